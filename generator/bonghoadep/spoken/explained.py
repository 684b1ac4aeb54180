"""Abbreviations a text explains itself: “Hội Liên hiệp Phụ nữ (HLHPN)”."""

import re
from collections.abc import Iterable, Iterator, Mapping

from .letters import toneless

_CALLED = r"(?:(?:gọi|viết|sau đây|sau đây gọi|sau đây viết) tắt là |sau đây gọi là |viết tắt )?"
_SHORT = r"[A-ZĐƯÔƠÂĂ&]{2,12}"
_AFTER = re.compile(rf" \({_CALLED}“?(?P<short>{_SHORT})”?\)")
_BEFORE = re.compile(rf"(?<!\w)(?P<short>{_SHORT}) \((?P<whole>[^()\d]{{5,100}})\)")
_SPARE = 5
"""Small words and dashes that an abbreviation may pass over."""
_FARTHEST = 100
"""Letters before the brackets in which an explanation is looked for."""
_SMALL = frozenset({"và", "của", "các", "về", "cho", "theo"})


def explained(texts: Iterable[str]) -> Mapping[str, str]:
    """Return what each abbreviation that a text explains stands for; the first explanation counts."""
    found: dict[str, str] = {}
    for text in texts:
        for short, whole in _explanations(text):
            found.setdefault(short, whole)
    return found


def _explanations(text: str) -> Iterator[tuple[str, str]]:
    if "(" not in text:
        return
    for found in _AFTER.finditer(text):
        before = text[max(0, found.start() - _FARTHEST) : found.start()]
        yield from _from_end(found["short"], before)
    for found in _BEFORE.finditer(text):
        yield from _from_end(found["short"], found["whole"])


def _from_end(short: str, before: str) -> Iterator[tuple[str, str]]:
    """Yield what the abbreviation stands for, if the text ends with it."""
    words = re.split(r"[.;:!?“”()\n]", before)[-1].split()
    letters = toneless(short).replace("&", "")
    initials = [toneless(word[0]).upper() if word[0].isalpha() else "" for word in words]
    for first in range(len(words) - 2, max(-1, len(words) - len(letters) - _SPARE), -1):
        if initials[first] == letters[0] and words[first] not in _SMALL:
            spare = (one for one, word in zip(initials, words, strict=True) if word not in _SMALL)
            if letters in ("".join(initials[first:]), "".join(list(spare)[-len(letters) :])):
                yield short, " ".join(words[first:])
                return


def in_brackets(short: str) -> re.Pattern[str]:
    """Return what finds an abbreviation in brackets right after what it stands for, where it need not be said."""
    return re.compile(rf"\s\({_CALLED}“?{re.escape(short)}”?\)")
