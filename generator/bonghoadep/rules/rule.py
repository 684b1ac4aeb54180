"""What a rule is: a code for ever, a name of the fault, a manual, and a check over the whole catalogue."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from ..catalogue.catalogue import Catalogue
from ..diagnostics import Route, Severity
from ..records.booklet import Booklet
from ..records.document import Document, Record
from ..records.exemplar import Exemplar
from ..text import local
from .wording import Passage, Wording


@dataclass(frozen=True, slots=True)
class Case:
    """What a check may look at: all records, and the moment for which the site is made."""

    catalogue: Catalogue
    moment: datetime
    rules: "Mapping[str, Rule]" = field(default_factory=dict)

    @property
    def today(self) -> date:
        return local(self.moment).date()

    @property
    def exemplars(self) -> Iterator[Exemplar]:
        yield from self.catalogue.exemplars.values()

    @property
    def approvable(self) -> Iterator[Exemplar | Booklet]:
        """Everything that must be approved and sealed before it is published."""
        yield from self.catalogue.exemplars.values()
        yield from self.catalogue.booklets.values()

    def named_in_booklets(self, key: str) -> Iterator[tuple[Record, Route, str]]:
        """Yield each value that booklets choose by in a key, those within selections too, with the way to it."""
        for booklet in self.catalogue.booklets.values():
            for route, value in booklet.selection.named(key, ("selection",)):
                yield booklet, route, value

    def named_in_feeds(self, name: str) -> Iterator[tuple[Record, Route, str]]:
        """Yield each value that the office's own feeds choose by, in their list of that name, with the way to it."""
        publisher = self.catalogue.publisher
        if publisher is None:
            return
        for number, feed in enumerate(publisher.feeds):
            for position, value in enumerate(getattr(feed, name)):
                yield publisher, ("feeds", number, name, position), value


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a value of a record; who runs the rule turns it into a diagnostic with line and column."""

    record: Record
    route: Route
    message: str
    hint: str = ""
    key: bool = False
    """Point at the key, not at its value."""
    word: str = ""
    """A passage of the value to point at; a route into a story says line and column itself."""
    document: Document | None = None
    """Another file than the record's: a booklet's foreword."""


Check = Callable[[Case], Iterable[Finding]]
Read = Callable[[Wording, Case], Iterable[Finding]]


def spotted(
    wording: Wording, passage: Passage, start: int, end: int, message: str, hint: str = ""
) -> Finding:
    """Return a finding at `passage.text[start:end]`."""
    route, word = passage.spot(start), passage.text[start:end]
    return Finding(wording.record, route, message, hint, word=word, document=wording.document)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `check` looks at all records, `read` at the wording of one; both None where decoding finds the fault.

    `manual` is its module's docstring, in Vietnamese, for editors; its examples are run by the tests.
    """

    code: str
    name: str
    severity: Severity
    manual: str
    check: Check | None = None
    read: Read | None = None
    gate: bool = False
    """A record it finds is held back from every output, and the rest of the site goes out; never lowered."""

    @property
    def title(self) -> str:
        return self.manual.strip().splitlines()[0]


def is_draft(record: Exemplar | Booklet) -> bool:
    """Return whether the editor says that the record is still being written."""
    return isinstance(record, Exemplar) and record.draft
