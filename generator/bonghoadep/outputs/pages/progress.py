"""A plan's progress: quotas against fact, dates, and the figures of every span it is reported on."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from markupsafe import Markup

from ...reckoning import (
    STATES,
    WITHIN,
    Due,
    QuotaTable,
    Span,
    State,
    Summary,
    award_tables,
    dues,
    spans,
    summary,
    today_of,
)
from ...records.plan import Plan
from ...text import day
from .. import addresses, charts
from ..stories import Link
from ..templates import render
from . import linked
from .page import Page
from .stock import Stock

MOST = 100
"""Stories that a page lists by title, the newest; all of them are in the file that it points to."""


@dataclass(frozen=True)
class Ledger:
    """A plan's figures, reckoned once, when a page first asks for them."""

    stock: Stock
    plan: Plan

    @property
    def today(self) -> date:
        return today_of(self.stock.edition)

    @property
    def changed(self) -> date | None:
        """The newest change of the plan's stories; what turns with the calendar is no change of the page."""
        mine = self.stock.edition.by_plan.get(self.plan.id, ())
        return max((self.stock.stories[one.id].updated.date() for one in mine), default=None)

    @cached_property
    def dues(self) -> tuple[Due, ...]:
        return dues(self.plan, self.today)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The newest year first, the whole period last."""
        return spans(self.plan, self.today)

    @cached_property
    def summaries(self) -> Mapping[str, Summary]:
        return {one.id: summary(self.stock.edition, self.plan, one) for one in self.spans}


def pages(stock: Stock) -> Iterator[Page]:
    for plan in stock.edition.plans.values():
        ledger = Ledger(stock, plan)
        about = f"Chỉ tiêu, thời hạn và kết quả thực hiện kế hoạch của {plan.issuer.name}: đạt bao nhiêu, còn thiếu gì."
        yield Page(
            addresses.progress(plan.id),
            f"Tiến độ: {plan.short}",
            about,
            "ke-hoach",
            partial(_main, ledger),
            ledger.changed,
            crumbs=crumbs(plan),
            linked=partial(_linked, stock, plan, about),
        )
        for span in ledger.spans:
            yield Page(
                addresses.progress_span(plan.id, span.id),
                f"{span.label}: {plan.short}",
                f"Kết quả {_small(span.label)} theo kế hoạch của {plan.issuer.name}: số bài, phong trào, tuyên truyền.",
                "ke-hoach",
                partial(_span_main, ledger, span),
                ledger.changed,
                crumbs=span_crumbs(plan),
            )


def crumbs(plan: Plan) -> tuple[Link, ...]:
    return Link("Kế hoạch", addresses.PLANS), Link(plan.short, addresses.plan(plan.id))


def span_crumbs(plan: Plan) -> tuple[Link, ...]:
    return *crumbs(plan), Link("Tiến độ", addresses.progress(plan.id))


def _linked(stock: Stock, plan: Plan, about: str) -> tuple[linked.Node, ...]:
    return (linked.data(stock.publisher, plan, files(plan), about),)


def _main(ledger: Ledger) -> str:
    plan, edition = ledger.plan, ledger.stock.edition
    rows = [(span, ledger.summaries[span.id]) for span in ledger.spans]
    return render(
        "progress.html",
        **_shared(ledger),
        crumbs_to=crumbs(plan),
        tables=[*drawn(ledger.stock.quota_tables(plan), STATES), *drawn(award_tables(edition, plan), WITHIN)],
        running=[(when(due), due) for due in ledger.dues if not due.past and due.first <= ledger.today],
        coming=[(when(due), due) for due in ledger.dues if due.first > ledger.today],
        past=[(when(due), due) for due in reversed(ledger.dues) if due.past],
        rows=rows,
        newest=figures(ledger, rows[0][1]) if rows else None,
        whole=figures(ledger, rows[-1][1]) if len(rows) > 1 else None,
        files=files(plan),
    )


def _span_main(ledger: Ledger, span: Span) -> str:
    return render(
        "progress-span.html",
        **_shared(ledger),
        crumbs_to=span_crumbs(ledger.plan),
        span=span,
        near=[one for one in ledger.spans if _near(one, span)],
        figures=figures(ledger, ledger.summaries[span.id]),
    )


def _near(one: Span, span: Span) -> bool:
    """Return whether a span is offered beside another: years and the whole always, halves within their own year."""
    return one.last.month - one.first.month == 11 or one.last.year == span.first.year == span.last.year


def _shared(ledger: Ledger) -> Mapping[str, object]:
    plan, stock = ledger.plan, ledger.stock
    return {
        "plan": plan,
        "sample": stock.is_sample(stock.edition.by_plan.get(plan.id, ())),
        "addresses": addresses,
        "link": partial(story_link, stock),
        "bar": charts.bar,
        "today": ledger.today,
        "most": MOST,
        "every": addresses.progress_file(plan.id, addresses.LIST),
    }


def story_link(stock: Stock, id: str) -> Link:
    """Return the link to a story that was counted."""
    story = stock.stories[id]
    return Link(story.exemplar.short_title or story.exemplar.title, story.address)


def drawn(
    tables: tuple[QuotaTable, ...], states: Mapping[State, str]
) -> Iterator[tuple[QuotaTable, Markup, Mapping[State, int], Mapping[State, str]]]:
    """Yield each table with its strip, how many cells stand how, and the words for that."""
    for table in tables:
        found = Counter(cell.state for row in table.cells for cell in row if cell)
        counts = {state: found[state] for state in states if state in found}
        segments = [charts.Segment(states[state], count, state) for state, count in counts.items()]
        yield table, charts.strip(f"{table.id}-hinh", f"Tình hình: {table.title}", segments), counts, states


def figures(ledger: Ledger, found: Summary) -> Mapping[str, object]:
    """Return what `partials/progress-figures.html` prints of a summary."""
    days = [ledger.stock.stories[id].published.date() for id in found.stories]
    time = charts.timeline(days, found.span.first, min(found.span.last, ledger.today))
    title = f"Bài đã đăng, {_small(found.span.label)}"
    return {
        "of": found,
        "chart": charts.columns(f"bieu-do-{found.span.id}", title, time.columns),
        "time": time,
        "report": addresses.progress_report(ledger.plan.id, found.span.id),
    }


def when(due: Due) -> str:
    """Return the day of a due date, or the stretch within which something is wanted."""
    if due.first == due.last:
        return f"ngày {day(due.last)}"
    return f"từ {day(due.first)} đến {day(due.last)}"


def files(plan: Plan) -> tuple[Link, ...]:
    """Return the files that go with a plan's progress, for those who reckon on or print."""
    return (
        Link("Từng chỉ tiêu (CSV)", addresses.progress_file(plan.id, addresses.DETAILS)),
        Link("Tổng hợp theo kỳ (CSV)", addresses.progress_file(plan.id, addresses.TOTALS)),
        Link("Danh sách bài (CSV)", addresses.progress_file(plan.id, addresses.LIST)),
        Link("Tất cả trong một bảng tính (XLSX)", addresses.progress_file(plan.id, addresses.WORKBOOK)),
        Link("Lịch các mốc (ICS)", addresses.calendar(plan.id)),
    )


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
