"""Diagnostics as JSON, for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from ..diagnostics import Diagnostic


def text(diagnostics: Sequence[Diagnostic], prefix: str = "") -> str:
    """Return an array of objects with path, line, column, code, severity, message, hint and excerpt."""
    rows = [
        {**asdict(one), "path": prefix + one.path, "severity": one.severity.name.lower()}
        for one in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
