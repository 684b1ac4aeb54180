"""What a place is: one administrative unit of Vietnam in one period of its life."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

TYPES = {
    "Tỉnh": "tinh",
    "Thành phố": "thanh-pho",
    "Quận": "quan",
    "Huyện": "huyen",
    "Thị xã": "thi-xa",
    "Xã": "xa",
    "Phường": "phuong",
    "Thị trấn": "thi-tran",
    "Đặc khu": "dac-khu",
}
"""Every type word a name may begin with, and its slug."""

LEVELS = {2: "tinh", 3: "huyen", 5: "xa"}
"""The level of a unit by the length of its code, as the statistics office assigns codes."""


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative unit from its first day to its last.

    The id is ours and never changes; the code is the statistics office's and is used again for
    other units, so only the id says which unit is meant.
    """

    id: str
    code: str
    name: str
    """With its type word: "Xã Y Tịch"."""
    short: str
    """Without it: "Y Tịch"; a numbered ward keeps it, for nobody says "1"."""
    type: str
    level: str
    since: date | None
    """First day; None: before the register begins."""
    until: date | None
    """Last day; None: still there."""
    parent: str | None
    """Id of the unit above: today's for a unit still there, otherwise the last one."""

    @property
    def current(self) -> bool:
        """Whether the unit is still there."""
        return self.until is None

    def covers(self, when: date) -> bool:
        """Return whether the unit was there on that day."""
        return (self.since is None or self.since <= when) and (self.until is None or when <= self.until)


class Link(NamedTuple):
    """One end of a relation between an old and a new unit."""

    place: Place
    whole: bool
    """Whether all of the old unit went into the new one."""


def type_word(name: str) -> str:
    """Return the type word the name begins with; empty when it has none."""
    first, _, rest = name.partition(" ")
    pair = f"{first} {rest.partition(' ')[0]}"
    return first if first in TYPES else pair if pair in TYPES else ""


def short_name(name: str) -> str:
    """Return the name without its type word, unless only a number would be left."""
    rest = name[len(type_word(name)) :].strip()
    return name if rest.isdigit() else rest
