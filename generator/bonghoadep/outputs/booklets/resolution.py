"""Pictures that have too few dots for the size a book prints them at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import Any

from pikepdf import Pdf

from ..passage import Illustration
from .hanging import POINTS, printed_widths
from .layout import DOTS
from .room import opened


@dataclass(frozen=True, slots=True)
class Thin:
    """A picture of a story that prints with fewer than 300 dots an inch where the book shows it widest."""

    story: str
    file: str
    dots: int
    millimetres: int
    """How wide it is printed."""
    pixels: int
    """How wide it would have to be."""


def thin(data: Mapping[str, Any], illustrations: Sequence[Illustration]) -> tuple[Thin, ...]:
    """Return a manuscript's pictures that are too small, the worst first; the book is set for it, without pictures."""
    with opened(data, illustrations) as room, Pdf.open(BytesIO(room.laid)) as book:
        widths = printed_widths(room, book)
        shown = (one for one in illustrations if one.name in widths)
        found = [_looked(one, room.sizes[one.name][0], widths[one.name]) for one in shown]
    return tuple(
        sorted((one for one in found if one.dots < DOTS), key=lambda one: (one.dots, one.story, one.file))
    )


def _looked(one: Illustration, pixels: int, width: float) -> Thin:
    """Return what is to be said of a picture that is printed `width` points wide."""
    inches = width / POINTS
    # What lacks less than one dot an inch lacks nothing.
    return Thin(
        one.file.parent.name, one.file.name, round(pixels / inches), round(inches * 25.4), ceil(inches * DOTS)
    )
