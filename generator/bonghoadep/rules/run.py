"""Run every rule over a catalogue: diagnostics for the editor, and who is held back at the gate."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ..catalogue.catalogue import Catalogue
from ..catalogue.edition import booklet_key
from ..diagnostics import Diagnostic, Severity
from ..records.booklet import Booklet
from ..records.exemplar import Exemplar
from . import RULES
from .rule import Case, Finding, Rule

_NEVER_OUT = frozenset({"G501", "G506", "G508"})
"""Not approved, embargoed, a draft: such a story was never out, so its withdrawal tells nobody anything."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check says. `held` gives the gate's codes by id of the story, or `booklet_key`, held back."""

    diagnostics: tuple[Diagnostic, ...]
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
    case = Case(catalogue, moment)
    diagnostics = list(found)
    stopped: list[tuple[Exemplar | Booklet, str]] = []
    for rule in RULES.values():
        for finding in _findings(rule, case, diagnostics):
            diagnostics.append(_diagnostic(rule, finding))
            if rule.gate and isinstance(finding.record, Exemplar | Booklet):
                stopped.append((finding.record, rule.code))
    return Verdict(tuple(sorted(set(diagnostics))), *_gate(stopped))


def _gate(
    stopped: list[tuple[Exemplar | Booklet, str]],
) -> tuple[Mapping[str, tuple[str, ...]], frozenset[str]]:
    """Return the codes by id of what is held back, and the ids of stories that leave a tombstone."""
    unseen = {record.id for record, code in stopped if isinstance(record, Exemplar) and code in _NEVER_OUT}
    withdrawn = {record.id for record, code in stopped if code == "G507"} - unseen
    held: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for record, code in stopped:
        if isinstance(record, Booklet):
            held[booklet_key(record.id)] += (code,)
        elif record.id not in withdrawn:
            held[record.id] += (code,)
    return dict(held), frozenset(withdrawn)


def _findings(rule: Rule, case: Case, diagnostics: list[Diagnostic]) -> list[Finding]:
    if rule.check is None:
        return []
    try:
        return list(rule.check(case))
    except Exception as error:  # a rule's own fault must not hide the others' findings
        message = f"quy tắc {rule.code} ({rule.name}) dừng vì lỗi: {type(error).__name__}: {error}"
        hint = "đây là lỗi phần mềm; gửi dòng này cho người phát triển"
        diagnostics.append(Diagnostic("site.yml", 1, 1, "X901", message, hint))
        return []


def _diagnostic(rule: Rule, finding: Finding) -> Diagnostic:
    document = finding.record.document
    span = document.at(finding.route, key=finding.key)
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
