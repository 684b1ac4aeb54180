"""E-books and Word files of a booklet: every word is there in order, links lead where they say."""

import re
import unicodedata
from concurrent.futures import ProcessPoolExecutor
from html import unescape
from io import BytesIO
from itertools import pairwise
from multiprocessing import get_context
from zipfile import ZIP_STORED, ZipFile

import docx
import pytest
from lxml import etree

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import booklets
from bonghoadep.outputs.artifact import Work
from bonghoadep.outputs.booklets.epub import epub
from bonghoadep.outputs.booklets.room import opened
from bonghoadep.outputs.stories import compose
from bonghoadep.records.booklet import Colophon
from tests.outputs import booklet_pdf, booklet_site

XHTML = {"h": "http://www.w3.org/1999/xhtml", "epub": "http://www.idpf.org/2007/ops"}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder = tmp_path_factory.mktemp("ebooks")
    booklet_site.write(folder)
    return booklet_site.edition(folder)


@pytest.fixture(scope="module")
def work(edition: Edition) -> Work:
    return next(one for one in booklets.declare(edition, compose(edition)) if "tap-thu" in one.paths[0])


@pytest.fixture(scope="module")
def made(work: Work) -> dict[str, bytes]:
    files = dict(zip(work.paths, work.make(), strict=True))
    return {path.rpartition(".")[2]: content for path, content in files.items() if "/tap-thu/" in path}


@pytest.fixture(scope="module")
def volume(made: dict[str, bytes]) -> ZipFile:
    return ZipFile(BytesIO(made["epub"]))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def words(page: bytes) -> str:
    return squeezed("".join(etree.fromstring(page).find("h:body", XHTML).itertext()))


def missing(story_text: str, told: str) -> str:
    """Return the first line of a story that is not told after the line before it; empty where all are."""
    at = 0
    for line in filter(None, map(squeezed, story_text.split("\n"))):
        found = told.find(line, at)
        if found < 0:
            return line
        at = found + len(line)
    return ""


def test_a_missing_word_would_be_seen() -> None:
    assert missing("một hai\nba", "mộthaiba") == ""
    assert missing("một hai\nba", "bamộthai") == "ba"


def test_the_first_file_says_what_it_is(volume: ZipFile) -> None:
    first = volume.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert volume.read("mimetype") == b"application/epub+zip"


def test_every_word_of_every_story_is_there_in_order(volume: ZipFile, edition: Edition) -> None:
    told = {id for id in compose(edition) if id != "ho-kin"}
    for id in told:
        page = words(volume.read(f"EPUB/bai-{id}.xhtml"))
        assert missing(compose(edition)[id].prose.text, page) == "", id
        assert squeezed(edition.exemplars[id].citation) in page
    assert not any("ho-kin" in name for name in volume.namelist())


def test_contents_and_indexes_lead_to_what_they_say(volume: ZipFile) -> None:
    nav = etree.fromstring(volume.read("EPUB/nav.xhtml"))
    links = nav.findall(".//h:nav[@id='toc']//h:a", XHTML)
    assert len(links) > 5
    for link in links:
        page = etree.fromstring(volume.read(f"EPUB/{link.get('href')}"))
        assert "".join(page.find(".//h:h1", XHTML).itertext()) == link.text
    index = etree.fromstring(volume.read("EPUB/chi-muc-1.xhtml"))
    entries = index.findall(".//h:li", XHTML)
    assert entries
    for entry in entries:
        name = squeezed(entry.text.strip().removesuffix(":"))
        for link in entry.findall("h:a", XHTML):
            assert name in words(volume.read(f"EPUB/{link.get('href')}")), name


def test_a_licensed_e_book_tells_its_numbers_and_its_house(edition: Edition) -> None:
    colophon = {"publishing_house": "Nhà xuất bản Thử", "licence": "12/GP-STTTT", "chief_compiler": "Lê Thử"}
    plain = edition.booklets["tap-thu"]
    booklet = plain.model_copy(update={"colophon": Colophon.model_validate(colophon)})
    with opened(*booklet_pdf.written(edition, booklet)) as room, ZipFile(BytesIO(epub(room))) as volume:
        told = words(volume.read("EPUB/ban-quyen.xhtml"))
        package = volume.read("EPUB/book.opf").decode()
    assert "12/GP-STTTT" in told
    assert "NhàxuấtbảnThử" in told
    assert "<dc:publisher>Nhà xuất bản Thử</dc:publisher>" in package
    assert "<dc:creator>Lê Thử (chủ biên)</dc:creator>" in package


def test_links_within_lead_somewhere_and_ids_stand_once(volume: ZipFile) -> None:
    names = set(volume.namelist())
    for name in (one for one in names if one.endswith(".xhtml")):
        page = volume.read(name).decode()
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids)), name
        for target in re.findall(r'(?:href|src)="([^"]+)"', page):
            if target.startswith("#"):
                assert target[1:] in ids, (name, target)
            elif not re.match("https?:|mailto:", target):
                assert f"EPUB/{unescape(target)}" in names, (name, target)


def test_the_word_file_has_every_word_in_order_and_headings_that_skip_no_level(
    made: dict[str, bytes], edition: Edition
) -> None:
    file = docx.Document(BytesIO(made["docx"]))
    body = file.element.body
    told = squeezed("".join(text.text or "" for text in body.iter() if text.tag.endswith("}t")))
    for id, story in compose(edition).items():
        if id != "ho-kin":
            assert missing(story.prose.text, told) == "", id
    levels = [int(p.style.name[-1]) for p in file.paragraphs if p.style.name.startswith("Heading")]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    titles = [p.text for p in file.paragraphs if p.style.name == "Heading 2"]
    assert {one.title for one in edition.newest if one.id != "ho-kin"} <= set(titles)
    assert all(shape._inline.docPr.get("descr") for shape in file.inline_shapes)
    assert "Kín" not in told


def test_the_same_data_gives_the_same_bytes_in_another_process(work: Work, made: dict[str, bytes]) -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        again = dict(zip(work.paths, pool.submit(work.make).result(), strict=True))
    assert again["an-pham/tap-thu/tap-thu.epub"] == made["epub"]
    assert again["an-pham/tap-thu/tap-thu.docx"] == made["docx"]
