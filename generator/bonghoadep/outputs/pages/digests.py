"""Monthly digests: their list, and a page each: what the month brought, what was put right, what plans want next."""

from collections.abc import Iterator
from functools import partial

from ...text import day
from .. import addresses
from ..months import Month, dates_of_month
from ..posts import of_month
from ..stories import Link
from ..templates import render
from . import downloads, linked
from .page import Page, template
from .stock import Stock

LIST = Link("Bản tin tháng", addresses.DIGESTS)


def pages(stock: Stock) -> Iterator[Page]:
    digests = stock.digests
    yield Page(
        addresses.DIGESTS,
        LIST.label,
        "Mỗi tháng một bản tin: bài gương mới, khen thưởng cấp Nhà nước, đính chính; có bản in hai mặt giấy A4.",
        "ban-tin",
        template(
            "digests.html",
            years=_years(stock),
            sample=stock.is_sample(),
        ),
        changed=max((month.updated.date() for month in digests), default=None),
        feed=addresses.DIGESTS,
        feed_title=LIST.label,
    )
    for newer, month, older in zip((None, *digests), digests, (*digests[1:], None), strict=False):
        yield Page(
            addresses.digest(month.key),
            month.title,
            month.summary,
            "ban-tin",
            partial(_main, stock, month, newer, older),
            changed=month.updated.date(),
            crumbs=(LIST,),
            linked=partial(_linked, stock, month),
        )


def entry(stock: Stock, month: Month) -> tuple[Month, Link, list[downloads.Download]]:
    """Return a digest as a list shows it: the month, its page, its files."""
    return month, Link(month.title, addresses.digest(month.key)), downloads.of_digest(stock, month)


def _years(stock: Stock) -> dict[int, list[tuple[Month, Link, list[downloads.Download]]]]:
    years: dict[int, list[tuple[Month, Link, list[downloads.Download]]]] = {}
    for month in stock.digests:
        years.setdefault(month.year, []).append(entry(stock, month))
    return years


def _linked(stock: Stock, month: Month) -> Iterator[linked.Node]:
    if month.stories:
        yield linked.stories(stock.publisher, stock.titles_of(month.stories))


def _main(stock: Stock, month: Month, newer: Month | None, older: Month | None) -> str:
    told = stock.posted_digests.get(month.key)
    return render(
        "digest.html",
        month=month,
        crumbs_to=(LIST,),
        sample=stock.is_sample(month.stories),
        cards=stock.cards_of(month.stories),
        new_factors=stock.titles_of(month.new_factors),
        awards=[(stock.stories[one.id], award) for one, award in month.state_awards],
        corrections=[(stock.stories[one.id], fix) for one, fix in month.corrections],
        withdrawals=[(gone, addresses.story(gone.id)) for gone in (*month.withdrawals, *month.lost)],
        dues=_dues(stock, month),
        downloads=downloads.of_digest(stock, month),
        post=of_month(stock.edition, stock.stories, told) if told and told.stories else "",
        publisher=stock.publisher,
        newer=newer and Link(newer.title, addresses.digest(newer.key)),
        older=older and Link(older.title, addresses.digest(older.key)),
    )


def _dues(stock: Stock, month: Month) -> list[tuple[str, str, str, Link]]:
    """Return what plans want in the month the digest comes out in: machine's date, people's date, what, which plan."""
    found = dates_of_month(stock.edition, month.published.date())
    return [
        (due.last.isoformat(), day(due.last), due.what, Link(plan.short, addresses.progress(plan.id)))
        for due, plan in found
    ]
