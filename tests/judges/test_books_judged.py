"""The sample content's booklets before judges of other people, in every form."""

import subprocess
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from bonghoadep.outputs import addresses
from bonghoadep.outputs.booklets import books as made_up
from bonghoadep.outputs.stories import Story, compose
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM
from tests.judges.verapdf import faults
from tests.outputs.booklet_pdf import outline, squeezed, texts
from tests.outputs.test_ebooks import missing, words
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


@pytest.fixture(scope="module")
def told(sample_site: Path) -> Mapping[str, tuple[str, tuple[Story, ...]]]:
    """The title and the stories of every booklet of the sample content, those nobody wrote a file for too."""
    edition = open_site(sample_site.parent, datetime.now(VIETNAM)).edition
    stories = compose(edition)
    return {
        one.booklet.id: (one.booklet.title, tuple(stories[story.id] for story in one.selected.stories))
        for one in made_up(edition)
    }


@pytest.mark.tool
def test_no_word_of_a_story_is_lost_in_any_pdf(
    sample_site: Path, told: Mapping[str, tuple[str, tuple[Story, ...]]]
) -> None:
    assert len(told) >= 7
    for id, (_, stories) in told.items():
        book = sample_site / addresses.booklet(id)
        starts = outline(book)
        where = sorted(starts[story.exemplar.title] for story in stories)
        for story in stories:
            start = starts[story.exemplar.title]
            end = next((page for page in where if page > start), start + 8)
            text = "".join(texts(book)[start - 1 : end - 1]).replace("\u200b", "")
            at = 0
            for word in map(squeezed, story.prose.text.split()):
                found = text.find(word, at)
                assert found >= 0, (id, story.exemplar.id, word)
                at = found + len(word)


@pytest.mark.tool
def test_no_word_of_a_story_is_lost_in_any_e_book(
    sample_site: Path, told: Mapping[str, tuple[str, tuple[Story, ...]]]
) -> None:
    for id, (_, stories) in told.items():
        with ZipFile(sample_site / addresses.booklet(id, "epub")) as volume:
            for story in stories:
                page = words(volume.read(f"EPUB/bai-{story.exemplar.id}.xhtml"))
                assert missing(story.prose.text, page) == "", (id, story.exemplar.id)
