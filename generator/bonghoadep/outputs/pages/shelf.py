"""The shelf: every booklet with its cover, to be opened or printed."""

from collections.abc import Iterator, Sequence

from .. import addresses
from .page import Page, template
from .stock import ShelfItem, Stock


def pages(stock: Stock) -> Iterator[Page]:
    yield Page(
        addresses.SHELF,
        "Tập sách",
        "Các tập “Những bông hoa đẹp” để đọc trên máy hoặc in ra: tên sách, đơn vị thực hiện, năm, số bài.",
        "an-pham",
        template("shelf.html", items=newest(stock.shelf), sample=stock.is_sample()),
    )


def newest(items: Sequence[ShelfItem]) -> tuple[ShelfItem, ...]:
    """Return the booklets, the latest year first."""
    return tuple(sorted(items, key=lambda item: (-item.booklet.year, item.booklet.id)))
