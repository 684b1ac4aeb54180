"""What one item says, whatever the form: text without control characters, addresses that are whole URLs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from ...catalogue.edition import Edition, first_id, version
from ...records.publisher import Publisher
from ...text import moment_in_words
from .. import addresses
from ..pictures import Published
from ..stories import Story
from . import content
from .categories import Categories, Category
from .content import sayable

Sizes = Callable[[str], int | None]
"""address → the length in bytes of the published file, or None where nobody knows."""

SAMPLE = "Dữ liệu minh họa"


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
    short: str = ""
    """A title for narrow places, at most 70 letters."""
    place_now: str = ""
    place_then: str = ""
    decisions: tuple[str, ...] = ()
    version: int = 0
    """Of the text, from 1; a notice has none."""
    kit: tuple[str, int] | None = None
    """The address and the size in bytes of the press kit."""
    embargo: datetime | None = None
    """Before which nobody may print it."""
    taken_back: bool = False
    """Whether the item stands for one that readers are to delete."""


def of_story(edition: Edition, story: Story, sizes: Sizes, categories: Categories) -> Item:
    """Return the item of a story."""
    exemplar, publisher = story.exemplar, edition.publisher
    sample = exemplar.sample or publisher.sample
    embargo = f"Cấm đăng trước {moment_in_words(story.published)}" if edition.preview else ""
    notice = ". ".join(part for part in (embargo.upper(), SAMPLE if sample else "") if part)
    lead = story.picture
    shown = [lead, *(one for one in story.pictures if one is not lead)] if lead else []
    kit = addresses.kit(story.address)
    kit_size = sizes(kit)
    return Item(
        addresses.tag(publisher, f"guong/{first_id(exemplar)}"),
        addresses.absolute(publisher, story.address),
        sayable(f"{embargo.upper()}: {exemplar.title}" if embargo else exemplar.title),
        sayable(f"{SAMPLE}. {exemplar.citation}" if sample else exemplar.citation),
        sayable(content.of_story(story, publisher, notice, kit_size)),
        story.published,
        story.updated,
        sayable(exemplar.author.name if exemplar.author else publisher.name),
        sayable(publisher.reuse.line),
        categories.of_story(story, SAMPLE if sample else ""),
        tuple(_media(publisher, one, sizes(one.jpeg)) for one in shown),
        sayable(exemplar.short_title or ""),
        sayable(story.place_now),
        sayable(story.place_then),
        tuple(map(sayable, content.decisions(story))),
        version(exemplar),
        None if kit_size is None else (addresses.absolute(publisher, kit), kit_size),
        embargo=story.published if edition.preview else None,
    )


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
