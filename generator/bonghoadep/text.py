"""Vietnamese text: one normal form, one sort key, one fold, one slug, and dates in words.

Everything here is a pure function of its arguments and needs the standard library only.
"""

import re
import unicodedata
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from itertools import filterfalse

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""The zone of every moment we print; Vietnam keeps no summer time."""

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Combining tone marks in the order dictionaries use: huyền, hỏi, ngã, sắc, nặng."""

_SIGNS = " _-‐–—,;:!?.…·'‘’\"“”«»()[]{}§@*/\\&#%•`^°+<=>|~$"
_PRIMARY = {
    **{sign: rank for rank, sign in enumerate(_SIGNS, start=1)},
    **{str(digit): 100 + digit for digit in range(10)},
    **{letter: rank for rank, letter in enumerate(ALPHABET, start=120)},
}
_OTHER = 99
_FOREIGN_MARKS = {
    "\u0306": 6,
    "\u030c": 7,
    "\u030a": 8,
    "\u0308": 9,
    "\u030b": 10,
    "\u0307": 11,
    "\u0327": 12,
}
"""Marks of names in Ê Đê, Ba Na and foreign spelling (Ayŭn, Müller), which count after the tones."""

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[bool, ...]]


def nfc(text: str) -> str:
    """Return the text composed, the only form in which our fonts have every letter."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the text as people type it in haste: small letters, no marks, đ as d.

    Two spellings of one word (hòa, hoà, HÒA) fold to the same string.
    """
    bare = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return unicodedata.normalize("NFC", "".join(filterfalse(unicodedata.combining, bare)))


@lru_cache(maxsize=4096)
def sort_key(text: str) -> SortKey:
    """Return the key that puts texts in the order of a Vietnamese dictionary (CLDR `vi`).

    Letters decide first, over the whole text; then tones; then capitals.
    """
    letters, tones, capitals = [], [], []
    for char in nfc(text):
        parts = unicodedata.normalize("NFD", char.lower())
        base, marks = nfc("".join(part for part in parts if part not in TONES)), TONES
        if base not in _PRIMARY:
            base, marks = parts[0], TONES | _FOREIGN_MARKS
        letters.append(_PRIMARY.get(base, _OTHER))
        tones.append(next((marks[part] for part in parts if part in marks), 0))
        capitals.append(char != char.lower())
    return tuple(letters), tuple(tones), tuple(capitals)


def name_key(name: str) -> tuple[SortKey, SortKey, SortKey]:
    """Return the key that sorts people as Vietnamese lists do: given name, family name, the rest."""
    words = name.split() or [""]
    return sort_key(words[-1]), sort_key(words[0]), sort_key(" ".join(words[1:-1]))


def slug(text: str, longest: int = 80) -> str:
    """Return a lower-case ASCII address part, cut at a word; empty when nothing remains."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    if len(plain) <= longest:
        return plain
    return plain[: longest + 1].rpartition("-")[0] or plain[:longest]


def day(when: date) -> str:
    """Return a date as running text writes it: 4/3/2024."""
    return f"{when.day}/{when.month}/{when.year}"


def day_in_words(when: date) -> str:
    """Return a date as documents write it, zeros as Nghị định 30/2020 has them."""
    month = f"{when.month:02d}" if when.month < 3 else str(when.month)
    return f"ngày {when.day:02d} tháng {month} năm {when.year}"


def local(moment: datetime) -> datetime:
    """Return the moment by Vietnam's clock; a moment without a zone is taken as Vietnam's."""
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)


def number(value: float) -> str:
    """Return a number as Vietnamese print it: 1.234.567,89; to two decimals, never a negative nought."""
    whole, _, fraction = f"{value + 0.0:z,.2f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", ".") + ("," + fraction if fraction else "")


def moment_in_words(when: datetime) -> str:
    """Return a moment as announcements give it, by Vietnam's clock: 8 giờ 30 ngày 20/11/2024."""
    here = local(when)
    minutes = f" {here.minute:02d}" if here.minute else ""
    return f"{here.hour} giờ{minutes} ngày {day(here.date())}"


def weight(size: int) -> str:
    """Return the size of a file, given in bytes, as people read it: 180 KB, 2,4 MB."""
    kilo = max(1, round(size / 1024))
    return f"{number(kilo)}\u00a0KB" if kilo < 1000 else f"{number(round(size / 1024**2, 1))}\u00a0MB"


def words(text: str) -> int:
    """Return how many syllables separated by white space the text has."""
    return len(text.split())
