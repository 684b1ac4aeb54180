"""Run every rule over a catalogue: diagnostics for the editor, and who is held back at the gate."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from ..catalogue.catalogue import Catalogue
from ..catalogue.edition import booklet_key
from ..diagnostics import Diagnostic, Severity
from ..records.booklet import Booklet
from ..records.document import Record
from ..records.exemplar import Exemplar
from ..records.publisher import Publisher
from ..records.words import SEVERITIES
from . import RULES
from .rule import Case, Finding, Rule
from .silence import Said, heard, idle
from .wording import wordings

_NEVER_OUT = frozenset({"G501", "G506", "G508", "G514"})
"""Not approved, embargoed, a draft, not decided yet: such a story was never out, so its withdrawal tells nobody
anything."""

_HOLDABLE = ("exemplars/", "booklets/")
_CALLED_BACK = frozenset({"G505", "G507", "G521"})

FEW = 300
"""Records whose words one process reads sooner than two could begin."""

HAND = 50
"""Records whose words are read in one turn."""

T = TypeVar("T")
Shares = Callable[[Callable[[int], T], int], list[T]]
"""Who does `task(turn)` for every turn of a work: one process, or as many as there are cores."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check says. `held` gives the gate's codes by id of the story, or `booklet_key`, held back."""

    diagnostics: tuple[Diagnostic, ...]
    silenced: tuple[Diagnostic, ...]
    """Warnings and notes that a record's own editor answers for."""
    held: Mapping[str, tuple[str, ...]]
    withdrawn: frozenset[str]
    called_back: frozenset[str] = frozenset()
    """Paths of the stories whose consent or publication has ended: whatever is wrong with them, they must come off."""

    @property
    def stops(self) -> tuple[Diagnostic, ...]:
        """The errors for which no site can be made; what the gate holds back does not stop the rest."""
        errors = (one for one in self.diagnostics if one.severity is Severity.ERROR)
        return tuple(one for one in errors if one.path not in self.called_back and not _holds(one))


def _holds(one: Diagnostic) -> bool:
    """Return whether the gate holds back the record with the fault; a movement or a plan cannot be held."""
    return one.code in RULES and RULES[one.code].gate and one.path.startswith(_HOLDABLE)


def alone(task: Callable[[int], T], turns: int) -> list[T]:
    """Do all of a work in this process."""
    return [task(turn) for turn in range(turns)]


def run(
    catalogue: Catalogue,
    moment: datetime,
    found: Iterable[Diagnostic] = (),
    shares: Shares[list[Said]] = alone,
) -> Verdict:
    """Return the verdict over a catalogue at a moment; `found` is what decoding has said already.

    A rule that breaks becomes a diagnostic of its own, which stops a build, and the other rules still run.
    """
    rules = _as_set(catalogue.publisher)
    case = Case(catalogue, moment, rules)
    records = catalogue.records()
    numbers = {id(record): number for number, record in enumerate(records)}
    turns = 1 + -(-len(records) // HAND)
    parts = (shares if len(records) > FEW else alone)(partial(_look, case, records, numbers), turns)
    said = [one for part in parts for one in part]
    loud, silenced = heard(said, records, rules)
    loud += [_said(rules["R206"], one, numbers) for one in idle(records, silenced)]
    at_gate = [one for one in loud if rules[one.diagnostic.code].gate]
    stopped = [(records[one.number], one.diagnostic.code) for one in at_gate]
    held, withdrawn = _gate(stopped)
    gone = {one.number for one in at_gate if getattr(records[one.number], "id", "") in withdrawn}
    # Of a story that is withdrawn nobody is asked for a seal or a consent any more.
    moot = {one for one in at_gate if one.number in gone and one.diagnostic.code != "G507"}
    return Verdict(
        tuple(sorted({*found, *(one.diagnostic for one in loud if one not in moot)})),
        tuple(sorted(one.diagnostic for one in silenced)),
        held,
        withdrawn,
        frozenset(record.document.path for record, code in stopped if code in _CALLED_BACK),
    )


def _as_set(publisher: Publisher | None) -> Mapping[str, Rule]:
    """Return the rules as grave as the office takes them; the gate's own stay as they are."""
    severities = dict(zip(SEVERITIES, Severity, strict=True))
    chosen = {one.code: severities[one.severity] for one in publisher.rules} if publisher else {}
    return {
        code: replace(rule, severity=chosen[code]) if code in chosen and not rule.gate else rule
        for code, rule in RULES.items()
    }


def _look(case: Case, records: Sequence[Record], numbers: Mapping[int, int], turn: int) -> list[Said]:
    """Return what one turn of the work finds: the first, the longest, checks all records, others read some's words."""
    if turn == 0:
        return _checked(case, numbers)
    return _read(case, records, range(len(records))[(turn - 1) * HAND : turn * HAND])


def _checked(case: Case, numbers: Mapping[int, int]) -> list[Said]:
    findings: list[tuple[Rule, Finding]] = []
    broken: list[Said] = []
    for rule in case.rules.values():
        try:
            findings += [(rule, finding) for finding in rule.check(case)] if rule.check else []
        except Exception as error:  # a rule's own fault must not hide the others' findings
            broken.append(_broken(rule, error, "site.yml", -1))
    # By file, so that each is read for its positions once and not once for every rule.
    findings.sort(key=lambda pair: pair[1].record.document.path)
    return [*broken, *(_said(rule, finding, numbers) for rule, finding in findings)]


def _read(case: Case, records: Sequence[Record], dealt: Iterable[int]) -> list[Said]:
    """Return what is found in the words of the records dealt: each is taken apart once, for all rules."""
    readers = [(rule, rule.read) for rule in case.rules.values() if rule.read]
    said: list[Said] = []
    for number in dealt:
        here = {id(records[number]): number}
        for wording in wordings(records[number]):
            for rule, read in readers:
                try:
                    said += [_said(rule, finding, here) for finding in read(wording, case)]
                except Exception as error:  # as above
                    said.append(_broken(rule, error, records[number].document.path, number))
    return said


def _broken(rule: Rule, error: Exception, path: str, number: int) -> Said:
    message = f"quy tắc {rule.code} ({rule.name}) dừng vì lỗi: {type(error).__name__}: {error}"
    hint = "đây là lỗi phần mềm; gửi dòng này cho người phát triển"
    return Said(number, Diagnostic(path, 1, 1, "X901", message, hint))


def _said(rule: Rule, finding: Finding, numbers: Mapping[int, int]) -> Said:
    """Return a finding with its line and column, complete for printing."""
    document = finding.document or finding.record.document
    span = document.at(finding.route, finding.key, finding.word)
    excerpt = document.line(span.line)[: span.column + 200]
    place = (document.path, span.line, span.column, rule.code)
    said = Diagnostic(*place, finding.message, finding.hint, rule.severity, excerpt)
    return Said(numbers[id(finding.record)], said)


def _gate(stopped: list[tuple[Record, str]]) -> tuple[Mapping[str, tuple[str, ...]], frozenset[str]]:
    """Return the codes by id of what is held back, and the ids of stories that leave a tombstone."""
    unseen = {record.id for record, code in stopped if isinstance(record, Exemplar) and code in _NEVER_OUT}
    withdrawn = {
        record.id for record, code in stopped if isinstance(record, Exemplar) and code == "G507"
    } - unseen
    held: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for record, code in stopped:
        id = booklet_key(record.id) if isinstance(record, Booklet) else getattr(record, "id", "")
        holdable = isinstance(record, Exemplar | Booklet) and id not in withdrawn
        if holdable and code not in held[id]:
            held[id] += (code,)
    return dict(held), frozenset(withdrawn)
