"""Warnings a record's own editor has looked at and answers for, with a reason, in `silences`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Severity
from ..records.document import Record
from ..records.exemplar import Exemplar
from .rule import Finding, Rule


@dataclass(frozen=True, slots=True)
class Said:
    """A diagnostic, and the number of its record among all; -1 where it is about none."""

    number: int
    diagnostic: Diagnostic


def heard(
    said: Iterable[Said], records: Sequence[Record], rules: Mapping[str, Rule]
) -> tuple[list[Said], list[Said]]:
    """Return what is said aloud, and what is silenced; an error is never silenced, nor what the gate says."""
    quiet = {number: _codes(record) for number, record in enumerate(records)}
    loud: list[Said] = []
    silenced: list[Said] = []
    for one in said:
        code, severity = one.diagnostic.code, one.diagnostic.severity
        may = severity < Severity.ERROR and not rules[code].gate
        (silenced if may and code in quiet[one.number] else loud).append(one)
    return loud, silenced


def _codes(record: Record) -> frozenset[str]:
    return frozenset(one.code for one in record.silences) if isinstance(record, Exemplar) else frozenset()


def idle(records: Sequence[Record], silenced: Iterable[Said]) -> Iterator[Finding]:
    """Yield the lines of `silences` that silence nothing: the fault was mended, or is an error."""
    used = {(one.number, one.diagnostic.code) for one in silenced}
    for number, record in enumerate(records):
        for line, one in enumerate(record.silences if isinstance(record, Exemplar) else ()):
            if (number, one.code) not in used:
                hint = "xóa dòng này; lỗi thì không bỏ qua được, phải sửa"
                message = f"“{one.code}” không còn cảnh báo nào để bỏ qua"
                yield Finding(record, ("silences", line, "code"), message, hint)
