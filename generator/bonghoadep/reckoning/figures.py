"""What reckoning answers with: tables of quotas, dates, and the figures of a period."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

State = Literal["dat", "thieu", "vuot", "chua-het-han", "de-trong"]
"""Reached, short, over, still running, or left blank by the plan (which is not zero)."""

STATES: Mapping[State, str] = {
    "dat": "Đạt",
    "thieu": "Thiếu",
    "vuot": "Vượt mức cho phép",
    "chua-het-han": "Chưa hết hạn",
    "de-trong": "Kế hoạch để trống",
}

WITHIN: Mapping[State, str] = {**STATES, "dat": "Trong mức"}
"""The same words where the number is a cap."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One quota in one window for one of those it is asked of; `stories` are the ids counted."""

    wanted: int | None
    """None where the plan leaves the number blank."""
    stories: tuple[str, ...]
    state: State

    @property
    def found(self) -> int:
        return len(self.stories)

    @property
    def left(self) -> int | None:
        """How many are still wanted, or may still be given; below nought where there are more than wanted."""
        return None if self.wanted is None else self.wanted - self.found


@dataclass(frozen=True, slots=True)
class QuotaTable:
    """One shape of quota over a plan's time: who or what down the side, windows of time along the top.

    `cells[row][column]` is None where the quota asks nothing there.
    """

    id: str
    title: str
    side: str
    """What the rows are: Đơn vị, Cấp và loại, Phong trào, Cấp học, Cơ quan chủ trì; of awards, Loại."""
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell | None, ...], ...]
    text: str = ""
    """The plan's own words."""
    section: str = ""
    note: str = ""
    """How it was counted, where a reader could take it otherwise."""
    cap: bool = False
    """Whether the numbers are what may be given at most, and not what is wanted."""

    def said(self, cell: Cell) -> str:
        """Return in words how a cell of it stands."""
        return (WITHIN if self.cap else STATES)[cell.state]


@dataclass(frozen=True, slots=True)
class Due:
    """A date of a plan: `first` and `last` are one day, or a stretch within which something is wanted."""

    id: str
    """Unique in its plan, the year included where it comes every year."""
    what: str
    first: date
    last: date
    past: bool
    by: str = ""
    to: str = ""
    section: str = ""
    occasion: str = ""
    """What it is tied to: a day of tradition, a conference."""


@dataclass(frozen=True, slots=True)
class Return:
    """Work that comes back every month or every few, without a day of its own: from `first` on, to `last` if any."""

    id: str
    what: str
    first: date
    last: date | None
    months: int
    by: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time that is reported on; both days belong to it."""

    id: str
    """2024, 2024-H1, 2021-2025: also part of a file's name."""
    label: str
    """Năm 2024, 6 tháng đầu năm 2024, Giai đoạn 2021-2025."""
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something."""

    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Wait:
    """How long a story took from the decision to its publication, and where it was shown how soon."""

    story: str
    decided: date
    published: date
    days: int
    channels: tuple[tuple[str, date], ...] = ()
    """Label of a channel or outlet, and the day it showed the story."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of one plan in one span, from what has been published."""

    plan: str
    span: Span
    stories: tuple[str, ...]
    """Ids of the stories published in the span, oldest first."""
    kinds: tuple[Count, ...]
    movements: tuple[Count, ...]
    """Every movement of the plan, those without a story included."""
    levels: tuple[Count, ...]
    stages: tuple[Count, ...]
    channels: tuple[Count, ...]
    """Showings by channel: the press, loudspeaker, meetings …; the site itself first."""
    awards: tuple[Count, ...]
    waits: tuple[Wait, ...]
    median_days: float | None
    longest_days: int | None
    priority: int
    """Stories of the priority groups (HN-27): small collectives, those who work with their hands, farmers."""
    places: int
    """Communes of the plan's place with a story in the span."""
    places_without: tuple[str, ...]
    """Names of the communes, as they are today, that have none."""
    replications: int
    unit_plans: tuple[str, ...] = ()
    """Who issued a plan of their own under this one, as far as their plans are here; whenever that was."""
