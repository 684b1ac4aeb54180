"""Quotation marks and brackets: the first that has no partner."""

import re

from ..rule import Finding, spotted
from ..wording import Passage, Wording

_MARKS = re.compile(r"[“”()\[\]](?:(?<=“)[()\[\]]”)?")
"""One set first: so a search leaps from mark to mark, where an alternation tries every letter."""

_OPENING = {"”": "“", ")": "(", "]": "["}
_ENUMERATOR = re.compile(r"(?:^|[\s(“*_])(?:\d{1,2}|[a-zđ]|[ivx]{1,4})$")
_TELLING = 12
_NAMES = {"“": "dấu “ mở", "”": "dấu ” đóng", "(": "dấu (", ")": "dấu )", "[": "dấu [", "]": "dấu ]"}


def unpaired(text: str) -> int | None:
    """Return where the first mark without a partner stands; a), 1) and đ) of a list need none."""
    opened: list[int] = []
    for found in _MARKS.finditer(text):
        mark, at = found[0], found.start()
        if len(mark) > 1:
            continue  # a mark that is spoken of
        if mark not in _OPENING:
            opened.append(at)
        elif opened and text[opened[-1]] == _OPENING[mark]:
            opened.pop()
        elif mark != ")" or not _ENUMERATOR.search(text[max(0, at - 6) : at]):
            return opened[-1] if opened and mark != "”" else at
    return opened[0] if opened else None


def complaint(wording: Wording, passage: Passage, at: int, hint: str) -> Finding:
    """Return the finding at a mark without a partner."""
    # In a value the mark is found again by its letters, and alone it would be taken for an earlier one.
    end = at + (1 if passage.in_story else _TELLING)
    message = f"{_NAMES[passage.text[at]]} không có bên kia"
    return spotted(wording, passage, at, min(end, len(passage.text)), message, hint)
