"""When a plan wants things done: its period, deadlines, rhythms, phases and milestones."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic import StringConstraints as Text
from pydantic_core import CoreSchema, core_schema

from . import plan_words
from .fields import Day, Flag, Id, Line, OneOf, Part, When, Year, refuse


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time as a plan names it: 2025, 2023-H1, 2025-Q3, 2023-04 or 2023-06-11."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, value: object) -> "Stretch":
        if isinstance(value, Stretch):
            return value
        text = str(value)
        found = re.fullmatch(r"(\d{4})-(?:H([12])|Q([1-4]))", text)
        if not found:
            when = When.parse(text)
            return cls(text, when.first, when.last)
        year, half, quarter = (int(part) if part else 0 for part in found.groups())
        if year == 0:
            raise refuse("when", f"“{text}” không phải thời gian; không có năm 0")
        end = half * 6 or quarter * 3
        start = end - (5 if half else 2)
        return cls(text, date(year, start, 1), date(year, end, calendar.monthrange(year, end)[1]))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}(-H[12]|-Q[1-4]|-\d{2}(-\d{2})?)?$"}


def _month_day(value: object) -> object:
    if isinstance(value, str):
        found = re.fullmatch(r"(\d{2})-(\d{2})", value)
        month, day = (int(part) for part in found.groups()) if found else (0, 0)
        # A leap year, so that 29 February is a day one may name.
        if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(2024, month)[1]):
            raise refuse("month-day", f"“{value}” không phải ngày trong năm; viết tháng-ngày, ví dụ 02-28")
    return value


MonthDay = Annotated[str, BeforeValidator(_month_day), Text(pattern=r"^\d{2}-\d{2}$")]
"""A day that comes every year: 02-28."""


class Period(Part):
    """The years a plan is for, and how it words them; `umbrella` is the longer period it stands in."""

    from_year: Year
    to_year: Year
    open_ended: Flag = False
    as_written: Line
    umbrella: Line | None = None


class Deadline(Part):
    """A day or a stretch of time by which something must be done, once or every year."""

    id: Id
    what: Line | None = None
    by: Line | None = None
    to: Line | None = None
    within: Stretch | None = None
    before: Day | None = None
    yearly_before: MonthDay | None = None
    text: Line | None = None
    section: Line | None = None


class Rhythm(Part):
    """Something that comes back: a monthly digest, a half-year report."""

    id: Id
    every: Annotated[str, OneOf(plan_words.RHYTHMS)]
    what: Line | None = None
    by: Line | None = None
    to: Line | None = None
    text: Line | None = None


class Phase(Part):
    """A part of the plan's period with work of its own."""

    id: Id
    starts: Stretch
    ends: Stretch
    text: Line | None = None
    section: Line | None = None


class Milestone(Part):
    """A moment the plan names: `at`, or from `starts` to `ends`; `occasion` is what it is tied to."""

    id: Id
    name: Line | None = None
    at: Stretch | None = None
    starts: Stretch | None = None
    ends: Stretch | None = None
    occasion: Line | None = None
    text: Line | None = None
    section: Line | None = None
