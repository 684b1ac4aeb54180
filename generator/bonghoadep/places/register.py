"""The register of Vietnamese administrative units: what a place was, where it lay, what it is now.

Codes are used again (15 was Yên Bái and is Lào Cai), so a unit is named by an id of ours:
`vn-<code>` when it existed before the register's first known date, `vn-<code>@<year>` when it
began later. An id never changes once given.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property, lru_cache
from importlib.resources import files

from ..text import SortKey, nfc, sort_key
from .names import NameIndex
from .place import LEVELS, TYPES, Link, Place, short_name, type_word
from .snapshot import PREFIX, Row, Snapshot, links, read_snapshot

HINTS = 5
_LEVEL_ORDER = {level: rank for rank, level in enumerate(LEVELS.values())}


class Register:
    """Every unit the snapshot knows; places are made when first asked for."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Open a register on a snapshot, touching none of its rows."""
        self._snapshot = snapshot
        self._places: dict[str, Place] = {}
        self._now: dict[str, tuple[Link, ...]] = {}
        self._trails: dict[str, tuple[Place, ...]] = {}
        self.version: str = snapshot.about["version"]
        self.source: str = f"{snapshot.about['source']} {snapshot.about['source_version']}"

    def __len__(self) -> int:
        return len(self._snapshot.rows)

    def __iter__(self) -> Iterator[Place]:
        return (self._place(key) for key in self._snapshot.rows)

    # One unit

    def get(self, unit: str) -> Place | None:
        """Return the unit of that id; None when the register knows no such id."""
        key = unit.removeprefix(PREFIX)
        return self._place(key) if key != unit and key in self._snapshot.rows else None

    def at(self, unit: str, when: date) -> Place | None:
        """Return the unit that carried the code of this id on that day; None when none did."""
        return next((place for place in self.periods(unit) if place.covers(when)), None)

    def periods(self, unit: str) -> tuple[Place, ...]:
        """Return every unit that ever carried the code of this id, the oldest first; none for a code never used."""
        code = unit.removeprefix(PREFIX).partition("@")[0]
        return tuple(self._place(key) for key in self._keys_by_code.get(code, ()))

    # Names

    def find(self, name: str) -> tuple[Place, ...]:
        """Return the units of that full or short name, of all periods, marks and capitals ignored.

        First come those with exactly these marks, then those still there, then the higher levels.
        """
        found = (self._place(key) for key in self._names.exact(name))
        return tuple(sorted(found, key=lambda place: _rank(place, name)))

    def suggest(self, name: str) -> tuple[Place, ...]:
        """Return at most five units whose names are nearly this one, likest first, as hints."""
        near = [(-like, self._place(key)) for key, like in self._names.near(name, HINTS).items()]
        near.sort(key=lambda pair: (pair[0], _rank(pair[1], name)))
        return tuple(place for _, place in near[:HINTS])

    # Then and now

    def now(self, place: Place) -> tuple[Link, ...]:
        """Return what the unit is today: itself if still there, otherwise its successors.

        Chains of successors are followed. A district handed everything down to communes, so it is
        today's communes of its own; one of them has all of it only if there is no other.
        """
        if place.current:
            return (Link(place, True),)
        if place.id not in self._now:
            self._now[place.id] = self._latest(place)
        return self._now[place.id]

    def _latest(self, place: Place) -> tuple[Link, ...]:
        found: dict[str, Link] = {}
        for step in self._after(place):
            for last in self.now(step.place):
                found.setdefault(last.place.id, Link(last.place, step.whole and last.whole))
        return tuple(sorted(found.values(), key=lambda link: order(link.place)))

    def before(self, place: Place) -> tuple[Link, ...]:
        """Return the units it was made from; none for a unit older than the register."""
        befores = ((self._place(key), whole) for key, whole in self._before.get(_key(place), ()))
        return tuple(sorted((Link(*pair) for pair in befores), key=lambda link: order(link.place)))

    @property
    def last_days(self) -> tuple[date, ...]:
        """The last days of the periods that have ended, the oldest first."""
        return tuple(sorted({period.until for period in self._snapshot.periods if period.until}))

    # Above and below

    def province(self, place: Place) -> Place:
        """Return the unit's province in its own period: today's, or the last one of an ended unit."""
        return self.breadcrumb(place)[0]

    def province_at(self, place: Place, when: date) -> Place | None:
        """Return the province the unit lay in on that day; None when the unit was not there."""
        return self.breadcrumb(place, when)[0] if place.covers(when) else None

    def breadcrumb(self, place: Place, when: date | None = None) -> tuple[Place, ...]:
        """Return province, district if any, and the unit itself: in its own period or on that day."""
        if when is not None:
            return self._trail(place, when)
        if place.id not in self._trails:
            self._trails[place.id] = self._trail(place, _own_day(place))
        return self._trails[place.id]

    def _trail(self, place: Place, moment: date) -> tuple[Place, ...]:
        trail = [place]
        while above := self._above(trail[-1], moment):
            trail.append(above)
        return tuple(reversed(trail))

    def communes(self, unit: Place, when: date | None = None) -> tuple[Place, ...]:
        """Return the communes of a province or district in Vietnamese order.

        Without a day: in the unit's own period, so today's for a province still there.
        """
        moment = when or _own_day(unit)
        return tuple(sorted(self._communes(unit, moment), key=order))

    def provinces(self, when: date | None = None) -> tuple[Place, ...]:
        """Return the provinces of that day in Vietnamese order; without a day, today's."""
        moment = when or date.max
        tops = (self._place(key) for key in self._below[""])
        return tuple(sorted((place for place in tops if place.covers(moment)), key=order))

    @cached_property
    def reforms(self) -> tuple[date, ...]:
        """Days on which units began, the oldest first."""
        return tuple(sorted({period.since for period in self._snapshot.periods if period.since}))

    # From here on: how

    def _place(self, key: str) -> Place:
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = self._make(key)
        return place

    def _make(self, key: str) -> Place:
        row, period = self._snapshot.row(key), self._snapshot.period(key)
        code = key.partition("@")[0]
        return Place(
            id=PREFIX + key,
            code=code,
            name=row.name,
            short=short_name(row.name),
            type=TYPES[type_word(row.name)],
            level=LEVELS[len(code)],
            since=period.since,
            until=period.until,
            parent=PREFIX + row.parent if row.parent else None,
        )

    def _above(self, place: Place, moment: date) -> Place | None:
        row = self._snapshot.row(_key(place))
        if row.former and (former := self._place(row.former)).covers(moment):
            return former
        return self._place(row.parent) if row.parent else None

    def _after(self, place: Place) -> list[Link]:
        stored = links(self._snapshot.row(_key(place)).successors)
        if stored or place.level != "huyen":
            return [Link(self._place(key), whole) for key, whole in stored]
        steps = [step for commune in self.communes(place) for step in self._ahead(commune, _own_day(place))]
        alone = len({step.place.id for step in steps}) == 1
        return [Link(step.place, alone and step.whole) for step in steps]

    def _ahead(self, commune: Place, last: date) -> list[Link]:
        """Return what a commune became after that day: itself when it outlived it."""
        outlived = commune.until is None or commune.until > last
        return [Link(commune, True)] if outlived else self._after(commune)

    def _communes(self, unit: Place, moment: date) -> Iterator[Place]:
        for key in self._below.get(_key(unit), ()):
            child = self._place(key)
            if child.covers(moment) and self._above(child, moment) == unit:
                if child.level == "xa":
                    yield child
                else:
                    yield from self._communes(child, moment)

    def _rows(self) -> Iterator[Row]:
        return (Row(*row) for _, row in self._snapshot.rows.values())

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex((row.key, row.name) for row in self._rows())

    @cached_property
    def _keys_by_code(self) -> Mapping[str, list[str]]:
        keys: dict[str, list[str]] = defaultdict(list)
        for key in self._snapshot.rows:
            keys[key.partition("@")[0]].append(key)
        return dict(keys)

    @cached_property
    def _below(self) -> Mapping[str, list[str]]:
        keys: dict[str, list[str]] = defaultdict(list)
        for row in self._rows():
            keys[row.parent].append(row.key)
            if row.former and row.former != row.parent:
                keys[row.former].append(row.key)
        return dict(keys)

    @cached_property
    def _before(self) -> Mapping[str, list[tuple[str, bool]]]:
        pairs: dict[str, list[tuple[str, bool]]] = defaultdict(list)
        for row in self._rows():
            for key, whole in links(row.successors):
                pairs[key].append((row.key, whole))
        return dict(pairs)


@cache
def open_register() -> Register:
    """Return the register we ship, read once in a process."""
    stored = files("bonghoadep.places").joinpath("register.json").read_text("utf-8")
    return Register(read_snapshot(stored))


def _key(place: Place) -> str:
    return place.id.removeprefix(PREFIX)


def _own_day(place: Place) -> date:
    return place.until or date.max


@lru_cache(maxsize=16_000)
def order(place: Place) -> tuple[SortKey, str]:
    """Return the key that puts units in Vietnamese order by their short names."""
    # Numbers are padded so that Phường 2 comes before Phường 10.
    return sort_key(re.sub(r"\d+", lambda digits: digits[0].zfill(3), place.short)), place.id


def _rank(place: Place, name: str) -> tuple[bool, bool, int, tuple[SortKey, str]]:
    exact = " ".join(nfc(name).casefold().split()) in {place.name.casefold(), place.short.casefold()}
    return not exact, not place.current, _LEVEL_ORDER[place.level], order(place)
