"""Posters: what stands on a wall fits, is read, and is only of those who agreed to print."""

from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import posters
from bonghoadep.outputs.artifact import Work
from bonghoadep.outputs.stories import compose
from tests.judges.verapdf import faults
from tests.outputs import booklet_site, nasty_site
from tests.outputs.booklet_pdf import squeezed

MM = 72 / 25.4
EDGE = 8 * MM


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root = tmp_path_factory.mktemp("posters")
    booklet_site.write(root)
    return booklet_site.edition(root)


@pytest.fixture(scope="module")
def works(edition: Edition) -> dict[str, Work]:
    return {one.paths[0].split("/")[1]: one for one in posters.declare(edition, compose(edition))}


def test_who_did_not_agree_to_print_hangs_on_no_wall(edition: Edition, works: dict[str, Work]) -> None:
    assert set(works) == {"duong-hoa", "ong-an", "ba-am"}
    silent = replace(edition, publisher=edition.publisher.model_copy(update={"posters": False}))
    assert not list(posters.declare(silent, compose(silent)))


@pytest.mark.tool
def test_a_poster_is_one_page_of_a3_and_can_be_listened_to(works: dict[str, Work], tmp_path: Path) -> None:
    file = tmp_path / "poster.pdf"
    file.write_bytes(works["duong-hoa"].make()[0])
    assert works["duong-hoa"].make()[0] == file.read_bytes()
    assert faults("ua1", file) == ""
    with pdfplumber.open(file) as pdf:
        (page,) = pdf.pages
        assert (round(page.width / MM), round(page.height / MM)) == (297, 420)
        text = squeezed(page.extract_text())
        (name,) = {round(char["size"]) for char in page.chars if char["size"] >= 60}
    assert name >= 60
    for wanted in (
        "Chi hội thôn Đông",
        "Vì đã làm một việc nhỏ",
        "1.150,5",
        "Sống đẹp",
        "hoa.example/guong/duong-hoa/",
    ):
        assert squeezed(wanted) in text
    assert "Dữliệuminhhọa" in text


@pytest.mark.parametrize(
    "id", ["ten-dai", "chu-dai", "anh-cao", "anh-det", "nam-chu", "nhieu-anh", "mat-cuoi"]
)
def test_nothing_runs_out_of_a_poster_or_into_another_thing(
    id: str, nasty: dict[str, Work], tmp_path: Path
) -> None:
    file = tmp_path / "poster.pdf"
    file.write_bytes(nasty[id].make()[0])
    with pdfplumber.open(file) as pdf:
        (page,) = pdf.pages
        for char in page.chars:
            assert char["x0"] >= EDGE and char["x1"] <= page.width - EDGE, char["text"]
            assert char["top"] >= EDGE and char["bottom"] <= page.height - EDGE, char["text"]
        foot = min(char["top"] for char in page.chars if abs(char["size"] - 17) < 0.1)
        above = [char for char in page.chars if char["size"] >= 24]
        assert max(char["bottom"] for char in above) <= foot
        assert all(
            image["bottom"] <= min(char["top"] for char in above if char["size"] >= 60)
            for image in page.images
        )


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Work]:
    root = tmp_path_factory.mktemp("nasty-posters")
    nasty_site.write(root)
    edition = nasty_site.edition(root)
    return {one.paths[0].split("/")[1]: one for one in posters.declare(edition, compose(edition))}
