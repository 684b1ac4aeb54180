"""Every item that any feed may hold, with its two moments, and in which groups of stories it stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from ...catalogue.edition import Edition, Tombstone, may_feed, published, updated, withdrawn_at
from ...places.place import Place
from ...records.approval import Correction
from ...records.exemplar import Exemplar
from ...text import VIETNAM
from ..months import Month, months

Groups = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Keys of stories and tombstones by a dimension and a value of it: what stands in a list of stories."""


class Stamp(NamedTuple):
    """When an item was published, and when it last changed."""

    published: datetime
    updated: datetime


@dataclass(frozen=True)
class Ledger:
    """What feeds are made of. Every item has its stamp, and stands in one of the mappings by its key."""

    stamps: Mapping[str, Stamp]
    stories: Mapping[str, Exemplar]
    tombstones: Mapping[str, Tombstone]
    corrections: Mapping[str, tuple[Exemplar, Correction, int]]
    """Each with the number of the version it made."""
    digests: Mapping[str, Month]
    endings: Mapping[str, Place]
    """Units that are no more: their feeds end with a note."""
    groups: Groups


def ledger(edition: Edition) -> Ledger:
    """Return the ledger of an edition; of whom consent does not let go to newsrooms nothing is in it."""
    stories = {one.id: one for one in edition.newest if may_feed(one)}
    gone = {one.id: one for one in edition.tombstones if one.sent}
    fixes = dict(_corrections(stories.values()))
    digests = {f"ban-tin/{one.key}": one for one in months(edition, "feed")}
    groups = _groups(edition, stories, gone)
    ended = _ended(edition, groups["places"])
    stamps = {
        **{id: Stamp(published(one), updated(one)) for id, one in stories.items()},
        **{id: Stamp(one.first_published, withdrawn_at(one)) for id, one in gone.items()},
        **{key: _at_once(fix.on) for key, (_, fix, _) in fixes.items()},
        **{key: Stamp(one.published, one.updated) for key, one in digests.items()},
        **{key: _at_once(unit.until + timedelta(days=1)) for key, unit in ended.items() if unit.until},
    }
    return Ledger(stamps, stories, gone, fixes, digests, ended, groups)


def ending(unit: Place) -> str:
    """Return the key of the note that ends a unit's feed."""
    return f"ket-thuc/{unit.id}"


def _corrections(stories: Iterable[Exemplar]) -> Iterator[tuple[str, tuple[Exemplar, Correction, int]]]:
    for one in stories:
        for number, fix in enumerate(one.corrections, start=2):
            yield f"dinh-chinh/{one.id}/{number}", (one, fix, number)


def _ended(edition: Edition, places: Iterable[str]) -> dict[str, Place]:
    units = (unit for id in places if (unit := edition.register.get(id)))
    today = edition.moment.astimezone(VIETNAM).date()
    return {ending(unit): unit for unit in units if unit.until and unit.until < today}


def _groups(edition: Edition, stories: Mapping[str, Exemplar], gone: Mapping[str, Tombstone]) -> Groups:
    told: Mapping[str, Mapping[str, Iterable[Exemplar]]] = {
        "movements": edition.by_movement,
        "families": edition.by_family,
        "places": edition.by_place,
        "kinds": edition.by_kind,
        "plans": edition.by_plan,
        "levels": edition.by_level,
        "fields": edition.by_field,
        "new": {"": edition.new_factors},
    }
    found: dict[str, defaultdict[str, list[str]]] = {name: defaultdict(list) for name in told}
    for name, by_value in told.items():
        for value, row in by_value.items():
            found[name][value] = [one.id for one in row if one.id in stories]
    for id, one in gone.items():
        for name, values in _standing(edition, one):
            for value in values:
                found[name][value].append(id)
    return {name: {value: tuple(keys) for value, keys in rows.items()} for name, rows in found.items()}


def _standing(edition: Edition, gone: Tombstone) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield in which lists the story stood before it was withdrawn."""
    known = [id for id in dict.fromkeys(gone.movements) if id in edition.movements]
    yield "movements", known
    yield "families", dict.fromkeys(edition.movements[id].family for id in known)
    yield "places", gone.places
    yield "kinds", (gone.kind,)
    yield "plans", (gone.plan,)
    yield "levels", gone.levels
    yield "fields", dict.fromkeys(gone.fields)
    yield "new", ("",) if gone.new_factor else ()


def _at_once(day: date) -> Stamp:
    moment = datetime(day.year, day.month, day.day, 8, tzinfo=VIETNAM)
    return Stamp(moment, moment)
