"""The dates of plans as a calendar people can subscribe to: whole days, without alarms, under ids that never change."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from textwrap import shorten

from icalendar import Calendar, Event, vText

from ...catalogue.edition import Edition
from ...reckoning import Due, dues, today_of
from ...reckoning.windows import issued_on
from ...records.plan import Plan
from ...text import day
from .. import addresses

_SUMMARY = 75
"""Letters that a calendar shows of an entry; the description has it all."""

_LONGEST = timedelta(days=92)
"""A span as long as a quarter is shown whole, a longer one by its last day."""


def calendar_file(edition: Edition, plans: Iterable[Plan], name: str) -> bytes:
    """Return a calendar of the plans' dates; the same plans give the same bytes, whatever the hour."""
    found = Calendar()
    for key, value in (("prodid", "-//bonghoadep//ke-hoach//VI"), ("version", "2.0"), ("method", "PUBLISH")):
        found.add(key, value)
    # Most programs read the second, though RFC 7986 has the first; neither is known to the library as text.
    found.add("name", vText(name))
    found.add("x-wr-calname", vText(name))
    for plan in plans:
        for due in dues(plan, today_of(edition)):
            found.add_component(_event(edition, plan, due))
    return bytes(found.to_ical())


def _event(edition: Edition, plan: Plan, due: Due) -> Event:
    event = Event()
    event.add("uid", addresses.tag(edition.publisher, f"ke-hoach/{plan.id}/{due.id}"))
    # The day the plan was issued, for its dates are as old as itself; the hour of a build says nothing about them.
    event.add("dtstamp", datetime.combine(issued_on(plan), time(), UTC))
    # A phone shows a span on each of its days; one of years would stand above everything else.
    long = due.last - due.first > _LONGEST
    event.add("dtstart", due.last if long else due.first)
    event.add("dtend", due.last + timedelta(days=1))
    what = f"Kết thúc: {due.what}" if long else due.what
    event.add("summary", shorten(what, _SUMMARY, placeholder="…"))
    event.add("description", "\n".join(_lines(plan, due)))
    event.add("categories", [plan.short])
    event.add("url", addresses.absolute(edition.publisher, addresses.progress(plan.id)))
    event.add("transp", "TRANSPARENT")
    return event


def _lines(plan: Plan, due: Due) -> Iterator[str]:
    yield due.what
    if due.last - due.first > _LONGEST:
        yield f"Từ {day(due.first)} đến {day(due.last)}"
    if due.by:
        yield f"Ai làm: {due.by}"
    if due.to:
        yield f"Gửi tới: {due.to}"
    yield f"Kế hoạch: {plan.title}" + (f" (mục {due.section})" if due.section else "")
