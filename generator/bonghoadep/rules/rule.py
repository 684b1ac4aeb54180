"""What a rule is: a code for ever, a name of the fault, a manual, and a check over the whole catalogue."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from ..catalogue.catalogue import Catalogue
from ..diagnostics import Route, Severity
from ..records.booklet import Booklet
from ..records.document import Record
from ..records.exemplar import Exemplar


@dataclass(frozen=True, slots=True)
class Case:
    """What a check may look at: all records, and the moment for which the site is made."""

    catalogue: Catalogue
    moment: datetime

    @property
    def exemplars(self) -> Iterator[Exemplar]:
        yield from self.catalogue.exemplars.values()

    @property
    def approvable(self) -> Iterator[Exemplar | Booklet]:
        """Everything that must be approved and sealed before it is published."""
        yield from self.catalogue.exemplars.values()
        yield from self.catalogue.booklets.values()


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a value of a record; who runs the rule turns it into a diagnostic with line and column."""

    record: Record
    route: Route
    message: str
    hint: str = ""
    key: bool = False
    """Point at the key, not at its value."""


Check = Callable[[Case], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `manual` is its module's docstring, in Vietnamese, for editors; its examples are run by the tests."""

    code: str
    name: str
    severity: Severity
    manual: str
    check: Check | None = None
    """None where reading or decoding finds the fault itself."""
    gate: bool = False
    """A record it finds is held back from every output; the rest of the site goes out."""

    @property
    def title(self) -> str:
        return self.manual.strip().splitlines()[0]


def is_draft(record: Exemplar | Booklet) -> bool:
    """Return whether the editor says that the record is still being written."""
    return isinstance(record, Exemplar) and record.draft
