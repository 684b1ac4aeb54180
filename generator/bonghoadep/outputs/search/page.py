"""The search page: the question, what narrows it, and ways in for those without scripts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...catalogue.edition import Edition
from ...records import words
from ...text import slug, sort_key
from .. import addresses
from ..shell import Filling
from ..stories import Story
from ..templates import render
from .documents import facets
from .mending import mended

TITLE = "Tìm bài gương"
DESCRIPTION = (
    "Tìm bài gương theo tên người, nơi cũ và nơi mới, phong trào, loại và năm; có dấu hay không dấu."
)


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter: what it stands for in addresses, how it reads, how many stories it has."""

    value: str
    label: str
    count: int
    address: str
    """The page of these stories."""
    words: str
    """By which a reader may ask for that page: the label and its other names, mended, a bar between them."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter; `name` stands in addresses."""

    name: str
    label: str
    options: Sequence[Option]


def filling(edition: Edition, stories: Mapping[str, Story]) -> Filling:
    """Return the search page; its scripts and styles are loaded here and nowhere else."""
    root = addresses.root_from(addresses.SEARCH)
    publisher = edition.publisher
    return Filling(
        title=f"{TITLE} - {publisher.name}",
        description=DESCRIPTION,
        canonical=addresses.absolute(publisher, addresses.SEARCH),
        head='<meta name="robots" content="noindex">\n' + (_tools(root) if stories else ""),
        main=render(
            "search.html",
            root=root,
            title=TITLE,
            sought=bool(stories),
            facets=list(_facets(edition, stories)),
        ),
        kind=addresses.SEARCH.rstrip("/"),
    )


def _tools(root: str) -> str:
    return (
        f'<link rel="stylesheet" href="{root}assets/css/search.css">\n'
        f'<script type="module" src="{root}assets/js/search.js"></script>'
    )


def _facets(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Facet]:
    counts: dict[str, Counter[str]] = {}
    for story in stories.values():
        for name, values in facets(edition, story).items():
            counts.setdefault(name, Counter()).update(values)
    known: dict[str, tuple[str, Iterable[_Row]]] = {
        "phong-trao": ("Phong trào", _movements(edition)),
        "tinh": ("Tỉnh, thành phố", _provinces(edition)),
        "loai": ("Loại điển hình", _kinds()),
        "nam": ("Năm", _years(edition)),
    }
    for name, (label, rows) in known.items():
        found = counts.get(name, Counter())
        options = [
            Option(value, text, found[value], address, "|".join(map(mended, (text, *also))))
            for value, text, address, also in rows
            if found[value]
        ]
        yield Facet(name, label, options)


_Row = tuple[str, str, str, tuple[str, ...]]
"""Value, label, address, other names."""


def _movements(edition: Edition) -> list[_Row]:
    rows = [
        (id, one.short, addresses.movement(id), (one.name, *one.aliases))
        for id, one in edition.movements.items()
    ]
    return sorted(rows, key=lambda row: sort_key(row[1]))


def _provinces(edition: Edition) -> list[_Row]:
    register = edition.register
    return [
        (slug(unit.short), unit.short, addresses.place(unit, register), (unit.name,))
        for unit in register.provinces()
    ]


def _kinds() -> Iterator[_Row]:
    return ((id, label, addresses.kind(id), ()) for id, label in words.KINDS.items())


def _years(edition: Edition) -> Iterator[_Row]:
    return ((str(year), str(year), addresses.year(year), (f"năm {year}",)) for year in edition.by_year)
