"""The service worker: the theme's script with a mark of what the site holds.

The mark changes when any asset or story does, and so does the file then, and only then: browsers look at it on every
visit, and a new one makes the worker look again at each story the device has kept (docs/withdrawal.md).
"""

import json
from hashlib import sha256
from pathlib import Path

from ...catalogue.edition import Edition, updated
from .. import addresses
from ..templates import theme

HOLE = '"⟦site⟧"'
ASSETS = ("assets", "styles", "worker")


def written(edition: Edition) -> bytes:
    """Return the worker's script."""
    script = (theme() / "worker" / "sw.js").read_text("utf-8")
    told = {"mark": mark(edition), "offline": addresses.OFFLINE, "stories": addresses.STORIES}
    return script.replace(HOLE, json.dumps(told)).encode()


def mark(edition: Edition) -> str:
    """Return a digest of the assets and of every story that is out, as it was sealed and as it last changed."""
    digest = sha256()
    for file in _assets(theme()):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    for id, one in sorted(edition.exemplars.items()):
        seal = one.approval.seal if one.approval else ""
        digest.update(f"{id} {seal} {updated(one).isoformat()}\n".encode())
    for gone in edition.tombstones:
        digest.update(f"{gone.id} {gone.on.isoformat()} {gone.reason}\n".encode())
    return digest.hexdigest()[:16]


def _assets(folder: Path) -> list[Path]:
    return sorted(file for part in ASSETS for file in (folder / part).rglob("*") if file.is_file())
