"""Putting a finished folder in another's place, so that a reader always finds a whole site.

Linux exchanges the two folders in one step. Elsewhere it takes two renames; what a kill between them leaves is
put right by `recover`, which every build calls first.
"""

import ctypes
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def beside(site: Path) -> Path:
    """Return where a build writes before it is whole."""
    return site.with_name(site.name + ".next")


def _before(site: Path) -> Path:
    return site.with_name(site.name + ".previous")


def recover(site: Path) -> None:
    """Put back the last good site if a swap was cut short, and clear what a killed build left."""
    if not site.exists() and _before(site).is_dir():
        _before(site).rename(site)
    for rest in (_before(site), beside(site)):
        shutil.rmtree(rest, ignore_errors=True)


def swap(site: Path) -> None:
    """Put the folder beside into the site's place; the old site is deleted afterwards."""
    fresh = beside(site)
    if not site.exists():
        fresh.rename(site)
    elif _exchange(fresh, site):
        shutil.rmtree(fresh)
    else:
        site.rename(_before(site))
        fresh.rename(site)
        shutil.rmtree(_before(site))


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    names = (ctypes.c_char_p(str(one).encode()), ctypes.c_char_p(str(other).encode()))
    return bool(rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
