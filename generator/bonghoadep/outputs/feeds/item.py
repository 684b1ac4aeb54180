"""What one item says, whatever the form: text without control characters, addresses that are whole URLs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from ...catalogue.edition import Edition, Tombstone
from ...places.place import Place
from ...records import words
from ...records.publisher import Publisher
from .. import addresses
from ..pictures import Published
from ..stories import Story
from . import content
from .table import withdrawn_at

Sizes = Callable[[str], int | None]
"""address → the length in bytes of the published file, or None where nobody knows."""

SAMPLE = "Dữ liệu minh họa"
WITHDRAWN = "ĐÃ RÚT BÀI"
IN_EFFECT = ("hieu-luc", "phuc-hoi")

# What XML 1.0 has no way to say, not even escaped.
_UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Category:
    """A label under a scheme: whose words `term` is one of."""

    term: str
    label: str
    scheme: str | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """A picture to print, with what has to stand beside it."""

    url: str
    width: int
    height: int
    caption: str
    credit: str
    rights: str
    size: int | None


@dataclass(frozen=True, slots=True)
class Item:
    """One item. `title` and `summary` are plain text, `html` is safe HTML; of `media` the first leads."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    author: str
    rights: str
    categories: tuple[Category, ...] = ()
    media: tuple[Media, ...] = ()


def of_story(edition: Edition, story: Story, sizes: Sizes) -> Item:
    """Return the item of a story."""
    exemplar, publisher = story.exemplar, edition.publisher
    sample = exemplar.sample or publisher.sample
    lead = story.picture
    shown = [lead, *(one for one in story.pictures if one is not lead)] if lead else []
    return Item(
        addresses.tag(publisher, f"guong/{exemplar.id}"),
        addresses.absolute(publisher, story.address),
        sayable(exemplar.title),
        sayable(f"{SAMPLE}. {exemplar.citation}" if sample else exemplar.citation),
        sayable(content.of_story(story, publisher, SAMPLE if sample else "")),
        story.published,
        story.updated,
        sayable(exemplar.author.name if exemplar.author else publisher.name),
        sayable(publisher.reuse.line),
        tuple(_categories(edition, story, sample)),
        tuple(_media(publisher, one, sizes(one.jpeg)) for one in shown),
    )


def of_tombstone(edition: Edition, tombstone: Tombstone) -> Item:
    """Return the item that takes a story back: under its id, with the reason and nothing personal."""
    publisher = edition.publisher
    return Item(
        addresses.tag(publisher, f"guong/{tombstone.id}"),
        addresses.absolute(publisher, addresses.story(tombstone.id)),
        WITHDRAWN,
        sayable(tombstone.reason),
        sayable(content.of_tombstone(tombstone, publisher)),
        tombstone.first_published,
        withdrawn_at(tombstone),
        sayable(publisher.name),
        sayable(publisher.reuse.line),
        (Category("rut-bai", WITHDRAWN, addresses.tag(publisher, "tinh-trang")),),
    )


def sayable(text: str) -> str:
    """Return the text without the characters that XML cannot hold."""
    return _UNSAYABLE.sub("", text)


def _categories(edition: Edition, story: Story, sample: bool) -> Iterator[Category]:
    exemplar, publisher = story.exemplar, edition.publisher
    if sample:
        yield Category("minh-hoa", SAMPLE, addresses.tag(publisher, "tinh-trang"))
    movements = addresses.absolute(publisher, addresses.MOVEMENTS)
    for id, link in zip(exemplar.movements, story.movements, strict=True):
        yield Category(id, sayable(link.label), movements)
    places = addresses.absolute(publisher, addresses.PLACES)
    yield from (Category(unit.id, unit.name, places) for unit in _units_now(edition, story))
    yield Category(exemplar.kind, story.kind, addresses.absolute(publisher, addresses.KINDS))
    reached = {one.level for one in exemplar.recognitions if one.status in IN_EFFECT}
    levels = addresses.tag(publisher, "cap-cong-nhan")
    yield from (Category(level, label, levels) for level, label in words.LEVELS.items() if level in reached)


def _units_now(edition: Edition, story: Story) -> tuple[Place, ...]:
    """Return today's province and commune; of a place that was split, only what its parts have in common."""
    ways = [edition.register.breadcrumb(one) for one in edition.places_now(story.exemplar)]
    return tuple(unit for unit in ways[0] if all(unit in way for way in ways)) if ways else ()


def _media(publisher: Publisher, picture: Published, size: int | None) -> Media:
    photo = picture.photo
    return Media(
        addresses.absolute(publisher, picture.jpeg),
        picture.jpeg_width,
        picture.jpeg_height,
        sayable(photo.caption),
        sayable(photo.credit),
        sayable(photo.rights),
        size,
    )
