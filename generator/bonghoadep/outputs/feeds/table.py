"""The one table of feeds: which lists have feeds, and which items are in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from ...catalogue.edition import Edition, Tombstone, may_feed, published
from ...places.place import Place
from ...places.register import Register
from ...records import words
from ...records.exemplar import Exemplar
from ...text import VIETNAM, day
from .. import addresses


@dataclass(frozen=True, slots=True)
class FeedList:
    """A list that newsrooms can subscribe to, in every form there is."""

    title: str
    address: str
    """Of the list's page; `addresses.feed` says where its feeds are."""
    ids: tuple[str, ...]
    """Its items, newest first, no more than the publisher's window: stories and, at home, tombstones."""
    id_name: str
    """What the feed's tag URI is made of; outlives title and address."""


def lists(edition: Edition) -> tuple[FeedList, ...]:
    """Return every list that has feeds, the whole site's first; movements without stories are there too."""
    return (_home(edition), *_movements(edition), *_places(edition), *_kinds(edition))


def withdrawn_at(tombstone: Tombstone) -> datetime:
    """Return the moment a withdrawal counts from: eight in the morning, as publications do."""
    return datetime(tombstone.on.year, tombstone.on.month, tombstone.on.day, 8, tzinfo=VIETNAM)


def _home(edition: Edition) -> FeedList:
    stories = ((published(one), one.id) for one in edition.newest if may_feed(one))
    gone = ((withdrawn_at(one), one.id) for one in edition.tombstones)
    rows = sorted((*stories, *gone), reverse=True)[: edition.publisher.feed_window]
    return FeedList("Tất cả bài gương", addresses.HOME, tuple(id for _, id in rows), "nguon-tin")


def _movements(edition: Edition) -> Iterator[FeedList]:
    for id, movement in edition.movements.items():
        ids = _window(edition, edition.by_movement.get(id, ()))
        yield FeedList(movement.name, addresses.movement(id), ids, f"nguon-tin/phong-trao/{id}")


def _places(edition: Edition) -> Iterator[FeedList]:
    for unit in edition.places:
        address = addresses.place(unit, edition.register)
        ids = _window(edition, edition.by_place[unit.id])
        yield FeedList(_place_title(unit, edition.register), address, ids, f"nguon-tin/dia-phuong/{unit.id}")


def _place_title(unit: Place, register: Register) -> str:
    way = ", ".join(part.name for part in reversed(register.breadcrumb(unit)))
    return f"{way} (đến {day(unit.until)})" if unit.until else way


def _kinds(edition: Edition) -> Iterator[FeedList]:
    for id, label in words.KINDS.items():
        ids = _window(edition, edition.by_kind.get(id, ()))
        yield FeedList(label, addresses.kind(id), ids, f"nguon-tin/loai/{id}")


def _window(edition: Edition, stories: Iterable[Exemplar]) -> tuple[str, ...]:
    return tuple(one.id for one in stories if may_feed(one))[: edition.publisher.feed_window]
