"""The register as stored: facts about itself, periods, and one compact row a unit.

A row is `[key, name, parent, successors, former parent]`, empty ends left out. A key is an id
without its `vn-`; successors are keys with a blank between them, `~` before those that received
only a part. Rows stay lists of strings: making 14,000 objects would cost more than all the
questions a build asks.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

PREFIX = "vn-"
PART = "~"


class Row(NamedTuple):
    """One unit as stored, every field present."""

    key: str
    name: str
    parent: str = ""
    successors: str = ""
    former: str = ""
    """The unit above before the present one, for a unit that outlived it."""


class Period(NamedTuple):
    """The life span that a group of units shares."""

    since: date | None
    until: date | None


class Snapshot(NamedTuple):
    """A register file, read and indexed by key, nothing more."""

    about: Mapping[str, Any]
    periods: tuple[Period, ...]
    rows: Mapping[str, tuple[int, list[str]]]
    """For every key the number of its period and its bare row."""

    def row(self, key: str) -> Row:
        """Return the unit's row; raise KeyError for an unknown key."""
        return Row(*self.rows[key][1])

    def period(self, key: str) -> Period:
        """Return the unit's life span; raise KeyError for an unknown key."""
        return self.periods[self.rows[key][0]]


def read_snapshot(text: str) -> Snapshot:
    """Return the snapshot that a register file holds.

    The checksum is not verified here, for that would double the time; a test does it.
    """
    stored = json.loads(text)
    groups = stored["periods"]
    return Snapshot(
        about=stored["about"],
        periods=tuple(Period(_day(group["since"]), _day(group["until"])) for group in groups),
        rows={row[0]: (number, row) for number, group in enumerate(groups) for row in group["units"]},
    )


def checksum(groups: Iterable[Mapping[str, Any]]) -> str:
    """Return the SHA-256 of a register's periods and units, whatever the layout of its file."""
    plain = json.dumps(list(groups), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()


def links(successors: str) -> list[tuple[str, bool]]:
    """Return the keys in a row's successors, each with whether it received the whole unit."""
    return [(key.removeprefix(PART), not key.startswith(PART)) for key in successors.split()]


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
