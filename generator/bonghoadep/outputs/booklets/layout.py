"""Page sizes and what follows from them: margins, the size of letters, how many pixels a picture needs."""

from collections.abc import Mapping
from dataclasses import dataclass

DOTS = 300
"""Dots an inch that printers ask of pictures."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A page in millimetres; `body` is the size of running text in points."""

    width: float
    height: float
    inside: float
    outside: float
    top: float
    bottom: float
    body: float

    @property
    def picture_width(self) -> int:
        """Pixels across of a picture as wide as the text."""
        return round((self.width - self.inside - self.outside) / 25.4 * DOTS)


LAYOUTS: Mapping[str, Layout] = {
    "a5": Layout(148, 210, 20, 17, 20, 21, 9.6),
    "14.5x20.5": Layout(145, 205, 20, 16, 19.5, 20.5, 9.5),
    "16x24": Layout(160, 240, 22, 18, 22, 24, 10.2),
    "a4": Layout(210, 297, 34, 30, 28, 30, 11.5),
}
"""By the words of `Booklet.size`; about 65 letters a line in each."""
