"""Papers for a conference: every word of every story, the list of those honoured, the index."""

from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.booklets.pack import pack
from bonghoadep.outputs.booklets.room import opened
from bonghoadep.outputs.stories import compose
from tests.judges.verapdf import faults
from tests.outputs import booklet_pdf, booklet_site, nasty_site
from tests.outputs.booklet_pdf import squeezed


@pytest.fixture(scope="module", params=[booklet_site, nasty_site], ids=["plain", "nasty"])
def papers(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, Edition]]:
    root = tmp_path_factory.mktemp("pack")
    request.param.write(root)
    edition = request.param.edition(root)
    file = root / "pack.pdf"
    with opened(*booklet_pdf.written(edition, edition.booklets["tap-thu"])) as room:
        file.write_bytes(pack(room))
        assert pack(room) == file.read_bytes()
    yield file, edition


@pytest.mark.tool
def test_every_word_is_there_in_order(papers: tuple[Path, Edition]) -> None:
    file, edition = papers
    text = "".join(booklet_pdf.texts(file)).replace("\u200b", "")
    for id, story in compose(edition).items():
        if id == "ho-kin":
            assert squeezed(story.exemplar.title) not in text
            continue
        title = squeezed(story.exemplar.title.replace("😀", "?"))
        at = text.find(title)
        assert at >= 0, id
        for word in story.prose.text.replace("😀", "?").replace("🎵", "?").split():
            found = text.find(squeezed(word), at)
            assert found >= 0, (id, word)
            at = found + len(squeezed(word))


@pytest.mark.tool
def test_papers_can_be_listened_to(papers: tuple[Path, Edition]) -> None:
    assert faults("ua1", papers[0]) == ""


def test_no_word_runs_out_of_the_page(papers: tuple[Path, Edition]) -> None:
    with pdfplumber.open(papers[0]) as pdf:
        for page in pdf.pages:
            for char in page.chars:
                if char["text"].strip():
                    assert char["x0"] >= 50 and char["x1"] <= page.width - 50, (
                        page.page_number,
                        char["text"],
                    )
