"""Where a story takes place: its unit as it was, what that unit is today, and all above both."""

from collections.abc import Iterable

from ..places.place import Place
from ..places.register import Register
from ..records.exemplar import Exemplar


def unit_then(register: Register, exemplar: Exemplar) -> Place | None:
    """Return the unit the story is told of, as it was; None where nobody knows the unit."""
    return register.at(exemplar.place.unit, exemplar.place.at.first)


def units_now(register: Register, exemplar: Exemplar, then: Place) -> tuple[Place, ...]:
    """Return what that unit is today: one unit, or all successors where it was split and no one chose."""
    if exemplar.place.now and (chosen := register.get(exemplar.place.now)):
        return (chosen,)
    return tuple(link.place for link in register.now(then))


def with_above(register: Register, then: Place, now: Iterable[Place]) -> tuple[Place, ...]:
    """Return the units then and now with all above them, each once."""
    units = [*register.breadcrumb(then), *(part for one in now for part in register.breadcrumb(one))]
    return tuple({unit.id: unit for unit in units}.values())
