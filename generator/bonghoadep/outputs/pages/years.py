"""Stories by the year they are told of."""

from collections.abc import Iterator

from .. import addresses
from ..stories import Link
from . import listing
from .listing import Listing
from .page import Page, template
from .stock import Stock


def pages(stock: Stock) -> Iterator[Page]:
    by_year = stock.edition.by_year
    most = max((len(found) for found in by_year.values()), default=1)
    rows = [(Link(f"Năm {year}", addresses.year(year)), len(found)) for year, found in by_year.items()]
    yield Page(
        addresses.YEARS,
        "Các năm",
        "Bài gương chia theo năm của điển hình.",
        "guong",
        template("years.html", rows=rows, most=most, sample=stock.is_sample(stock.edition.newest)),
        stock.changed,
    )
    crumbs = (Link("Bài gương", addresses.STORIES), Link("Các năm", addresses.YEARS))
    for year, found in by_year.items():
        description = f"{len(found)} bài gương về điển hình của năm {year}."
        chosen = Listing(addresses.year(year), f"Năm {year}", description, "guong", found, crumbs)
        yield from listing.pages(chosen, stock)
