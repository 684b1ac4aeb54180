"""The list of all stories."""

from collections.abc import Iterator

from ...records import words
from .. import addresses
from . import listing
from .listing import Listing
from .page import Page
from .stock import Stock


def pages(stock: Stock) -> Iterator[Page]:
    edition = stock.edition
    everything = Listing(
        addresses.STORIES,
        "Tất cả bài gương",
        f"Tất cả bài gương của {stock.publisher.name}, bài mới đăng ở đầu.",
        "guong",
        edition.newest,
        template="stories.html",
        values=lambda: {
            "kinds": {key: len(edition.by_kind[key]) for key in words.KINDS if key in edition.by_kind},
            "years": {year: len(found) for year, found in edition.by_year.items()},
            "kind_address": addresses.kind,
            "year_address": addresses.year,
        },
    )
    yield from listing.pages(everything, stock)
