"""Warnings a record's own editor has looked at and answers for, with a reason, in `silences`."""

from collections import defaultdict
from collections.abc import Iterable

from ..diagnostics import Severity
from ..records.exemplar import Exemplar
from .rule import Finding, Rule

Found = tuple[Rule, Finding]


def heard(findings: Iterable[Found]) -> tuple[list[Found], list[Found]]:
    """Return the findings that are said, and those that are silenced; an error is never silenced."""
    loud: list[Found] = []
    silenced: list[Found] = []
    for rule, finding in findings:
        quiet = rule.severity < Severity.ERROR and not rule.gate and rule.code in _codes(finding)
        (silenced if quiet else loud).append((rule, finding))
    return loud, silenced


def _codes(finding: Finding) -> frozenset[str]:
    record = finding.record
    return frozenset(one.code for one in record.silences) if isinstance(record, Exemplar) else frozenset()


def idle(exemplars: Iterable[Exemplar], silenced: Iterable[Found]) -> Iterable[Finding]:
    """Yield the lines of `silences` that silence nothing: the fault was mended, or is an error."""
    used: defaultdict[str, set[str]] = defaultdict(set)
    for rule, finding in silenced:
        used[finding.record.document.path].add(rule.code)
    for exemplar in exemplars:
        for number, one in enumerate(exemplar.silences):
            if one.code not in used[exemplar.document.path]:
                hint = "xóa dòng này; lỗi thì không im lặng được, phải sửa"
                yield Finding(
                    exemplar,
                    ("silences", number, "code"),
                    f"“{one.code}” không có cảnh báo nào để im lặng",
                    hint,
                )
