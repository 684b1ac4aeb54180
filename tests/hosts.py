"""`_headers` read as hosts read it: which headers they would send for a path."""

import re
from collections.abc import Mapping

Rules = Mapping[str, Mapping[str, str]]


def rules(text: str) -> Rules:
    """Return the headers of every path pattern."""
    found: dict[str, dict[str, str]] = {}
    path = ""
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            assert name not in found[path], f"{name} twice for {path}"
            found[path][name] = value
        elif line:
            assert line not in found, f"{line} twice"
            path = line
            found[path] = {}
    return found


def matching(found: Rules, path: str, header: str) -> list[str]:
    """Return every value a host would send for a path: `*` stands for all that follows, `:any` for one part of it."""
    return [
        values[header]
        for rule, values in found.items()
        if header in values and re.fullmatch(_pattern(rule), path)
    ]


def _pattern(rule: str) -> str:
    return re.escape(rule).replace(r"\*", ".*").replace(":any", "[^/]+")
