"""Lists in Word: each counted one counts for itself, and what belongs to an item stands under its text."""

from docx.document import Document
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from .styles import BULLETS, DEPTHS, NUMBERS, indent

_HIGHEST = 32_767
"""To which Word counts."""


def counted(file: Document, start: int = 1, depth: int = 0) -> int:
    """Return the number of a new list of the file that counts from `start` at its depth."""
    number = file.part.numbering_part.element.add_num(NUMBERS)
    override = number.add_lvlOverride(ilvl=min(depth, DEPTHS - 1))
    override.add_startOverride(max(0, min(start, _HIGHEST)))
    return int(number.numId)


def listed(paragraph: Paragraph, list: int | None, depth: int) -> None:
    """Make a paragraph an item of a counted list, or of none: then a mark stands before it."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = min(depth, DEPTHS - 1)
    properties.get_or_add_numId().val = BULLETS if list is None else list


def continued(paragraph: Paragraph, depth: int) -> None:
    """Let a paragraph stand under the text of the item it belongs to."""
    paragraph.paragraph_format.left_indent = Twips(indent(min(depth, DEPTHS - 1)))
