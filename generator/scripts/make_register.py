"""Make the register of administrative units from the data inside an installed `vietnamadminunits`.

    PYTHONPATH=generator python generator/scripts/make_register.py FOLDER --made-on 2026-11-22

FOLDER holds the package: a site-packages, or an unpacked wheel. The same input and day make the
same bytes. With `--against FOLDER` an unpacked `vietnam-provinces` is compared and every difference
printed; nothing of it enters the register.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from bonghoadep.places.snapshot import checksum
from registering.peer import differences
from registering.rows import periods
from registering.source import FILES, PACKAGE, read_source

VERSION = "1"
"""Raised by hand whenever a fact in the register changes."""

REGISTER = Path(__file__).parents[1] / "bonghoadep" / "places" / "register.json"


def about(folder: Path, made_on: date, groups: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what the register says about itself, sealed with the checksum of its data."""
    return {
        "version": VERSION,
        "made_on": made_on.isoformat(),
        "source": PACKAGE,
        "source_version": source_version(folder),
        "source_licence": "MIT, Copyright (c) 2025 Tran Ngoc Minh Hieu",
        "source_files": {name: _sha256(folder / PACKAGE / name) for name in FILES},
        "row": ["key", "name", "parent", "successors", "former parent"],
        "checksum": checksum(groups),
    }


def source_version(folder: Path) -> str:
    """Return the version of the package in that folder, from its metadata."""
    (metadata,) = folder.glob(f"{PACKAGE}-*.dist-info/METADATA")
    lines = metadata.read_text("utf-8").splitlines()
    return next(line.partition(": ")[2] for line in lines if line.startswith("Version: "))


def text(facts: Mapping[str, Any], groups: list[dict[str, Any]]) -> str:
    """Return the register as JSON, one unit a line so that a change reads as a change of lines."""
    return "".join(_lines(facts, groups))


def _lines(facts: Mapping[str, Any], groups: list[dict[str, Any]]) -> Iterator[str]:
    yield '{"about":' + _compact(facts) + ',\n"periods":['
    for number, group in enumerate(groups):
        since, until = _compact(group["since"]), _compact(group["until"])
        yield ("," if number else "") + f'\n{{"since":{since},"until":{until},"units":[\n'
        yield ",\n".join(_compact(unit) for unit in group["units"])
        yield "\n]}"
    yield "\n]}\n"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Make the register, say what is in it, and compare it when asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help=f"the folder that holds {PACKAGE}")
    parser.add_argument("--made-on", type=date.fromisoformat, required=True, help="the day to write in it")
    parser.add_argument("--against", type=Path, help="the folder that holds vietnam_provinces")
    parser.add_argument("--out", type=Path, default=REGISTER, help="the file to write")
    options = parser.parse_args()
    source = read_source(options.folder)
    groups = periods(source)
    facts = about(options.folder, options.made_on, groups)
    options.out.write_text(text(facts, groups), "utf-8", newline="\n")
    for group in groups:
        print(f"{group['since'] or '…'} to {group['until'] or '…'}: {len(group['units'])} units")
    if options.against:
        found = list(differences(source, options.against))
        print(*found, f"{len(found)} differences", sep="\n")


if __name__ == "__main__":
    main()
