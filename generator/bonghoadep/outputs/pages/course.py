"""The course of a plan: its phases, deadlines and milestones in the order of time, each with how it stands today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...records.plan import Plan
from ...records.timing import Deadline, Milestone, Phase
from . import phrases

YEARLY = "hang-nam"
STANDINGS = {"da-qua": "Đã qua", "dang-dien-ra": "Đang diễn ra", "sap-toi": "Sắp tới"}


@dataclass(frozen=True, slots=True)
class Step:
    """One date of a plan, in the plan's own words. `aside` is who must do it for whom, or what it is tied to."""

    when: str
    what: str
    aside: str
    standing: str
    """A key of STANDINGS; another where it comes every year, empty where the plan does not say when."""
    first: date | None = None

    @property
    def said(self) -> str:
        return STANDINGS.get(self.standing, "")


def course(plan: Plan, today: date) -> tuple[Step, ...]:
    """Return the dates of a plan, the earliest first; what comes every year, and what has no date, last."""
    found = [*_phases(plan, today), *_deadlines(plan, today), *_milestones(plan, today)]
    return tuple(sorted(found, key=lambda step: (step.first is None, step.first or date.max)))


def _phases(plan: Plan, today: date) -> Iterator[Step]:
    yield from (_step(one, one.text or "Giai đoạn", "", today) for one in plan.phases)


def _milestones(plan: Plan, today: date) -> Iterator[Step]:
    yield from (_step(one, one.name or one.text or "", one.occasion or "", today) for one in plan.milestones)


def _step(one: Phase | Milestone, what: str, aside: str, today: date) -> Step:
    at = one.at if isinstance(one, Milestone) else None
    starts, ends = at or one.starts or one.ends, at or one.ends or one.starts
    when = phrases.milestone(one)
    if starts is None or ends is None:
        return Step(when, what, aside, "")
    return Step(when, what, aside, _standing(starts.first, ends.last, today), starts.first)


def _deadlines(plan: Plan, today: date) -> Iterator[Step]:
    for one in plan.deadlines:
        what, aside = one.what or one.text or "", _who(one)
        first, last = (one.within.first, one.within.last) if one.within else (one.before, one.before)
        if first and last:
            yield Step(phrases.deadline(one), what, aside, _standing(first, last, today), first)
        else:
            yield Step(phrases.deadline(one), what, aside, YEARLY if one.yearly_before else "")


def _who(one: Deadline) -> str:
    return " ".join(part for part in (one.by or "", f"gửi {one.to}" if one.to else "") if part)


def _standing(first: date, last: date, today: date) -> str:
    return "da-qua" if last < today else "sap-toi" if today < first else "dang-dien-ra"
