"""Written Vietnamese as it is said aloud.

Rules are asked in the order of the table; what one has taken, no later one takes. Each answers with the words, or with
None where its form means something else. What is left of digits at the end is read as numbers, so none remains.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from ..text import nfc
from .abbreviations import NAMED, SHORT, SHORTEST
from .dates import roman
from .explained import explained, in_brackets
from .forms import FORMS, JOINED, MIXED, NEEDS, NUMERIC, REST, SIGNS, WORD, Reading
from .letters import is_syllable, spelt
from .numbers import cardinal, number


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text as it was written and as it is said."""

    written: str
    said: str


@dataclass(frozen=True, slots=True)
class Said:
    """A text in the words one says: `pieces` are what differs, `unknown` the abbreviations that had to be spelt."""

    text: str
    pieces: tuple[Piece, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reader:
    known: Mapping[str, str]
    unknown: list[str]

    def word(self, found: re.Match[str]) -> str | None:
        return self._word(found[0])

    def _word(self, word: str) -> str | None:
        """Return what an abbreviation is read as; None where it is a word or a name after all."""
        if word.islower() and word not in NAMED:
            return None
        for table in (self.known, NAMED, SHORT, SHORTEST):
            if word in table:
                return table[word]
        if not word.isupper() or is_syllable(word):
            return None
        if value := roman(word):
            return cardinal(value)
        self.unknown.append(word)
        return spelt(word)

    def joined(self, found: re.Match[str]) -> str | None:
        """Return abbreviations joined by a sign: KH&KT, BHXH-BHYT."""
        whole, sign = found[0], found["sign"]
        if known := self.known.get(whole) or SHORT.get(whole):
            return known
        parts = whole.split(sign)
        said = [self._word(part) or part for part in parts]
        return (" và " if sign == "&" else " - ").join(said) if said != parts else None

    def mixed(self, found: re.Match[str]) -> str:
        """Return letters and digits in one word: ST25, QL1A, 5A1."""
        parts = re.findall(r"\d+|[^\W\d_]+|_+", found[0])
        return " ".join(self._mixed_part(part) for part in parts)

    def _mixed_part(self, part: str) -> str:
        if part[0].isdigit():
            return number(part)
        return (self._word(part) if len(part) > 1 else None) or part


def say(text: str, known: Mapping[str, str] | None = None) -> Said:
    """Return the text as it is said; `known` are abbreviations that its surroundings explain. Never raises."""
    written = nfc(text)
    if not SIGNS.search(written) and not any(map(str.isnumeric, written)):
        return Said(written)
    plain = "".join(map(_plain, written))
    reader = _Reader({**explained([written]), **(known or {})}, [])
    taken = sorted(_taken(plain, reader))
    return _together(written, taken, tuple(dict.fromkeys(reader.unknown)))


def spoken(text: str, known: Mapping[str, str] | None = None) -> str:
    """Return the words alone that `say` finds."""
    return say(text, known).text


def syllables(said: str) -> int:
    """Return how many syllables there are to say: runs of letters, so “ki-lô-mét” has three."""
    return len(_LETTERS.findall(said))


_LETTERS = re.compile(r"[^\W\d_]+")


def _plain(char: str) -> str:
    """Return any digit as one of ours, in its place: superscript, circled or of another script."""
    return str(unicodedata.digit(char)) if not char.isascii() and char.isdigit() else char


Span = tuple[int, int, str]


def _taken(text: str, reader: _Reader) -> Iterator[Span]:
    """Yield every stretch that is said otherwise, none overlapping another."""
    free = bytearray(b"\x01" * len(text))
    signs = set(text)
    counted = any(map(str.isdigit, signs))
    for pattern, reading in _rules(text, reader):
        if (not counted and pattern in NUMERIC) or signs.isdisjoint(NEEDS.get(pattern, text)):
            continue
        for found in pattern.finditer(text):
            start, end = found.span()
            if start == end or not all(free[start:end]):
                continue
            said = reading(found)
            if said is not None:
                free[start:end] = bytes(end - start)
                yield start, end, said


def _rules(text: str, reader: _Reader) -> Iterator[tuple[re.Pattern[str], Reading]]:
    for short in reader.known if "(" in text else ():
        if short in text:
            yield in_brackets(short), lambda _: ""
    yield from FORMS
    yield JOINED, reader.joined
    yield MIXED, reader.mixed
    yield WORD, reader.word
    yield from REST


def _together(written: str, taken: list[Span], unknown: tuple[str, ...]) -> Said:
    """Return the text with what is said in its places, a blank between words that would run into one another."""
    out: list[str] = []
    pieces: list[Piece] = []
    bounds = [(0, 0, ""), *taken, (len(written), len(written), "")]
    for (_, before, _), (start, end, said) in pairwise(bounds):
        _add(out, written[before:start])
        if start == end:
            continue
        aloud = _begun(out, said)
        _add(out, aloud)
        pieces.append(Piece(written[start:end].strip(), aloud.strip()))
    return Said(nfc("".join(out)), tuple(pieces), unknown)


def _add(out: list[str], part: str) -> None:
    last = next((one[-1] for one in reversed(out) if one), "")
    if part[:1].isalnum() and last.isalnum():
        out.append(" ")
    out.append(part)


def _begun(out: list[str], said: str) -> str:
    """Return what is said with a capital where a sentence within the text begins with it."""
    before = "".join(out[-3:])
    closed = before.rstrip(' \n“‘("')
    begins = closed != before and closed.endswith((".", "!", "?", "…"))
    return said[:1].upper() + said[1:] if begins else said
