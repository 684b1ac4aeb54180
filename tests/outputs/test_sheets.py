"""Sheets: the sample stories and some odd ones on paper, read back by other programs."""

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pdfplumber
import pytest

from bonghoadep.build import plan
from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import addresses, sheets
from bonghoadep.outputs.artifact import Work
from bonghoadep.outputs.pages import story as story_page
from bonghoadep.outputs.sheets.fitting import PAGES, SETTINGS, Setting, fitted
from bonghoadep.outputs.shell import HOLES, Shell, hole
from bonghoadep.outputs.stories import compose
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM, day, number
from bonghoadep.writer import Made
from tests.example import MOMENT
from tests.judges.verapdf import faults
from tests.outputs import booklet_site, nasty_site
from tests.tools import ROOT, program

LONG = "Ễ Ộ Ẵ Ỗ Ữ: người giữ nguyễn vẵng của bản, mỗi sáng đến từng hộ hỏi một điều rồi ghi vào sổ chung 🌸"
ODDITIES = (
    "## ",
    "- ## Trong danh sách",
    "<li><h2>Rơi</h2></li>",
    "<table></table>",
    "<table><tr></tr></table>",
    "| a |\n| --- |",
    "- | a | b |\n  | --- | --- |\n  | 1 |",
    '<ol start="-3"><li>a</li></ol><ol start="99999999999999999999"><li>b</li></ol>',
    "> > > #### Sâu\n\n[](https://trong.example/)",
    "![](viec.jpg) ![x](nguoi.jpg)\n\nchữ ![y](viec.jpg) chữ\n\n```\n🌸 #let x = $1$\n```",
)
"""What Markdown and HTML allow, and no editor should write: it must not keep a whole site from being made."""

EDGE = 6 / 25.4 * 72
"""In points: what lies nearer to the edge no office's printer prints."""

SHELL = Shell.cut("".join(map(hole, HOLES)))


@cache
def sample() -> Edition:
    return open_site(ROOT, MOMENT.replace(year=2026, tzinfo=VIETNAM)).edition


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sheets")
    booklet_site.write(folder)
    return folder


@pytest.fixture(scope="module")
def odd(root: Path) -> Edition:
    """Four made-up stories, one of them with a title that is long and full of marks."""
    edition = booklet_site.edition(root)
    long = edition.exemplars["ba-am"].model_copy(update={"title": LONG})
    return replace(edition, exemplars={**edition.exemplars, "ba-am": long})


def works(edition: Edition) -> Mapping[str, Work]:
    """Return the work of every sheet by the id of its story."""
    stories = compose(edition)
    return MappingProxyType(dict(zip(stories, sheets.declare(edition, stories), strict=True)))


def telling(edition: Edition) -> Iterator[Exemplar]:
    """Yield the longest story, one without a picture, one of a child, one of a model, and all that were corrected."""
    of = edition.newest
    yield max(of, key=lambda one: len(one.story))
    yield next(one for one in of if not one.photos)
    yield next(one for one in of if one.minor)
    yield next(one for one in of if one.owner)
    yield from (one for one in of if one.corrections)


IDS = sorted({one.id for one in telling(sample())})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("printed")


def printed(folder: Path, edition: Edition, id: str) -> Path:
    """Return the sheet of a story as a file, made once."""
    file = folder / f"{edition.publisher.tag.domain}-{id}.pdf"
    if not file.exists():
        file.write_bytes(works(edition)[id].make()[0])
    return file


def output(name: str, *arguments: str | Path) -> str:
    command = [program(name), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def words(file: Path, *only: str) -> str:
    """Return the letters of a sheet without white space, in the order in which they are set."""
    return squeezed(output("pdftotext", "-raw", "-nopgbrk", *only, file, "-"))


def told(file: Path) -> str:
    """Return them without running heads and feet, which stand in the midst of what goes on overleaf."""
    return words(file, *["-r", "72", "-x", "0", "-y", "35", "-W", "595", "-H", "763"])


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u2060\u00ad\u200b]+", "", unicodedata.normalize("NFC", text))


def owed(edition: Edition, one: Exemplar) -> Iterator[str]:
    """Yield what a reader of the sheet is owed."""
    story = compose(edition)[one.id]
    yield from (one.name, one.title, one.citation, story.kind, story.place_now, story.place_then)
    yield addresses.absolute(edition.publisher, story.address)
    yield from story.prose.text.split("\n")
    if one.approval:
        decision = one.approval.decision
        yield from (one.approval.authority, decision.number, day(decision.on))
    if one.author:
        yield one.author.name
    if one.verification:
        yield from (one.verification.by, day(one.verification.on), one.verification.method)
    for honour in (*one.recognitions, *one.awards):
        yield honour.authority
        yield from (honour.decision.number, day(honour.decision.on)) if honour.decision else ()
    for correction in one.corrections:
        yield from (day(correction.on), correction.note)
    yield from (text for source in one.sources for text in (source.title, source.issuer) if text)
    yield from (later.text for later in one.follow_ups)
    for figure in (*one.impact, *one.contributions):
        yield from (figure.what, f"{number(figure.value)} {figure.unit}")
    yield from (figure.name for figure in one.indicators)
    yield from (edition.movements[id].name for id in one.movements)
    yield from (edition.publisher.reuse.line, edition.publisher.name, day(story.published))


# What is declared


def test_every_story_has_a_sheet_and_leave_for_the_web_suffices(odd: Edition) -> None:
    consent = odd.exemplars["ho-kin"].consent
    assert consent and consent.scope == ("web",)
    assert {id: work.paths for id, work in works(odd).items()} == {
        id: (f"guong/{id}/ban-in.pdf",) for id in ("duong-hoa", "ong-an", "ba-am", "ho-kin")
    }


def test_what_is_not_in_the_edition_has_none(odd: Edition) -> None:
    without = {id: one for id, one in odd.exemplars.items() if id != "ong-an"}
    assert "ong-an" not in works(replace(odd, exemplars=without))


def test_an_office_may_do_without(odd: Edition) -> None:
    spare = replace(odd, publisher=odd.publisher.model_copy(update={"sheets": False}))
    assert list(sheets.declare(spare, compose(spare))) == []


def test_the_key_follows_what_goes_in(odd: Edition) -> None:
    before = {id: work.key for id, work in works(odd).items()}
    assert len(set(before.values())) == len(before)
    one = odd.exemplars["ong-an"].model_copy(update={"citation": "Vì một việc khác."})
    after = {
        id: work.key for id, work in works(replace(odd, exemplars={**odd.exemplars, "ong-an": one})).items()
    }
    assert {id for id in before if before[id] != after[id]} == {"ong-an"}
    office = odd.publisher.model_copy(update={"office": "Ban khác"})
    assert not set(before.values()) & {work.key for work in works(replace(odd, publisher=office)).values()}


def test_the_same_data_gives_the_same_bytes_in_another_process_too(odd: Edition) -> None:
    work = works(odd)["duong-hoa"]
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert pool.submit(work.make).result() == work.make()


# What is printed


@pytest.mark.tool
@pytest.mark.parametrize("id", IDS)
def test_the_sheet_is_whole_tagged_and_short(folder: Path, id: str) -> None:
    file, one = printed(folder, sample(), id), sample().exemplars[id]
    output("qpdf", "--check", file)
    info = output("pdfinfo", file)
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    assert re.search(rf"^Title: +{re.escape(one.title)}$", info, re.MULTILINE)
    assert re.search(rf"^Author: +{re.escape(sample().publisher.office)}$", info, re.MULTILINE)
    assert re.search(r"^Page size: .*\(A4\)$", info, re.MULTILINE)
    assert int(re.findall(r"^Pages: +(\d+)$", info, re.MULTILINE)[0]) <= PAGES
    assert b"<pdfuaid:part>1<" in output("pdfinfo", "-meta", file).encode()
    rows = output("pdffonts", file).splitlines()[2:]
    assert {re.sub(r"^[A-Z]+\+|-.*", "", row.split()[0]) for row in rows} == {"BeVietnamPro", "NotoSerif"}
    assert all(row.split()[-5] == "yes" for row in rows)


# How much two sides hold


@pytest.mark.parametrize("holds", range(len(SETTINGS)))
def test_the_roomiest_setting_that_two_pages_hold_is_taken(holds: int) -> None:
    pages = {repr(one).encode(): PAGES + (n < holds) for n, one in enumerate(SETTINGS)}
    made = fitted(lambda setting: repr(setting).encode(), pages.__getitem__)
    assert made == repr(SETTINGS[holds]).encode()


def test_what_no_setting_holds_is_not_made_small_for_nothing() -> None:
    tried: list[Setting] = []

    def make(setting: Setting) -> bytes:
        tried.append(setting)
        return repr(setting).encode()

    assert fitted(make, lambda made: PAGES + 1) == repr(SETTINGS[0]).encode()
    assert tried == list(SETTINGS)


def test_no_setting_is_too_small_to_read() -> None:
    assert min(one.size for one in SETTINGS) >= 9.5


@pytest.mark.tool
def test_every_ordinary_story_is_one_leaf_and_can_be_read(folder: Path) -> None:
    """All samples, some four to seven hundred words with pictures, tables and sources."""
    for id in sample().exemplars:
        with pdfplumber.open(printed(folder, sample(), id)) as pdf:
            assert len(pdf.pages) <= PAGES, id
            chars = [char for page in pdf.pages for char in page.chars if "NotoSerif" in char["fontname"]]
        sizes = Counter(round(char["size"], 1) for char in chars)
        assert sizes.most_common(1)[0][0] >= 9.5, id


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root = tmp_path_factory.mktemp("nasty-sheets")
    nasty_site.write(root)
    return nasty_site.edition(root)


@pytest.mark.tool
@pytest.mark.parametrize("id", nasty_site.PROSE)
def test_hard_stories_lose_no_word_and_none_runs_out(nasty: Edition, tmp_path: Path, id: str) -> None:
    file, story = tmp_path / "sheet.pdf", compose(nasty)[id]
    file.write_bytes(works(nasty)[id].make()[0])
    text, at = told(file), 0
    for word in re.sub("[😀🎵]", "?", story.prose.text).split():
        at = text.find(squeezed(word), at)
        assert at >= 0, word
        at += len(squeezed(word))
    with pdfplumber.open(file) as pdf:
        for page in pdf.pages:
            for char in page.chars:
                if char["text"].strip():
                    assert char["x0"] >= 45 and char["x1"] <= page.width - 45, (
                        page.page_number,
                        char["text"],
                    )
                    assert char["top"] >= EDGE and char["bottom"] <= page.height - EDGE, char["text"]


@pytest.mark.tool
def test_a_story_too_long_for_a_leaf_has_more_in_large_letters(nasty: Edition, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(works(nasty)["rat-dai"].make()[0])
    with pdfplumber.open(file) as pdf:
        assert len(pdf.pages) > PAGES
        sizes = Counter(round(char["size"], 1) for char in pdf.pages[2].chars)
    assert sizes.most_common(1)[0][0] == SETTINGS[0].size


@pytest.mark.tool
def test_sheets_can_be_listened_to(folder: Path, odd: Edition) -> None:
    files = [printed(folder, sample(), id) for id in IDS]
    assert faults("ua1", *files, printed(folder, odd, "duong-hoa"), printed(folder, odd, "ong-an")) == ""


@pytest.mark.tool
@pytest.mark.parametrize("id", IDS)
def test_nothing_a_reader_is_owed_is_missing(folder: Path, id: str) -> None:
    text = told(printed(folder, sample(), id))
    missing = [one for one in owed(sample(), sample().exemplars[id]) if squeezed(one) not in text]
    assert missing == []


@pytest.mark.tool
def test_samples_say_so_on_every_page_and_others_never(folder: Path, odd: Edition) -> None:
    for id, shown in (("duong-hoa", True), ("ong-an", False)):
        pages = output("pdftotext", "-raw", printed(folder, odd, id), "-").split("\f")[:-1]
        assert pages
        assert [("Dữ liệu minh họa" in unicodedata.normalize("NFC", page)) for page in pages] == [
            shown for _ in pages
        ]


@pytest.mark.tool
def test_pages_are_numbered_where_there_are_several(folder: Path, odd: Edition) -> None:
    assert "Trang1/2" in words(printed(folder, odd, "duong-hoa"))
    assert not re.search(r"Trang\d", words(printed(folder, odd, "ong-an")))


@pytest.mark.tool
def test_a_long_title_full_of_marks_is_set_and_a_letter_no_font_has_is_not(
    folder: Path, odd: Edition
) -> None:
    assert squeezed(LONG.replace("🌸", "?")) in words(printed(folder, odd, "ba-am"))


@pytest.mark.tool
def test_every_picture_and_the_code_say_what_they_show(folder: Path, odd: Edition) -> None:
    file = printed(folder, odd, "duong-hoa")
    plain = file.with_suffix(".qdf")
    output("qpdf", "--qdf", file, plain)
    raw = plain.read_bytes()
    found = re.findall(rb"/Alt <([0-9a-f]+)>|/Alt \(((?:[^\\)]|\\.)*)\)", raw)
    alts = [bytes.fromhex(code.decode()).decode("utf-16") if code else text.decode() for code, text in found]
    assert {"Con đường & hoa", "Chiếc nón khác"} <= set(alts)
    assert any(alt.endswith("https://hoa.example/guong/duong-hoa/") for alt in alts)
    assert "Khuôn mặt" not in alts
    assert len(alts) >= raw.count(b"/S /Figure") > 0


@pytest.mark.parametrize("oddity", ODDITIES)
def test_no_oddity_of_a_text_stops_the_press(odd: Edition, oddity: str) -> None:
    one = odd.exemplars["duong-hoa"].model_copy(update={"story": f"{oddity}\n\n## Cách làm\n\n{oddity}"})
    (made,) = works(replace(odd, exemplars={"duong-hoa": one}))["duong-hoa"].make()
    assert made.startswith(b"%PDF")


# What the story's page is told


@pytest.mark.parametrize(("sizes", "told"), [({"guong/ong-an/ban-in.pdf": 81_000}, 81_000), ({}, None)])
def test_the_page_knows_its_sheet(
    odd: Edition, monkeypatch: pytest.MonkeyPatch, sizes: dict[str, int], told: int | None
) -> None:
    seen: dict[str, list[tuple[str, int]]] = {}

    def render(name: str, **values: Any) -> str:
        seen[values["url"]] = [(one.address, one.size) for one in values["downloads"]]
        return ""

    monkeypatch.setattr(story_page, "render", render)
    for _, page in plan(odd, ("pages",)).quick(dict.fromkeys(range(9), SHELL), [], Made(sizes=sizes)):
        if page.path.startswith("guong/o"):
            page.make()
    expected = [("guong/ong-an/ban-in.pdf", told)] if told else []
    assert seen == {"https://hoa.example/guong/ong-an/": expected}


def test_who_is_named_as_one_says_it(odd: Edition) -> None:
    story = compose(odd)["ong-an"]

    def who(name: str, honorific: str | None) -> str:
        one = story.exemplar.model_copy(update={"name": name, "honorific": honorific})
        return replace(story, exemplar=one).who

    assert who("Trần Văn Ấn", "ông") == "Ông\u00a0Trần Văn Ấn"
    assert who("Em V.T.L.", "em") == "Em V.T.L."
    assert who("Tổ Một", None) == "Tổ Một"
