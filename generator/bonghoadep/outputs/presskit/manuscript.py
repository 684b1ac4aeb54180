"""All that a story's kit says, as plain data, and the pictures it holds: what the kit is made from, no more."""

import json
import re
from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import urljoin

from ...catalogue.edition import Edition, picture_files, version
from ...records.publisher import Publisher
from ...source.pictures import Picture, look
from ...text import day, slug
from .. import addresses
from ..passage import Illustration
from ..pictures import Published
from ..stories import ROOT, Story
from ..wordfile import printable
from . import facts

LONGEST_SIDE = 2400
"""Pixels; what a newspaper's page needs, and more than an office's camera mostly gives."""

SAMPLE = "Dữ liệu minh họa"
SAMPLE_NOTE = f"{SAMPLE}: người và việc trong bài không có thật, không đăng lại như tin thật."

_FIGURE = re.compile(r"<figure>.*?</figure>\s*", re.DOTALL)
_LINK = re.compile(r'(<a href=")(?!https?://|mailto:)([^"]*)')


def manuscript(edition: Edition, story: Story) -> tuple[str, tuple[Illustration, ...]]:
    """Return the kit's data as JSON, and its pictures, the one that stands for the story first."""
    exemplar, publisher = story.exemplar, edition.publisher
    shown = in_order(story)
    sample = exemplar.sample or publisher.sample
    data = {
        "id": exemplar.id,
        "sample": SAMPLE_NOTE if sample else "",
        "mark": f"{SAMPLE}. " if sample else "",
        "url": addresses.absolute(publisher, story.address),
        "site": publisher.name,
        "office": publisher.office,
        "version": version(exemplar),
        "published": day(story.published),
        "updated": day(story.updated),
        "moment": story.updated.isoformat(),
        "title": exemplar.title,
        "lead": exemplar.citation,
        "who": story.who,
        "byline": byline(story, publisher),
        "corrections": [[day(one.on), one.note] for one in exemplar.corrections],
        "html": _prose(story, publisher),
        "later": [[day(one.on), one.text] for one in exemplar.follow_ups],
        "pictures": [_picture(number, one) for number, one in enumerate(shown, start=1)],
        "reuse": reuse_of(publisher),
        "contact": contact_of(publisher),
        "facts": facts.of_story(edition, story),
    }
    text = json.dumps(_clean(data), ensure_ascii=False)
    return text, tuple(_illustrations(story, shown))


def _clean(data: Any) -> Any:
    """Return the data without the characters that neither XML nor a newsroom's editor can hold."""
    if isinstance(data, dict):
        return {key: _clean(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_clean(value) for value in data]
    return printable(data) if isinstance(data, str) else data


def in_order(story: Story) -> tuple[Published, ...]:
    """Return the story's pictures, the one that stands for it first."""
    first = story.picture
    return (first, *(one for one in story.pictures if one is not first)) if first else ()


def photo_name(number: int, picture: Published) -> str:
    """Return the name of a picture's file, which tells nothing of who is in it."""
    return f"anh-{number}-{slug(picture.photo.role)}.jpg"


def byline(story: Story, publisher: Publisher) -> str:
    """Return who wrote the story, or the site where nobody is named."""
    author = story.exemplar.author
    return ", ".join(part for part in (author.name, author.unit) if part) if author else publisher.name


def _prose(story: Story, publisher: Publisher) -> str:
    """Return the prose with whole addresses; where a picture stood its file is named, with caption and credit."""
    numbers = {one.jpeg: (number, one) for number, one in enumerate(in_order(story), start=1)}

    def named(found: re.Match[str]) -> str:
        shown = next((given for jpeg, given in numbers.items() if ROOT + jpeg in found[0]), None)
        if shown is None:
            return ""
        number, one = shown
        words = f"Ảnh {number} ({photo_name(number, one)}): {one.photo.caption} {one.photo.credit}"
        return f"<figure><figcaption>{escape(words)}</figcaption></figure>\n"

    page = addresses.absolute(publisher, story.address)
    html = _FIGURE.sub(named, story.prose.html).replace(ROOT, addresses.absolute(publisher, addresses.HOME))
    return _LINK.sub(lambda found: found[1] + urljoin(page, found[2]), html)


def _picture(number: int, picture: Published) -> dict[str, Any]:
    photo = picture.photo
    return {
        "name": photo_name(number, picture),
        "portrait": photo.role == "chan-dung",
        "caption": photo.caption,
        "alt": photo.alt,
        "credit": photo.credit,
        "rights": photo.rights,
        "people": list(photo.people),
    }


def _illustrations(story: Story, shown: tuple[Published, ...]) -> Iterator[Illustration]:
    files = picture_files(story.exemplar)
    for number, one in enumerate(shown, start=1):
        file = files[one.photo.file].file
        seen = look(file)
        if isinstance(seen, Picture):
            width = min(seen.width, max(1, LONGEST_SIDE * seen.width // max(seen.width, seen.height)))
            yield Illustration(photo_name(number, one), file, seen.digest, width)


def reuse_of(publisher: Publisher) -> dict[str, str]:
    """Return on what terms the office lets its stories be printed."""
    reuse = publisher.reuse
    return {
        "line": reuse.line,
        "credit": reuse.credit,
        "licence": reuse.licence,
        "licence_url": reuse.licence_url or "",
        "page": addresses.absolute(publisher, addresses.PRESS),
    }


def contact_of(publisher: Publisher) -> dict[str, str]:
    """Return how newsrooms reach the office."""
    press = publisher.press
    given = {
        "office": press.office,
        "address": press.address,
        "phone": press.phone,
        "email": press.email,
        "hours": press.hours,
    }
    return {key: value for key, value in given.items() if value}
