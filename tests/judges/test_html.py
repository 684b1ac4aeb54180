"""The Nu HTML checker over the whole sample site: every page of every kind."""

import subprocess
from pathlib import Path

import pytest

from tests.tools import node_file, program


@pytest.mark.tool
def test_nu_finds_no_error_on_any_page(sample_site: Path) -> None:
    checker = node_file("vnu-jar/build/dist/vnu.jar")
    command = [
        program("java"),
        "-Xmx1g",
        "-jar",
        checker,
        "--skip-non-html",
        "--errors-only",
        "--format",
        "gnu",
    ]

    done = subprocess.run([*command, str(sample_site)], capture_output=True, text=True, check=False)

    assert done.stderr.strip() == ""
    assert done.returncode == 0
