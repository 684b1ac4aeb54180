"""Comparing our facts with those of `vietnam-provinces`, a package made by other hands.

It is under the GPL: it is imported at make time only, to compare facts; nothing of it is kept.
"""

import importlib
import json
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bonghoadep.text import fold
from registering.source import Source

PACKAGE = "vietnam_provinces"
CURRENT = "data/nested-divisions.json"


def differences(source: Source, folder: Path) -> Iterator[str]:
    """Yield one line for every fact that the package in that folder has otherwise."""
    yield from _compare("unit now", {c: u.name for c, u in source.new.items()}, _current(folder))
    sys.path.insert(0, str(folder))
    lookup = importlib.import_module(f"{PACKAGE}.legacy._lookup")
    tables = ((lookup.PROVINCE_MAPPING, 2), (lookup.DISTRICT_MAPPING, 3), (lookup.WARD_MAPPING, 5))
    theirs = {f"{code:0{width}d}": unit.name for table, width in tables for code, unit in table.items()}
    yield from _compare("unit then", {c: u.name for c, u in source.old.items()}, theirs)
    yield from _relations(source, importlib.import_module(f"{PACKAGE}._ward_conversion_2025").OLD_TO_NEW)


def _current(folder: Path) -> dict[str, str]:
    found = {}
    for province in json.loads((folder / PACKAGE / CURRENT).read_text("utf-8")):
        found[f"{province['code']:02d}"] = province["name"]
        found.update((f"{ward['code']:05d}", ward["name"]) for ward in province["wards"])
    return found


def _compare(what: str, ours: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[str]:
    for code in sorted(ours.keys() | theirs.keys()):
        mine, other = ours.get(code), theirs.get(code)
        if mine is None or other is None:
            yield f"{what} {code}: ours {mine}, theirs {other}"
        elif _plain(mine) != _plain(other):
            kind = "marks" if fold(mine) == fold(other) else "name"
            yield f"{what} {code}: {kind}: ours {mine}, theirs {other}"


def _relations(source: Source, table: Mapping[int, Any]) -> Iterator[str]:
    theirs = {f"{code:05d}": {f"{new.code:05d}" for new in entry.new_wards} for code, entry in table.items()}
    ours = {code: set(news) for code, news in source.links.items() if len(code) == 5}
    for code in sorted(ours.keys() | theirs.keys()):
        mine, other = ours.get(code, set()), theirs.get(code, set())
        if mine != other:
            yield (
                f"relation {code} {source.old[code].name}: only ours {_named(source, mine - other)}, "
                f"only theirs {_named(source, other - mine)}"
            )


def _named(source: Source, codes: set[str]) -> str:
    return ", ".join(f"{code} {source.new[code].name}" for code in sorted(codes)) or "none"


def _plain(name: str) -> tuple[str, list[str]]:
    """Return letters and tones apart, so that hòa and hoà, Thị Xã and Thị xã, ' and ’ do not differ."""
    parts = unicodedata.normalize("NFD", " ".join(name.split()).lower().replace("’", "'"))
    tones = "\u0300\u0309\u0303\u0301\u0323"
    return "".join(p for p in parts if p not in tones), sorted(p for p in parts if p in tones)
