"""The heads of RSS and Atom: made once by feedgen with holes, then filled for each list by string work."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from typing import Any

from feedgen.feed import FeedGenerator  # type: ignore[import-untyped]

from ...records.publisher import Publisher
from .. import addresses
from .entry import plain_titles
from .item import sayable

GENERATOR = "bonghoadep"
LANGUAGE = "vi"
MINUTES = 60
"""How long a reader may wait before it looks again."""

_HOLES = ("title", "about", "page", "self", "id")
_HOLE = re.compile(f"⟦({'|'.join((*_HOLES, 'updated'))})⟧")
_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says of itself. `title` and `about` are plain text; `page` and `self` whole URLs."""

    title: str
    about: str
    page: str
    self: str
    id: str
    updated: datetime


Head = Callable[[Channel], bytes]


def rss_head(publisher: Publisher) -> Head:
    """Return what makes the head of an RSS feed of the publisher."""
    made: str = _generator(publisher, "application/rss+xml").rss_str().decode()
    head = made.removesuffix("</channel></rss>").replace(format_datetime(_MOMENT), "⟦updated⟧")
    pieces = _HOLE.split(head)

    def fill(channel: Channel) -> bytes:
        # A description is read as HTML, so plain text is escaped once more.
        about = escape(channel.about, quote=False)
        return plain_titles(_filled(pieces, channel, about, format_datetime(channel.updated))).encode()

    return fill


def atom_head(publisher: Publisher) -> Head:
    """Return what makes the head of an Atom feed of the publisher."""
    made: str = _generator(publisher, "application/atom+xml").atom_str().decode()
    pieces = _HOLE.split(made.removesuffix("</feed>").replace(_MOMENT.isoformat(), "⟦updated⟧"))
    return lambda channel: _filled(pieces, channel, channel.about, channel.updated.isoformat()).encode()


def _filled(pieces: list[str], channel: Channel, about: str, updated: str) -> str:
    values = {
        "title": channel.title,
        "about": about,
        "page": channel.page,
        "self": channel.self,
        "id": channel.id,
        "updated": updated,
    }
    return "".join(escape(sayable(values[one])) if odd % 2 else one for odd, one in enumerate(pieces))


def _generator(publisher: Publisher, media_type: str) -> Any:
    feed = FeedGenerator()
    # Only for the namespaces they declare, which the items need.
    feed.load_extension("dc", atom=False)
    feed.load_extension("media")
    feed.id("⟦id⟧")
    feed.title("⟦title⟧")
    feed.subtitle("⟦about⟧")
    # The last link becomes the link of RSS, whatever its rel.
    feed.link(href="⟦self⟧", rel="self", type=media_type)
    feed.link(href="⟦page⟧", rel="alternate", type="text/html")
    feed.updated(_MOMENT)
    feed.language(LANGUAGE)
    feed.rights(sayable(publisher.reuse.line))
    feed.generator(GENERATOR)
    feed.ttl(MINUTES)
    author = {"name": sayable(publisher.name), "uri": addresses.absolute(publisher, addresses.HOME)}
    email = publisher.press.email
    feed.author({**author, "email": email} if email else author)
    if email:
        feed.managingEditor(f"{email} ({sayable(publisher.press.office)})")
    return feed
