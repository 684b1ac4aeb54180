"""What happened in each year, besides stories: plans that began or ended, their dates, congresses, units made anew."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ...reckoning import dues, today_of
from ...text import day
from .. import addresses
from ..stories import Link
from .stock import Stock

ONCE = ("moc-", "han-", "giai-doan-")
"""How the dates of a plan that come once are marked; what comes every year would tell years apart by nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Something in a year: a day, or the whole year; where it can be read of, and what it was."""

    first: date
    last: date
    what: str
    link: Link

    @property
    def when(self) -> str:
        """The day or days; empty for what is of the year as a whole."""
        if self.first == self.last:
            return day(self.first)
        if (self.first.month, self.last.month) == (1, 12):
            return ""
        months = dict.fromkeys((self.first.month, self.last.month))
        return "tháng " + "-".join(map(str, months))


def marks(stock: Stock) -> Mapping[int, tuple[Mark, ...]]:
    """Return what happened or will happen by year, each year in the order of its days."""
    found: defaultdict[int, set[Mark]] = defaultdict(set)
    for mark in (*_plans(stock), *_events(stock), *_reforms(stock)):
        found[mark.last.year].add(mark)
    return {year: tuple(sorted(all, key=_order)) for year, all in found.items()}


def _order(mark: Mark) -> tuple[date, date, str, str]:
    return mark.first, mark.last, mark.what, mark.link.address


def _plans(stock: Stock) -> Iterator[Mark]:
    today = today_of(stock.edition)
    for plan in stock.edition.plans.values():
        link = Link(plan.short, addresses.plan(plan.id))
        first, last = plan.period.from_year, plan.period.to_year
        yield _of_year(first, "Bắt đầu thực hiện kế hoạch" if first != last else "Kế hoạch của năm", link)
        if first != last and not plan.period.open_ended:
            yield _of_year(last, "Năm cuối của kế hoạch", link)
        for due in dues(plan, today):
            if due.id.startswith(ONCE) and not due.id.endswith(f"-{due.last.year}"):
                yield Mark(due.first, due.last, due.what, link)


def _of_year(year: int, what: str, link: Link) -> Mark:
    return Mark(date(year, 1, 1), date(year, 12, 31), what, link)


def _events(stock: Stock) -> Iterator[Mark]:
    """Yield meetings and congresses where exemplars were named, each once, with one story that was."""
    seen: set[tuple[str, date]] = set()
    for one in stock.edition.newest:
        for event in one.events:
            if (event.name, event.on.first) not in seen:
                seen.add((event.name, event.on.first))
                link = Link(one.short_title or one.title, addresses.story(one.id))
                yield Mark(event.on.first, event.on.last, event.name, link)


def _reforms(stock: Stock) -> Iterator[Mark]:
    """Yield the days from which there were other provinces than the day before, as the register has it."""
    register = stock.edition.register
    for since in register.reforms:
        before, after = register.provinces(since - timedelta(days=1)), register.provinces(since)
        if before != after:
            what = f"Sắp xếp đơn vị hành chính: {len(before)} tỉnh, thành phố còn {len(after)}"
            yield Mark(since, since, what, Link("Tên cũ, tên mới", addresses.FORMER_NAMES))
