"""Places: the map of provinces, and a page for every unit, past or present, that has a story."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from ...places.place import Place
from ...text import day
from .. import addresses
from ..stories import Link
from ..templates import render
from . import listing, neighbours, tiles
from .listing import Listing
from .page import Page, template
from .stock import Row, Stock


@dataclass(frozen=True, slots=True)
class Opened:
    """A province that opens to its communes with stories, and the page of its old names."""

    row: Row
    communes: tuple[Row, ...]
    names: str


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
            opened=_opened(stock),
            former=[stock.row(unit) for unit in stock.below.get("", ()) if not unit.current],
            names=addresses.FORMER_NAMES,
            sample=stock.is_sample(edition.newest),
        ),
        stock.changed,
    )
    for unit in edition.places:
        yield from _pages(stock, unit)


def provinces(stock: Stock) -> tuple[Row, ...]:
    """Return today's provinces in Vietnamese order."""
    return tuple(stock.row(unit) for unit in stock.edition.register.provinces())


def _opened(stock: Stock) -> list[Opened]:
    """Return the provinces with stories, each with its communes of today that have some."""
    register = stock.edition.register
    return [
        Opened(
            stock.row(unit),
            tuple(stock.row(one) for one in stock.below.get(unit.id, ()) if one.current),
            addresses.former(unit, register),
        )
        for unit in register.provinces()
        if stock.count(unit)
    ]


def tile_map(stock: Stock) -> str:
    """Return the map of today's provinces as SVG."""
    known = {
        tiles.key_of(unit): (unit, stock.place(unit).address, stock.count(unit))
        for unit in stock.edition.register.provinces()
    }
    width, height = tiles.size()
    return render("partials/map.html", tiles=tiles.tiles(known), side=tiles.SIDE, width=width, height=height)


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
        chosen=addresses.chosen_place(unit, register),
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
        "present": [stock.row(one) for one in below if one.current],
        "former": [stock.row(one) for one in below if not one.current],
        "without": _without(stock, unit),
        "names": addresses.former(unit, register) if unit.current and unit.level == "tinh" else "",
        "circles": neighbours.circles(stock, unit),
        "beside": neighbours.beside(stock, unit),
    }


def _without(stock: Stock, unit: Place) -> list[str]:
    """Return the names of a province's communes of today that have no story yet."""
    if not unit.current or unit.level != "tinh":
        return []
    communes = stock.edition.register.communes(unit)
    return neighbours.names([one for one in communes if not stock.count(one)])


def _way(stock: Stock, unit: Place) -> tuple[Link, Link | None]:
    """Return a unit and the province above it."""
    province = stock.edition.register.province(unit)
    return stock.place(unit), None if province == unit else stock.place(province)
