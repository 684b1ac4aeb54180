"""Diagnostics as lines for people: `path:line:col CODE message`, the source line, a hint."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic, Severity


def lines(diagnostics: Sequence[Diagnostic], prefix: str = "") -> Iterator[str]:
    """Yield the report's lines; `prefix` goes before each path, such as "content/"."""
    for one in diagnostics:
        place = f"{prefix}{one.path}:{one.line}:{one.column}"
        yield _shown(f"{place} {one.code} {one.severity.word}: {one.message}")
        if one.excerpt.strip():
            shown, column = _window(one.excerpt, one.column)
            yield f"    {_shown(shown)}"
            yield "    " + " " * (column - 1) + "^"
        if one.hint:
            yield _shown(f"    → {one.hint}")


def _window(excerpt: str, column: int, width: int = 100) -> tuple[str, int]:
    """Return the part of a long line around a column, and the column in it."""
    start = max(0, column - 1 - width // 2) if len(excerpt) > width else 0
    return excerpt[start : start + width], column - start


def _shown(text: str) -> str:
    """Return the text as a terminal may have it: nothing in a file may steer the editor's screen."""
    return "".join(char if char.isprintable() else "·" if char not in "\t\xa0" else " " for char in text)


def summary(diagnostics: Sequence[Diagnostic], silenced: int = 0) -> str:
    """Return one sentence: how many errors, warnings and notes, and how many findings an editor answers for."""
    counts = Counter(one.severity for one in diagnostics)
    parts = [f"{counts[severity]} {severity.word}" for severity in reversed(Severity) if counts[severity]]
    quiet = f"; {silenced} điều đã có người xem và ghi lý do" if silenced else ""
    return (", ".join(parts) if parts else "không có lỗi") + quiet
