"""Quotation marks and brackets: the first that has no partner."""

import re

_MARKS = re.compile(r"[“”()\[\]]")
_OPENING = {"”": "“", ")": "(", "]": "["}
_ENUMERATOR = re.compile(r"(?:^|[\s(“])(?:\d{1,2}|[a-zđ]|[ivx]{1,4})$")
_NAMES = {"“": "dấu “ mở", "”": "dấu ” đóng", "(": "dấu (", ")": "dấu )", "[": "dấu [", "]": "dấu ]"}


def unpaired(text: str) -> int | None:
    """Return where the first mark without a partner stands; a), 1) and đ) of a list need none."""
    opened: list[int] = []
    for found in _MARKS.finditer(text):
        mark, at = found[0], found.start()
        if mark not in _OPENING:
            opened.append(at)
        elif opened and text[opened[-1]] == _OPENING[mark]:
            opened.pop()
        elif mark != ")" or not _ENUMERATOR.search(text[max(0, at - 6) : at]):
            return opened[-1] if opened and mark != "”" else at
    return opened[0] if opened else None


def named(mark: str) -> str:
    return _NAMES[mark]
