"""What the index is given: words mended, letters kept for showing, and nothing that is held back."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import search
from bonghoadep.outputs.artifact import Artifact
from bonghoadep.outputs.search.documents import Document, documents
from bonghoadep.outputs.search.index import build, key_of
from bonghoadep.outputs.search.mending import SHORT, counterparts, mended
from bonghoadep.outputs.search.steady import steady
from bonghoadep.outputs.shell import Shell
from bonghoadep.outputs.stories import compose
from tests.outputs.search_examples import SHELL, declared, edition

HOSTILE = "</p><script>alert(1)</script> “Đẹp” & 'đôi' \" data-pagefind-meta=\"title"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition(tmp_path_factory.mktemp("content"))


def written(office: Edition) -> dict[str, Document]:
    return {one.path.split("/")[1]: one for one in documents(office, compose(office).values())}


def body(document: Document) -> str:
    """Return what of the document is searched."""
    tree = html.document_fromstring(document.html())
    return " ".join("".join(one.itertext()) for one in tree.xpath("//p[@data-pagefind-weight]"))


def shown(document: Document) -> dict[str, str]:
    tree = html.document_fromstring(document.html())
    return {one.get("data-pagefind-meta"): one.text for one in tree.xpath("//*[@data-pagefind-meta]")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Điển hình “Đồng Tâm”", "dien hinh dong tam"),
        ("Đie\u0302\u0309n hi\u0300nh", "dien hinh"),
        ("Quỹ 1.150 m², số 48/CP - TĐKT", "quy 1 150 m² so 48 cp tdkt"),
        ("hòa hoà HÒA", "hoa hoa hoa"),
        ("…\u200b\u00a0<b>", "b"),
        ("", ""),
    ],
)
def test_words_lose_marks_and_what_stands_between_them(text: str, words: str) -> None:
    assert mended(text) == words


def test_what_is_shortened_and_what_is_not_find_each_other() -> None:
    for short, whole in SHORT.items():
        assert mended(whole) in list(counterparts(mended(f"ở {short} ấy")))
        assert mended(short) in list(counterparts(mended(f"ở {whole} ấy")))
    assert list(counterparts("htx la hop tac xa")) == []
    assert list(counterparts("nhtxa")) == []


def test_a_document_shows_its_own_letters_and_is_searched_without_marks(office: Edition) -> None:
    document = written(office)["to-dan-pho-dong-tam"]
    meta = shown(document)

    assert meta["title"] == "Tổ dân phố quét ngõ mỗi chiều thứ bảy"
    assert meta["nay"] == "Phường Yên Bái, Lào Cai"
    assert meta["truoc"] == "Phường Đồng Tâm, Thành phố Yên Bái, Tỉnh Yên Bái"
    assert "phuong dong tam thanh pho yen bai tinh yen bai" in body(document)
    assert body(document).isascii()


def test_no_body_has_a_letter_that_is_not_mended(office: Edition) -> None:
    for document in written(office).values():
        words = body(document)
        assert words == mended(words)
        assert "đ" not in words


def test_filters_are_the_ids_that_stand_in_addresses(office: Edition) -> None:
    tree = html.document_fromstring(written(office)["to-dan-pho-dong-tam"].html())
    found = {(one.get("data-pagefind-filter"), one.text) for one in tree.xpath("//*[@data-pagefind-filter]")}

    assert found == {
        ("phong-trao", "phong-trao-mot"),
        ("tinh", "lao-cai"),
        ("loai", "tap-the"),
        ("nam", "2024"),
    }


def test_abbreviations_reach_the_body(office: Edition) -> None:
    found = written(office)
    assert "nong thon moi" in body(found["guong-dien-hinh"])
    assert "htx" in body(found["tam-long-hop-tac-xa"]).split()


def test_a_hostile_title_stays_text(office: Edition) -> None:
    bad = office.exemplars["den-bien-bao"].model_copy(
        update={"title": HOSTILE, "name": HOSTILE, "citation": HOSTILE}
    )
    document = written(replace(office, exemplars={**office.exemplars, "den-bien-bao": bad}))["den-bien-bao"]
    tree = html.document_fromstring(document.html())

    assert not tree.xpath("//script")
    assert shown(document)["title"] == HOSTILE
    assert len(tree.xpath("//*[@data-pagefind-meta='title']")) == 1


def test_who_is_held_back_leaves_no_trace(office: Edition, tmp_path: Path) -> None:
    gone = edition(tmp_path, held=("theo-doi-thoi-tiet",))
    page, _ = declared(gone)
    everything = "".join(one.html() for one in written(gone).values()) + page.make().decode()

    assert "theo-doi-thoi-tiet" in "".join(written(office))
    for trace in (
        "theo-doi-thoi-tiet",
        "Lường Văn Nước",
        "luong van nuoc",
        "dien bien muc nuoc",
        "phong-trao-vang",
    ):
        assert trace not in everything


def test_the_page_needs_no_script_to_lead_on(office: Edition) -> None:
    page, _ = declared(office)
    tree = html.document_fromstring(page.make().decode())
    links = {one.get("href") for one in tree.xpath("//div[@class='ways']//a")}

    assert links >= {
        "../phong-trao/phong-trao-mot/",
        "../dia-phuong/lang-son/",
        "../loai/ca-nhan/",
        "../nam/2022/",
    }
    assert not tree.xpath("//script[not(@src)]|//style|//*[@style]|//*[starts-with(name(@*), 'on')]")
    assert tree.xpath("//label[@for='tim']") and tree.xpath("//*[@aria-live='polite']")


def test_the_same_documents_make_the_same_index(office: Edition, tmp_path: Path) -> None:
    found = list(written(office).values())
    folders = [tmp_path / name for name in ("one", "two")]
    for folder, order in zip(folders, (found, found[::-1]), strict=True):
        folder.mkdir()
        build(lambda order=order: order, folder)  # type: ignore[misc]
    one, two = ({file.name: file.read_bytes() for file in folder.rglob("*.*")} for folder in folders)

    assert one == two
    assert "pagefind-ui.js" not in one


def test_the_key_changes_with_a_word_and_with_nothing_else(office: Edition) -> None:
    found = list(written(office).values())
    changed = [replace(found[0], prose=found[0].prose + " thêm"), *found[1:]]

    assert key_of(found) == key_of(list(written(office).values()))
    assert key_of(found) != key_of(changed)


def test_an_index_of_another_make_is_refused(tmp_path: Path) -> None:
    entry = {"version": "9", "languages": {"vi": {"hash": "vi_0123456789", "wasm": None, "page_count": 1}}}
    (tmp_path / "pagefind-entry.json").write_text(json.dumps(entry))
    for content in (b"other", b"pagefind_dcd\xa0", b"pagefind_dcd\x9f\xff"):
        (tmp_path / "pagefind.vi_0123456789.pf_meta").write_bytes(gzip.compress(content))
        with pytest.raises(ValueError, match=r"."):
            steady(tmp_path)


def test_an_office_without_stories_says_so_and_has_no_index(office: Edition) -> None:
    (page,) = search.declare(replace(office, exemplars={}), {}, {1: Shell.cut(SHELL)})

    assert isinstance(page, Artifact)
    assert "Chưa có bài gương nào" in page.make().decode()
    assert "search.js" not in page.make().decode()
