"""The pages of stories: hard ones too keep their words, their margins, their lines and their pictures."""

import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
import typst
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.booklets import pdfs
from bonghoadep.outputs.booklets.layout import LAYOUTS
from bonghoadep.outputs.booklets.room import opened
from bonghoadep.outputs.stories import compose
from bonghoadep.outputs.templates import theme
from bonghoadep.outputs.typeset import open_fonts
from tests.judges.verapdf import faults
from tests.outputs import booklet_pdf, booklet_site, nasty_site

GOLDEN = Path(__file__).with_name("nasty_pages.txt")
LOW = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
SIGNS = "0123456789₫“”‘’–—…·°½×.,;:!?()/&%"
HANGING = ",.;:!?…”’–-"
"""Signs that may stand out a little beyond a justified line."""
A5 = LAYOUTS["a5"]
MM = 72 / 25.4
PITCH = A5.body * (0.714 + 0.78)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root = tmp_path_factory.mktemp("nasty")
    nasty_site.write(root)
    return nasty_site.edition(root)


@pytest.fixture(scope="module")
def book(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    data, illustrations = booklet_pdf.written(edition, edition.booklets["tap-thu"])
    with opened(data, illustrations) as room:
        raw = pdfs.screen(room)
    file = tmp_path_factory.mktemp("book") / "nasty.pdf"
    file.write_bytes(raw)
    return file


@pytest.fixture(scope="module")
def pages(book: Path) -> list[dict[str, Any]]:
    """The letters and pictures of every page, as pdfplumber finds them."""
    with pdfplumber.open(book) as pdf:
        return [
            {"chars": page.chars, "images": page.images, "width": page.width, "height": page.height}
            for page in pdf.pages
        ]


def lines(chars: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Return the letters of running text in lines, from the top down."""
    rows: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    for char in chars:
        rows[round(baseline(char) * 2)].append(char)
    return [sorted(rows[key], key=lambda one: one["x0"]) for key in sorted(rows)]


def baseline(char: dict[str, Any]) -> float:
    """Return how far below the page's top a letter stands."""
    return float(char.get("page_height", 0)) - float(char["matrix"][5])


def body_chars(page: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for char in page["chars"]:
        if "NotoSerif" in char["fontname"] and abs(char["size"] - A5.body) < 0.05:
            char["page_height"] = page["height"]
            found.append(char)
    return found


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u2060\u00ad\u200b]+", "", unicodedata.normalize("NFC", text))


def story_pages(book: Path, edition: Edition) -> Mapping[str, range]:
    starts = booklet_pdf.outline(book)
    ranked = sorted((starts[one.title.replace("😀", "?")], id) for id, one in edition.exemplars.items())
    ends = [start for start, _ in ranked[1:]] + [starts["Danh sách điển hình"]]
    return {id: range(start, end) for (start, id), end in zip(ranked, ends, strict=True)}


# Nothing is lost


@pytest.mark.tool
def test_every_word_of_hard_stories_is_there_in_order(book: Path, edition: Edition) -> None:
    where = story_pages(book, edition)
    for id, story in compose(edition).items():
        text = "".join(bare(booklet_pdf.texts(book)[number - 1]) for number in where[id])
        at = 0
        for line in filter(None, story.prose.text.split("\n")):
            wanted = squeezed(re.sub("[😀🎵]", "?", line))
            for word in (squeezed(one) for one in re.findall(r"\S+", re.sub("[😀🎵]", "?", line))):
                found = text.find(word, at)
                assert found >= 0, (id, word, wanted[:40])
                at = found + len(word)


def bare(page: str) -> str:
    return page.replace("\u200b", "")


@pytest.mark.tool
def test_hard_pages_are_as_accessible_as_others(book: Path) -> None:
    assert faults("ua1", book) == ""


# The layout holds


def test_no_letter_leaves_the_page_and_no_text_its_margins(pages: list[dict[str, Any]]) -> None:
    for number, page in enumerate(pages[4:-4], start=5):
        inside, outside = A5.inside * MM, A5.outside * MM
        left, right = (inside, outside) if number % 2 else (outside, inside)
        for char in (one for one in page["chars"] if one["text"].strip()):
            assert left - 1 <= char["x0"] and char["x1"] <= page["width"] - right + (
                4 if char["text"] in HANGING else 1.5
            ), (
                number,
                char["text"],
            )
            assert char["top"] >= 0 and char["bottom"] <= page["height"], (number, char["text"])
        for char in body_chars(page):
            assert A5.top * MM - 6 <= char["top"], (number, char["text"])
            assert baseline(char) <= page["height"] - A5.bottom * MM + 1, (number, char["text"])


def test_pictures_stay_on_the_page_and_above_its_foot(pages: list[dict[str, Any]]) -> None:
    shown = [(number, one) for number, page in enumerate(pages[2:-2], start=3) for one in page["images"]]
    assert len(shown) >= 30
    for number, image in shown:
        assert image["bottom"] <= pages[0]["height"] - A5.bottom * MM + 1, number
        assert image["x1"] - image["x0"] > 8, number


def test_lines_of_running_text_stand_on_one_grid(
    pages: list[dict[str, Any]], book: Path, edition: Edition
) -> None:
    where = story_pages(book, edition)
    checked = 0
    for id, numbers in where.items():
        for number in numbers:
            if id == "bang-dai" and number > numbers[0]:
                continue  # a table of forty rows runs by its own
            heads = [
                (baseline(row[0]) - A5.top * MM - 0.714 * A5.body) / PITCH
                for row in lines(body_chars(pages[number - 1]))
                if len(row) > 20
            ]
            for head in heads:
                assert abs(head - round(head)) * PITCH < 0.6, (id, number, head)
                checked += 1
    assert checked > 800


@cache
def bounds(font: str) -> Mapping[str, tuple[float, float]]:
    """Return how high and how low the letters of a font reach, in parts of its size."""
    family = "fontpkg_be_vietnam_pro" if "BeVietnam" in font else "fontpkg_noto_serif"
    name = re.sub(r"^[A-Z]{6}\+", "", font)
    folder = files(family) / "files"
    italic = "Italic" in name
    if "BeVietnam" in font:
        file = folder / f"{re.sub('-Regular$', '-Regular', name)}.ttf"
    else:
        file = folder / f"NotoSerif{'-Italic' if italic else ''}[wdth,wght].ttf"
    ttf = TTFont(str(file))
    glyphs, known, unit = ttf.getGlyphSet(), ttf.getBestCmap(), ttf["head"].unitsPerEm
    found = {}
    for char in LOW + LOW.upper() + SIGNS:
        if ord(char) in known:
            pen = BoundsPen(glyphs)
            glyphs[known[ord(char)]].draw(pen)
            if pen.bounds:
                found[char] = (pen.bounds[3] / unit, pen.bounds[1] / unit)
    return found


def inked(page: dict[str, Any]) -> Iterator[tuple[float, float, float, float, str, float, float]]:
    """Yield left, top, right, bottom of the ink of every letter, the letter, its line's foot and its size."""
    for char in page["chars"]:
        high, low = bounds(char["fontname"]).get(char["text"], (0.5, 0.0))
        foot = page["height"] - char["matrix"][5]
        ink = (char["x0"], foot - high * char["size"], char["x1"], foot - low * char["size"])
        yield *ink, char["text"], foot, char["size"]


def test_marks_of_one_line_never_touch_the_line_above(pages: list[dict[str, Any]]) -> None:
    for number, page in enumerate(pages, start=1):
        letters = sorted(inked(page), key=lambda one: one[1])
        for place, upper in enumerate(letters):
            for lower in letters[place + 1 :]:
                if lower[1] >= upper[3]:
                    break
                across = min(upper[2], lower[2]) - max(upper[0], lower[0])
                # A raised number shares its line; lines of their own stand further apart than that.
                apart = abs(upper[5] - lower[5]) > 0.6 * max(upper[6], lower[6])
                assert not (across > 0.6 and apart), (number, upper, lower)


def test_lines_stand_as_far_apart_as_any_two_letters_ask_for() -> None:
    """The leads of design.typ: from cap height to cap height, in every face that titles and running text use."""
    design = (theme() / "booklets" / "design.typ").read_text("utf-8")
    stacked, plain = (
        float(one) for one in re.search(r"STACKED\) \{ ([\d.]+)em \} else \{ ([\d.]+)em", design).groups()
    )
    marked = set(re.search(r'STACKED = regex\("\[(.+?)\]"\)', design)[1])
    for face in ("BeVietnamPro-Regular", "BeVietnamPro-Medium", "BeVietnamPro-SemiBold", "BeVietnamPro-Bold"):
        low = min(bottom for _, bottom in bounds(face).values())
        for lead, letters in ((stacked, set(LOW.upper())), (plain, set(LOW + LOW.upper()) - marked)):
            high = max(bounds(face)[one][0] for one in letters)
            assert 0.74 + lead >= high - low, (face, lead, high - low)
    body = float(re.search(r"LEAD = ([\d.]+) \* BODY", design)[1])
    for face in ("NotoSerif-Regular", "NotoSerif-Italic"):
        high, low = (
            max(one[0] for one in bounds(face).values()),
            min(one[1] for one in bounds(face).values()),
        )
        assert 0.714 + body >= high - low


def test_no_line_of_a_paragraph_stands_alone(
    book: Path, edition: Edition, pages: list[dict[str, Any]]
) -> None:
    story = compose(edition)["rat-dai"]
    paragraphs = {squeezed(line) for line in story.prose.text.split("\n") if len(line) > 300}
    whole = max(paragraphs, key=len)
    seen = 0
    for number in list(story_pages(book, edition)["rat-dai"])[1:-1]:
        rows = ["".join(char["text"] for char in row) for row in lines(body_chars(pages[number - 1]))]
        rows = [squeezed(row) for row in rows]
        first, last = rows[0], rows[-1]
        assert not (whole.endswith(first) and not whole.startswith(first)) or len(first) > len(whole) / 2, (
            number
        )
        assert not whole.startswith(last), number
        seen += 1
    assert seen > 20


def test_no_heading_stands_at_the_foot_of_a_page(
    pages: list[dict[str, Any]], book: Path, edition: Edition
) -> None:
    for numbers in story_pages(book, edition).values():
        for number in numbers:
            page = pages[number - 1]
            foot = page["height"] - A5.bottom * MM
            within = [
                char
                for char in page["chars"]
                if page["height"] - char["matrix"][5] <= foot and char["text"].strip()
            ]
            last = max(within, key=lambda char: page["height"] - char["matrix"][5])
            assert not ("Bold" in last["fontname"] and last["size"] > A5.body * 1.1), (number, last["text"])


def test_the_layout_is_the_one_we_looked_at(
    pages: list[dict[str, Any]], book: Path, edition: Edition
) -> None:
    drawn = "\n".join(
        f"{id} {number}\n{_grid(pages[number - 1])}\n"
        for id, numbers in story_pages(book, edition).items()
        for number in (*list(numbers)[:3], numbers[-1])
    )
    if os.environ.get("BONGHOADEP_REWRITE"):
        GOLDEN.write_text(drawn, "utf-8")
    assert GOLDEN.read_text("utf-8") == drawn


def _grid(page: dict[str, Any], across: int = 8, down: int = 12) -> str:
    """Return which cells of a coarse grid hold letters (x) or pictures (#)."""
    cells = [["."] * across for _ in range(down)]
    for mark, kind in (("#", "images"), ("x", "chars")):
        counts: defaultdict[tuple[int, int], int] = defaultdict(int)
        for one in page[kind]:
            for row, column in _covered(one, page, across, down, kind):
                counts[row, column] += 1
        for (row, column), count in counts.items():
            if kind == "images" or count > 3:
                cells[row][column] = mark
    return "\n".join("".join(row) for row in cells)


def _covered(
    one: dict[str, Any], page: dict[str, Any], across: int, down: int, kind: str
) -> Iterator[tuple[int, int]]:
    x, y = page["width"] / across, page["height"] / down
    if kind == "chars":
        row, column = int((one["top"] + one["bottom"]) / 2 // y), int((one["x0"] + one["x1"]) / 2 // x)
        if 0 <= row < down and 0 <= column < across:
            yield row, column
        return
    for row in range(down):
        for column in range(across):
            middle = ((column + 0.5) * x, (row + 0.5) * y)
            if one["x0"] <= middle[0] <= one["x1"] and one["top"] <= middle[1] <= one["bottom"]:
                yield row, column


# Every letter, in every face


def test_every_vietnamese_letter_is_drawn_in_every_face_used(
    tmp_path: Path, pages: list[dict[str, Any]]
) -> None:
    used = {(face(char), round(char["size"], 1)) for page in pages for char in page["chars"]}
    assert {one for one, _ in used} >= {
        "NotoSerif-Regular",
        "NotoSerif-Italic",
        "BeVietnamPro-Regular",
        "BeVietnamPro-SemiBold",
        "BeVietnamPro-Bold",
    }
    wanted = set(LOW + LOW.upper() + "₫“”‘’–—…·°½×")
    for name, _ in used:
        assert wanted <= set(bounds(name)), (name, "has no such glyph")
    with pdfplumber.open(_specimen(tmp_path, {size for _, size in used})) as pdf:
        chars = [char for page in pdf.pages for char in page.chars]
    drawn: defaultdict[tuple[str, float], set[str]] = defaultdict(set)
    for char in chars:
        drawn[face(char), round(char["size"], 1)].update(unicodedata.normalize("NFC", char["text"]))
    for one in used:
        assert wanted <= drawn[one], (one, wanted - drawn[one])


def face(char: dict[str, Any]) -> str:
    """Return the name of a letter's font without the mark that it is cut to the letters used."""
    return re.sub(r"^[A-Z]{6}\+", "", char["fontname"])


def _specimen(folder: Path, sizes: set[float]) -> Path:
    text = LOW + LOW.upper() + "₫“”‘’–—…·°½×"
    faces = [("Be Vietnam Pro", weight, "normal") for weight in (400, 500, 600, 700)] + [
        ("Noto Serif", weight, style) for weight in (400, 700) for style in ("normal", "italic")
    ]
    rows = [
        f'#text(font: "{font}", weight: {weight}, style: "{style}", size: {size}pt, fallback: false, "{text}")'
        for font, weight, style in faces
        for size in sorted(sizes)
    ]
    source = folder / "specimen.typ"
    source.write_text("\n\n".join(rows), "utf-8")
    file = folder / "specimen.pdf"
    file.write_bytes(typst.compile(str(source), font_paths=open_fonts(), ignore_system_fonts=True))
    return file


@pytest.fixture(scope="module")
def small_book(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Edition]:
    root = tmp_path_factory.mktemp("small")
    booklet_site.write(root)
    edition = booklet_site.edition(root)
    made = booklet_pdf.written(edition, edition.booklets["tap-thu"])
    return booklet_pdf.typeset(tmp_path_factory.mktemp("small-book"), made), edition


@pytest.mark.tool
def test_sources_are_notes_and_the_page_tells_the_way_to_the_web(small_book: tuple[Path, Edition]) -> None:
    book, _ = small_book
    start = booklet_pdf.outline(book)["Đường hoa thay bãi rác"]
    text = "".join(bare(booklet_pdf.page(book, number)) for number in range(start, start + 4))
    assert "1.150,5mét" in text
    assert "Sổthứhai,Chihội,30/6/2024" in text
    assert "hoa.example/guong/duong-hoa/" in text


@pytest.mark.tool
def test_running_heads_tell_the_part_and_the_name(small_book: tuple[Path, Edition]) -> None:
    book, _ = small_book
    start = booklet_pdf.outline(book)["Đường hoa thay bãi rác"]
    even, odd = (start + 1, start + 2) if start % 2 else (start + 2, start + 1)
    heads = {even: "Tậpthể", odd: "ChihộithônĐông"}
    last = booklet_pdf.outline(book)["Cá nhân"]
    for number, head in heads.items():
        if number < last - 1:
            assert booklet_pdf.page(book, number).startswith(head), number
