"""The search page: the question, what narrows it, and ways in for those without scripts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...catalogue.edition import Edition
from ...records import words
from ...text import slug
from .. import addresses
from ..shell import Filling
from ..stories import Story
from ..templates import render
from .documents import facets
from .mending import mended

TITLE = "Tìm bài gương"
DESCRIPTION = "Tìm bài gương theo tên người, địa phương cũ và mới, phong trào, loại và năm; gõ có dấu hay không dấu."


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter: what it stands for in addresses, how it reads, how many stories it has."""

    value: str
    label: str
    count: int
    address: str
    """The page of these stories."""
    words: str
    """By which a reader may ask for that page: the label and its other names, mended."""


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
        head=(
            '<meta name="robots" content="noindex">\n'
            f'<link rel="stylesheet" href="{root}assets/css/search.css">\n'
            f'<script type="module" src="{root}assets/js/search.js"></script>'
        ),
        main=render("search.html", root=root, title=TITLE, facets=list(_facets(edition, stories))),
        kind=addresses.SEARCH.rstrip("/"),
    )


def _facets(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Facet]:
    counts: dict[str, Counter[str]] = {}
    for story in stories.values():
        for name, values in facets(edition, story).items():
            counts.setdefault(name, Counter()).update(values)
    known = {
        "phong-trao": ("Phong trào", _movements(edition)),
        "tinh": ("Tỉnh, thành phố", _provinces(edition)),
        "loai": ("Loại", [(id, label, addresses.kind(id), "") for id, label in words.KINDS.items()]),
        "nam": ("Năm", [(str(year), str(year), addresses.year(year), f"nam {year}") for year in edition.by_year]),
    }
    for name, (label, options) in known.items():
        found = counts.get(name, Counter())
        yield Facet(
            name,
            label,
            [
                Option(value, text, found[value], address, mended(f"{text} {also}"))
                for value, text, address, also in options
                if found[value]
            ],
        )


_Row = tuple[str, str, str, str]
"""Value, label, address, other names."""


def _movements(edition: Edition) -> list[_Row]:
    return [
        (id, one.short, addresses.movement(id), " ".join((one.name, *one.aliases)))
        for id, one in edition.movements.items()
    ]


def _provinces(edition: Edition) -> list[_Row]:
    register = edition.register
    return [
        (slug(unit.short), unit.short, addresses.place(unit, register), unit.name)
        for unit in register.provinces()
    ]
