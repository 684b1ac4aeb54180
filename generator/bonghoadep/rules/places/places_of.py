"""Every place that a record names, with its route; shared by the rules of this family."""

import re
from collections.abc import Iterator

from ...diagnostics import Route
from ...places.place import Place
from ...places.register import Register
from ...records.document import Record
from ...records.fields import PlaceAt
from ..rule import Case

_MOST = 6
"""Units a hint names: a name may be that of dozens of communes."""


def places_of(case: Case) -> Iterator[tuple[Record, Route, PlaceAt]]:
    """Yield the places of stories and of those who took them up."""
    for exemplar in case.exemplars:
        yield exemplar, ("place",), exemplar.place
        for position, one in enumerate(exemplar.replications):
            if one.place:
                yield exemplar, ("replications", position, "place"), one.place


def spoken(place: Place, register: Register) -> str:
    """Return a unit as a hint names it: code, name, what it belongs to, and when it was."""
    above = ", ".join(unit.name for unit in reversed(register.breadcrumb(place)[:-1]))
    until = f" (đến {place.until.day}/{place.until.month}/{place.until.year})" if place.until else ""
    return f"{place.id} {place.name}{', ' + above if above else ''}{until}"


def units_hint(register: Register, name: str) -> str:
    """Return the units of that name, or else of a name near it, for an editor to choose from."""
    bare = re.split(r"[,;(]", name)[0].strip()
    near = (register.find(bare) or register.suggest(bare))[:_MOST] if bare else ()
    if not near:
        return "tra mã bằng “bonghoadep place TÊN”"
    return "có phải: " + "; ".join(spoken(place, register) for place in near)
