"""Every place that a record names, with its route; shared by the rules of this family."""

from collections.abc import Iterator

from ...diagnostics import Route
from ...places.register import Register
from ...places.spoken import candidates
from ...records.document import Record
from ...records.fields import PlaceAt
from ..rule import Case


def places_of(case: Case) -> Iterator[tuple[Record, Route, PlaceAt]]:
    """Yield the places of stories and of those who took them up."""
    for exemplar in case.exemplars:
        yield exemplar, ("place",), exemplar.place
        for position, one in enumerate(exemplar.replications):
            if one.place:
                yield exemplar, ("replications", position, "place"), one.place


def units_hint(register: Register, name: str) -> str:
    """Return the units that may be meant, or where to look one up."""
    found = candidates(register, name)
    return f"có phải: {found}" if found else "tra mã bằng “bonghoadep place TÊN”"
