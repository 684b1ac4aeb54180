"""The heads of RSS and Atom: made once by feedgen with holes, then filled for each list by string work."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from typing import Any

from feedgen.feed import FeedGenerator  # type: ignore[import-untyped]

from ...records.publisher import Publisher
from .. import addresses
from .content import sayable
from .entry import NAMESPACES, plain_titles

GENERATOR = "bonghoadep"
LANGUAGE = "vi"
MINUTES = 60
"""How long a reader may wait before it looks again."""

TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}

_HOLES = ("title", "about", "page", "self", "id")
_HOLE = re.compile(f"⟦({'|'.join((*_HOLES, 'updated'))})⟧")
_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
_ROOT = re.compile(r"<(?:rss|feed)\b")


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says of itself. `title` and `about` are plain text; `page` and `self` whole URLs."""

    title: str
    about: str
    page: str
    self: str
    id: str
    updated: datetime
    root: str = ""
    """The relative way from the feed to the site's root."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Whole URLs by their relation: the hub, the archive before this feed, the feed an archive belongs to."""
    archive: bool = False
    complete: bool = True
    """Whether the feed holds every item of its list."""


Head = Callable[[Channel], bytes]


def rss_head(publisher: Publisher) -> Head:
    """Return what makes the head of an RSS feed of the publisher."""
    made: str = _generator(publisher, TYPES["rss"]).rss_str().decode()
    head = made.removesuffix("</channel></rss>").replace(format_datetime(_MOMENT), "⟦updated⟧")
    pieces = _HOLE.split(_with_namespaces(head))

    def fill(channel: Channel) -> bytes:
        # A description is read as HTML, so plain text is escaped once more.
        about = escape(channel.about, quote=False)
        filled = plain_titles(_filled(pieces, channel, about, format_datetime(channel.updated)))
        return (_styled(filled, channel) + _history(channel, "atom:link", TYPES["rss"])).encode()

    return fill


def atom_head(publisher: Publisher) -> Head:
    """Return what makes the head of an Atom feed of the publisher."""
    made: str = _generator(publisher, TYPES["atom"]).atom_str().decode()
    head = made.removesuffix("</feed>").replace(_MOMENT.isoformat(), "⟦updated⟧")
    pieces = _HOLE.split(_with_namespaces(head))

    def fill(channel: Channel) -> bytes:
        filled = _filled(pieces, channel, channel.about, channel.updated.isoformat())
        return (_styled(filled, channel) + _history(channel, "link", TYPES["atom"])).encode()

    return fill


def _with_namespaces(head: str) -> str:
    """Return the head with every namespace of its items declared, each once."""
    wanted = "".join(
        f' xmlns:{name}="{uri}"' for name, uri in NAMESPACES.items() if f"xmlns:{name}=" not in head
    )
    return _ROOT.sub(lambda root: root[0] + wanted, head, count=1)


def _styled(head: str, channel: Channel) -> str:
    """Return the head with what shows the feed as a page in a browser; a program passes it over."""
    declaration, _, rest = head.partition("?>")
    looks = "".join(
        f'\n<?xml-stylesheet type="{kind}" href="{channel.root}{file}"?>'
        for kind, file in addresses.FEED_STYLES.items()
    )
    return f"{declaration}?>{looks}{rest}"


def _history(channel: Channel, element: str, kind: str) -> str:
    """Return where the rest of the list is, and whether this is an archive or all there is (RFC 5005)."""
    links = (
        f'<{element} rel="{rel}" href="{escape(url)}"' + ("/>" if rel == "hub" else f' type="{kind}"/>')
        for rel, url in channel.links.items()
    )
    state = "<fh:archive/>" if channel.archive else "<fh:complete/>" if channel.complete else ""
    return "".join((*links, state))


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
