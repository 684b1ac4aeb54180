"""From units and relations to the periods and compact rows of the register."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from bonghoadep.places.snapshot import PART, Row
from bonghoadep.text import fold
from registering.corrections import RESPELT
from registering.source import Source

LAST_DAY = "2025-06-30"
FIRST_DAY = "2025-07-01"
MARK = "@2025"
"""Ends the key of every unit that began on the first day of the two tiers."""


def periods(source: Source) -> list[dict[str, Any]]:
    """Return the three groups of units: those that ended, those that stayed, those that began."""
    stayed = unchanged(source)
    new_keys = {code: code if code in stayed else code + MARK for code in source.new}
    ended = [
        Row(unit.code, unit.name, unit.above, _successors(source.links.get(unit.code, {}), new_keys))
        for unit in source.old.values()
        if unit.code not in stayed
    ]
    same = [
        Row(code, unit.name, new_keys.get(unit.above, ""), "", source.old[code].above)
        for code, unit in source.new.items()
        if code in stayed
    ]
    begun = [
        Row(code + MARK, unit.name, new_keys.get(unit.above, ""))
        for code, unit in source.new.items()
        if code not in stayed
    ]
    return [_group(None, LAST_DAY, ended), _group(None, None, same), _group(FIRST_DAY, None, begun)]


def unchanged(source: Source) -> set[str]:
    """Return the codes of the units left as they were: alone before, alone after, name and code kept.

    A name spelt in other marks or capitals is the same name; a town that became a commune is not
    the same unit.
    """
    taken = Counter(new for news in source.links.values() for new in news)
    return {
        old
        for old, news in source.links.items()
        if news == {old: True} and taken[old] == 1 and old in source.old and _same_name(source, old)
    }


def _same_name(source: Source, code: str) -> bool:
    return fold(source.old[code].name) == fold(source.new[code].name) or code in RESPELT


def _successors(news: Mapping[str, bool], keys: Mapping[str, str]) -> str:
    return " ".join(("" if whole else PART) + keys[code] for code, whole in sorted(news.items()))


def _group(since: str | None, until: str | None, rows: Iterable[Row]) -> dict[str, Any]:
    units = [_short(row) for row in sorted(rows, key=lambda row: (len(row.key.partition("@")[0]), row.key))]
    return {"since": since, "until": until, "units": units}


def _short(row: Row) -> list[str]:
    """Return the row without its empty end."""
    fields = list(row)
    while not fields[-1]:
        fields.pop()
    return fields
