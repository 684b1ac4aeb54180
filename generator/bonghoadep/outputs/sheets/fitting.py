"""How a story comes to the two sides of one leaf: in letters as large as they hold, never smaller than one can read.

A story that is too long even so has more leaves, and then nothing is gained by small letters.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

PAGES = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """How a sheet is set: `size` of running text in points, and columns, for a line of small letters must be short."""

    size: float
    columns: int

    def of(self, manuscript: Mapping[str, Any]) -> dict[str, Any]:
        """Return the manuscript set so."""
        return {**manuscript, "layout": {"body": self.size}, "columns": self.columns}


SETTINGS = (
    Setting(11.5, 1),
    Setting(11, 2),
    Setting(10.5, 2),
    Setting(10, 2),
    Setting(9.5, 2),
)
"""The roomiest first. Below 9.5 points those who read it on a notice board would no longer do so."""


def fitted(make: Callable[[Setting], bytes], count: Callable[[bytes], int]) -> bytes:
    """Return the sheet in the first setting whose pages are two at most, or in the roomiest where none is."""
    first = make(SETTINGS[0])
    if count(first) <= PAGES:
        return first
    tighter = (make(setting) for setting in SETTINGS[1:])
    return next((made for made in tighter if count(made) <= PAGES), first)
