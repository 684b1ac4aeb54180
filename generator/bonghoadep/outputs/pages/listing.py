"""Lists of stories: one list is as many pages as it needs, each with links to the others."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from ...records.exemplar import Exemplar
from .. import addresses
from ..stories import Link
from . import linked, narrowing
from .narrowing import Chosen
from .page import Page, template
from .stock import Stock

NEAR = 2
"""How many page numbers stand to each side of the one being read."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before it is cut into pages. `values` fill its template, asked for only when a page is made."""

    address: str
    title: str
    description: str
    kind: str
    stories: tuple[Exemplar, ...]
    crumbs: tuple[Link, ...] = ()
    template: str = "list.html"
    values: Callable[[], Mapping[str, object]] = field(default=dict)
    has_feed: bool = False
    chosen: Chosen | None = None
    """What the list is to the search page, so that it can be narrowed there."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a list: its number, how many there are, and the numbers to offer (None is a gap)."""

    address: str
    number: int
    last: int

    @property
    def numbers(self) -> tuple[int | None, ...]:
        shown = [n for n in range(1, self.last + 1) if n in (1, self.last) or abs(n - self.number) <= NEAR]
        found: list[int | None] = []
        for n in shown:
            if found and found[-1] != n - 1:
                found.append(None)
            found.append(n)
        return tuple(found)

    def at(self, number: int) -> str:
        return addresses.page(self.address, number)

    @property
    def before(self) -> str | None:
        return self.at(self.number - 1) if self.number > 1 else None

    @property
    def after(self) -> str | None:
        return self.at(self.number + 1) if self.number < self.last else None


def pages(listing: Listing, stock: Stock) -> Iterator[Page]:
    """Yield the pages of a list; an empty list is one page that says so."""
    each = max(1, stock.publisher.per_page)
    last = max(1, -(-len(listing.stories) // each))
    changed = max((stock.stories[one.id].updated.date() for one in listing.stories), default=None)
    for number in range(1, last + 1):
        sheet = Sheet(listing.address, number, last)
        shown = listing.stories[(number - 1) * each : number * each]
        yield Page(
            sheet.at(number),
            listing.title if number == 1 else f"{listing.title} (trang {number})",
            listing.description,
            listing.kind,
            partial(_main, listing, stock, sheet, shown),
            changed,
            feed=listing.address if listing.has_feed else "",
            feed_title=listing.title,
            before=sheet.before,
            after=sheet.after,
            crumbs=listing.crumbs,
            linked=partial(_linked, listing, stock, (number - 1) * each, shown),
        )


def _linked(
    listing: Listing, stock: Stock, before: int, shown: tuple[Exemplar, ...]
) -> Iterator[linked.Node]:
    if shown:
        yield linked.stories(stock.publisher, stock.titles_of(shown), before, len(listing.stories))


def _main(listing: Listing, stock: Stock, sheet: Sheet, shown: tuple[Exemplar, ...]) -> str:
    first = sheet.number == 1
    values = listing.values() if first else {}
    chosen = listing.chosen if first else None
    make = template(
        listing.template if first else "list.html",
        listing=listing,
        sheet=sheet,
        cards=stock.cards_of(shown),
        sample=stock.is_sample(shown),
        books=stock.books.get(listing.address.rstrip("/"), ()) if first else (),
        narrowing=narrowing.within(stock, chosen, listing.stories) if chosen else (),
        **values,
    )
    return make()
