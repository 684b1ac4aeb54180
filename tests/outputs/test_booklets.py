"""Booklets: a real book is made, opened by real readers and read back."""

import json
import re
import subprocess
import unicodedata
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path

import pytest
from PIL import Image

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import booklets
from bonghoadep.outputs.artifact import Work
from bonghoadep.outputs.passage import passage, stepped
from bonghoadep.outputs.stories import compose
from tests.outputs import booklet_site
from tests.tools import program


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("booklets")
    booklet_site.write(folder)
    return folder


@pytest.fixture(scope="module")
def edition(root: Path) -> Edition:
    return booklet_site.edition(root)


# What is told of a story


def test_headings_skip_no_level() -> None:
    html = "<h4>a</h4><h3>b</h3><h4>c</h4>"
    assert stepped(html, 2) == "<h3>a</h3><h3>b</h3><h4>c</h4>"
    assert stepped(html, 1) == "<h2>a</h2><h3>b</h3><h4>c</h4>"


def test_a_story_shows_pictures_of_its_own_in_print_size_and_none_without_consent(edition: Edition) -> None:
    told = passage(edition, compose(edition)["duong-hoa"], 2, 700)
    assert [one.width for one in told.illustrations] == [700, 700]
    assert not any("rieng" in one.name for one in told.illustrations)
    (shown,) = told.pictures
    assert f'<img src="{shown}" alt="Chiếc nón khác"' in told.data["sections"][1]["xhtml"]
    assert told.data["picture"]["alt"] == "Con đường & hoa"
    assert told.data["gallery"] == []
    figure = {"value": "1.150,5", "unit": "mét", "what": "Đường có hoa", "year": 2024, "note": 1}
    assert told.data["impact"] == [figure]
    assert told.data["notes"] == ["Sổ thứ hai, Chi hội, 30/6/2024"]


# The book


@pytest.fixture(scope="module")
def work(edition: Edition) -> Work:
    (found,) = booklets.declare(edition, compose(edition))
    return found


@pytest.fixture(scope="module")
def made(work: Work) -> tuple[bytes, ...]:
    return work.make()


@pytest.fixture(scope="module")
def book(made: tuple[bytes, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("book") / "book.pdf"
    file.write_bytes(made[0])
    return file


@cache
def page(book: Path, number: int, whole: bool = False) -> str:
    """Return a page's letters without white space; running head and foot only where the whole is asked for."""
    box = [] if whole else ["-x", "0", "-y", "50", "-W", "600", "-H", "490"]
    numbers = ["-f", str(number), "-l", str(number)]
    command = [program("pdftotext"), *numbers, *box, "-raw", "-nopgbrk", str(book), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return squeezed(text)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u2060\u00ad]+", "", unicodedata.normalize("NFC", text))


def outline(book: Path) -> dict[str, int]:
    """Return the pages of the outline's entries, the nested ones too."""
    command = [program("qpdf"), "--json", "--json-key=outlines", str(book)]
    top = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["outlines"]
    entries, found = list(top), {}
    while entries:
        entry = entries.pop(0)
        title = entry["title"].replace("\u2060", "").replace("\u00a0", " ")
        found[title] = entry["destpageposfrom1"]
        entries = [*entry["kids"], *entries]
    return found


def pages(book: Path) -> int:
    command = [program("qpdf"), "--show-npages", str(book)]
    return int(subprocess.run(command, capture_output=True, check=True).stdout)


def test_the_same_data_gives_the_same_bytes_in_another_process_too(
    work: Work, made: tuple[bytes, ...]
) -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert pool.submit(work.make).result() == made
    assert (work.paths[0], work.paths[-1]) == ("an-pham/tap-thu.pdf", "an-pham/tap-thu.webp")


def test_the_key_follows_what_goes_in(work: Work, tmp_path: Path) -> None:
    booklet_site.write(tmp_path)

    def key() -> str:
        again = booklet_site.edition(tmp_path)
        return next(iter(booklets.declare(again, compose(again)))).key

    assert key() == work.key
    for path in (
        "booklets/tap-thu.md",
        "exemplars/2023/ong-an/index.md",
        "exemplars/2024/duong-hoa/viec.jpg",
    ):
        file, before = tmp_path / path, key()
        if path.endswith(".jpg"):
            Image.new("RGB", (900, 600), "red").save(file)
        else:
            file.write_text(file.read_text("utf-8") + "\n\nThêm một câu.\n", "utf-8")
        assert key() != before, path


def test_the_cover_is_a_small_picture(made: tuple[bytes, ...]) -> None:
    with Image.open(BytesIO(made[-1])) as cover:
        assert (cover.format, cover.width) == ("WEBP", 600)
        assert cover.height / cover.width == pytest.approx(210 / 148, abs=0.002)


@pytest.mark.tool
def test_the_book_is_whole_tagged_and_folds_into_sheets(book: Path) -> None:
    subprocess.run([program("qpdf"), "--check", str(book)], check=True, capture_output=True)
    info = subprocess.run([program("pdfinfo"), str(book)], capture_output=True, check=True).stdout.decode()
    assert re.search(r"^Title: +Những bông hoa thử$", info, re.MULTILINE)
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    assert pages(book) % 4 == 0
    fonts = subprocess.run([program("pdffonts"), str(book)], capture_output=True, check=True).stdout.decode()
    rows = fonts.splitlines()[2:]
    assert {re.sub(r"^[A-Z]+\+|-.*", "", row.split()[0]) for row in rows} == {"BeVietnamPro", "NotoSerif"}
    assert all(row.split()[-5] == "yes" for row in rows)


@pytest.mark.tool
def test_the_outline_leads_to_parts_and_stories(book: Path, edition: Edition) -> None:
    found = outline(book)
    titles = [one.title for one in edition.newest if one.id != "ho-kin"]
    assert set(found) >= {
        "Lời giới thiệu",
        "Mục lục",
        "Tập thể",
        "Cá nhân",
        *titles,
        "Danh sách điển hình",
        "Chỉ mục tên",
    }
    assert list(found.values()) == sorted(found.values())
    for title, number in found.items():
        assert squeezed(title) in page(book, number), title


@pytest.mark.tool
def test_contents_and_index_tell_the_pages(book: Path, edition: Edition) -> None:
    found = outline(book)
    contents, names = page(book, found["Mục lục"]), page(book, found["Chỉ mục tên"])
    for one in edition.newest:
        if one.id != "ho-kin":
            assert re.search(rf"{squeezed(one.title)}{squeezed(one.name)}\.*{found[one.title]}", contents), (
                one.id
            )
            assert f"{squeezed(one.name)}{found[one.title]}" in names


@pytest.mark.tool
def test_every_word_of_every_story_is_there_in_order(book: Path, edition: Edition) -> None:
    found = outline(book)
    for id, story in compose(edition).items():
        if id == "ho-kin":
            continue
        start = found[story.exemplar.title]
        text = "".join(page(book, number) for number in range(start, start + 3))
        for line in story.prose.text.split("\n"):
            wanted = squeezed(line)
            place = text.find(wanted)
            assert place >= 0, f"{id}: {line}"
            text = text[place + len(wanted) :]


@pytest.mark.tool
def test_who_did_not_agree_is_nowhere_and_samples_say_so_on_every_page(book: Path, edition: Edition) -> None:
    found = outline(book)
    sample, others = edition.exemplars["duong-hoa"], [edition.exemplars[id] for id in ("ong-an", "ba-am")]
    whole = [page(book, number, whole=True) for number in range(1, pages(book) + 1)]
    assert not any("Kín" in text or "lênsách" in text for text in whole)
    for number in range(found[sample.title], found[sample.title] + 3):
        assert "Dữliệuminhhọa" in whole[number - 1]
    for other in others:
        assert "Dữliệuminhhọa" not in whole[found[other.title] - 1]


@pytest.mark.tool
def test_without_a_licence_the_book_is_for_use_inside_and_names_no_numbers(book: Path) -> None:
    colophon = page(book, 4)
    assert "Tàiliệulưuhànhnộibộ" in colophon
    assert "Sáchkhôngbán" in colophon
    assert not re.search("Nhàxuấtbản|ISBN|quyếtđịnhxuấtbản", colophon)


@pytest.mark.tool
def test_every_picture_says_what_it_shows(book: Path) -> None:
    plain = book.with_suffix(".qdf")
    subprocess.run([program("qpdf"), "--qdf", str(book), str(plain)], check=True)
    raw = plain.read_bytes()
    alts = re.findall(rb"/Alt (<[0-9a-f]+>|\((?:[^\\)]|\\.)*\))", raw)
    assert len(alts) >= raw.count(b"/S /Figure") > 0
