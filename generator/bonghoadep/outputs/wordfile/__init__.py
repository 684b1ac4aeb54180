"""Word files that an office or a newsroom can go on working in: real styles, Vietnamese, the same bytes each time."""

from .file import STYLES, WordFile, printable

__all__ = ["STYLES", "WordFile", "printable"]
