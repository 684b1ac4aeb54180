"""The stretches of time in which a quota counts: quarters, years, years up to a day, or the whole plan."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from ..records.plan import Plan
from ..records.quota import Quota
from ..text import day
from .figures import Span

_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """A stretch of time with the name a reader knows it by; both days belong to it."""

    first: date
    last: date
    label: str

    def holds(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def meets(self, span: Span | None) -> bool:
        """Return whether any day is in both; a span that is not given is all time."""
        return span is None or (self.first <= span.last and span.first <= self.last)


def years(plan: Plan, today: date) -> range:
    """Return the years of the plan; one without an end runs on to this year."""
    last = plan.period.to_year
    return range(plan.period.from_year, (max(last, today.year) if plan.period.open_ended else last) + 1)


def issued_on(plan: Plan) -> date:
    """Return the first day the plan can have been issued, as far as its copy tells."""
    issued = plan.issuance.issued
    return date(issued.year, issued.month or 1, (issued.day or 1) if issued.month else 1)


def windows(quota: Quota, plan: Plan, today: date) -> tuple[Window, ...]:
    """Return the windows of a quota, oldest first, within its own start and end.

    What comes again asks for nothing before the plan was issued; a year the plan names stays.
    """
    own = years(plan, today)
    first = quota.starts.first if quota.starts else date(own[0], 1, 1)
    last = quota.ends.last if quota.ends else date(own[-1], 12, 31)
    if quota.window is None:
        return (Window(first, last, _whole_label(plan)),)
    if quota.year is not None:
        return (_year(quota, quota.year),)
    span = range(first.year, last.year + 1)
    if quota.window == "quy":
        found = [_quarter(year, number) for year in span for number in range(1, 5)]
    else:
        found = [_year(quota, year) for year in span]
    since = max(first, issued_on(plan))
    kept = [one for one in found if one.last >= since and one.first <= last]
    return tuple(Window(max(one.first, first), min(one.last, last), one.label) for one in kept)


def day_of(month_day: str, year: int) -> date:
    """Return a day that comes every year; 29 February is the 28th where there is none."""
    month, number = (int(part) for part in month_day.split("-"))
    return date(year, month, min(number, calendar.monthrange(year, month)[1]))


def _quarter(year: int, number: int) -> Window:
    last = number * 3
    end = date(year, last, calendar.monthrange(year, last)[1])
    return Window(date(year, last - 2, 1), end, f"Quý {_ROMAN[number - 1]}/{year}")


def _year(quota: Quota, year: int) -> Window:
    """Return a calendar year, or from one year's day to the next where the quota names a day."""
    if quota.before is None:
        return Window(date(year, 1, 1), date(year, 12, 31), str(year))
    end = day_of(quota.before, year)
    return Window(day_of(quota.before, year - 1) + timedelta(days=1), end, f"Đến {day(end)}")


def _whole_label(plan: Plan) -> str:
    first, last = plan.period.from_year, plan.period.to_year
    if plan.period.open_ended:
        return f"Từ {first}"
    return str(first) if first == last else f"{first}-{last}"
