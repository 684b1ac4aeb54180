"""Feeds spliced: the head of a list, then the strings of its items, each of which was serialized once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from ...catalogue.edition import Edition
from ...records.publisher import Publisher
from ...text import VIETNAM, day
from .. import addresses
from ..artifact import Artifact
from ..feedlists import FeedList, Ledger, Window, ledger, lists
from ..stories import Story
from . import channel, entry, json_feed, notices, opml
from .categories import Categories
from .channel import Channel, Head
from .item import Item, Sizes, of_story


@dataclass(frozen=True, slots=True)
class Form:
    """A format of feed: what stands before, between and after the items, and what an item is.

    `deletion` is what tells readers to delete an item, where the format has words for it.
    """

    name: str
    head: Head
    item: Callable[[Item], bytes]
    between: bytes
    end: bytes
    deletion: Callable[[Item], bytes] | None = None


def forms(publisher: Publisher) -> tuple[Form, ...]:
    """Return the formats we write; their names are those of `addresses.FEED_FILES`."""
    return (
        Form("rss", channel.rss_head(publisher), entry.rss, b"\n", b"\n</channel></rss>\n"),
        Form("atom", channel.atom_head(publisher), entry.atom, b"\n", b"\n</feed>\n", entry.deletion),
        Form("json", json_feed.head(publisher), json_feed.item, b",\n", json_feed.END.encode()),
    )


def declare(edition: Edition, stories: Mapping[str, Story], sizes: Sizes) -> Iterator[Artifact]:
    """Yield every feed of every list with its archives, one form after the other, and the OPML file of them all.

    `sizes` is asked when a feed is made, not when it is declared, so pictures may be made in between.
    """
    known = ledger(edition)
    table = lists(edition, known)
    size = max(1, edition.publisher.feed_window)
    windows = [one.window(known, size) for one in table]
    items = Items(edition, known, stories, sizes)
    for form in forms(edition.publisher):
        for one, shown in zip(table, windows, strict=True):
            for number in range(len(shown.archives) + 1):
                path = addresses.feed(one.address, form.name, number)
                yield Artifact(path, partial(feed, edition, one, shown, number, form, items), form.name)
    yield Artifact(addresses.FEED_LIST, partial(opml.made, edition.publisher, table))


def feed(edition: Edition, one: FeedList, shown: Window, number: int, form: Form, items: "Items") -> bytes:
    """Return the bytes of one list's feed in one form, or of its archive with that number."""
    keys = shown.archives[number - 1] if number else shown.current
    told = replace(
        _channel(edition, one, form.name, number, items.updated(keys)),
        links=_links(edition.publisher, one, len(shown.archives), form.name, number),
        archive=number > 0,
        complete=shown.complete,
    )
    gone = items.deletions(form, keys)
    return b"".join((form.head(told), gone, form.between.join(items.row(form, keys)), form.end))


def _channel(edition: Edition, one: FeedList, form: str, number: int, updated: datetime) -> Channel:
    publisher = edition.publisher
    address = addresses.feed(one.address, form, number)
    part = f" (lưu trữ {number})" if number else ""
    return Channel(
        f"{one.title}{part} · {publisher.short}",
        _about(edition, one),
        addresses.absolute(publisher, one.shown),
        addresses.absolute(publisher, address),
        addresses.tag(publisher, one.id_name),
        updated,
        addresses.root_from(address),
    )


def _about(edition: Edition, one: FeedList) -> str:
    about = one.about or f"{one.title}: bài gương người tốt, việc tốt do {edition.publisher.office} công bố."
    if one.unit is None or one.unit.until is None:
        return about
    names = " hoặc ".join(link.place.name for link in edition.register.now(one.unit))
    ended = f"Đơn vị này kết thúc ngày {day(one.unit.until)}"
    return f"{about} {ended}, nay thuộc {names}." if names else f"{about} {ended}."


def _links(publisher: Publisher, one: FeedList, archives: int, form: str, number: int) -> dict[str, str]:
    def at(other: int) -> str:
        return addresses.absolute(publisher, addresses.feed(one.address, form, other))

    if number:
        links = {"current": at(0)}
        links |= {"prev-archive": at(number - 1)} if number > 1 else {}
        return links | ({"next-archive": at(number + 1)} if number < archives else {})
    links = {"hub": publisher.websub_hub} if publisher.websub_hub else {}
    return links | ({"prev-archive": at(archives)} if archives else {})


class Items:
    """The items of an edition as bytes, each serialized at most once while one form is being written.

    Those of one form are kept at a time: memory for a large office, and no loss, for feeds come form by form.
    """

    def __init__(self, edition: Edition, known: Ledger, stories: Mapping[str, Story], sizes: Sizes) -> None:
        self._edition = edition
        self._known = known
        self._stories = stories
        self._sizes = sizes
        self._categories = Categories(edition)
        self._kept: tuple[str, dict[str, bytes]] = ("", {})

    def row(self, form: Form, keys: Sequence[str]) -> list[bytes]:
        """Return the items in the form."""
        name, kept = self._kept
        if name != form.name:
            kept = {}
            self._kept = (form.name, kept)
        for key in keys:
            if key not in kept:
                kept[key] = form.item(self._item(key))
        return [kept[key] for key in keys]

    def deletions(self, form: Form, keys: Sequence[str]) -> bytes:
        """Return what tells readers of the form which of the items to delete."""
        if form.deletion is None:
            return b""
        return b"".join(form.deletion(self._item(key)) for key in keys if key in self._known.tombstones)

    def updated(self, keys: Sequence[str]) -> datetime:
        """Return when the items last changed; of none, the first day of the publisher's tags."""
        first = datetime(self._edition.publisher.tag.year, 1, 1, tzinfo=VIETNAM)
        return max((self._known.stamps[key].updated for key in keys), default=first)

    def _item(self, key: str) -> Item:
        known, edition = self._known, self._edition
        if key in known.stories:
            return of_story(edition, self._stories[key], self._sizes, self._categories)
        if key in known.tombstones:
            return notices.of_tombstone(edition, known.tombstones[key])
        if key in known.digests:
            return notices.of_digest(edition, known.digests[key])
        if key in known.corrections:
            exemplar, fix, number = known.corrections[key]
            return notices.of_correction(edition, self._stories[exemplar.id], fix, number, known.stamps[key])
        return notices.of_ending(edition, known.endings[key], known.stamps[key])
