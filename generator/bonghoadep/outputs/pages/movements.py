"""Movements: the list by family, and each with its stories and the plans that name it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ...places import order
from ...records.exemplar import Exemplar
from ...records.movement import Movement
from ...text import sort_key
from .. import addresses, charts
from ..charts import Column
from ..stories import Link
from . import downloads, listing, phrases
from .asks import asks
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
    address: str
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
    return Family(group[0].family_name, addresses.family(group[0].family), count, tuple(rows))


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
        chosen=("phong-trao", movement.id),
    )
    yield from listing.pages(found, stock)


def _values(stock: Stock, movement: Movement) -> Mapping[str, object]:
    stories = stock.edition.by_movement.get(movement.id, ())
    years = _years(stories)
    others = [
        one for one in stock.edition.movements.values() if one.family == movement.family and one != movement
    ]
    return {
        "movement": movement,
        "asks": asks(stock, movement),
        "phrases": phrases,
        "others": [_entry(stock, one) for one in others],
        "years": years,
        "chart": charts.columns("theo-nam", "Bài gương theo năm của điển hình", years),
        "packs": downloads.for_speakers(stock, addresses.movement(movement.id)),
        "provinces": _provinces(stock, stories),
        "kit": downloads.of_movement(stock, movement.id),
    }


def _years(stories: Sequence[Exemplar]) -> tuple[Column, ...]:
    """Return how many stories each year has, from the first to the last; none for a single year."""
    counts = Counter(one.year for one in stories)
    if len(counts) < 2:
        return ()
    years = range(min(counts), max(counts) + 1)
    return tuple(Column(str(year), counts[year], f"năm {year}") for year in years)


def _provinces(stock: Stock, stories: Sequence[Exemplar]) -> list[tuple[Link, int]]:
    """Return today's provinces in which the stories take place, those with most first."""
    edition = stock.edition
    counts = Counter(
        unit for one in stories for unit in {edition.register.province(it) for it in edition.places_now(one)}
    )
    ranked = sorted(counts, key=lambda unit: (-counts[unit], order(unit)))
    return [(stock.place(unit, short=True), counts[unit]) for unit in ranked]
