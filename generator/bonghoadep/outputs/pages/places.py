"""Places: the map of provinces, and a page for every unit, past or present, that has a story."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from ...places.place import Place
from ...text import day
from .. import addresses
from ..stories import Link
from ..templates import render
from . import listing, tiles
from .listing import Listing
from .page import Page, template
from .stock import Stock


@dataclass(frozen=True, slots=True)
class Row:
    """A unit in a list with its number of stories; `until` is its last day where it has ended."""

    link: Link
    short: str
    count: int
    until: str = ""


def pages(stock: Stock) -> Iterator[Page]:
    edition = stock.edition
    yield Page(
        addresses.PLACES,
        "Địa phương",
        "Bản đồ 34 tỉnh, thành phố và danh sách xã, phường có bài gương; tên cũ vẫn tìm được.",
        "dia-phuong",
        template(
            "places.html",
            map=tile_map(stock),
            provinces=provinces(stock),
            former=[_row(stock, unit) for unit in stock.below.get("", ()) if not unit.current],
            sample=stock.is_sample(edition.newest),
        ),
        stock.changed,
    )
    for unit in edition.places:
        yield from _pages(stock, unit)


def provinces(stock: Stock) -> tuple[Row, ...]:
    """Return today's provinces in Vietnamese order."""
    return tuple(_row(stock, unit) for unit in stock.edition.register.provinces())


def tile_map(stock: Stock) -> str:
    """Return the map of today's provinces as SVG."""
    known = {
        tiles.key_of(unit): (unit, stock.place(unit).address, stock.count(unit))
        for unit in stock.edition.register.provinces()
    }
    width, height = tiles.size()
    return render("partials/map.html", tiles=tiles.tiles(known), side=tiles.SIDE, width=width, height=height)


def _row(stock: Stock, unit: Place) -> Row:
    return Row(stock.place(unit), unit.short, stock.count(unit), day(unit.until) if unit.until else "")


def _pages(stock: Stock, unit: Place) -> Iterator[Page]:
    register = stock.edition.register
    way = register.breadcrumb(unit)
    title = f"{unit.name} (đến {day(unit.until)})" if unit.until else unit.name
    where = ", ".join([unit.name, *(above.name for above in reversed(way[:-1]))])
    found = Listing(
        addresses.place(unit, register),
        title,
        f"Bài gương ở {where}.",
        "dia-phuong",
        stock.edition.by_place[unit.id],
        (Link("Địa phương", addresses.PLACES), *(stock.place(above) for above in way[:-1])),
        "place.html",
        partial(_values, stock, unit),
        has_feed=True,
    )
    yield from listing.pages(found, stock)


def _values(stock: Stock, unit: Place) -> Mapping[str, object]:
    register = stock.edition.register
    below = stock.below.get(unit.id, ())
    return {
        "unit": unit,
        "successors": [] if unit.current else [_way(stock, link.place) for link in register.now(unit)],
        "whole": all(link.whole for link in register.now(unit)),
        "predecessors": [(stock.place(link.place), link.whole) for link in register.before(unit)],
        "present": [_row(stock, one) for one in below if one.current],
        "former": [_row(stock, one) for one in below if not one.current],
    }


def _way(stock: Stock, unit: Place) -> tuple[Link, Link | None]:
    """Return a unit and the province above it."""
    province = stock.edition.register.province(unit)
    return stock.place(unit), None if province == unit else stock.place(province)
