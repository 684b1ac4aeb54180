"""A plan's report in files: CSV and a workbook for those who reckon on, a calendar of its dates, and the print.

Everything comes from the edition by `reckoning`; nothing held back is in any of it.
"""

from collections.abc import Iterator
from functools import partial

from ...catalogue.edition import Edition
from ...reckoning import spans, summary, today_of
from ...reckoning.windows import issued_on
from ...records.plan import Plan
from .. import addresses
from ..artifact import Artifact, Work
from ..spreadsheet import Sheet, csv_file, xlsx_file
from .calendar import calendar_file
from .print import declare as declare_prints
from .sheets import book, details, groups, stories, tables, totals

__all__ = ["Sheet", "book", "csv_file", "declare", "details", "groups", "tables", "workbook"]


def declare(edition: Edition) -> Iterator[Artifact | Work]:
    """Yield the files of every plan, the one calendar of all plans, and the printed reports."""
    plans = tuple(edition.plans.values())
    for plan in plans:
        yield from _files(edition, plan)
        name = f"Lịch {plan.short}"
        yield Artifact(addresses.calendar(plan.id), partial(calendar_file, edition, (plan,), name))
    name = f"Lịch các kế hoạch · {edition.publisher.short}"
    yield Artifact(addresses.calendar(), partial(calendar_file, edition, plans, name))
    yield from declare_prints(edition)


def _files(edition: Edition, plan: Plan) -> Iterator[Artifact]:
    def of(name: str) -> str:
        return addresses.progress_file(plan.id, name)

    yield Artifact(of(addresses.DETAILS), lambda: csv_file(details([(plan, tables(edition, plan))])))
    yield Artifact(of(addresses.TOTALS), lambda: csv_file(_totals(edition, plan)))
    yield Artifact(of(addresses.LIST), lambda: csv_file(stories(edition, plan)))
    yield Artifact(of(addresses.WORKBOOK), lambda: workbook(edition, plan, _whole(edition, plan)))


def _totals(edition: Edition, plan: Plan) -> Sheet:
    reported = spans(plan, today_of(edition))
    return totals(plan, [summary(edition, plan, span) for span in reported])


def workbook(edition: Edition, plan: Plan, sheets: tuple[Sheet, ...]) -> bytes:
    """Return the sheets as a plan's workbook, dated by the plan's own issue."""
    return xlsx_file(sheets, plan.title, edition.publisher.office, issued_on(plan))


def _whole(edition: Edition, plan: Plan) -> tuple[Sheet, ...]:
    return book(edition, plan, spans(plan, today_of(edition)))
