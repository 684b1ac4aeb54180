"""Neighbours in the register: units that lay in one district, and those with the codes before and after.

The register has no borders, so nothing here says which unit lies beside which on the ground.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from ...places import Place, Register, order
from ...text import day
from ..stories import Link
from .stock import Row, Stock

NAMED = 15
"""How many neighbours without a story are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Circle:
    """Units that belong together, but the one whose page it is: those with stories, and the names of some others."""

    title: str
    rows: tuple[Row, ...]
    names: tuple[str, ...]
    more: int


def circles(stock: Stock, unit: Place) -> tuple[Circle, ...]:
    """Return the circles a unit stands in: by each district that it, or what it was made from, lay in."""
    if unit.level == "huyen":
        return _districts(stock, unit)
    if unit.level != "xa":
        return ()
    found = (_circle(stock, unit, district) for district in _own_districts(stock.edition.register, unit))
    return tuple(circle for circle in found if circle.rows or circle.names)


def beside(stock: Stock, unit: Place) -> tuple[Link, ...]:
    """Return the communes with the codes before and after, of the same unit above."""
    if unit.level != "xa":
        return ()
    way = stock.edition.register.breadcrumb(unit)
    row = sorted(_communes(stock.edition.register, way[-2]), key=lambda one: one.code)
    here = row.index(unit)
    return tuple(stock.place(one) for one in (*row[max(0, here - 1) : here], *row[here + 1 : here + 2]))


def names(units: Sequence[Place]) -> list[str]:
    """Return short names, whole ones where several have the same: a township and a commune are often namesakes."""
    shared = Counter(unit.short for unit in units)
    return [unit.name if shared[unit.short] > 1 else unit.short for unit in units]


def _districts(stock: Stock, unit: Place) -> tuple[Circle, ...]:
    province = stock.edition.register.province(unit)
    others = [one for one in stock.below[province.id] if one.level == "huyen" and one != unit]
    rows = tuple(stock.row(one) for one in others)
    title = f"Huyện, quận, thị xã khác khi ấy của {_small(province.name)}"
    return (Circle(title, rows, (), 0),) if rows else ()


def _circle(stock: Stock, unit: Place, district: Place) -> Circle:
    register = stock.edition.register
    if unit.current:
        members: Iterable[Place] = (link.place for link in register.now(district))
        title = f"Cùng thuộc {_small(district.name)} đến {day(district.until)}" if district.until else ""
    else:
        members, title = _communes(register, district), f"Cùng {_small(district.name)} khi ấy"
    others = sorted((one for one in members if one != unit), key=order)
    without = names([one for one in others if not stock.count(one)])
    rows = tuple(stock.row(one) for one in others if stock.count(one))
    return Circle(title, rows, tuple(without[:NAMED]), len(without[NAMED:]))


def _own_districts(register: Register, unit: Place) -> Iterator[Place]:
    """Yield the districts of the unit, or of all it was made from, each once."""
    if unit.current and unit.since is None and register.reforms:
        ways = [register.breadcrumb(unit, register.reforms[-1] - timedelta(days=1))]
    else:
        before = [link.place for link in register.before(unit)] if unit.current else [unit]
        ways = [register.breadcrumb(one) for one in before]
    yield from dict.fromkeys(way[-2] for way in ways if len(way) > 1 and way[-2].level == "huyen")


@lru_cache(maxsize=4096)
def _communes(register: Register, above: Place) -> tuple[Place, ...]:
    return register.communes(above)


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]
