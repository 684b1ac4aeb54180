"""Abbreviations a text explains itself: “Hội Liên hiệp Phụ nữ (HLHPN)”."""

import re
from collections.abc import Iterable, Iterator, Mapping

from .letters import toneless

_CALLED = r"(?:(?:gọi|viết|sau đây|sau đây gọi|sau đây viết) tắt là |sau đây gọi là |viết tắt )?"
_SHORT = r"[A-ZĐƯÔƠÂĂ&]{2,12}"
_AFTER = re.compile(rf" \({_CALLED}“?(?P<short>{_SHORT})”?\)")
_BEFORE = re.compile(rf"(?<!\w)(?P<short>{_SHORT}) \((?P<whole>[^()\d]{{5,100}})\)")
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
    for first in range(len(words) - 2, -1, -1):
        if _stands_for(short, words[first:]):
            yield short, " ".join(words[first:])
            return


def _stands_for(short: str, words: list[str]) -> bool:
    letters = toneless(short).replace("&", "")
    initials = [toneless(word[0]).upper() for word in words if word[0].isalpha()]
    spare = [toneless(word[0]).upper() for word in words if word[0].isalpha() and word.lower() not in _SMALL]
    return letters in ("".join(initials), "".join(spare)) and words[0].lower() not in _SMALL


def in_brackets(short: str) -> re.Pattern[str]:
    """Return what finds an abbreviation in brackets right after what it stands for, where it need not be said."""
    return re.compile(rf"\s\({_CALLED}“?{re.escape(short)}”?\)")
