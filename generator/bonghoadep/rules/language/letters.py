"""Letters of Vietnamese text: which are strange in it, and which syllables bear which marks."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from ...records.plan import Plan
from ..wording import Passage, Wording

_STRANGE = re.compile(
    "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\xa0\\xadÐð\u0180-\u019f\u01a2-\u01ae\u01b1-\u1dff\u1f00-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3000\ufe00-\uffef\ufff9-\ufffd\U0001d400-\U0001d7ff]"
)
_VOWELS = "aăâeêioôơuưy"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
TONED = "".join(unicodedata.normalize("NFC", v + t) for v in _VOWELS for t in _TONES)
TONED += TONED.upper()
"""Every vowel that carries a tone mark."""


@lru_cache(maxsize=256)
def strange(text: str) -> tuple[re.Match[str], ...]:
    """Return every letter, mark or blank that Vietnamese text is not written with; most texts have none."""
    return tuple(_STRANGE.finditer(text))


def own_texts(wording: Wording) -> tuple[Passage, ...]:
    """Return what the office itself wrote; a plan's texts are quoted from its document, faults and all."""
    return () if isinstance(wording.record, Plan) else wording.passages


def suspects(wording: Wording, suspicious: Callable[[str], object]) -> Iterator[Passage]:
    """Yield what the office itself wrote where there may be a fault.

    `suspicious` is asked once of all the words, which is quicker than of every passage.
    """
    if not isinstance(wording.record, Plan) and suspicious(wording.whole):
        yield from wording.passages


def word_around(text: str, start: int, end: int) -> str:
    """Return the word in which a passage of the text stands."""
    before = re.search(r"\w*$", text[max(0, start - 20) : start])
    after = re.match(r"\w*", text[end : end + 20])
    return (before[0] if before else "") + text[start:end] + (after[0] if after else "")
