"""The reading site: every page that is made from records, in the chrome of its shell.

A page is string work: its body from a template of `records/`, its chrome from the shell of its depth.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ...catalogue.edition import Edition
from ..artifact import Artifact
from ..shell import Shell
from ..stories import Story
from . import (
    corrections,
    data,
    digests,
    families,
    former,
    groups,
    guide,
    home,
    kinds,
    loudspeaker,
    machines,
    methods,
    moved,
    movements,
    offline,
    places,
    plans,
    press,
    progress,
    shelf,
    stories,
    story,
    style,
    years,
)
from .page import Page, artifact, shared
from .stock import DataColumn, DataTable, Manual, ShelfFile, ShelfItem, Stock

__all__ = ["DataColumn", "DataTable", "Manual", "ShelfFile", "ShelfItem", "declare", "depths", "shared"]

KINDS = (
    *(home, story, loudspeaker, stories, kinds, groups, methods, years, movements, families, places, former),
    *(plans, progress, shelf, digests, press, data, corrections, guide, offline, moved),
)
"""Each yields the pages of one kind, and knows only the stock."""

DEEPEST = 5
"""/dia-phuong/<province>/<commune>/trang/<n>/ lies deepest."""


def depths(edition: Edition, stories: Mapping[str, Story]) -> frozenset[int]:
    """Return the depths of URL in use: the plugin makes a shell of each."""
    return frozenset(range(DEEPEST + 1))


def declare(
    edition: Edition,
    stories: Mapping[str, Story],
    shelf: Sequence[ShelfItem],
    shells: Mapping[int, Shell],
    prose_pages: Sequence[tuple[str, date | None]],
    manuals: Sequence[Manual] = (),
    sizes: Mapping[str, int] | None = None,
    tables: Sequence[DataTable] = (),
) -> Iterator[Artifact]:
    """Yield every page of the edition, the style sheet, the site map and robots.txt.

    `prose_pages` are the addresses of MkDocs' own pages with the days they changed, for the site map;
    `manuals` are the rules to print in the guide, `sizes` the bytes of every file made before them, by address;
    `tables` are those of open data.
    """
    stock = Stock(edition, stories, shelf, manuals, tables, sizes or {})
    pages = _pages(stock)
    yield from (artifact(page, edition.publisher, shells) for page in pages)
    yield from machines.declare(edition.publisher, pages, prose_pages)
    yield style.declare()


def _pages(stock: Stock) -> list[Page]:
    return [page for kind in KINDS for page in kind.pages(stock)]
