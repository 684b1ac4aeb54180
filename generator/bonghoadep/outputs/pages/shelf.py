"""The shelf: every booklet with its cover, to be opened or printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...records.booklet import Booklet
from .. import addresses
from .page import Page, template

if TYPE_CHECKING:
    from .stock import Stock


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """A booklet as the shelf shows it; who makes the booklets knows its pages and size, or does not yet."""

    booklet: Booklet
    address: str
    cover: str
    stories: int
    pages: int | None = None
    size: int | None = None
    """Of the file, in bytes."""


def pages(stock: "Stock") -> Iterator[Page]:
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
