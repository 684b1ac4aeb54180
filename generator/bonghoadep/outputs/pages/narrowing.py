"""Ways to narrow a list: pages of one choice as plain links, and several choices at once by the search page."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...catalogue.edition import levels
from ...records import words
from ...records.exemplar import Exemplar
from ...text import slug, sort_key
from .. import addresses
from ..stories import Link
from .stock import Stock

FEW = 8
"""A list of no more stories than this is read sooner than narrowed."""
MOST = 8
"""How many movements and provinces are offered, those with most stories; a page of their own has all."""

Chosen = tuple[str, str]
"""A filter of the search page and the value it is set to."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One way of telling stories apart: its name, the page of all its values, and the values with their counts."""

    label: str
    address: str
    choices: tuple[tuple[Link, int], ...]


@dataclass(frozen=True, slots=True)
class _Filter:
    label: str
    address: str
    values: Callable[[Stock, Exemplar], Iterable[str]]
    named: Callable[[Stock], Mapping[str, Link]]
    """Every value with its page, in the order to show them."""
    ranked: bool = False
    """Whether those with most stories come first, and only some."""


def whole(stock: Stock) -> tuple[Facet, ...]:
    """Return every way of narrowing all stories, each value leading to its page."""
    return tuple(_facets(stock, stock.edition.newest, lambda name, key, link: link))


def within(stock: Stock, chosen: Chosen, stories: tuple[Exemplar, ...]) -> tuple[Facet, ...]:
    """Return ways of narrowing a list that is itself a choice, by the search page; none for a short list."""
    if len(stories) <= FEW:
        return ()

    def way(name: str, key: str, link: Link) -> Link:
        return Link(link.label, addresses.search(chosen, (name, key)))

    return tuple(_facets(stock, stories, way, chosen[0]))


def province_key(label: str) -> str:
    """Return what stands for a province in the search page's filter."""
    return slug(label)


def _facets(
    stock: Stock, stories: Iterable[Exemplar], way: Callable[[str, str, Link], Link], but: str = ""
) -> Iterator[Facet]:
    """Yield the facets that tell these stories apart, all but one."""
    for name, one in _FILTERS.items():
        if name == but:
            continue
        counts = Counter(key for story in stories for key in set(one.values(stock, story)))
        rows = [(way(name, key, link), counts[key]) for key, link in one.named(stock).items() if counts[key]]
        if one.ranked:
            rows = sorted(rows, key=lambda row: (-row[1], sort_key(row[0].label)))[:MOST]
        if len(rows) > 1:
            yield Facet(one.label, one.address, tuple(rows))


def _provinces(stock: Stock, one: Exemplar) -> Iterable[str]:
    register = stock.edition.register
    return (province_key(register.province(unit).short) for unit in stock.edition.places_now(one))


def _named_provinces(stock: Stock) -> Mapping[str, Link]:
    links = (stock.place(unit, short=True) for unit in stock.edition.register.provinces())
    return {province_key(link.label): link for link in links}


def _named_movements(stock: Stock) -> Mapping[str, Link]:
    return {id: Link(one.short, addresses.movement(id)) for id, one in stock.edition.movements.items()}


def _named(labels: Mapping[str, str], address: Callable[[str], str]) -> Callable[[Stock], Mapping[str, Link]]:
    links = {key: Link(label, address(key)) for key, label in labels.items()}
    return lambda stock: links


_FILTERS: Mapping[str, _Filter] = {
    "loai": _Filter(
        "Theo loại", addresses.KINDS, lambda stock, one: (one.kind,), _named(words.KINDS, addresses.kind)
    ),
    "nam": _Filter(
        "Theo năm",
        addresses.YEARS,
        lambda stock, one: (str(one.year),),
        lambda stock: {str(year): Link(str(year), addresses.year(year)) for year in stock.edition.by_year},
    ),
    "linh-vuc": _Filter(
        "Theo lĩnh vực",
        addresses.FIELDS,
        lambda stock, one: one.fields,
        _named(words.FIELDS, addresses.field),
    ),
    "cap": _Filter(
        "Theo cấp công nhận",
        addresses.LEVELS,
        lambda stock, one: levels(one),
        _named(words.LEVELS, addresses.level),
    ),
    "phong-trao": _Filter(
        "Theo phong trào",
        addresses.MOVEMENTS,
        lambda stock, one: one.movements,
        _named_movements,
        ranked=True,
    ),
    "tinh": _Filter("Theo tỉnh, thành phố", addresses.PLACES, _provinces, _named_provinces, ranked=True),
}
"""By their names in the addresses of the search page, in the order to show them."""
