"""Packs for speakers: what the record says, read back from the Word file and from the PDF."""

import io
import re
import subprocess
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from bonghoadep.outputs import addresses, rapporteurs
from bonghoadep.outputs.artifact import Work
from bonghoadep.outputs.pages import movements, plans
from bonghoadep.outputs.pages.stock import Stock
from bonghoadep.outputs.rapporteurs.pack import MOST, Subject, pack, told
from bonghoadep.outputs.stories import compose
from bonghoadep.text import number
from tests.outputs.test_sheets import sample
from tests.tools import program

PLAN = "ke-hoach/y-tich/tai-lieu-bao-cao-vien"


@pytest.fixture(scope="module")
def works() -> Mapping[str, Work]:
    return {work.paths[0]: work for work in rapporteurs.declare(sample(), compose(sample()))}


@pytest.fixture(scope="module")
def made(works: Mapping[str, Work]) -> tuple[bytes, ...]:
    return works[f"{PLAN}.docx"].make()


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u2060\u00ad\u200b]+", "", unicodedata.normalize("NFC", text))


def word_text(raw: bytes) -> str:
    file = docx.Document(io.BytesIO(raw))
    cells = (cell.text for table in file.tables for row in table.rows for cell in row.cells)
    return squeezed(" ".join([*(one.text for one in file.paragraphs), *cells]))


def test_every_plan_and_movement_with_stories_has_a_pack(works: Mapping[str, Work]) -> None:
    wanted = [addresses.movement(id) for id in sample().by_movement] + [
        addresses.plan(id) for id in sample().by_plan
    ]
    assert sorted(works) == sorted(f"{address}tai-lieu-bao-cao-vien.docx" for address in wanted)


def test_the_word_file_has_what_a_speaker_needs(made: tuple[bytes, ...]) -> None:
    text = word_text(made[0])
    for one in sample().by_plan["y-tich"]:
        for owed in (one.title, one.name, one.citation, f"https://bonghoadep.example/guong/{one.id}/"):
            assert squeezed(owed) in text
        for figure in one.impact:
            assert squeezed(f"{number(figure.value)} {figure.unit}") in text and squeezed(figure.what) in text
        for source in one.sources:
            assert squeezed(source.title) in text
    assert squeezed("Dữ liệu minh họa: người và việc trong tài liệu không có thật.") in text


def test_points_are_the_records_own_sentences() -> None:
    subject = Subject("Thử", "Thử.", "ke-hoach/thu/", list(compose(sample()).values()))
    for data in pack(sample(), subject)["stories"]:
        (one,) = (one for one in sample().newest if one.title == data["title"])
        prose = squeezed(compose(sample())[one.id].prose.text)
        assert data["methods"] and len(data["methods"]) <= 6 and len(data["lessons"]) <= 3
        for point in (*data["methods"], *data["lessons"]):
            assert squeezed(point) in prose


def test_a_pack_has_the_newest_only_and_those_who_agreed_to_the_web() -> None:
    stories = list(compose(sample()).values())
    assert told(stories) == stories[:MOST]
    first = stories[0].exemplar
    assert first.consent
    book = replace(
        stories[0],
        exemplar=first.model_copy(update={"consent": first.consent.model_copy(update={"scope": ("book",)})}),
    )
    assert told([book, *stories[1:]]) == stories[1 : MOST + 1]


@pytest.mark.tool
def test_the_pdf_says_the_same_and_is_tagged(made: tuple[bytes, ...], tmp_path: Path) -> None:
    file = tmp_path / "pack.pdf"
    file.write_bytes(made[1])
    text = subprocess.run(
        [program("pdftotext"), "-raw", file, "-"], capture_output=True, check=True
    ).stdout.decode()
    info = subprocess.run([program("pdfinfo"), file], capture_output=True, check=True).stdout.decode()
    assert re.search(r"Tagged:\s+yes", info)
    for one in sample().by_plan["y-tich"]:
        for owed in (one.name, one.citation, *(figure.what for figure in one.impact)):
            assert squeezed(owed) in squeezed(text)


def test_the_same_pack_is_the_same_bytes(works: Mapping[str, Work], made: tuple[bytes, ...]) -> None:
    assert works[f"{PLAN}.docx"].make() == made


def test_the_pages_lead_to_it(works: Mapping[str, Work]) -> None:
    sizes = {path: 20_480 for work in works.values() for path in work.paths}
    stock = Stock(sample(), compose(sample()), sizes=sizes)
    shown = {one.address: one.main() for kind in (plans, movements) for one in kind.pages(stock)}
    for address in ("ke-hoach/y-tich/", "phong-trao/nong-thon-moi/"):
        assert f'href="⟦/⟧{address}tai-lieu-bao-cao-vien.docx"' in shown[address]
        assert "20\N{NO-BREAK SPACE}KB" in shown[address]
    none = Stock(sample(), compose(sample()))
    assert not any("tai-lieu-bao-cao-vien" in one.main() for one in plans.pages(none))
