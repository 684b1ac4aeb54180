"""Fitting words into a box: the largest size at which they fit, lines as even as they can be, nothing cut off.

Vietnamese letters carry marks above marks and below (Ễ, Ộ, Ẵ, ự). Lines are as far apart as the tallest and the deepest
of them need, so that marks of one line never touch the letters of another.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from PIL import ImageFont

PACKAGE = "fontpkg_be_vietnam_pro"
LEADING = 1.28
STACKED, DEEP = "ỄỔẴẦ", "Ộựgqy,"
ELLIPSIS = "…"
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")  # not the no-break space, which an honorific is tied with


@lru_cache(maxsize=200)
def font(style: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a face of Be Vietnam Pro; the basic layout needs no library that one machine has and another has not."""
    path = files(PACKAGE) / "files" / f"BeVietnamPro-{style}.ttf"
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that were fitted, in pixels from the top of their box."""

    style: str
    size: int
    lines: tuple[str, ...]

    @property
    def rise(self) -> int:
        """From the top of a line down to where its letters stand: room for the highest marks."""
        return -round(font(self.style, self.size).getbbox(STACKED, anchor="ls")[1]) + 1

    @property
    def pitch(self) -> int:
        """From one line to the next."""
        depth = round(font(self.style, self.size).getbbox(DEEP, anchor="ls")[3]) + 1
        return max(self.rise + depth + self.size // 16, round(LEADING * self.size))

    @property
    def height(self) -> int:
        return self.pitch * len(self.lines)

    def baselines(self) -> Iterator[tuple[str, int]]:
        """Yield each line with the height its letters stand at."""
        yield from ((line, self.rise + number * self.pitch) for number, line in enumerate(self.lines))


def fit(text: str, style: str, box: tuple[int, int], sizes: Sequence[int]) -> Block:
    """Return the text at the first of the sizes that fits the box (width, height).

    A word that is too long for a line at every size is broken; what no size can hold ends in an ellipsis.
    """
    words = [word for word in _BLANKS.split(text) if word]
    if not words:
        return Block(style, sizes[0], ())
    for size in sizes:
        if all(_width(word, style, size) <= box[0] for word in words):
            block = _balanced(words, style, size, box[0])
            if block.height <= box[1]:
                return block
    return _forced(words, style, sizes[-1], box)


def _forced(words: list[str], style: str, size: int, box: tuple[int, int]) -> Block:
    pieces = [piece for word in words for piece in _pieces(word, style, size, box[0])]
    block = _balanced(pieces, style, size, box[0])
    most = max(1, box[1] // block.pitch)
    if len(block.lines) <= most:
        return block
    lines = _lines(pieces, style, size, box[0])[:most]
    last = lines[-1]
    while last and _width(last + ELLIPSIS, style, size) > box[0]:
        last = last[:-1].rstrip()
    return Block(style, size, (*lines[:-1], last + ELLIPSIS))


def _pieces(word: str, style: str, size: int, width: int) -> Iterator[str]:
    """Yield a word in pieces that are each narrow enough for a line."""
    piece = ""
    for letter in word:
        if piece and _width(piece + letter, style, size) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece


def _balanced(words: list[str], style: str, size: int, width: int) -> Block:
    """Return as few lines as there can be, none longer than need be."""
    lines = _lines(words, style, size, width)
    narrow, wide = width // 2, width
    while wide - narrow > 8:
        middle = (narrow + wide) // 2
        if len(_lines(words, style, size, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    even = _lines(words, style, size, wide)
    fits = len(even) == len(lines) and all(_width(line, style, size) <= width for line in even)
    return Block(style, size, tuple(even if fits else lines))


def _lines(words: list[str], style: str, size: int, width: int) -> list[str]:
    starts, reach = [0], 0.0
    blank = _width(" ", style, size)
    for number, word in enumerate(words):
        wide = _width(word, style, size)
        if number > starts[-1] and reach + blank + wide > width:
            starts.append(number)
            reach = wide
        else:
            reach += wide + (blank if number > starts[-1] else 0)
    return [" ".join(words[first:last]) for first, last in pairwise([*starts, len(words)])]


@lru_cache(maxsize=20_000)
def _width(text: str, style: str, size: int) -> float:
    """Return how far a text reaches: its advance, or its ink where that goes further."""
    face = font(style, size)
    left, _, right, _ = face.getbbox(text, anchor="ls")
    return max(face.getlength(text), right) - min(left, 0)
