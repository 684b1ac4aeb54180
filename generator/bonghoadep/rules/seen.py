"""Words as a reader sees them: what hides between letters is taken away, look-alikes of digits and marks are plain.

A telephone number is one, whether its digits are wide, bold, parted by blanks that are none, or broken over a line.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from operator import itemgetter
from urllib.parse import unquote

_NOTHING = "*`_~\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
_BLANKS = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_DOTS = "\u00b7\u2022\u2024\u2027\u2219\u22c5\u3002\uff0e"
_WIDE = "\uff01-\uff0c\uff0f-\uff5e"
_DIGITS = "²³¹⁰⁴-⁹₀-₉①-⑨⓪٠-٩۰-۹\U0001d7ce-\U0001d7ff"
_TAG = r"!--[^<>]{0,200}-->|/?[A-Za-z]{1,10}(?: [^<>]{0,200})?>"
_MASK = (
    # The first letter is consumed before anything else is asked, so that the search runs at full speed.
    rf"[FIRST\n\\<&%\[({{{_NOTHING}{_BLANKS}{_DASHES}{_DOTS}{_WIDE}{_DIGITS}]"
    rf"(?:(?P<nothing>(?<=[{_NOTHING}])|(?<=\\)(?=[!-/:-@\[-`{{-~])|(?<=<)(?:{_TAG})|(?<=  ) *)"
    rf"|(?P<blank>(?<=\n)(?<!\n\n)(?![\n|#]|[*+-] )[ >{_BLANKS}]*|(?<=[{_BLANKS}]))"
    rf"|(?P<dash>(?<=[{_DASHES}]))|(?P<dot>(?<=[{_DOTS}]))|(?P<wide>(?<=[{_WIDE}]))|(?P<digit>(?<=[{_DIGITS}]))"
    r"|(?P<entity>(?<=&)(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,10});)"
    r"|(?P<coded>(?<=%)(?:20|2[BDEbde]|3\d|40))|(?P<at>(?<=[\[({])(?:at|a|@|a còng)[\])}]))"
)
_MASKS, _MASKS_AND_RUNS = (re.compile(_MASK.replace("FIRST", first)) for first in ("", " "))
"""Blanks in a row are rare, and to stop at every blank takes long."""

_ZERO = re.compile(r"[0Oo](?<!\w.)(?:[ .-]?[\dOo]){8,11}(?!\w)")
_ENOUGH = 2
"""Digits among which a letter O is meant for a nought."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as it is seen, `written` as the editor wrote it."""

    text: str
    written: str
    cuts: tuple[tuple[int, int], ...]
    """(place in `text`, place in `written`), in order: from there on both run side by side."""

    def place(self, place: int) -> int:
        """Return where a letter of `text` stands in what was written."""
        cut = bisect_right(self.cuts, place, key=itemgetter(0)) - 1
        return place if cut < 0 else self.cuts[cut][1] + place - self.cuts[cut][0]


@lru_cache(maxsize=64)
def seen(text: str) -> Seen:
    """Return the text as a reader sees it; most texts are seen as they are written."""
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    length = last = 0
    masks = _MASKS_AND_RUNS if "  " in text else _MASKS
    for found in masks.finditer(text):
        plain = _plain(found)
        parts += (text[last : found.start()], plain)
        length += found.start() - last + len(plain)
        last = found.end()
        cuts.append((length, last))
    parts.append(text[last:])
    return Seen(_ZERO.sub(_noughts, "".join(parts)), text, tuple(cuts))


def _plain(found: re.Match[str]) -> str:
    kind, what = found.lastgroup, found[0]
    if kind == "entity":
        return " " if unescape(what).isspace() else unescape(what)[:1]
    if kind == "coded":
        return unquote(what)
    if kind == "wide":
        return chr(ord(what) - 0xFEE0)
    if kind == "digit":
        return str(unicodedata.digit(what))
    return {"blank": " ", "dash": "-", "dot": ".", "at": "@"}.get(kind or "", "")


def _noughts(found: re.Match[str]) -> str:
    digits = sum(letter.isdecimal() for letter in found[0])
    return re.sub("[Oo]", "0", found[0]) if digits >= _ENOUGH else found[0]
