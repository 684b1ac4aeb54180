"""The shelf: every book with its cover, in each form to be opened or printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from .. import addresses
from . import linked
from .linked import Node
from .page import Page, template
from .stock import ShelfFile, ShelfItem, Stock

TYPES = {
    "pdf": "application/pdf",
    "epub": "application/epub+zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "zip": "application/zip",
}

DRAWN = {
    addresses.MOVEMENTS: "Theo phong trào",
    addresses.PLACES: "Theo địa phương",
    addresses.YEARS: "Theo năm",
}
"""The groups of books nobody wrote a file for, by the pages they go with."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A booklet on the shelf with its volumes, mostly one."""

    volumes: tuple[ShelfItem, ...]

    @property
    def first(self) -> ShelfItem:
        return self.volumes[0]

    @property
    def anchor(self) -> str:
        return self.first.of.replace("/", "-")

    @property
    def stories(self) -> int:
        return sum(item.stories for item in self.volumes)


def pages(stock: Stock) -> Iterator[Page]:
    every = shelved(stock.shelf)
    yield Page(
        addresses.SHELF,
        "Tập sách",
        "Các tập “Những bông hoa đẹp” để đọc trên máy, trên điện thoại hoặc in ra, kèm năm, số bài, số trang.",
        "an-pham",
        template(
            "shelf.html",
            own=[one for one in every if not one.first.is_drawn],
            drawn=list(_drawn(every)),
            sample=stock.is_sample(),
        ),
        linked=partial(_linked, stock),
    )


def shelved(items: Sequence[ShelfItem]) -> list[Shelved]:
    """Return the booklets in the order of the shelf, each with its volumes."""
    found: dict[str, list[ShelfItem]] = {}
    for item in items:
        found.setdefault(item.of, []).append(item)
    return [Shelved(tuple(volumes)) for volumes in found.values()]


def newest(items: Sequence[ShelfItem]) -> tuple[ShelfItem, ...]:
    """Return the booklets of editors by their first volumes, the latest year first; then those nobody wrote."""
    return tuple(one.first for one in shelved(items))


def _drawn(every: Sequence[Shelved]) -> Iterator[tuple[str, str, list[Shelved]]]:
    """Yield the groups of books nobody wrote that have any: their id, title and books."""
    for address, title in DRAWN.items():
        books = [one for one in every if one.first.is_drawn and one.first.of.startswith(address)]
        if books:
            yield address.rstrip("/"), title, books


def _linked(stock: Stock) -> Iterator[Node]:
    """Yield the books of editors in words of schema.org; the others are lists that have pages of their own."""
    for item in stock.shelf:
        if not item.is_drawn:
            yield _book(stock, item)


def _book(stock: Stock, item: ShelfItem) -> Node:
    publisher, booklet = stock.publisher, item.booklet
    found = {
        "@type": "Book",
        "name": f"{booklet.title}, {booklet.volume}" if booklet.volume else booklet.title,
        "url": addresses.absolute(publisher, f"{addresses.SHELF}#{item.of}"),
        "image": addresses.absolute(publisher, item.cover),
        "inLanguage": "vi",
        "copyrightYear": booklet.year,
        "publisher": linked.office(publisher),
        "isAccessibleForFree": True,
        "encoding": [_encoding(stock, file) for file in item.files],
    }
    return found | ({"numberOfPages": item.pages} if item.pages else {})


def _encoding(stock: Stock, file: ShelfFile) -> Node:
    return {
        "@type": "MediaObject",
        "contentUrl": addresses.absolute(stock.publisher, file.address),
        "encodingFormat": TYPES[file.address.rpartition(".")[2]],
        "contentSize": str(file.size),
    }
