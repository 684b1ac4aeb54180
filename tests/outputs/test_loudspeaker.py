"""The files and the page of a story's scripts, and that both go where the story goes."""

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from lxml import html

from bonghoadep.desk.recall import withdraw
from bonghoadep.outputs import addresses, loudspeaker
from bonghoadep.outputs.artifact import Work
from bonghoadep.outputs.pages import loudspeaker as page
from bonghoadep.outputs.pages.stock import Stock
from bonghoadep.outputs.script import scripts
from bonghoadep.outputs.stories import compose
from bonghoadep.site import open_site
from tests.example import MOMENT, Example
from tests.outputs.test_sheets import sample

ID = "hoi-phu-nu-thon-na-mau"


@pytest.fixture(scope="module")
def works() -> Mapping[str, Work]:
    found = loudspeaker.declare(sample(), compose(sample()))
    return {work.paths[0].split("/")[1]: work for work in found}


@pytest.fixture(scope="module")
def files(works: Mapping[str, Work]) -> Mapping[str, bytes]:
    work = works[ID]
    return dict(zip(work.paths, work.make(), strict=True))


def test_each_length_has_a_text_and_a_word_file(works: Mapping[str, Work]) -> None:
    for id, work in works.items():
        found = scripts(sample(), compose(sample())[id])
        assert work.paths == tuple(
            f"guong/{id}/phat-thanh/phat-thanh-{one.minutes}-phut.{form}"
            for one in found
            for form in ("txt", "docx")
        )
    assert len({work.key for work in works.values()}) == len(works)


def test_the_text_is_the_script_for_every_editor(files: Mapping[str, bytes]) -> None:
    for script in scripts(sample(), compose(sample())[ID]):
        raw = files[addresses.script(ID, script.minutes, "txt")]
        assert raw.startswith(b"\xef\xbb\xbf") and b"\n" not in raw.replace(b"\r\n", b"")
        rows = [row for row in raw.decode("utf-8-sig").split("\r\n") if row and not row.startswith("[")]
        assert rows == [one for line in script.lines for one in line.breaths]


def test_the_word_file_is_large_and_cuts_no_sentence(files: Mapping[str, bytes]) -> None:
    for script in scripts(sample(), compose(sample())[ID]):
        file = docx.Document(io.BytesIO(files[addresses.script(ID, script.minutes, "docx")]))
        spoken = [one for one in file.paragraphs if one.style and one.style.name == "Spoken"]
        assert [one.text for one in spoken] == ["\n".join(line.breaths) for line in script.lines]
        style = file.styles["Spoken"]
        assert style.font.size >= Pt(16)
        assert style.paragraph_format.line_spacing == 1.5 and style.paragraph_format.keep_together
        assert "PAGE" in file.sections[0].footer._element.xml


def test_the_same_story_gives_the_same_bytes(works: Mapping[str, Work], files: Mapping[str, bytes]) -> None:
    assert works[ID].make() == tuple(files.values())


def test_an_office_may_do_without() -> None:
    spare = replace(sample(), publisher=sample().publisher.model_copy(update={"loudspeaker": False}))
    assert list(loudspeaker.declare(spare, compose(spare))) == []


def test_a_withdrawn_story_has_no_script(tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path)
    scope = "scope: [web, feed, book]"
    example.change("exemplars/2024/bai-mau/index.md", scope, "scope: [web, feed, book, loudspeaker]").seal(
        "bai-mau"
    )

    def aired() -> list[str]:
        edition = open_site(example.root, MOMENT).edition
        return [path for work in loudspeaker.declare(edition, compose(edition)) for path in work.paths]

    assert any("bai-mau" in path for path in aired())
    withdraw(example.content, example.path_of("bai-mau"), "Người trong bài xin rút", date(2024, 12, 1))
    assert not any("bai-mau" in path for path in aired())


def test_the_page_reads_as_the_script_and_can_be_copied(works: Mapping[str, Work]) -> None:
    sizes = {path: 1000 for work in works.values() for path in work.paths}
    stock = Stock(sample(), compose(sample()), sizes=sizes)
    pages = {one.address: one for one in page.pages(stock)}
    assert sorted(pages) == sorted(addresses.loudspeaker(id) for id in works)
    shown = pages[addresses.loudspeaker(ID)]
    assert shown.hidden
    main = html.fromstring(f"<main>{shown.main()}</main>")
    for script in scripts(sample(), compose(sample())[ID]):
        (text,) = main.xpath(f"//*[@id='loi-{script.minutes}']")
        rows = [row.strip() for row in text.text_content().split("\n") if row.strip()]
        assert rows == [one for line in script.lines for one in line.breaths]
        assert main.xpath(f"//button[@data-copy='loi-{script.minutes}']")
        assert f"Đọc khoảng {script.time}" in main.text_content()
    written = main.xpath("//details//tr/td[1]/text()")
    assert "1.150" in written or any("1.150" in one for one in written)


def test_there_is_no_page_where_no_files_were_made() -> None:
    assert list(page.pages(Stock(sample(), compose(sample())))) == []
