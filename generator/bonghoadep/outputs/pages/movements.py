"""Movements: the list by family, and each with its stories and the plans that name it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from ...records.movement import Movement
from ...records.plan import Plan, PlanMovement
from ...text import sort_key
from .. import addresses
from ..stories import Link
from . import listing
from .listing import Listing
from .page import Page, template
from .stock import Stock


@dataclass(frozen=True, slots=True)
class Entry:
    """A movement in a list: its link and how many stories it has."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class Family:
    """Movements of one sense, whatever plans call them."""

    name: str
    count: int
    entries: tuple[Entry, ...]


def pages(stock: Stock) -> Iterator[Page]:
    found = families(stock)
    yield Page(
        addresses.MOVEMENTS,
        "Phong trào",
        "Các phong trào thi đua, cuộc vận động và lĩnh vực có bài gương, xếp theo nhóm.",
        "phong-trao",
        template(
            "movements.html",
            families=[family for family in found if len(family.entries) > 1],
            singles=[entry for family in found if len(family.entries) == 1 for entry in family.entries],
            sample=stock.is_sample(stock.edition.newest),
        ),
        stock.changed,
    )
    for movement in stock.edition.movements.values():
        yield from _pages(stock, movement)


def families(stock: Stock) -> tuple[Family, ...]:
    """Return the families by name, each with its movements, those with most stories first."""
    groups: dict[str, list[Movement]] = {}
    for movement in stock.edition.movements.values():
        groups.setdefault(movement.family, []).append(movement)
    found = [_family(stock, group) for group in groups.values()]
    return tuple(sorted(found, key=lambda family: sort_key(family.name)))


def entries(stock: Stock) -> tuple[Entry, ...]:
    """Return the movements with stories, those with most first."""
    rows = (_entry(stock, movement) for movement in stock.edition.movements.values())
    return tuple(sorted((row for row in rows if row.count), key=_order))


def _family(stock: Stock, group: list[Movement]) -> Family:
    rows = sorted((_entry(stock, movement) for movement in group), key=_order)
    count = len(stock.edition.by_family.get(group[0].family, ()))
    return Family(group[0].family_name, count, tuple(rows))


def _entry(stock: Stock, movement: Movement) -> Entry:
    link = Link(movement.name, addresses.movement(movement.id))
    return Entry(link, len(stock.edition.by_movement.get(movement.id, ())))


def _order(entry: Entry) -> tuple[object, ...]:
    return -entry.count, sort_key(entry.link.label)


def _pages(stock: Stock, movement: Movement) -> Iterator[Page]:
    found = Listing(
        addresses.movement(movement.id),
        movement.name,
        movement.about,
        "phong-trao",
        stock.edition.by_movement.get(movement.id, ()),
        (Link("Phong trào", addresses.MOVEMENTS),),
        "movement.html",
        partial(_values, stock, movement),
        has_feed=True,
    )
    yield from listing.pages(found, stock)


def _values(stock: Stock, movement: Movement) -> Mapping[str, object]:
    others = [
        one for one in stock.edition.movements.values() if one.family == movement.family and one != movement
    ]
    return {
        "movement": movement,
        "plans": [
            (Link(plan.short, addresses.plan(plan.id)), part) for plan, part in _plans(stock, movement)
        ],
        "others": [_entry(stock, one) for one in others],
    }


def _plans(stock: Stock, movement: Movement) -> Iterator[tuple[Plan, PlanMovement]]:
    for plan in stock.edition.plans.values():
        yield from ((plan, part) for part in plan.movements if part.movement == movement.id)
