"""A commune's spreadsheet becomes drafts: found under its titles, matched by name, nothing invented."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from bonghoadep.catalogue.catalogue import Catalogue
from bonghoadep.cli import main
from bonghoadep.desk.fmt import formed
from bonghoadep.desk.imports import lists, sheets
from bonghoadep.desk.imports.columns import Column, heading
from bonghoadep.desk.imports.container import contents
from bonghoadep.desk.imports.draft import Draft
from bonghoadep.desk.imports.grids import Doubt
from bonghoadep.desk.imports.matching import Bearings, place
from bonghoadep.desk.imports.values import (
    clean,
    day_in,
    decision_number,
    kind_of,
    level_of,
    without_numbers,
    years_in,
)
from bonghoadep.desk.questions import QUESTIONS
from bonghoadep.places.register import open_register
from tests.example import Example

HEADINGS = ["TT", "Họ và tên", "Địa chỉ", "Phong trào", "Thành tích", "Năm"]
NAME = "Nguyễn Thị Gieo (bịa đặt)"
ROW = [1, NAME, "thôn Hoa, xã Y Tịch", "Trồng hoa", "Trồng hoa dọc đường.", 2024]


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes a workbook: its rows, and what else to do to its sheet."""

    def write(
        rows: Iterable[list[Any]], more: Callable[[Any], None] = lambda sheet: None, name: str = "ds.xlsx"
    ) -> Path:
        workbook = Workbook()
        for row in rows:
            workbook.active.append(row)
        more(workbook.active)
        workbook.save(tmp_path / name)
        return tmp_path / name

    return write


def run(example: Example, file: Path, *options: str) -> str:
    done = CliRunner().invoke(
        main, ["import", "--root", str(example.root), str(file), *options], catch_exceptions=False
    )
    assert done.exit_code == 0, done.output
    return done.output


def read(catalogue: Catalogue, file: Path, **bearings: Any) -> tuple[list[Draft], list[Doubt]]:
    workbook = sheets.read(contents(file))
    read = list(lists.drafts(catalogue, workbook.rows, Bearings(**bearings), file.name))
    return [one for one, _ in read if one], [*workbook.doubts, *(doubt for _, some in read for doubt in some)]


def one(example: Example, file: Path, **bearings: Any) -> Draft:
    found, _ = read(example.open().catalogue, file, **bearings)
    assert len(found) == 1
    return found[0]


def test_a_row_becomes_a_draft_that_lacks_only_what_people_give(
    example: Example, book: Callable[..., Path]
) -> None:
    said = run(example, book([HEADINGS, ROW]))
    path = "exemplars/2024/nguyen-thi-gieo-bia-dat/index.md"
    assert f"đã viết: content/{path}" in said
    assert [(found.path, found.code) for found in example.check()] == [(path, "G508")]
    record = example.open().catalogue.exemplars["nguyen-thi-gieo-bia-dat"]
    assert (record.name, record.kind, record.year, record.draft) == (NAME, "ca-nhan", 2024, True)
    assert (record.place.unit, record.place.detail) == ("vn-06520", "thôn Hoa")
    assert (record.plan, record.movements) == ("ke-hoach-mau", ("phong-trao-mau",))
    assert "## Kết quả\n\nTrồng hoa dọc đường.\n" in record.story
    # The other headings ask what a new story's do.
    assert record.story + "\n" == re.sub(r"(?<=## Kết quả\n\n).*", "Trồng hoa dọc đường.", QUESTIONS)


def test_the_same_file_twice_makes_nothing_new(example: Example, book: Callable[..., Path]) -> None:
    file = book([HEADINGS, ROW, [2, *ROW[1:]], [3, "Tổ hoa Mẫu (bịa đặt)", *ROW[2:]]])
    run(example, file)
    before = {path: path.read_bytes() for path in example.content.rglob("*.md")}
    said = run(example, file)
    assert "0 bản nháp mới, 3 bài đã có" in said
    assert {path: path.read_bytes() for path in example.content.rglob("*.md")} == before
    # Two rows of one name in one file are two exemplars.
    assert (example.content / "exemplars/2024/nguyen-thi-gieo-bia-dat-2").is_dir()


def test_a_name_of_another_year_gets_the_year(example: Example, book: Callable[..., Path]) -> None:
    run(example, book([HEADINGS, ROW]))
    said = run(example, book([HEADINGS, [*ROW[:5], 2023]], name="ds-2023.xlsx"))
    assert "exemplars/2023/nguyen-thi-gieo-bia-dat-2023/index.md" in said


def test_a_story_that_is_there_is_left_alone(example: Example, book: Callable[..., Path]) -> None:
    path = "exemplars/2024/nguyen-thi-gieo-bia-dat/index.md"
    example.write(path, "của tôi")
    said = run(example, book([HEADINGS, ROW]))
    assert f"đã có, giữ nguyên: content/{path}" in said
    assert example.read(path) == "của tôi"


@pytest.mark.parametrize(
    "counted", [["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], [1, 2, 3, 4, 5, 6], ["A", "B", 1, 2, 3, 4]]
)
def test_a_row_that_counts_the_columns_is_no_exemplar(
    example: Example, book: Callable[..., Path], counted: list[Any]
) -> None:
    found, doubts = read(example.open().catalogue, book([HEADINGS, counted, ROW]))
    assert [draft.name for draft in found] == [NAME]
    assert doubts == []


def test_a_dry_run_writes_nothing(example: Example, book: Callable[..., Path]) -> None:
    before = sorted(example.content.rglob("*"))
    assert "sẽ viết: content/exemplars/2024/nguyen-thi-gieo-bia-dat/index.md" in run(
        example, book([HEADINGS, ROW]), "--dry-run"
    )
    assert sorted(example.content.rglob("*")) == before


def test_a_list_as_communes_keep_it(example: Example, book: Callable[..., Path]) -> None:
    """Title rows, merged cells, headings on two rows, parts, a total, signatures."""

    def more(sheet: Any) -> None:
        for area in (
            "A1:C1",
            "D1:H1",
            "A3:H3",
            "A5:A6",
            "B5:B6",
            "C5:C6",
            "D5:D6",
            "E5:F5",
            "G5:G6",
            "H5:H6",
            "A7:H7",
            "A9:H9",
        ):
            sheet.merge_cells(area)

    rows: list[list[Any]] = [
        ["UBND XÃ MẪU", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        [],
        ["DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2024"],
        [],
        [
            "STT",
            "HỌ VÀ TÊN / TÊN TẬP THỂ",
            "Địa  chỉ",
            "Lĩnh vực",
            "Quyết định",
            None,
            "Tóm tắt thành tích",
            "SĐT",
        ],
        [None, None, None, None, "Số", "Ngày, tháng"],
        ["I. TẬP THỂ"],
        [
            1,
            "Những người giữ suối (bịa đặt)",
            "xã Y Tịch",
            "Hoa dại",
            "15/QĐ-UBND",
            datetime(2024, 3, 5),
            "- Giữ suối\n- Trồng cây",
            "0900 000 000",
        ],
        ["II. CÁ NHÂN"],
        [
            2,
            "Trần Văn Tưới (bịa đặt)",
            "Y Tịch",
            "Một luống hoa",
            "16/QĐ-UBND",
            "05/4/2024",
            "Tưới hoa",
            "0900 000 001",
        ],
        ["Tổng cộng: 02"],
        [],
        [None, None, None, None, None, None, "TM. ỦY BAN NHÂN DÂN"],
        [None, None, None, None, None, None, "Chủ tịch"],
    ]
    found, doubts = read(example.open().catalogue, book(rows, more))
    assert [(draft.name, draft.kind.value, draft.year) for draft in found] == [
        ("Những người giữ suối (bịa đặt)", "tap-the", 2024),
        ("Trần Văn Tưới (bịa đặt)", "ca-nhan", 2024),
    ]
    assert [(one.number, one.on) for draft in found for one in draft.honours] == [
        ("15/QĐ-UBND", date(2024, 3, 5)),
        ("16/QĐ-UBND", date(2024, 4, 5)),
    ]
    assert found[0].sections == {"Kết quả": "- Giữ suối\n- Trồng cây"}
    assert [draft.movements.value for draft in found] == [
        "phong-trao-ngoai-ke-hoach",
        "phong-trao-chi-ca-nhan",
    ]
    assert [doubt.what for doubt in doubts if "SĐT" in doubt.what] == [
        "cột “SĐT” không được nhập: thông tin cá nhân không đưa vào bản ghi"
    ]
    assert "0900" not in "".join(draft.text("x") for draft in found)


def test_what_stands_in_a_merged_cell_is_each_rows(example: Example, book: Callable[..., Path]) -> None:
    rows = [HEADINGS, ROW, [2, "Lê Thị Vun (bịa đặt)", None, None, "Vun gốc.", None]]

    def more(sheet: Any) -> None:
        for area in ("C2:C3", "D2:D3", "F2:F3"):
            sheet.merge_cells(area)

    found, _ = read(example.open().catalogue, book(rows, more))
    assert [(draft.place, draft.movements, draft.year) for draft in found] == [
        (found[0].place, found[0].movements, 2024)
    ] * 2


def test_rows_of_one_merged_name_are_one_exemplar(example: Example, book: Callable[..., Path]) -> None:
    rows = [
        [*HEADINGS, "Số quyết định"],
        [*ROW, "15/QĐ-UBND"],
        [None, None, None, None, "Giữ hoa.", None, "16/QĐ-UBND"],
    ]

    def more(sheet: Any) -> None:
        sheet.merge_cells("B2:B3")

    draft = one(example, book(rows, more))
    assert draft.sections == {"Kết quả": "Trồng hoa dọc đường.\n\nGiữ hoa."}
    assert [honour.number for honour in draft.honours] == ["15/QĐ-UBND", "16/QĐ-UBND"]


def test_every_sheet_with_a_list_is_read(example: Example, tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.append(["Ghi chú chung"])
    for title, name in (("Đợt 1", NAME), ("Đợt 2", "Lê Thị Vun (bịa đặt)")):
        sheet = workbook.create_sheet(title)
        sheet.append(HEADINGS)
        sheet.append([1, name, *ROW[2:]])
    workbook.save(tmp_path / "ds.xlsx")
    found, doubts = read(example.open().catalogue, tmp_path / "ds.xlsx")
    assert [draft.origin for draft in found] == [
        "ds.xlsx, trang tính “Đợt 1”, dòng 2",
        "ds.xlsx, trang tính “Đợt 2”, dòng 2",
    ]
    assert [(doubt.where, doubt.what) for doubt in doubts] == [
        ("trang tính “Sheet”", "không thấy dòng tiêu đề cột")
    ]


def test_text_of_a_mac_is_composed(example: Example, book: Callable[..., Path]) -> None:
    apart = [unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell for cell in ROW]
    headings = [unicodedata.normalize("NFD", cell) for cell in HEADINGS]
    draft = one(example, book([headings, apart]))
    assert draft.name == NAME
    assert draft.movements.value == "phong-trao-mau"
    assert unicodedata.is_normalized("NFC", draft.text("x"))


def test_what_is_not_sure_stays_open_and_is_said(example: Example, book: Callable[..., Path]) -> None:
    row = [1, "Sao Mai (bịa đặt)", "xã Nào Đó", "Trồng hoá đơn", "Làm việc tốt.", "2023-2024"]
    file = book([["TT", "Tên điển hình", *HEADINGS[2:]], row])
    said = run(example, file)
    text = example.read("exemplars/2024/sao-mai-bia-dat/index.md")
    assert "#   ca-nhan  # Cá nhân\n" in text
    assert "\n# kind: …\n" in text
    assert "\n# Không rõ “xã Nào Đó” thuộc xã nào. Thay “…” ở dòng “place” dưới đây" in text
    assert '\n# place: {unit: …, at: 2024, detail: "…"}\n' in text
    assert (
        "\n# Không rõ “Trồng hoá đơn” là phong trào nào. Thay “…” ở dòng “movements” dưới đây bằng một trong"
        in text
    )
    assert "#   phong-trao-mau  # Cả xóm cùng trồng hoa\n# movements: […]\n" in text
    assert "trang tính “Sheet”, dòng 2, cột F: “2023-2024” có nhiều năm, lấy năm 2024" in said
    assert "ghi “place” trong tệp nháp" in said
    # What a person must still give, and nothing else.
    assert sorted({one.code for one in example.check()}) == ["R201"]


def test_open_lines_filled_in_as_they_say_make_a_record(example: Example, book: Callable[..., Path]) -> None:
    run(
        example,
        book([["TT", "Tên điển hình", *HEADINGS[2:]], [1, "Sao Mai (bịa đặt)", "xã Nào Đó", "", "", 2024]]),
    )
    path = "exemplars/2024/sao-mai-bia-dat/index.md"
    example.change(path, "# kind: …", "kind: tap-the")
    example.change(path, '# place: {unit: …, at: 2024, detail: "…"}', "place: {unit: vn-06520, at: 2024}")
    example.change(path, "# movements: […]", "movements: [phong-trao-mau]")
    assert example.codes() == ["G508"]
    assert not formed(example.content, path).changes


def test_a_unit_that_is_no_more_is_offered_as_what_it_became(
    example: Example, book: Callable[..., Path]
) -> None:
    """A hamlet's name says nothing about its commune, so nothing is offered for that."""
    rows = [["thôn Hoa, xã Y Tịch", "vn-06505@2025  # Xã Vạn Linh, Tỉnh Lạng Sơn"], ["thôn Hoa", None]]
    for address, offered in rows:
        found, _ = read(example.open().catalogue, book([HEADINGS, [1, NAME, address, "Trồng hoa", "", 2026]]))
        assert found[0].place.candidates == ((offered,) if offered else ())
        assert found[0].place.value == ""


def test_a_row_without_a_year_is_said_and_not_written(example: Example, book: Callable[..., Path]) -> None:
    file = book([HEADINGS[:5], ROW[:5]])
    said = run(example, file)
    assert (
        "dòng 2: không biết năm nên không nhập được dòng này; thêm cột “Năm”, hoặc chạy lại với --year"
        in said
    )
    assert one(example, file, year=2023).year == 2023


def test_a_decision_needs_its_authority_from_a_person(example: Example, book: Callable[..., Path]) -> None:
    headings = [*HEADINGS, "Hình thức khen thưởng", "Số, ngày quyết định"]
    file = book([headings, [*ROW, "Giấy khen", "Số 15/QĐ-UBND ngày 05/3/2024"]])
    line = '#   - {form: giay-khen, title: "Giấy khen", year: 2024, authority: "…",'
    assert f'{line} decision: {{number: "15/QĐ-UBND", on: 2024-03-05}}}}' in one(example, file).text("x")
    known = book(
        [[*headings, "Cơ quan ban hành"], [*ROW, "Giấy khen", "15/QĐ-UBND ngày 5/3/2024", "UBND xã Mẫu"]]
    )
    run(example, known)
    award = example.open().catalogue.exemplars["nguyen-thi-gieo-bia-dat"].awards[0]
    assert (award.form, award.authority) == ("giay-khen", "UBND xã Mẫu")
    assert award.decision is not None
    assert (award.decision.number, award.decision.on) == ("15/QĐ-UBND", date(2024, 3, 5))


def test_numbers_of_people_are_taken_out_of_the_text(example: Example, book: Callable[..., Path]) -> None:
    row = [*ROW[:4], "Hỏi chị ở số 0900 000 000, CCCD 001099000000. Góp 1.200.000.000 đồng năm 2024.", 2024]
    found, doubts = read(example.open().catalogue, book([HEADINGS, row]))
    text = found[0].sections["Kết quả"] if found[0].sections else ""
    assert text == "Hỏi chị ở số [đã bỏ số], CCCD [đã bỏ số]. Góp 1.200.000.000 đồng năm 2024."
    assert [doubt.where for doubt in doubts] == ["trang tính “Sheet”, dòng 2, cột E"]


def test_a_formulas_text_is_never_written(example: Example, book: Callable[..., Path]) -> None:
    row = [*ROW[:4], '=HYPERLINK("https://xau.example","Bấm")', 2024]
    found, doubts = read(example.open().catalogue, book([HEADINGS, row]))
    assert found[0].sections == {}
    assert "HYPERLINK" not in found[0].text("x")
    assert [(doubt.where, doubt.what) for doubt in doubts] == [
        ("trang tính “Sheet”, dòng 2, cột E", "ô là công thức chưa có giá trị")
    ]


def test_markup_and_quotes_in_a_cell_stay_text(example: Example, book: Callable[..., Path]) -> None:
    name = 'Tổ "hoa": {mẫu}\\ # (bịa đặt)'
    run(
        example,
        book([HEADINGS, [1, name, "xã Y Tịch", "Trồng hoa", "# Không phải đề mục\n<b>đậm</b>", 2024]]),
    )
    record = next(one for id, one in example.open().catalogue.exemplars.items() if id.startswith("to-hoa"))
    assert record.name == name
    assert "\\# Không phải đề mục" in record.story
    assert "\\<b>đậm\\</b>" in record.story


@pytest.mark.parametrize(
    ("written", "column", "kind"),
    [
        ("HỌ VÀ TÊN", Column.NAME, "ca-nhan"),
        ("Họ tên", Column.NAME, "ca-nhan"),
        ("Tên tập thể", Column.NAME, "tap-the"),
        ("Tên tập thể, cá nhân", Column.NAME, ""),
        ("Tên mô hình", Column.NAME, "mo-hinh"),
        ("Tên điển hình", Column.NAME, ""),
        ("Tên đơn vị", Column.NAME, "tap-the"),
        ("Đơn vị", Column.UNIT, ""),
        ("Chức vụ, đơn vị", Column.POSITION, ""),
        ("dia chi", Column.PLACE, ""),
        ("Xã, phường", Column.PLACE, ""),
        ("Lĩnh vực / Phong trào", Column.MOVEMENT, ""),
        ("TÓM TẮT THÀNH TÍCH", Column.DEEDS, ""),
        ("Năm công nhận", Column.YEAR, ""),
        ("Số quyết định", Column.DECISION, ""),
        ("Số, ngày QĐ", Column.DECISION, ""),
        ("Ngày quyết định", Column.DECIDED, ""),
        ("Ngày ký", Column.DECIDED, ""),
        ("Cấp công nhận", Column.LEVEL, ""),
        ("Cơ quan ban hành", Column.AUTHORITY, ""),
        ("Hình thức khen thưởng", Column.FORM, ""),
        ("Loại", Column.KIND, ""),
        ("Ghi chú", Column.NOTE, ""),
        ("STT", Column.IGNORED, ""),
        ("Số điện thoại", Column.PERSONAL, ""),
        ("Số CCCD", Column.PERSONAL, ""),
        ("Ngày sinh", Column.PERSONAL, ""),
        ("Năm sinh", Column.PERSONAL, ""),
        ("Dân tộc", Column.PERSONAL, ""),
    ],
)
def test_columns_are_known_by_what_they_are_about(written: str, column: Column, kind: str) -> None:
    found = heading(written)
    assert found is not None
    assert (found.column, found.kind) == (column, kind)


def test_a_column_nobody_knows_is_said(example: Example, book: Callable[..., Path]) -> None:
    _, doubts = read(example.open().catalogue, book([[*HEADINGS, "Chiều cao"], [*ROW, "1"]]))
    assert [doubt.what for doubt in doubts] == ["không rõ cột G “Chiều cao” là gì, bỏ qua"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hồ Anh Mẫu", ""),
        ("Tô Thị Mẫu", ""),
        ("Đoàn Văn Mẫu", ""),
        ("Hộ ông Mẫu", "ho-gia-dinh"),
        ("Tổ hoa", "tap-the"),
        ("II. CÁ NHÂN", "ca-nhan"),
        ("Mô hình vườn ươm", "mo-hinh"),
        ("HTX Hoa", "tap-the"),
    ],
)
def test_a_kind_is_read_off_the_first_words(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05/3/2024", date(2024, 3, 5)),
        ("5-3-2024", date(2024, 3, 5)),
        ("ngày 05 tháng 3 năm 2024", date(2024, 3, 5)),
        ("45356", date(2024, 3, 5)),
        ("31/2/2024", None),
        ("tháng 3", None),
    ],
)
def test_days_as_offices_write_them(text: str, day: date | None) -> None:
    assert day_in(text) == day


def test_small_values() -> None:
    assert years_in("2023-2024") == (2023, 2024)
    assert years_in("điện 12024") == ()
    assert clean(2024.0) == "2024"
    assert clean("a_x000D_\r\nb\x07") == "a\nb"
    assert decision_number("Số 15/2024/QĐ-UBND ngày 1/2/2024") == "15/2024/QĐ-UBND"
    assert level_of("Cấp huyện") == "huyen"
    assert without_numbers("năm 2024, 1.200.000 đồng") == ("năm 2024, 1.200.000 đồng", False)


@pytest.mark.parametrize(
    ("text", "year", "home", "written"),
    [
        (
            "thôn Hoa, xã Y Tịch, Chi Lăng, Lạng Sơn",
            2024,
            "",
            '{unit: vn-06520, at: 2024, detail: "thôn Hoa"}',
        ),
        ("Y Tịch", 2024, "", "{unit: vn-06520, at: 2024}"),
        ("xã Y Tịch", 2025, "", "{unit: vn-06520, at: 2025-06}"),
        ("số nhà 12, thôn Hoa", 2024, "vn-06520", '{unit: vn-06520, at: 2024, detail: "thôn Hoa"}'),
        ("", 2024, "vn-06520", "{unit: vn-06520, at: 2024}"),
        ("Vạn Linh", 2026, "", "{unit: vn-06505@2025, at: 2026}"),
        ("xã Y Tịch", 2026, "", ""),
        ("xã Nào Đó", 2024, "vn-06520", ""),
        ("Nào Đó", 2024, "vn-06520", ""),
    ],
)
def test_places_are_found_as_they_were_then(text: str, year: int, home: str, written: str) -> None:
    assert place(open_register(), text, year, None, home).value == written


def test_of_many_communes_of_a_name_the_one_near_home_is_meant() -> None:
    register = open_register()
    alone = place(register, "xã Tân Lập", 2024, None, "")
    assert alone.value == ""
    assert len(alone.candidates) > 1
    near = place(register, "xã Tân Lập, huyện Bắc Sơn", 2024, None, "vn-06520")
    assert near.value.startswith("{unit: vn-")
