"""Reading the data inside the wheel of `vietnamadminunits`, cleaned and corrected."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from bonghoadep.places.place import TYPES
from bonghoadep.text import nfc
from registering import corrections

PACKAGE = "vietnamadminunits"
FILES = ("data/dataset.db", "data/converter_2025.json")

Links = Mapping[str, Mapping[str, bool]]
"""Old code to new codes, each with whether the old unit went there whole."""


class Unit(NamedTuple):
    """A unit as the source has it, its name repaired."""

    code: str
    name: str
    above: str
    """Code of the unit above; empty for a province."""


class Source(NamedTuple):
    """The two generations of units by code, and what became of the old ones."""

    old: Mapping[str, Unit]
    new: Mapping[str, Unit]
    links: Links


def read_source(folder: Path) -> Source:
    """Return the units and relations of the package unpacked or installed in that folder."""
    data, converter = (folder / PACKAGE / name for name in FILES)
    with sqlite3.connect(f"file:{data}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        old = [dict(row) for row in connection.execute("SELECT * FROM admin_units_legacy")]
        new = [dict(row) for row in connection.execute("SELECT * FROM admin_units")]
    return Source(
        old=_renamed(_units(old, ("province", "district", "ward"))),
        new=_units(new, ("province", "ward")),
        links=_links(old, new, json.loads(converter.read_text("utf-8"))),
    )


def repair(name: str) -> str:
    """Return the name composed, single-spaced, its type word and first letters as they should be."""
    clean = " ".join(nfc(name).split())
    word = next((word for word in TYPES if clean.lower().startswith(word.lower() + " ")), "")
    if not word:
        raise ValueError(f"a unit without a type word: {name}")
    rest = clean[len(word) + 1 :].split()
    return " ".join([word, *(part[0].upper() + part[1:] for part in rest)])


def _units(rows: Iterable[Mapping[str, Any]], levels: tuple[str, ...]) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for row in rows:
        above = ""
        for level in levels:
            # Five island districts had no communes: their rows end with the district.
            if code := row[f"{level}Code"]:
                units[code] = Unit(code, repair(row[level]), above)
                above = code
    return units


def _renamed(units: dict[str, Unit]) -> dict[str, Unit]:
    for code, (wrong, right) in corrections.NAMES.items():
        if units[code].name != wrong:
            raise ValueError(f"the source no longer calls {code} {wrong}")
        units[code] = units[code]._replace(name=right)
    return units


def _links(old: list[dict[str, Any]], new: list[dict[str, Any]], converter: Mapping[str, Any]) -> Links:
    """Return the relations by code; the source has them by keys made of folded names."""
    old_codes = {_old_key(row): row["wardCode"] or row["districtCode"] for row in old}
    new_codes = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in new}
    codes: dict[str, set[str]] = defaultdict(set)
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, keys in communes.items():
            for key in keys:
                codes[old_codes[key]].add(new_codes[province, commune])
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, parts in divided.items():
            codes[old_codes[key]].update(new_codes[province, part["newWardKey"]] for part in parts)
    _correct(codes)
    return _province_links(old, new, converter) | {
        old: dict.fromkeys(sorted(found), len(found) == 1) for old, found in codes.items()
    }


def _old_key(row: Mapping[str, Any]) -> str:
    return f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}"


def _correct(codes: dict[str, set[str]]) -> None:
    for old, false in corrections.FALSE_LINKS.items():
        # A correction the source no longer needs must be seen and taken out, not carried along.
        if not codes[old] >= set(false):
            raise ValueError(f"the source no longer has the false links of {old}")
        codes[old] -= set(false)
    for old, missing in corrections.MISSING_LINKS.items():
        codes[old] |= set(missing)


def _province_links(
    old: list[dict[str, Any]], new: list[dict[str, Any]], converter: Mapping[str, Any]
) -> dict[str, dict[str, bool]]:
    old_codes = {row["provinceKey"]: row["provinceCode"] for row in old}
    new_codes = {row["provinceKey"]: row["provinceCode"] for row in new}
    return {
        old_codes[key]: {new_codes[province]: True}
        for province, keys in converter["DICT_PROVINCE"].items()
        for key in keys
    }
