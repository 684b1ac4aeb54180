"""A person's name as it is printed: in full, or as initials (“Em N.V.A.”)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...diagnostics import Route
from ...records.exemplar import Exemplar
from ...text import fold
from .no_consent import PERSONAL

_MARKED = "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2))
CAPITAL = f"[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯ{_MARKED}]"
"""A capital letter of a Vietnamese name, as a regular expression."""

# From the beginning of a word, and without a second thought, or a long word is read anew from each of its letters.
_FULL_NAME = re.compile(rf"{CAPITAL}(?<![^\W\d_].)[^\W\d_]++(?: {CAPITAL}[^\W\d_]++){{1,5}}")
_INITIAL = re.compile(rf"({CAPITAL})\.")
_NOTE = re.compile(r"\([^)]*\)")
_WORD = re.compile(rf"{CAPITAL}(?=[^\W\d_A-Z])\w+")
_SHOUTED = re.compile(r"\b(?=[A-Z]*[AEIOUY])[A-Z]{2,}(?: [A-Z]{2,})+\b")
_FAMILIES = frozenset(
    (
        *("nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ngo"),
        *("duong", "dinh", "trinh", "doan", "truong", "luong"),
    )
)
"""Family names, as addresses spell them."""
_TITLES = frozenset(
    (
        *("Em", "Anh", "Chị", "Ông", "Bà", "Cô", "Chú", "Bác", "Cháu", "Cụ", "Thầy", "Bạn", "Bé", "Già"),
        *("Hộ", "Gia", "Nhà", "Nhóm", "Vợ", "Chồng", "Hai", "Mẹ", "Bố", "Con", "Học"),
    )
)
"""Words before a name, or the first of them: “Gia đình bà B.” is nobody's full name."""


def bare(name: str) -> str:
    """Return a name without its notes."""
    return " ".join(_NOTE.sub(" ", name).split())


def is_named(name: str) -> bool:
    """Return whether somebody's name stands there, and not only initials; a note such as “(bịa đặt)” is none.

    What has no capital letter, or nothing else, is taken for a name: initials would have points.
    """
    own = bare(name)
    if own.islower() or _SHOUTED.search(own):
        return True
    return any(word not in _TITLES for word in _WORD.findall(own))


def names_of_persons(exemplar: Exemplar) -> Iterator[tuple[Route, str]]:
    """Yield the names of the person or household the story is about, with their routes."""
    if exemplar.kind in PERSONAL:
        yield ("name",), exemplar.name
    if exemplar.owner and exemplar.owner.kind in PERSONAL:
        yield ("owner", "name"), exemplar.owner.name


@lru_cache(maxsize=16)
def full_names(text: str) -> tuple[tuple[int, int], ...]:
    """Return where names of two words and more stand, a title before them (“Cháu”) left out; initials are none."""
    return tuple(_full_names(text))


def _full_names(text: str) -> Iterator[tuple[int, int]]:
    for match in _FULL_NAME.finditer(text):
        title = match[0].partition(" ")[0]
        start = match.start() + (len(title) + 1 if title in _TITLES else 0)
        if " " in text[start : match.end()]:
            yield start, match.end()


def spelled_out(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text gives in full what a name such as “Em N.V.A.” keeps back."""
    letters = _INITIAL.findall(bare(name))
    if len(letters) < 2:
        return
    for start, end in full_names(text):
        # A sentence may begin with a word that is no name: “Nhờ Nguyễn Văn A …”.
        words = text[start:end].split()[-len(letters) :]
        if [word[0] for word in words] == letters:
            yield end - len(" ".join(words)), end


def told_by_id(name: str, id: str) -> bool:
    """Return whether an id, which is part of the story's address, gives in full what initials keep back."""
    letters = fold("".join(_INITIAL.findall(bare(name))))
    words = id.split("-")
    runs = (words[first : first + len(letters)] for first in range(len(words)))
    return len(letters) > 1 and any(
        run[0] in _FAMILIES and "".join(word[0] for word in run) == letters for run in runs
    )
