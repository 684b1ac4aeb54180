"""Run every rule over a catalogue: diagnostics for the editor, and who is held back at the gate."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

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
from .silence import heard, idle
from .wording import wordings

_NEVER_OUT = frozenset({"G501", "G506", "G508"})
"""Not approved, embargoed, a draft: such a story was never out, so its withdrawal tells nobody anything."""

Found = tuple[Rule, Finding]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check says. `held` gives the gate's codes by id of the story, or `booklet_key`, held back."""

    diagnostics: tuple[Diagnostic, ...]
    silenced: tuple[Diagnostic, ...]
    """Warnings and notes that a record's own editor answers for."""
    held: Mapping[str, tuple[str, ...]]
    withdrawn: frozenset[str]

    @property
    def stops(self) -> tuple[Diagnostic, ...]:
        """The errors for which no site can be made; what the gate holds back does not stop the rest."""
        errors = (one for one in self.diagnostics if one.severity is Severity.ERROR)
        return tuple(one for one in errors if not (one.code in RULES and RULES[one.code].gate))


def run(catalogue: Catalogue, moment: datetime, found: Iterable[Diagnostic] = ()) -> Verdict:
    """Return the verdict over a catalogue at a moment; `found` is what decoding has said already.

    A rule that breaks becomes a diagnostic of its own, which stops a build, and the other rules still run.
    """
    rules = _as_set(catalogue.publisher)
    case = Case(catalogue, moment, rules)
    said = list(found)
    findings = [*_checked(rules, case, said), *_read(rules, case, said)]
    # By file, so that each is read for its positions once and not once for every rule.
    findings.sort(key=lambda pair: pair[1].record.document.path)
    loud, silenced = heard(findings)
    loud += ((rules["R206"], finding) for finding in idle(case.exemplars, silenced))
    said += (diagnostic(rule, finding) for rule, finding in loud)
    stopped = [(one.record, rule.code) for rule, one in loud if rule.gate]
    return Verdict(
        tuple(sorted(set(said))), tuple(sorted(diagnostic(*pair) for pair in silenced)), *_gate(stopped)
    )


def _as_set(publisher: Publisher | None) -> Mapping[str, Rule]:
    """Return the rules as grave as the office takes them; the gate's own stay as they are."""
    severities = dict(zip(SEVERITIES, Severity, strict=True))
    chosen = {one.code: severities[one.severity] for one in publisher.rules} if publisher else {}
    return {
        code: replace(rule, severity=chosen[code]) if code in chosen and not rule.gate else rule
        for code, rule in RULES.items()
    }


def _checked(rules: Mapping[str, Rule], case: Case, said: list[Diagnostic]) -> Iterator[Found]:
    for rule in rules.values():
        if rule.check is None:
            continue
        try:
            yield from [(rule, finding) for finding in rule.check(case)]
        except Exception as error:  # a rule's own fault must not hide the others' findings
            said.append(_broken(rule, error, "site.yml"))


def _read(rules: Mapping[str, Rule], case: Case, said: list[Diagnostic]) -> Iterator[Found]:
    """Yield what is found in the words: record by record, so that no more than one is taken apart at a time."""
    readers = [(rule, rule.read) for rule in rules.values() if rule.read]
    for record in case.catalogue.records():
        for wording in wordings(record):
            for rule, read in readers:
                try:
                    yield from [(rule, finding) for finding in read(wording, case)]
                except Exception as error:  # as above
                    said.append(_broken(rule, error, record.document.path))


def _broken(rule: Rule, error: Exception, path: str) -> Diagnostic:
    message = f"quy tắc {rule.code} ({rule.name}) dừng vì lỗi: {type(error).__name__}: {error}"
    return Diagnostic(path, 1, 1, "X901", message, "đây là lỗi phần mềm; gửi dòng này cho người phát triển")


def diagnostic(rule: Rule, finding: Finding) -> Diagnostic:
    """Return a finding with its line and column, complete for printing."""
    document = finding.document or finding.record.document
    span = document.at(finding.route, finding.key, finding.word)
    excerpt = document.line(span.line)[: span.column + 200]
    return Diagnostic(
        document.path,
        span.line,
        span.column,
        rule.code,
        finding.message,
        finding.hint,
        rule.severity,
        excerpt,
    )


def _gate(stopped: list[tuple[Record, str]]) -> tuple[Mapping[str, tuple[str, ...]], frozenset[str]]:
    """Return the codes by id of what is held back, and the ids of stories that leave a tombstone."""
    unseen = {record.id for record, code in stopped if isinstance(record, Exemplar) and code in _NEVER_OUT}
    withdrawn = {
        record.id for record, code in stopped if isinstance(record, Exemplar) and code == "G507"
    } - unseen
    held: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for record, code in dict.fromkeys(stopped):
        if isinstance(record, Booklet):
            held[booklet_key(record.id)] += (code,)
        elif isinstance(record, Exemplar) and record.id not in withdrawn:
            held[record.id] += (code,)
    return dict(held), frozenset(withdrawn)
