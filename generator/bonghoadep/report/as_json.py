"""Diagnostics as JSON, for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from ..diagnostics import Diagnostic


def text(diagnostics: Sequence[Diagnostic], prefix: str = "", silenced: Sequence[Diagnostic] = ()) -> str:
    """Return an array of objects with path, line, column, code, severity, message, hint, excerpt and `silenced`."""
    said = [(one, False) for one in diagnostics] + [(one, True) for one in silenced]
    rows = [
        {
            **asdict(one),
            "path": prefix + one.path,
            "severity": one.severity.name.lower(),
            "silenced": quiet,
        }
        for one, quiet in said
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
