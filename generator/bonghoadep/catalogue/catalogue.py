"""The catalogue: every record of a content folder, by id, and the register of places."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..places.register import Register
from ..records.booklet import Booklet
from ..records.document import Record
from ..records.exemplar import Exemplar
from ..records.movement import Movement
from ..records.plan import Plan
from ..records.publisher import Publisher


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What an office has written, approved or not. Mappings are in the order of their ids."""

    root: Path
    """The content folder."""
    register: Register
    publisher: Publisher | None
    exemplars: Mapping[str, Exemplar]
    movements: Mapping[str, Movement]
    plans: Mapping[str, Plan]
    booklets: Mapping[str, Booklet]
    twins: tuple[tuple[Record, Record], ...] = ()
    """Records whose id another record of the same kind has already: (the later, the first)."""

    def records(self) -> tuple[Record, ...]:
        """Return every record once."""
        own = (self.publisher,) if self.publisher else ()
        kept = (
            *self.exemplars.values(),
            *self.movements.values(),
            *self.plans.values(),
            *self.booklets.values(),
        )
        return (*own, *kept, *(later for later, _ in self.twins))
