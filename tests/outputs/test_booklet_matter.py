"""What stands around the stories of a booklet: covers, copyright page, contents, indexes, the last page."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
import zxingcpp

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.catalogue.edition import Edition, edition_of
from bonghoadep.records.booklet import SIZES, Booklet, Colophon, Foreword
from tests.example import MOMENT
from tests.judges.verapdf import faults
from tests.outputs import booklet_site
from tests.outputs.booklet_pdf import outline, page, picture, squeezed, texts, typeset, written
from tests.tools import ROOT, program

FULL = {
    "chief_compiler": "Bùi Thị Chủ",
    "compiler": "Ban biên soạn thử",
    "director": "Giám đốc Trần Văn Mẫu",
    "editor_in_chief": "Tổng biên tập Lê Thị Mẫu",
    "editor": "Phạm Văn Biên",
    "designer": "Đỗ Thị Trình",
    "illustrator": "Ngô Văn Họa",
    "technical_editor": "Vũ Văn Kỹ",
    "proof_reader": "Hoàng Thị Soát",
    "publishing_house": "Nhà xuất bản Thử",
    "partner": "Hội Thử",
    "reprint": "Tái bản lần thứ hai",
    "registration": "1234-2024/CXBIPH/01-01/T",
    "decision": "12/QĐ-NXBT ngày 2/3/2024",
    "print_run": 1500,
    "printer": "Công ty In Thử",
    "printer_address": "số 1 đường Thử, phường Mẫu",
    "deposited": "quý II năm 2024",
    "isbn": "978-604-000-000-2",
    "price": "45.000 đồng",
}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder = tmp_path_factory.mktemp("matter")
    booklet_site.write(folder)
    return booklet_site.edition(folder)


def booklet(edition: Edition, **changes: Any) -> Booklet:
    return edition.booklets["tap-thu"].model_copy(update=changes)


def published(edition: Edition, **changes: Any) -> Booklet:
    return booklet(edition, volume="Tập 2/4", colophon=Colophon.model_validate({**FULL, **changes}))


@pytest.fixture(scope="module")
def full(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return typeset(tmp_path_factory.mktemp("full"), written(edition, published(edition)))


@pytest.fixture(scope="module")
def plain(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return typeset(tmp_path_factory.mktemp("plain"), written(edition, booklet(edition)))


# What the law wants named


@pytest.mark.tool
def test_everything_given_is_named_on_the_copyright_page_or_on_the_last(full: Path) -> None:
    said = page(full, 4) + texts(full)[-3]
    for field, value in FULL.items():
        assert squeezed(f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)) in said, (
            field
        )
    assert squeezed(SIZES["a5"]) in said
    assert "Tàiliệulưuhànhnộibộ" not in "".join(texts(full))


@pytest.mark.tool
def test_the_cover_names_title_office_volume_year_who_led_the_compiling_and_the_house(full: Path) -> None:
    for words in (
        "Những bông hoa thử",
        "Ban thử",
        "Tập 2/4",
        "2024",
        "Bùi Thị Chủ (chủ biên)",
        "Nhà xuất bản Thử",
    ):
        assert squeezed(words) in page(full, 1), words


@pytest.mark.tool
@pytest.mark.parametrize("given", [{}, {"registration": "1234-2024/CXBIPH"}])
def test_without_a_licence_no_house_is_named_and_no_number_made_up(
    edition: Edition, tmp_path: Path, given: dict[str, str]
) -> None:
    colophon = Colophon.model_validate({"publishing_house": "Nhà xuất bản Thử", **given})
    book = typeset(tmp_path, written(edition, booklet(edition, colophon=colophon)))
    everything = "".join(texts(book))
    assert "Tàiliệulưuhànhnộibộ" in page(book, 4)
    assert "Tàiliệulưuhànhnộibộ" in texts(book)[-3]
    assert not re.search("Nhàxuấtbản|ISBN|Sốquyếtđịnhxuấtbản|Sốgiấyphép", everything)
    assert ("Sốxácnhậnđăngký" in everything) is bool(given)


@pytest.mark.tool
@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"price": "45.000 đồng", "state_ordered": True}, "Giá: 45.000 đồng"),
        ({"state_ordered": True}, "Sách Nhà nước đặt hàng"),
        ({}, "Sách không bán"),
    ],
)
def test_the_back_cover_says_how_the_book_is_to_be_had(
    edition: Edition, tmp_path: Path, given: dict[str, Any], said: str
) -> None:
    colophon = Colophon.model_validate(given)
    book = typeset(tmp_path, written(edition, booklet(edition, colophon=colophon)))
    assert squeezed(said) in texts(book)[-1]
    assert squeezed(said) in texts(book)[-3]
    assert len(re.findall("Giá:|Sáchkhôngbán|SáchNhànước", texts(book)[-1])) == 1


@pytest.mark.tool
def test_the_foreword_is_signed_with_position_name_place_and_date(edition: Edition, tmp_path: Path) -> None:
    signing = Foreword(
        file="tap-thu.md", signed="Trần Văn Ký", position="Chủ tịch", dated="Thử, ngày 1 tháng 3 năm 2024"
    )
    book = typeset(tmp_path, written(edition, booklet(edition, foreword=signing), "<p>Lời đầu sách.</p>"))
    signed = squeezed("Lời đầu sách. Thử, ngày 1 tháng 3 năm 2024 Chủ tịch Trần Văn Ký")
    assert signed in page(book, outline(book)["Lời giới thiệu"])


@pytest.mark.tool
def test_an_editor_may_want_no_index_and_the_contents_last(edition: Edition, tmp_path: Path) -> None:
    book = typeset(tmp_path, written(edition, booklet(edition, indexes=(), contents_at_end=True)))
    assert list(outline(book))[-2:] == ["Danh sách điển hình", "Mục lục"]
    assert "Chỉmục" not in "".join(texts(book))


# The barcode


@pytest.mark.tool
@pytest.mark.parametrize("size", list(SIZES))
def test_a_reader_of_barcodes_finds_the_isbn_at_the_lower_right_of_the_back_cover(
    edition: Edition, tmp_path: Path, size: str
) -> None:
    book = typeset(tmp_path, written(edition, published(edition).model_copy(update={"size": size})))
    cover = picture(book, len(texts(book)), 200)
    (found,) = zxingcpp.read_barcodes(cover)
    assert found.text == "9786040000002"
    assert found.position.top_left.x > cover.width / 2
    assert found.position.top_left.y > cover.height / 2
    modules = (found.position.top_right.x - found.position.top_left.x) / 200 * 25.4 / 95
    assert modules == pytest.approx(0.33, abs=0.02)


@pytest.mark.tool
def test_without_an_isbn_there_are_no_bars(plain: Path) -> None:
    assert zxingcpp.read_barcodes(picture(plain, len(texts(plain)), 200)) == []


@pytest.mark.tool
def test_the_barcode_has_its_digits_in_words_and_the_book_stays_accessible(full: Path, plain: Path) -> None:
    raw = full.with_suffix(".qdf")
    subprocess.run([program("qpdf"), "--qdf", str(full), str(raw)], check=True)
    said = "Mã vạch của ISBN 978-604-000-000-2".encode("utf-16-be").hex().encode()
    assert said in raw.read_bytes().lower()
    assert faults("ua1", full, plain) == ""


# The sheets, the paper, the bleed


@pytest.mark.tool
def test_an_endpaper_lies_within_either_cover_and_the_sheets_fold(full: Path, plain: Path) -> None:
    for book in (full, plain):
        assert len(texts(book)) % 4 == 0
        assert texts(book)[1] == texts(book)[-2] == ""
        assert picture(book, 2).getpixel((3, 3)) == picture(book, len(texts(book)) - 1).getpixel((3, 3))


@pytest.mark.tool
def test_in_print_covers_and_endpapers_run_into_the_bleed_and_pages_are_bare(
    edition: Edition, tmp_path: Path
) -> None:
    cream = booklet(edition, paper="cream")
    book = typeset(tmp_path, written(edition, cream), "print")
    last = len(texts(book))
    boxes = subprocess.run(
        [program("pdfinfo"), "-box", str(book)], capture_output=True, text=True, check=True
    ).stdout
    assert re.search(r"TrimBox: +8\.50 +8\.50 +428\.03 +603\.78", boxes)
    for number in (1, 2, last - 1, last):
        look = picture(book, number)
        corners = [(x, y) for x in (1, look.width - 2) for y in (1, look.height - 2)]
        assert all(min(look.getpixel(corner)) < 255 for corner in corners), number  # type: ignore[arg-type, type-var]
    assert picture(book, 3).getpixel((1, 1)) == (255, 255, 255)
    screen = typeset(tmp_path, written(edition, cream))
    assert picture(screen, 3).getpixel((1, 1)) == (0xFB, 0xF8, 0xF1)


@pytest.mark.tool
def test_the_foot_of_the_cover_is_one_hill_into_the_bleed(edition: Edition, tmp_path: Path) -> None:
    for accent in ("leaf", "lotus", "honey"):
        look = picture(typeset(tmp_path, written(edition, booklet(edition, accent=accent)), "print"), 1)
        foot = {look.getpixel((x, look.height - 2)) for x in range(1, look.width - 1)}
        assert len(foot) == 1, accent


@pytest.mark.tool
@pytest.mark.parametrize("size", list(SIZES))
@pytest.mark.parametrize(
    "title", ["Gương sáng.", "Những bông hoa đẹp trong phong trào thi đua " * 3, "khuếchtrương" * 3]
)
def test_a_title_of_any_length_stays_on_the_cover_above_the_meadow(
    edition: Edition, tmp_path: Path, size: str, title: str
) -> None:
    made = written(edition, booklet(edition, title=title.strip(), size=size, office="Ban biên tập thử " * 6))
    made[0]["parts"], made[0]["honoured"], made[0]["indexes"] = [], [], []
    with pdfplumber.open(typeset(tmp_path, made)) as pdf:
        cover = pdf.pages[0]
        text = "".join(char["text"] for char in cover.chars)
        assert squeezed(title) in squeezed(text)
        heads = [char for char in cover.chars if char["top"] < cover.height * 0.8]
        assert max(char["x1"] for char in heads) < cover.width * 0.93
        assert max(char["bottom"] for char in heads) < cover.height * 0.66


# Contents and indexes of the sample books


@pytest.fixture(scope="module")
def samples() -> Edition:
    catalogue, found = assemble(ROOT / "content")
    assert not found
    return edition_of(catalogue, {}, (), MOMENT)


@pytest.fixture(
    scope="module", params=["bong-hoa-dep-lang-son", "chung-suc-nong-thon-moi", "nguoi-tot-viec-tot-2024"]
)
def sample(
    request: pytest.FixtureRequest, samples: Edition, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, Any]]:
    made = written(samples, samples.booklets[request.param])
    return typeset(tmp_path_factory.mktemp("sample"), made), made[0]


Sample = tuple[Path, dict[str, Any]]


@pytest.mark.tool
def test_contents_outline_and_page_numbers_agree(sample: Sample) -> None:
    book, data = sample
    found = outline(book)
    names = {story["title"]: story["name"] for part in data["parts"] for story in part["stories"]}
    chapters = [*names, "Danh sách điển hình", *(index["title"] for index in data["indexes"])]
    first = found["Mục lục"]
    contents = "".join(texts(book)[first - 1 : first + 3])
    for title in chapters:
        number = found[title]
        assert squeezed(title) in page(book, number), title
        assert re.search(rf"{re.escape(squeezed(title + names.get(title, '')))}\.*{number}", contents), title
        assert page(book, number).count(str(number)) >= 1


@pytest.mark.tool
def test_every_entry_of_every_index_leads_to_a_page_that_holds_it(sample: Sample) -> None:
    book, data = sample
    found = outline(book)
    stories = {story["id"]: found[story["title"]] for part in data["parts"] for story in part["stories"]}
    told = 0
    for index in data["indexes"]:
        first = found[index["title"]]
        listed = "".join(texts(book)[first - 1 : first + 2])
        for entry in (entry for group in index["groups"] for entry in group["entries"]):
            pages = ", ".join("–".join(str(stories[id]) for id in ends) for ends in entry["pages"])
            note = f", {entry['note']}" if entry["note"] else ""
            assert squeezed(f"{entry['name']}{note} {pages}") in listed, entry
            for id in (id for ends in entry["pages"] for id in ends):
                assert squeezed(entry["name"]).lower() in page(book, stories[id]).lower(), entry
                told += 1
    assert told > 2 * len(stories)


@pytest.mark.tool
def test_the_list_of_those_honoured_has_all_with_their_pages(sample: Sample) -> None:
    book, data = sample
    found = outline(book)
    stories = {story["id"]: found[story["title"]] for part in data["parts"] for story in part["stories"]}
    first = found["Danh sách điển hình"]
    listed = "".join(texts(book)[first - 1 : found[data["indexes"][0]["title"]] - 1])
    for number, row in enumerate(data["honoured"], start=1):
        assert squeezed(f"{number}{row['name']}{row['place']}") in listed
        assert str(stories[row["id"]]) in listed


@pytest.mark.tool
@pytest.mark.parametrize("per_letter", [1, 5, 9, 30])
def test_no_letter_stands_alone_at_a_columns_foot_and_columns_end_together(
    edition: Edition, tmp_path: Path, per_letter: int
) -> None:
    made = written(edition, booklet(edition))
    entries = [
        {"name": "Trần Văn Thử" * (1 + n % 3), "note": "", "pages": [["ong-an"], ["ba-am"]]}
        for n in range(per_letter)
    ]
    groups = [{"letter": letter, "entries": entries} for letter in "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"]
    made[0]["indexes"] = [{"title": "Chỉ mục tên", "groups": groups}]
    book = typeset(tmp_path, made)
    heads = 0
    with pdfplumber.open(book) as pdf:
        first = outline(book)["Chỉ mục tên"] - 1
        for one in pdf.pages[first:-3]:
            body = [w for w in one.extract_words(extra_attrs=["size"]) if 50 < w["top"] < one.height - 48]
            if not body:
                continue
            assert (
                max(w["bottom"] for w in body) < one.height - 57
            )  # the margin's edge, and what hangs below a line
            middle = (min(w["x0"] for w in body) + max(w["x1"] for w in body)) / 2
            columns = [[w for w in body if (w["x0"] < middle) is left] for left in (True, False)]
            for column in columns:
                letters = [
                    w for w in column if len(w["text"]) == 1 and w["size"] > 10 and not w["text"].isdigit()
                ]
                heads += len(letters)
                lowest = max((w["bottom"] for w in column), default=0)
                assert all(w["bottom"] < lowest - 5 for w in letters)
        if len(groups) * per_letter <= 240:
            lows = [max(w["bottom"] for w in column) for column in columns]
            assert abs(lows[0] - lows[1]) < 75
    assert heads == len(groups)
