"""What the search is given and how the index holds it: every word, where it stands, and nothing that is held back."""

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import search
from bonghoadep.outputs.artifact import Artifact
from bonghoadep.outputs.search.documents import Document, Library
from bonghoadep.outputs.search.facets import DIGITS, Facet, Option, facets
from bonghoadep.outputs.search.files import SMALL, write
from bonghoadep.outputs.search.postings import packed
from bonghoadep.outputs.search.words import bare, codes, forms, plain
from bonghoadep.outputs.shell import Shell
from bonghoadep.outputs.stories import compose
from bonghoadep.spoken import SHORT
from tests.outputs.index_reader import pairs, words
from tests.outputs.search_examples import SHELL, declared, edition

HOSTILE = "</p><script>alert(1)</script> “Đẹp” & 'đôi' \" onload=\"x"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition(tmp_path_factory.mktemp("content"))


def library(office: Edition) -> dict[str, Document]:
    return {one.id: one for one in Library(office, compose(office))}


def written(office: Edition, folder: Path) -> Path:
    folder.mkdir()
    write(folder, Library(office, compose(office)), facets(office))
    return folder


def texts(document: Document) -> Iterator[str]:
    return (text for part in document.texts for text in part)


@pytest.mark.parametrize(
    ("text", "bares"),
    [
        ("Điển hình “Đồng Tâm”", "dien hinh dong tam"),
        ("Đie\u0302\u0309n hi\u0300nh", "dien hinh"),
        ("Quỹ 1.150 m², số 48/CP - TĐKT", "qui 1150 m2 so 48 cp tdkt"),
        ("…\u200b\u00a0<b>", "b"),
        ("H\u200bòa", "hoa"),
        ("", ""),
    ],
)
def test_words_lose_marks_and_what_stands_between_them(text: str, bares: str) -> None:
    assert " ".join(map(bare, forms(plain(text)))) == bares


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("HÒA", "ho\u0300a"),
        ("kỹ", "kĩ"),
        ("Mỹ", "mĩ"),
        ("quý", "quí"),
        ("khỏe", "khoẻ"),
        ("thủy", "thuỷ"),
        ("Ðường", "Đường"),
        ("1.150", "1150"),
    ],
)
def test_two_spellings_of_one_word_are_one_form(one: str, other: str) -> None:
    assert list(forms(plain(one))) == list(forms(plain(other)))


@pytest.mark.parametrize(
    ("one", "other"), [("hoa", "hòa"), ("đường", "dương"), ("na", "nà"), ("tuy", "tui"), ("ủy", "ủi")]
)
def test_two_words_are_two_forms(one: str, other: str) -> None:
    assert list(forms(plain(one))) != list(forms(plain(other)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quyết định số (minh họa) 112/QĐ-UBND ngày 04/3/2024", ["112qdubnd", "4.3.2024"]),
        ("112 / QĐ-UBND", ["112qdubnd"]),
        ("tháng 3/2024", ["3.2024"]),
        ("1/12/2024", ["1.12.2024"]),
        ("11/2/2024", ["11.2.2024"]),
        ("QĐ-UBND", []),
    ],
)
def test_a_number_of_a_decision_is_one_word(text: str, found: list[str]) -> None:
    assert list(codes(plain(text))) == found


@given(st.text())
def test_a_form_s_own_letters_have_one_bare_word(text: str) -> None:
    for form in forms(plain(text)):
        assert bare(form) == bare(bare(form))
        assert list(map(bare, forms(plain(bare(form))))) in ([bare(form)], [])


@given(st.lists(st.integers(0, 2**40)))
def test_numbers_are_read_as_they_were_written(numbers: list[int]) -> None:
    content, found = packed(numbers), []
    value = scale = 0
    for byte in content:
        value |= (byte & 127) << scale
        scale += 7
        if byte < 128:
            found.append(value)
            value = scale = 0
    assert found == numbers


def test_a_document_has_what_its_page_shows(office: Edition) -> None:
    document = library(office)["to-dan-pho-dong-tam"]
    said = list(texts(document))

    assert document.shown["place"] == "Phường Yên Bái, Lào Cai"
    assert document.shown["then"] == "Phường Đồng Tâm, Thành phố Yên Bái, Tỉnh Yên Bái"
    assert "Phường Đồng Tâm, Thành phố Yên Bái, Tỉnh Yên Bái" in said
    assert any("15/QĐ-UBND ngày 14/10/2024" in text for text in said)


def test_what_the_office_keeps_for_itself_is_in_no_document(office: Edition) -> None:
    own = office.exemplars["den-bien-bao"].model_copy(
        update={"steward": "Ông Giữ Liên Lạc", "introduced_by": "Bà Giới Thiệu"}
    )
    document = library(replace(office, exemplars={**office.exemplars, own.id: own}))[own.id]
    everything = repr(document)
    assert "Giữ Liên Lạc" not in everything
    assert "Giới Thiệu" not in everything


def test_every_word_and_every_pair_of_every_document_is_in_the_index(office: Edition, tmp_path: Path) -> None:
    """The reference: words counted and pairs found in the documents themselves."""
    folder = written(office, tmp_path / "index")
    expected_words: set[tuple[str, int]] = set()
    expected_pairs: set[tuple[str, str, int]] = set()
    for number, document in enumerate(Library(office, compose(office))):
        for text in texts(document):
            row = [form for line in plain(text).split("\n") for form in forms(line)]
            expected_words |= {(form, number) for form in row} | {
                (code, number) for code in codes(plain(text))
            }
            expected_pairs |= {(one, next, number) for one, next in itertools.pairwise(row)}

    assert {(form, number) for form, number, *_ in words(folder)} == expected_words
    assert {(one, next, number) for one, next, number, _ in pairs(folder)} == expected_pairs


def test_what_stands_in_the_name_is_told_from_what_stands_in_the_prose(
    office: Edition, tmp_path: Path
) -> None:
    parts = {(form, number): part for form, number, part, _ in words(written(office, tmp_path / "index"))}
    numbers = {id: number for number, id in enumerate(compose(office))}
    assert parts["sach'", numbers["chuyen-di-dien-bien"]] == 0  # Bà Vì Thị Sách
    assert parts["xe", numbers["chuyen-di-dien-bien"]] == 1
    assert parts["tre?", numbers["chuyen-di-dien-bien"]] == 4


def test_no_file_is_large_unless_one_list_is(office: Edition, tmp_path: Path) -> None:
    folder = written(office, tmp_path / "index")
    table = json.loads((folder / "table.json").read_text("utf-8"))
    for kind in ("words", "pairs"):
        files = sorted((folder / kind).iterdir(), key=lambda file: int(file.stem))
        assert len(files) == len(table[kind]) > 0
        assert table[kind] == sorted(table[kind])
        assert all(file.stat().st_size <= SMALL for file in files)


def test_facets_hold_the_values_of_every_story(office: Edition) -> None:
    found = {facet.name: facet for facet in facets(office)}
    held = {
        name: {
            option.value
            for option in facet.options
            for one in option.stories
            if one.id == "to-dan-pho-dong-tam"
        }
        for name, facet in found.items()
    }
    assert held == {
        "phong-trao": {"phong-trao-mot"},
        "tinh": {"lao-cai", "yen-bai"},
        "xa": {"yen-bai-04252", "dong-tam-04261", "yen-bai-132"},
        "loai": {"tap-the"},
        "nam": {"2024"},
        "linh-vuc": {"moi-truong"},
        "cap": {"xa"},
    }
    old = {option.value: option.former for option in found["tinh"].options}
    assert old["yen-bai"] and not old["lao-cai"]


@dataclass(frozen=True)
class Numbered:
    id: int


@given(st.lists(st.sets(st.integers(0, 7)), min_size=1, max_size=200))
def test_a_column_says_which_values_each_story_has(values: list[set[int]]) -> None:
    stories = [Numbered(number) for number in range(len(values))]
    options = [
        Option(str(one), "", "", [story for story in stories if one in values[story.id]])  # type: ignore[misc]
        for one in range(8)
    ]
    data: Any = Facet("x", "", options).data({number: number for number in range(len(values))})  # type: ignore[dict-item]
    width = len(data["column"]) // len(values)
    read = []
    for at in range(0, len(data["column"]), width):
        number = 0
        for digit in data["column"][at : at + width]:
            number = number * len(DIGITS) + DIGITS.index(digit)
        read.append(set(data["sets"][number]))
    assert read == values


def test_a_hostile_title_stays_text(office: Edition, tmp_path: Path) -> None:
    bad = office.exemplars["den-bien-bao"].model_copy(
        update={"title": HOSTILE, "name": HOSTILE, "citation": HOSTILE}
    )
    movements = {id: one.model_copy(update={"short": HOSTILE}) for id, one in office.movements.items()}
    spoilt = replace(office, exemplars={**office.exemplars, "den-bien-bao": bad}, movements=movements)
    page, _ = declared(spoilt)
    tree = html.document_fromstring(page.make().decode())

    assert not tree.xpath("//main//script")
    assert library(spoilt)["den-bien-bao"].shown["title"] == HOSTILE
    assert json.loads((written(spoilt, tmp_path / "index") / "story/0.json").read_bytes())


def test_who_is_held_back_leaves_no_trace(office: Edition, tmp_path: Path) -> None:
    gone = edition(tmp_path / "content", held=("theo-doi-thoi-tiet",))
    page, _ = declared(gone)
    folder = written(gone, tmp_path / "index")
    everything = b"".join(file.read_bytes() for file in sorted(folder.rglob("*.*"))) + page.make()

    whole = b"".join(file.read_bytes() for file in sorted(written(office, tmp_path / "all").rglob("*.*")))
    for trace in ("theo-doi-thoi-tiet", "Lường Văn Nước", "lương`", "phong-trao-vang"):
        assert trace.encode() in whole
        assert trace.encode() not in everything


def test_the_page_needs_no_script_to_lead_on(office: Edition) -> None:
    page, _ = declared(office)
    tree = html.document_fromstring(page.make().decode())
    links = {one.get("href") for one in tree.xpath("//div[@class='ways']//a")}

    assert links >= {
        "../phong-trao/phong-trao-mot/",
        "../dia-phuong/lang-son/",
        "../dia-phuong/yen-bai/",
        "../loai/ca-nhan/",
        "../nam/2022/",
        "../linh-vuc/moi-truong/",
        "../cap/tinh/",
    }
    assert not tree.xpath("//script[not(@src)]|//style|//*[@style]|//*[starts-with(name(@*), 'on')]")
    assert tree.xpath("//label[@for='tim']") and tree.xpath("//*[@aria-live='polite']")


def test_the_same_stories_make_the_same_index(office: Edition, tmp_path: Path) -> None:
    one, two = (
        {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*.*")}
        for folder in (written(office, tmp_path / "one"), written(office, tmp_path / "two"))
    )
    assert one == two


def test_the_key_changes_with_a_word_or_a_filter_and_with_nothing_else(office: Edition) -> None:
    def key(office: Edition) -> str:
        return declared(office)[1].key

    def changed(**values: object) -> Edition:
        one = office.exemplars["den-bien-bao"].model_copy(update=values)
        return replace(office, exemplars={**office.exemplars, one.id: one})

    assert key(office) == key(changed())
    keys = {key(office), key(changed(story="## Cách làm\n\nThêm.")), key(changed(fields=("y-te",)))}
    assert len(keys) == 3
    assert key(office) == key(changed(steward="Một người giữ liên lạc"))


def test_abbreviations_are_whole_words() -> None:
    for short, whole in ((short, whole) for short, whole in SHORT.items() if short.isalpha()):
        assert len(list(forms(plain(short)))) == 1
        assert len(list(forms(plain(whole)))) > 1


def test_an_office_without_stories_says_so_and_has_no_index(office: Edition) -> None:
    (page,) = search.declare(replace(office, exemplars={}), {}, {1: Shell.cut(SHELL)})

    assert isinstance(page, Artifact)
    assert "Chưa có bài gương nào" in page.make().decode()
    assert "search.js" not in page.make().decode()
