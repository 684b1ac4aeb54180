"""A page before it is made: where it is, what its head says, and how its body comes about."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from html import escape

from ...records.publisher import Publisher
from .. import addresses
from ..artifact import Artifact
from ..shell import Filling, Shell
from ..stories import ROOT, Link
from ..templates import render
from . import linked
from .linked import Node

FEED_NAMES = {"rss": "RSS", "atom": "Atom", "json": "JSON Feed"}
FEED_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}


@dataclass(frozen=True, slots=True)
class Page:
    """`main` makes the body when it is wanted; addresses in it begin with `ROOT`."""

    address: str
    title: str
    description: str
    kind: str
    """The section of the site, by which the navigation marks where the reader is."""
    main: Callable[[], str]
    changed: date | None = None
    feed: str = ""
    """The address of the list whose feed goes with the page; empty where only the whole site's does."""
    feed_title: str = ""
    card: str = addresses.CARD
    """The picture that other sites show of the page: a story's own, or the site's."""
    moments: tuple[datetime, datetime] | None = None
    """Published and updated, for a story."""
    before: str | None = None
    after: str | None = None
    """The neighbouring pages of a paged list."""
    hidden: bool = False
    """Kept out of search engines and the site map."""
    crumbs: tuple[Link, ...] = ()
    """The way to the page, where it shows one."""
    linked: Callable[[], Iterable[Node]] = tuple
    """What else it says to machines, asked for when the page is made."""
    oembed: str = ""
    """The address of the file that tells programs how to show the page in a frame, where there is one."""
    pictures: tuple[str, ...] = ()
    """The addresses of the pictures it is about, for search engines."""
    moved_to: str = ""
    """For a page at an old address: the one it leads to."""


def template(name: str, **values: object) -> Callable[[], str]:
    """Return the making of a body from a template of `records/`."""
    return partial(render, name, **values)


def artifact(page: Page, publisher: Publisher, shells: Mapping[int, Shell]) -> Artifact:
    """Return the page as a file, made when asked for."""
    shell = shells[addresses.depth(page.address)]
    return Artifact(addresses.file(page.address), partial(_bytes, page, publisher, shell))


def _bytes(page: Page, publisher: Publisher, shell: Shell) -> bytes:
    root = addresses.root_from(page.address)
    filling = Filling(
        title=_title(page, publisher),
        description=page.description,
        canonical=addresses.absolute(publisher, page.moved_to or page.address),
        head="\n".join(_head(page, publisher)).replace(ROOT, root),
        main=page.main().replace(ROOT, root),
        kind=page.kind,
    )
    return shell.fill(filling)


def _title(page: Page, publisher: Publisher) -> str:
    return page.title if page.address == addresses.HOME else f"{page.title} - {publisher.name}"


def _head(page: Page, publisher: Publisher) -> Iterator[str]:
    if page.hidden:
        yield '<meta name="robots" content="noindex">'
        if page.moved_to:
            yield f'<meta http-equiv="refresh" content="0; url={ROOT}{page.moved_to}">'
        return
    yield from _shared(page, publisher)
    way = linked.crumbs(publisher, page.crumbs, Link(page.title, page.address))
    yield linked.script([*page.linked(), *way])
    if page.oembed:
        href, name = addresses.absolute(publisher, page.oembed), escape(page.title)
        yield f'<link rel="alternate" type="application/json+oembed" title="{name}" href="{href}">'
    if page.before is not None:
        yield f'<link rel="prev" href="{ROOT}{page.before}">'
    if page.after is not None:
        yield f'<link rel="next" href="{ROOT}{page.after}">'
    lists = {page.feed: page.feed_title or page.title, addresses.HOME: publisher.name}
    for address, title in lists.items():
        for form, kind in FEED_TYPES.items():
            href = ROOT + addresses.feed(address, form)
            name = f"{escape(title)} ({FEED_NAMES[form]})"
            yield f'<link rel="alternate" type="{kind}" title="{name}" href="{href}">'


def shared(
    publisher: Publisher, title: str, description: str, address: str, card: str = addresses.CARD
) -> dict[str, str]:
    """Return what pages that link to one show of it (Open Graph), also of MkDocs' own."""
    return {
        "og:type": "website",
        "og:locale": "vi_VN",
        "og:site_name": publisher.name,
        "og:title": title,
        "og:description": description,
        "og:url": addresses.absolute(publisher, address),
        "og:image": addresses.absolute(publisher, card),
        "og:image:type": "image/jpeg",
        "og:image:width": str(addresses.CARD_SIZE[0]),
        "og:image:height": str(addresses.CARD_SIZE[1]),
        "og:image:alt": publisher.name if card == addresses.CARD else title,
    }


def _shared(page: Page, publisher: Publisher) -> Iterator[str]:
    properties = shared(publisher, page.title, page.description, page.address, page.card)
    if page.moments:
        properties["og:type"] = "article"
        properties["article:published_time"] = page.moments[0].isoformat()
        properties["article:modified_time"] = page.moments[1].isoformat()
    for name, value in properties.items():
        yield f'<meta property="{name}" content="{escape(value)}">'
    yield '<meta name="twitter:card" content="summary_large_image">'
