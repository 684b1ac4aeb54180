"""The front door: the motto, search, counts, the newest stories, and ways into all the rest."""

from collections.abc import Iterator

from ...records import words
from .. import addresses
from ..stories import Link
from . import digests, linked, methods, movements, places, shelf
from .month import month_of
from .page import Page, template
from .stock import Stock

SHOWN = 5
MOVEMENTS = 12
BOOKLETS = 4
DIGESTS = 3


def pages(stock: Stock) -> Iterator[Page]:
    edition, publisher = stock.edition, stock.publisher
    newest = edition.newest[:SHOWN]
    first = stock.stories[newest[0].id] if newest else None
    yield Page(
        addresses.HOME,
        publisher.name,
        " ".join(publisher.description.split()),
        "trang-chu",
        template(
            "home.html",
            publisher=publisher,
            counts=_counts(stock),
            first=first,
            cards=stock.cards_of(newest[1:]),
            month=month_of(stock),
            digests=[digests.entry(stock, month) for month in stock.digests[:DIGESTS]],
            movements=movements.entries(stock)[:MOVEMENTS],
            map=places.tile_map(stock),
            provinces=[row for row in places.provinces(stock) if row.count],
            shelf=shelf.newest(stock.shelf)[:BOOKLETS],
            fields=methods.fields(stock),
            kinds=_kinds(stock),
            years=[
                (Link(str(year), addresses.year(year)), len(found)) for year, found in edition.by_year.items()
            ],
            sample=stock.is_sample(newest),
        ),
        changed=stock.changed,
        linked=lambda: (
            linked.website(publisher),
            linked.stories(publisher, stock.titles_of(newest)),
        ),
    )


def _counts(stock: Stock) -> tuple[tuple[int, Link], ...]:
    edition = stock.edition
    communes = sum(1 for unit in edition.places if unit.current and unit.level == "xa")
    rows = (
        (len(edition.exemplars), Link("bài gương", addresses.STORIES)),
        (len(edition.by_movement), Link("phong trào", addresses.MOVEMENTS)),
        (communes, Link("xã, phường", addresses.PLACES)),
        (sum(len(one.replications) for one in edition.newest), Link("lượt nhân rộng", addresses.METHODS)),
    )
    return tuple(row for row in rows if row[0])


def _kinds(stock: Stock) -> list[tuple[Link, int]]:
    by_kind = stock.edition.by_kind
    return [
        (Link(words.KINDS[key], addresses.kind(key)), len(by_kind[key]))
        for key in words.KINDS
        if key in by_kind
    ]
