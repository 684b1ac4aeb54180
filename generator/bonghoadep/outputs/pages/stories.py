"""The list of all stories."""

from collections.abc import Iterator

from .. import addresses
from . import listing, narrowing
from .listing import Listing
from .page import Page
from .stock import Stock


def pages(stock: Stock) -> Iterator[Page]:
    everything = Listing(
        addresses.STORIES,
        "Tất cả bài gương",
        f"Tất cả bài gương của {stock.publisher.name}, bài mới đăng ở đầu.",
        "guong",
        stock.edition.newest,
        template="stories.html",
        values=lambda: {"facets": narrowing.whole(stock)},
    )
    yield from listing.pages(everything, stock)
