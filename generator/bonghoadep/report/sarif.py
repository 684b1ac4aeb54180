"""Diagnostics as SARIF 2.1.0, the form in which code-scanning services take them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol
from urllib.parse import quote

from ..diagnostics import Diagnostic, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


class Described(Protocol):
    """What the report tells of a rule."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def title(self) -> str: ...
    @property
    def manual(self) -> str: ...


def text(
    diagnostics: Sequence[Diagnostic],
    rules: Iterable[Described],
    prefix: str = "",
    silenced: Mapping[Diagnostic, str] | None = None,
    version: str = "",
) -> str:
    """Return one run with every rule and its manual; `silenced` are findings an editor answers for, and why.

    Paths are relative to the folder the command was given, columns are counted in letters as the editor counts them.
    """
    listed = list(rules)
    places = {rule.code: place for place, rule in enumerate(listed)}
    driver: dict[str, Any] = {
        "name": "bonghoadep",
        "language": "vi",
        "rules": [_rule(rule) for rule in listed],
    }
    if version:
        driver["version"] = version
    results = [_result(one, places, prefix) for one in diagnostics]
    for one, why in (silenced or {}).items():
        suppression = {"kind": "inSource", "status": "accepted", "justification": why}
        results.append({**_result(one, places, prefix), "suppressions": [suppression]})
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Described) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.title},
        "help": {"text": rule.manual.strip()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(one: Diagnostic, places: Mapping[str, int], prefix: str) -> dict[str, Any]:
    location: dict[str, Any] = {
        "artifactLocation": {"uri": quote(prefix + one.path)},
        "region": {"startLine": one.line, "startColumn": one.column},
    }
    if one.excerpt.strip():
        location["contextRegion"] = {"startLine": one.line, "snippet": {"text": one.excerpt}}
    result = {
        "ruleId": one.code,
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.message} → {one.hint}" if one.hint else one.message},
        "locations": [{"physicalLocation": location}],
    }
    return {**result, "ruleIndex": places[one.code]} if one.code in places else result
