"""What is wrong, where, how grave, and how to mend it: values, never exceptions.

A diagnostic is made at a span of a file. Who prints it, and how, is `report/`'s business.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How grave a diagnostic is; an error makes `check` exit with 1."""

    NOTE = 0
    WARNING = 1
    ERROR = 2

    @property
    def word(self) -> str:
        return ("ghi chú", "cảnh báo", "lỗi")[self]


Route = tuple[str | int, ...]
"""Keys and positions from a record's root to one of its values: ("photos", 2, "alt")."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text; lines and columns are counted from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding, complete: it can be printed without opening another file."""

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    excerpt: str = ""


def worst(diagnostics: Iterable[Diagnostic]) -> Severity | None:
    """Return the gravest severity, or None where there is nothing to say."""
    return max((diagnostic.severity for diagnostic in diagnostics), default=None)
