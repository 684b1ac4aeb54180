"""The stretches of time that are reported on: half-years, years and the whole period of a plan."""

import calendar
import re
from datetime import date

from ..catalogue.edition import Edition
from ..records.plan import Plan
from ..text import local
from .figures import Span
from .windows import years

_HALVES = {1: "6 tháng đầu năm", 2: "6 tháng cuối năm"}


def today_of(edition: Edition) -> date:
    """Return the day the edition is made for, by Vietnam's calendar."""
    return local(edition.moment).date()


def spans(plan: Plan, today: date) -> tuple[Span, ...]:
    """Return what has begun by today: years, the newest first, each followed by its halves; the whole period last.

    A plan of one year has that year last, after its halves; one without an end runs on to this year.
    """
    first, last = plan.period.from_year, plan.period.to_year
    found = []
    for year in reversed(years(plan, today)):
        found += [year_span(year), _half(year, 2), _half(year, 1)]
    whole = _period(first, last) if first != last else year_span(first)
    return tuple(span for span in (*(one for one in found if one != whole), whole) if span.first <= today)


def parse_span(text: str) -> Span | None:
    """Return the span of an id, such as 2024, 2024-H1 or 2021-2025; None where it is none."""
    found = re.fullmatch(r"([12]\d{3})(?:-H([12])|-([12]\d{3}))?", text)
    if found is None:
        return None
    year, half, last = (int(part) if part else 0 for part in found.groups())
    if half:
        return _half(year, half)
    if last:
        return _period(year, last) if year < last else None
    return year_span(year)


def year_span(year: int) -> Span:
    """Return a calendar year."""
    return Span(str(year), f"Năm {year}", date(year, 1, 1), date(year, 12, 31))


def _half(year: int, half: int) -> Span:
    end = half * 6
    last = date(year, end, calendar.monthrange(year, end)[1])
    return Span(f"{year}-H{half}", f"{_HALVES[half]} {year}", date(year, end - 5, 1), last)


def _period(first: int, last: int) -> Span:
    return Span(f"{first}-{last}", f"Giai đoạn {first}-{last}", date(first, 1, 1), date(last, 12, 31))
