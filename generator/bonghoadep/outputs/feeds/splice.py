"""Feeds spliced: the head of a list, then the strings of its items, each of which was serialized once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from ...catalogue.edition import Edition
from ...records.publisher import Publisher
from ...text import VIETNAM
from .. import addresses
from ..artifact import Artifact
from ..stories import Story
from . import channel, entry, json_feed, opml
from .channel import Channel, Head
from .item import Item, Sizes, of_story, of_tombstone
from .table import FeedList, lists, withdrawn_at


@dataclass(frozen=True, slots=True)
class Form:
    """A format of feed: what stands before, between and after the items, and what an item is."""

    name: str
    head: Head
    item: Callable[[Item], bytes]
    between: bytes
    end: bytes


def forms(publisher: Publisher) -> tuple[Form, ...]:
    """Return the formats we write; their names are those of `addresses.FEED_FILES`."""
    return (
        Form("rss", channel.rss_head(publisher), entry.rss, b"\n", b"\n</channel></rss>\n"),
        Form("atom", channel.atom_head(publisher), entry.atom, b"\n", b"\n</feed>\n"),
        Form("json", json_feed.head(publisher), json_feed.item, b",\n", json_feed.END.encode()),
    )


def declare(edition: Edition, stories: Mapping[str, Story], sizes: Sizes) -> Iterator[Artifact]:
    """Yield every feed of every list, one form after the other, and the OPML file that names them.

    `sizes` is asked when a feed is made, not when it is declared, so pictures may be made in between.
    """
    table = lists(edition)
    items = Items(edition, stories, sizes)
    for form in forms(edition.publisher):
        for one in table:
            path = addresses.feed(one.address, form.name)
            yield Artifact(path, partial(feed, edition.publisher, one, form, items), form.name)
    yield Artifact(addresses.FEED_LIST, partial(opml.made, edition.publisher, table))


def feed(publisher: Publisher, one: FeedList, form: Form, items: "Items") -> bytes:
    """Return the bytes of one list's feed in one form."""
    head = form.head(
        Channel(
            f"{one.title} · {publisher.short}",
            _about(publisher, one),
            addresses.absolute(publisher, one.address),
            addresses.absolute(publisher, addresses.feed(one.address, form.name)),
            addresses.tag(publisher, one.id_name),
            items.updated(one),
        )
    )
    return b"".join((head, form.between.join(items.row(form, one)), form.end))


def _about(publisher: Publisher, one: FeedList) -> str:
    if one.address == addresses.HOME:
        return " ".join(publisher.description.split())
    return f"{one.title}: bài gương người tốt, việc tốt do {publisher.office} công bố."


class Items:
    """The items of an edition as bytes, each serialized at most once while one form is being written.

    Those of one form are kept at a time: memory for a large office, and no loss, for feeds come form by form.
    """

    def __init__(self, edition: Edition, stories: Mapping[str, Story], sizes: Sizes) -> None:
        self._edition = edition
        self._stories = stories
        self._sizes = sizes
        self._tombstones = {one.id: one for one in edition.tombstones}
        self._kept: tuple[str, dict[str, bytes]] = ("", {})

    def row(self, form: Form, one: FeedList) -> list[bytes]:
        """Return the list's items in the form."""
        name, kept = self._kept
        if name != form.name:
            kept = {}
            self._kept = (form.name, kept)
        for id in one.ids:
            if id not in kept:
                kept[id] = form.item(self._item(id))
        return [kept[id] for id in one.ids]

    def updated(self, one: FeedList) -> datetime:
        """Return when the list last changed; an empty one, the first day of the publisher's tags."""
        changes = (
            self._stories[id].updated if id in self._stories else withdrawn_at(self._tombstones[id])
            for id in one.ids
        )
        return max(changes, default=datetime(self._edition.publisher.tag.year, 1, 1, tzinfo=VIETNAM))

    def _item(self, id: str) -> Item:
        if id in self._stories:
            return of_story(self._edition, self._stories[id], self._sizes)
        return of_tombstone(self._edition, self._tombstones[id])
