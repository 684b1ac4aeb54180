"""Diagnostics as GitLab's code quality report, shown beside the lines of a merge request."""

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from ..diagnostics import Diagnostic, Severity

_WORDS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def text(diagnostics: Sequence[Diagnostic], prefix: str = "") -> str:
    """Return the report; a finding keeps its fingerprint when lines above it come or go."""
    seen: Counter[tuple[str, ...]] = Counter()
    rows = []
    for one in diagnostics:
        path = prefix + one.path
        marks = (path, one.code, one.message)
        seen[marks] += 1
        rows.append(
            {
                "description": f"{one.message} → {one.hint}" if one.hint else one.message,
                "check_name": one.code,
                "fingerprint": sha256("\n".join((*marks, str(seen[marks]))).encode()).hexdigest(),
                "severity": _WORDS[one.severity],
                "location": {"path": path, "lines": {"begin": one.line}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2)
