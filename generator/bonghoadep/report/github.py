"""Diagnostics as annotations of GitHub's workflow log."""

from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic, Severity

_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def lines(diagnostics: Sequence[Diagnostic], prefix: str = "") -> Iterator[str]:
    """Yield one workflow command for each diagnostic."""
    for one in diagnostics:
        place = f"file={_escaped(prefix + one.path, True)},line={one.line},col={one.column},title={one.code}"
        said = f"{one.message} → {one.hint}" if one.hint else one.message
        yield f"::{_WORDS[one.severity]} {place}::{_escaped(said)}"


def _escaped(text: str, in_property: bool = False) -> str:
    for plain, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(plain, code)
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text
