"""Run every rule over a catalogue: diagnostics for the editor, and who is held back at the gate."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ..catalogue.catalogue import Catalogue
from ..diagnostics import Diagnostic, Severity
from ..records.booklet import Booklet
from ..records.exemplar import Exemplar
from . import RULES
from .rule import Case, Finding, Rule


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check says. `held` gives the gate's codes by id of the story or booklet held back."""

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
    held: defaultdict[str, list[str]] = defaultdict(list)
    withdrawn: set[str] = set()
    for rule in RULES.values():
        for finding in _findings(rule, case, diagnostics):
            diagnostics.append(_diagnostic(rule, finding))
            if rule.gate and isinstance(finding.record, Exemplar | Booklet):
                held[finding.record.id].append(rule.code)
            if rule.code == "G507" and isinstance(finding.record, Exemplar):
                withdrawn.add(finding.record.id)
    unseen = {id: tuple(codes) for id, codes in held.items() if id not in withdrawn}
    return Verdict(tuple(sorted(set(diagnostics))), unseen, frozenset(withdrawn))


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
    excerpt = document.line(span.line)[:200]
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
