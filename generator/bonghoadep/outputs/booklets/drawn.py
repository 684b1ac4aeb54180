"""Booklets nobody wrote a file for: of each movement, province and year with stories enough."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ...catalogue.choosing import chosen
from ...catalogue.edition import Edition, agreed, updated
from ...records.booklet import Booklet, Epigraph
from ...records.exemplar import Exemplar
from ...records.selection import Selection
from ...text import sort_key
from .. import addresses
from .ordering import grouped

FEWEST = 5
"""Stories that make a booklet."""

A_PART = 3
"""Stories that a part should have on average; with fewer the book has no parts."""

SERIES = "Những bông hoa đẹp"

_CALLED = {
    "phong-trao": "phong trào",
    "cuoc-van-dong": "cuộc vận động",
    "linh-vuc": "lĩnh vực",
    "chuyen-muc": "chuyên mục",
}
"""The types of movements within a sentence."""


def drawn(edition: Edition) -> Iterator[Booklet]:
    """Yield them as if an editor had asked: movements and provinces in Vietnamese order, then years, the latest first.

    Each has for its id the address of the page it goes with, phong-trao/dan-van-kheo: with a slash, as no editor's has.
    """
    if edition.publisher.drawn_booklets:
        asked = (*_movements(edition), *_provinces(edition), *_years(edition))
        yield from (booklet for one in asked if (booklet := _booklet(edition, one)))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an editor would have written; `parts` are the groupings to try, the first that makes parts large enough."""

    address: str
    title: str
    about: str
    selection: Selection
    accent: str
    parts: tuple[str, ...]


def _movements(edition: Edition) -> Iterator[_Asked]:
    for one in sorted(edition.movements.values(), key=lambda one: sort_key(one.name)):
        about = f"Gương điển hình trong {_CALLED[one.type]}"
        selection = Selection(movements=(one.id,))
        yield _Asked(addresses.movement(one.id), one.name, about, selection, "leaf", ("place", "kind"))


def _provinces(edition: Edition) -> Iterator[_Asked]:
    for unit in edition.register.provinces():
        title = f"Gương điển hình {unit.name[:1].lower()}{unit.name[1:]}"
        address = addresses.place(unit, edition.register)
        selection = Selection(places=(unit.id,))
        yield _Asked(address, title, "Chuyện từ các xã, phường", selection, "honey", ("movement", "kind"))


def _years(edition: Edition) -> Iterator[_Asked]:
    for year in edition.by_year:
        title = f"Gương điển hình năm {year}"
        selection = Selection(years=(year,))
        yield _Asked(
            addresses.year(year), title, "Bài gương trong năm", selection, "lotus", ("movement", "kind")
        )


def _booklet(edition: Edition, asked: _Asked) -> Booklet | None:
    """Return the booklet, or None where there are too few stories; its date is that of their last change."""
    stories = [edition.exemplars[id] for id in chosen(edition, asked.selection)]
    stories = [one for one in stories if agreed(one, "book")]
    if len(stories) < FEWEST:
        return None
    publisher = edition.publisher
    dated = last_changed(stories)
    years = _span(stories)
    booklet = Booklet.model_construct(
        id=asked.address.rstrip("/"),
        title=asked.title,
        subtitle=f"{asked.about}, {years}" if years not in asked.title else asked.about,
        series=SERIES,
        office=publisher.office,
        year=dated.year,
        dated=dated,
        selection=asked.selection,
        accent=asked.accent,
        epigraph=Epigraph(text=publisher.motto.text, source=publisher.motto.source),
        forms=publisher.drawn_forms,
    )
    return next((one for one in _parted(edition, booklet, asked.parts, stories)), booklet)


def last_changed(stories: Iterable[Exemplar]) -> date:
    """Return the day of the stories' last change: what dates a book nobody dates."""
    return max(updated(one) for one in stories).date()


def _parted(
    edition: Edition, booklet: Booklet, ways: tuple[str, ...], stories: list[Exemplar]
) -> Iterator[Booklet]:
    for way in ways:
        parted = booklet.model_copy(update={"grouping": way})
        parts = len(list(grouped(edition, parted, stories)))
        if 1 < parts <= len(stories) / A_PART:
            yield parted


def _span(stories: list[Exemplar]) -> str:
    first, last = min(one.year for one in stories), max(one.year for one in stories)
    return str(first) if first == last else f"{first} - {last}"
