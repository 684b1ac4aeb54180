"""Written Vietnamese as it is said aloud: numbers, dates, documents, amounts and abbreviations in words.

Pure functions of a text. Nothing of the text is left out but an abbreviation in brackets after what it stands for, and
the letters of a document's code that have no reading.
"""

from .abbreviations import SHORT
from .explained import explained
from .say import Piece, Said, say, spoken, syllables

__all__ = ["SHORT", "Piece", "Said", "explained", "say", "spoken", "syllables"]
