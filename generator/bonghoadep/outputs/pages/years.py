"""Stories by the year they are told of: the years in a row with what happened in each, and a list of each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from ...records.exemplar import Exemplar
from ...text import sort_key
from .. import addresses
from ..stories import Link
from ..templates import render
from . import listing
from .listing import Listing
from .page import Page
from .stock import Stock
from .timeline import Mark, marks

NEWEST = 3
MOVEMENTS = 3
MARKS = 6
"""How many marks of a year stand in sight; more are folded away."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year in the row: its stories in number, the newest of them, the movements with most, and what happened."""

    number: int
    link: Link
    count: int
    newest: tuple[Link, ...]
    movements: tuple[tuple[Link, int], ...]
    marks: tuple[Mark, ...]


def pages(stock: Stock) -> Iterator[Page]:
    yield Page(
        addresses.YEARS,
        "Các năm",
        "Từng năm có những bài gương nào, phong trào nào, kế hoạch và mốc nào.",
        "guong",
        partial(_main, stock),
        stock.changed,
        crumbs=(Link("Bài gương", addresses.STORIES),),
    )
    crumbs = (Link("Bài gương", addresses.STORIES), Link("Các năm", addresses.YEARS))
    for year, found in stock.edition.by_year.items():
        description = f"{len(found)} bài gương về điển hình của năm {year}."
        chosen = Listing(
            addresses.year(year),
            f"Năm {year}",
            description,
            "guong",
            found,
            crumbs,
            chosen=("nam", str(year)),
        )
        yield from listing.pages(chosen, stock)


def _main(stock: Stock) -> str:
    rows = years(stock)
    return render(
        "years.html",
        rows=rows,
        most=max((row.count for row in rows), default=0) or 1,
        shown=MARKS,
        this_year=stock.edition.moment.year,
        sample=stock.is_sample(stock.edition.newest),
    )


def years(stock: Stock) -> tuple[Year, ...]:
    """Return every year that has stories or in which something happened, the latest first."""
    happened, by_year = marks(stock), stock.edition.by_year
    numbers = sorted({*happened, *by_year}, reverse=True)
    return tuple(
        _year(stock, number, by_year.get(number, ()), happened.get(number, ())) for number in numbers
    )


def _year(stock: Stock, number: int, stories: tuple[Exemplar, ...], happened: tuple[Mark, ...]) -> Year:
    counts = Counter(id for one in stories for id in dict.fromkeys(one.movements))
    named = {id: stock.edition.movements[id].short for id in counts}
    ranked = sorted(counts, key=lambda key: (-counts[key], sort_key(named[key])))[:MOVEMENTS]
    return Year(
        number,
        Link(f"Năm {number}", addresses.year(number) if stories else ""),
        len(stories),
        tuple(Link(one.title, addresses.story(one.id)) for one in stories[:NEWEST]),
        tuple((Link(named[id], addresses.movement(id)), counts[id]) for id in ranked),
        happened,
    )
