"""Words as the search holds them: what was written, and what remains of it without its marks.

`search-words.js` makes the same of what a reader types; a test runs both over the same texts.
"""

import re
import unicodedata
from collections.abc import Iterator

TONES = {"\u0300": "`", "\u0309": "?", "\u0303": "~", "\u0301": "'", "\u0323": "!"}
"""Tones stand behind a form's letters, as signs that no word has."""

_SIGNS = frozenset(TONES.values())
_LOST = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]")
"""Marks that belong to no letter, and what cannot be seen."""

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_WORD = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])|[^\W_]+|\n")
_CODE = re.compile(r"[0-9]+(?:(?: ?/ ?|-)[^\W_]+)+")
_BETWEEN = re.compile(r"[ /-]+")
_OPEN = frozenset(("hy", "ky", "ly", "my", "quy", "sy", "ty", "vy"))
"""Open syllables in which y and i are two spellings of one sound: kỹ and kĩ, Mỹ and Mĩ."""


def plain(text: str) -> str:
    """Return the text in one normal form, small letters, nothing in it that cannot be seen."""
    small = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).lower())
    return _LOST.sub("", _BEYOND.sub(" ", small.replace("ð", "đ").replace("ɖ", "đ")))


def split(plain: str) -> list[str]:
    """Return the words of a plain text as they are written, and the ends of its lines."""
    return _WORD.findall(plain)


def forms(plain: str) -> Iterator[str]:
    """Return the words of a plain text in order, each in its one form: hoà is hòa, kĩ is kỹ, 1.150 is 1150."""
    return (form(word) for word in split(plain) if word != "\n")


def form(word: str) -> str:
    """Return a plain word's letters with the signs of its tones behind them."""
    parts = unicodedata.normalize("NFD", word.replace(".", ""))
    tones = "".join(TONES[part] for part in parts if part in TONES)
    letters = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
    return (f"{letters[:-1]}i" if letters in _OPEN else letters) + tones


def bare(form: str) -> str:
    """Return what remains of a form without marks: dien of điện and diễn."""
    parts = unicodedata.normalize("NFD", form).replace("đ", "d")
    letters = "".join(part for part in parts if part not in _SIGNS and unicodedata.category(part)[0] != "M")
    return f"{letters[:-1]}i" if letters in _OPEN else letters


def codes(plain: str) -> Iterator[str]:
    """Return the numbers of decisions and the dates in a plain text as one word each: 112qdubnd, 14.10.2024."""
    return map(code, _CODE.findall(plain))


def code(found: str) -> str:
    """Return a number with its parts as one word; without letters a dot keeps them apart."""
    parts = [part.lstrip("0") if part.isdecimal() else bare(form(part)) for part in _BETWEEN.split(found)]
    return (".", "")[any(not part.isdecimal() for part in parts if part)].join(parts)
