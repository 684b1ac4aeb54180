"""The dates of plans as a calendar people can subscribe to: whole days, without alarms, under ids that never change.

Days that come every year are events of their own, so that each can be ticked off, and 29 February is the 28th in most
years. What comes every month is one event with a rule; it stands on the first of the month, for Outlook does not take
a rule for the last (BYMONTHDAY=-1).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from textwrap import shorten

from icalendar import Calendar, Event, vDuration, vText

from ...catalogue.edition import Edition
from ...reckoning import Due, Return, dues, returns, today_of
from ...reckoning.windows import issued_on
from ...records.plan import Plan
from ...text import day
from .. import addresses

_SUMMARY = 75
"""Letters that a calendar shows of an entry; the description has it all."""

_LONGEST = timedelta(days=92)
"""A span as long as a quarter is shown whole, a longer one by its last day."""

_ASK_AGAIN = timedelta(days=1)
"""How soon programs that subscribe look for changes."""

_EVERY = {1: "đầu tháng", 3: "đầu quý"}


def calendar_file(edition: Edition, plans: Iterable[Plan], name: str) -> bytes:
    """Return a calendar of the plans' dates; the same plans give the same bytes, whatever the hour."""
    found = Calendar()
    for key, value in (("prodid", "-//bonghoadep//ke-hoach//VI"), ("version", "2.0"), ("method", "PUBLISH")):
        found.add(key, value)
    # Most programs read the second, though RFC 7986 has the first; neither is known to the library as text.
    found.add("name", vText(name))
    found.add("x-wr-calname", vText(name))
    # Outlook reads the second of these two, which say the same.
    found.add("refresh-interval", _ASK_AGAIN, parameters={"VALUE": "DURATION"})
    found.add("x-published-ttl", vDuration(_ASK_AGAIN))
    for plan in plans:
        for due in dues(plan, today_of(edition)):
            found.add_component(_due(edition, plan, due))
        for one in returns(plan):
            found.add_component(_return(edition, plan, one))
    return bytes(found.to_ical())


def _due(edition: Edition, plan: Plan, due: Due) -> Event:
    # A phone shows a span on each of its days; one of years would stand above everything else.
    long = due.last - due.first > _LONGEST
    what = f"Kết thúc: {due.what}" if long else due.what
    first = due.last if long else due.first
    return _event(edition, plan, due.id, what, _lines(plan, due), first, due.last)


def _return(edition: Edition, plan: Plan, one: Return) -> Event:
    lines = [one.what, f"Kế hoạch không nêu ngày; lịch nhắc vào {_EVERY[one.months]}"]
    lines += [*_whom(one), f"Kế hoạch: {plan.title}"]
    event = _event(edition, plan, one.id, one.what, lines, one.first, one.first)
    rule = {"freq": "monthly", "interval": one.months, "bymonthday": one.first.day}
    event.add("rrule", {**rule, "until": one.last} if one.last else rule)
    return event


def _event(
    edition: Edition, plan: Plan, id: str, what: str, lines: Iterable[str], first: date, last: date
) -> Event:
    event = Event()
    event.add("uid", addresses.tag(edition.publisher, f"ke-hoach/{plan.id}/{id}"))
    # The day the plan was issued, for its dates are as old as itself; the hour of a build says nothing about them.
    event.add("dtstamp", datetime.combine(issued_on(plan), time(), UTC))
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", shorten(what, _SUMMARY, placeholder="…"))
    event.add("description", "\n".join(lines))
    event.add("categories", [plan.short])
    event.add("url", addresses.absolute(edition.publisher, addresses.progress(plan.id)))
    event.add("transp", "TRANSPARENT")
    return event


def _lines(plan: Plan, due: Due) -> Iterator[str]:
    yield due.what
    if due.last - due.first > _LONGEST:
        yield f"Từ {day(due.first)} đến {day(due.last)}"
    if due.occasion and due.occasion not in due.what:
        yield f"Dịp: {due.occasion}"
    yield from _whom(due)
    yield f"Kế hoạch: {plan.title}" + (f" (mục {due.section})" if due.section else "")


def _whom(one: Due | Return) -> Iterator[str]:
    if one.by:
        yield f"Ai làm: {one.by}"
    if one.to:
        yield f"Gửi tới: {one.to}"
