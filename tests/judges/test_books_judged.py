"""The sample content's booklets before judges of other people, in every form."""

import subprocess
from pathlib import Path

import pytest

from tests.judges.verapdf import faults
from tests.tools import program


def books(site: Path, ending: str = "") -> list[Path]:
    folder = site / "an-pham"
    if ending:
        return sorted(folder.rglob(f"*{ending}"))
    return [
        file
        for file in sorted(folder.rglob("*.pdf"))
        if not file.stem.endswith(("-luu-tru", "-nha-in", "-gap-so"))
    ]


@pytest.mark.tool
def test_books_to_read_are_pdf_ua(sample_site: Path) -> None:
    found = books(sample_site)
    assert len(found) >= 3
    assert faults("ua1", *found) == ""


@pytest.mark.tool
def test_books_to_keep_are_pdf_a(sample_site: Path) -> None:
    found = books(sample_site, "-luu-tru.pdf")
    assert len(found) >= 3
    assert faults("2a", *found) == ""


@pytest.mark.tool
def test_every_pdf_is_sound(sample_site: Path) -> None:
    for file in books(sample_site, ".pdf"):
        done = subprocess.run([program("qpdf"), "--check", str(file)], capture_output=True, check=False)
        assert done.returncode == 0, (file.name, done.stdout, done.stderr)
