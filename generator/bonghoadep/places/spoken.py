"""Units as a message names them: code, name, what they belong to, and when they were."""

import re
from collections.abc import Iterable

from ..text import day
from .place import Place
from .register import Register

_MOST = 6
"""Units a message names: a name may be that of dozens of communes."""


def spoken(place: Place, register: Register) -> str:
    """Return one unit: vn-06520 Xã Y Tịch, Huyện Chi Lăng, Tỉnh Lạng Sơn (đến 30/6/2025)."""
    above = "".join(f", {unit.name}" for unit in reversed(register.breadcrumb(place)[:-1]))
    since = f"từ {day(place.since)}" if place.since else ""
    until = f"đến {day(place.until)}" if place.until else ""
    period = " ".join(filter(None, (since, until)))
    return f"{place.id} {place.name}{above}{f' ({period})' if period else ''}"


def choices(places: Iterable[Place], register: Register) -> str:
    """Return several units in a row, for an editor to choose from."""
    return "; ".join(spoken(place, register) for place in places)


def candidates(register: Register, name: str) -> str:
    """Return the units of that name, or else of a name near it; empty where there is none."""
    bare = re.split(r"[,;(]", name)[0].strip()
    return choices((register.find(bare) or register.suggest(bare))[:_MOST], register) if bare else ""
