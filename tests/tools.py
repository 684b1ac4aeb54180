"""Programs from outside pip: skipped where they are missing, required when BONGHOADEP_REQUIRE_TOOLS=1."""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REQUIRED = os.environ.get("BONGHOADEP_REQUIRE_TOOLS") == "1"


def program(name: str) -> str:
    """Return the path of a program, or skip the test."""
    return _found(shutil.which(name), name)


def node_file(path: str) -> str:
    """Return a file of the npm packages that `.ci/run` installs below `.tools`, or skip the test."""
    file = ROOT / ".tools" / "node_modules" / path
    return _found(str(file) if file.is_file() else None, path)


def chromium() -> str:
    """Return the browser's path, or skip the test."""
    return _found(shutil.which("chromium") or shutil.which("chromium-browser"), "chromium")


def _found(path: str | None, name: str) -> str:
    if path:
        return path
    if REQUIRED:
        pytest.fail(f"{name} is required here and missing")
    pytest.skip(f"{name} is not installed")
