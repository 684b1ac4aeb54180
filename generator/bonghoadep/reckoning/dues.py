"""The dates of a plan, those that come every year each by its year: what was due, what is to come."""

from collections.abc import Iterator
from datetime import date

from ..records.plan import Plan
from ..records.timing import Deadline, Milestone, Rhythm
from .figures import Due, Return
from .windows import day_of, issued_on, years

_UNNAMED = "kế hoạch không nêu ngày; lấy ngày cuối kỳ"
_ENDS = {"nua-nam": ((6, 30), (12, 31)), "nam": ((12, 31),)}
"""The last days of the periods that are reported on."""
_MONTHS = {"thang": 1, "quy": 3}
"""How many months apart work comes back that a plan wants done each month or quarter."""


def dues(plan: Plan, today: date) -> tuple[Due, ...]:
    """Return the plan's own time, deadlines, milestones, phases and reports of half-years and years, in order of time.

    What comes every year is left out where it was over before the plan was issued.
    """
    found = [
        *_deadlines(plan, today),
        *_milestones(plan, today),
        *_phases(plan, today),
        *_rhythms(plan, today),
    ]
    return tuple(sorted(found, key=lambda due: (due.first, due.last, due.id)))


def returns(plan: Plan) -> tuple[Return, ...]:
    """Return what a plan wants done each month or quarter, from the first that begins after it was issued."""
    found = ((one, _MONTHS[one.every]) for one in plan.rhythms if one.every in _MONTHS)
    return tuple(_return(plan, one, months) for one, months in found)


def _return(plan: Plan, one: Rhythm, months: int) -> Return:
    since = max(issued_on(plan), date(plan.period.from_year, 1, 1))
    begun = (since.month - 1) // months * months + 1
    first = (
        since
        if (since.month, since.day) == (begun, 1) and plan.issuance.issued.day
        else _later(since, begun, months)
    )
    last = None if plan.period.open_ended else date(plan.period.to_year, 12, 31)
    what = _said(one.what or one.text or one.id)
    return Return(f"deu-ky-{one.id}", what, first, last, months, one.by or "", one.to or "")


def _later(since: date, begun: int, months: int) -> date:
    """Return the first day of the month or quarter after the one that began with the month `begun`."""
    year, month = divmod(begun - 1 + months, 12)
    return date(since.year + year, month + 1, 1)


def standing(due: Due, today: date) -> str:
    """Return where a date stands on a day: over, running or to come."""
    return "Đã qua" if due.past else "Sắp tới" if today < due.first else "Đang diễn ra"


def _deadlines(plan: Plan, today: date) -> Iterator[Due]:
    for one in plan.deadlines:
        if one.within:
            yield _deadline(one, f"han-{one.id}", one.within.first, one.within.last, today)
        if one.before:
            yield _deadline(one, f"han-{one.id}", one.before, one.before, today)
        if one.yearly_before:
            for when in (day_of(one.yearly_before, year) for year in years(plan, today)):
                if when >= issued_on(plan):
                    yield _deadline(one, f"han-{one.id}-{when.year}", when, when, today)


def _deadline(one: Deadline, id: str, first: date, last: date, today: date) -> Due:
    what = one.what or one.text or one.id
    return Due(id, _said(what), first, last, last < today, one.by or "", one.to or "", one.section or "")


def _milestones(plan: Plan, today: date) -> Iterator[Due]:
    for one in plan.milestones:
        starts, ends = one.at or one.starts or one.ends, one.at or one.ends or one.starts
        if starts and ends:
            what = _said(_milestone(one))
            past = ends.last < today
            where, occasion = one.section or "", one.occasion or ""
            yield Due(f"moc-{one.id}", what, starts.first, ends.last, past, section=where, occasion=occasion)


def _said(words: str) -> str:
    """Return a plan's words as they begin a line: with a capital."""
    return words[:1].upper() + words[1:]


def _milestone(one: Milestone) -> str:
    return one.name or one.text or one.occasion or one.id


def _phases(plan: Plan, today: date) -> Iterator[Due]:
    own = years(plan, today)
    end = date(own[-1], 12, 31)
    what = f"Thực hiện kế hoạch: {plan.period.as_written}"
    yield Due("thoi-gian", what, date(own[0], 1, 1), end, end < today)
    for one in plan.phases:
        first, last = one.starts.first, one.ends.last
        what = _said(one.text) if one.text else f"Giai đoạn {one.starts} - {one.ends}"
        yield Due(f"giai-doan-{one.id}", what, first, last, last < today, section=one.section or "")


def _rhythms(plan: Plan, today: date) -> Iterator[Due]:
    ends = [
        (one, date(year, *end)) for one in plan.rhythms for year in years(plan, today) for end in _ends(one)
    ]
    for one, when in ends:
        if when >= issued_on(plan):
            what = f"{_said(one.what or one.text or one.id)} ({_UNNAMED})"
            yield Due(f"dinh-ky-{one.id}-{when}", what, when, when, when < today, one.by or "", one.to or "")


def _ends(rhythm: Rhythm) -> tuple[tuple[int, int], ...]:
    """Return the days a report is due on; a rhythm that is no report falls on no day."""
    is_report = "báo cáo" in f"{rhythm.what} {rhythm.text}".lower()
    return _ENDS.get(rhythm.every, ()) if is_report else ()
