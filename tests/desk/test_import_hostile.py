"""Files come by e-mail from anybody: what is broken, huge, or runs is refused in plain Vietnamese, and quickly."""

import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from bonghoadep.cli import main
from bonghoadep.desk.imports import container, lists, sheets
from bonghoadep.desk.imports.container import RefusedError, contents
from bonghoadep.desk.imports.matching import Bearings
from tests.example import Example

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = Workbook()
    book.active.append(["Họ và tên", "Năm"])
    book.active.append(["Nguyễn Thị Gieo (bịa đặt)", 2024])
    book.save(tmp_path / "ds.xlsx")
    return tmp_path / "ds.xlsx"


def altered(file: Path, part: str, change: Callable[[bytes], bytes], name: str = "") -> Path:
    """Return a copy with one part changed, or added where it is not there."""
    target = file.with_name(name or "xau" + file.suffix)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            raw = old.read(one)
            new.writestr(one, change(raw) if one == part else raw)
        if part not in old.namelist():
            new.writestr(part, change(b""))
    return target


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.xlsm", "có macro"),
        ("a.xls", "kiểu cũ"),
        ("a.docm", "có macro"),
        ("a.doc", "kiểu cũ"),
        ("a.csv", "lưu thành .xlsx"),
        ("a.pdf", "dùng tệp .docx gốc"),
        ("a.exe", "không nhập được"),
        ("a.xlsx", "không có tệp"),
    ],
)
def test_other_kinds_of_file_are_named(tmp_path: Path, name: str, said: str) -> None:
    if name != "a.xlsx":
        (tmp_path / name).write_bytes(b"x")
    with pytest.raises(RefusedError, match=said):
        contents(tmp_path / name)


@pytest.mark.parametrize("raw", [b"", b"x" * 100, b"PK\x03\x04" + b"\0" * 50])
def test_a_file_that_is_none_is_broken(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(raw)
    with pytest.raises(RefusedError, match="hỏng hoặc không đúng loại"):
        contents(tmp_path / "a.xlsx")


def test_a_file_with_a_password_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    with pytest.raises(RefusedError, match="có mật khẩu"):
        contents(tmp_path / "a.xlsx")


@pytest.mark.parametrize("length", [100, 1000, 3000, -30])
def test_a_file_cut_short_is_broken(workbook: Path, length: int) -> None:
    workbook.write_bytes(workbook.read_bytes()[:length])
    with pytest.raises(RefusedError):
        contents(workbook)


def test_a_flipped_byte_is_seen(workbook: Path) -> None:
    raw = bytearray(workbook.read_bytes())
    with zipfile.ZipFile(workbook) as archive:
        start = archive.getinfo(SHEET).header_offset
    raw[start + 80] ^= 0xFF
    workbook.write_bytes(bytes(raw))
    with pytest.raises(RefusedError):
        contents(workbook)


def test_a_bomb_is_not_unpacked(workbook: Path) -> None:
    bomb = altered(workbook, SHEET, lambda raw: raw + b" " * 60_000_000)
    began = time.process_time()
    with pytest.raises(RefusedError, match="mở ra quá lớn"):
        contents(bomb)
    assert time.process_time() - began < 2


def test_a_part_that_grows_too_steeply_is_refused(workbook: Path) -> None:
    bomb = altered(workbook, "xl/media/image1.png", lambda _: b"\0" * 20_000_000)
    with pytest.raises(RefusedError, match="mở ra quá lớn"):
        contents(bomb)


def test_too_many_parts_are_refused(workbook: Path) -> None:
    target = workbook.with_name("nhieu.xlsx")
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(container.MOST_PARTS + 1):
            archive.writestr(f"{number}.xml", "")
    with pytest.raises(RefusedError, match="mở ra quá lớn"):
        contents(target)


@pytest.mark.parametrize("part", ["xl/vbaProject.bin", "word/vbaProject.bin"])
def test_macros_under_another_name_are_refused(workbook: Path, part: str) -> None:
    with pytest.raises(RefusedError, match="có macro"):
        contents(altered(workbook, part, lambda _: b"x"))


def test_macros_that_only_the_list_of_types_names_are_refused(workbook: Path) -> None:
    def change(raw: bytes) -> bytes:
        return raw.replace(b"spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main")

    with pytest.raises(RefusedError, match="có macro"):
        contents(altered(workbook, "[Content_Types].xml", change))


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_entities_are_refused(workbook: Path, code: str) -> None:
    laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
    with pytest.raises(RefusedError, match="DOCTYPE"):
        contents(altered(workbook, "xl/sharedStrings.xml", lambda _: laughs.encode(code)))


@pytest.mark.parametrize(
    "more",
    [
        b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        b'<mergeCells count="1"><mergeCell ref="&#65;1:XFD1048576"/></mergeCells>',
        b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
    ],
)
def test_a_range_over_the_whole_sheet_is_refused(workbook: Path, more: bytes) -> None:
    bad = altered(workbook, SHEET, lambda raw: raw.replace(b"</sheetData>", b"</sheetData>" + more))
    with pytest.raises(RefusedError, match="gộp quá nhiều ô"):
        contents(bad)


def test_a_cell_at_the_far_end_costs_nothing(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Họ và tên", "Năm"])
    book.active.append(["Nguyễn Thị Gieo (bịa đặt)", 2024])
    book.active["XFD1048576"] = "xa"
    book.save(tmp_path / "ds.xlsx")
    began = time.process_time()
    found = sheets.read(contents(tmp_path / "ds.xlsx"))
    assert time.process_time() - began < 10
    assert len(found.rows) == 1
    assert [doubt.what for doubt in found.doubts] == [
        "chỉ đọc 10000 dòng, 60 cột đầu; trang tính có ô ở xa hơn"
    ]


def test_a_sheet_of_broken_xml_is_refused(workbook: Path) -> None:
    with pytest.raises(RefusedError, match="hỏng"):
        contents(altered(workbook, SHEET, lambda raw: raw[:-20]))


def test_a_workbook_that_is_none_inside_is_refused(workbook: Path) -> None:
    with pytest.raises(RefusedError, match="bảng tính hỏng"):
        sheets.read(contents(altered(workbook, "xl/_rels/workbook.xml.rels", lambda _: b"<x/>")))


def test_links_to_other_workbooks_are_not_followed(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Họ và tên", "Năm"])
    book.active.append(["='[https://xau.example/x.xlsx]Sheet1'!A1", 2024])
    book.save(tmp_path / "ds.xlsx")
    found = sheets.read(contents(tmp_path / "ds.xlsx"))
    assert found.rows == []
    assert sorted(doubt.what for doubt in found.doubts) == [
        "dòng không có tên, bỏ qua",
        "ô là công thức chưa có giá trị",
    ]


def test_a_list_without_headings_is_refused(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Một", "Hai"])
    book.save(tmp_path / "ds.xlsx")
    with pytest.raises(RefusedError, match="cần ít nhất cột “Họ và tên”"):
        sheets.read(contents(tmp_path / "ds.xlsx"))


def test_the_command_says_it_in_one_line_and_writes_nothing(tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path)
    word = docx.Document()
    stream = BytesIO()
    word.save(stream)
    (tmp_path / "rong.docx").write_bytes(stream.getvalue())
    before = sorted(example.content.rglob("*"))
    done = CliRunner().invoke(main, ["import", "--root", str(example.root), str(tmp_path / "rong.docx")])
    assert done.exit_code == 1
    assert done.stderr == "lỗi: “rong.docx” không có chữ nào; xem lại tệp\n"
    assert sorted(example.content.rglob("*")) == before


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--plan", "khong-co", "không có kế hoạch “khong-co”; có: ke-hoach-mau"),
        ("--movement", "khong-co", "không có phong trào “khong-co”"),
        ("--unit", "vn-99999", "không có đơn vị “vn-99999”"),
    ],
)
def test_an_option_that_names_nothing_is_said(workbook: Path, option: str, value: str, said: str) -> None:
    example = Example.from_folder("small", workbook.parent)
    done = CliRunner().invoke(main, ["import", "--root", str(example.root), str(workbook), option, value])
    assert done.exit_code == 1
    assert said in done.stderr


@pytest.mark.parametrize("cell", ["1" * 30_000, "- " * 15_000, "xã Mẫu, " * 3_500])
def test_a_cell_that_is_a_whole_text_is_soon_read(tmp_path: Path, cell: str) -> None:
    """Numbers too long to be days, prose in the column of addresses: once an exception, or minutes."""
    book = Workbook()
    book.active.append(["Họ và tên", "Địa chỉ", "Số quyết định", "Năm", "Phong trào"])
    book.active.append(["Tổ Mẫu (bịa đặt)", cell, cell, "2024", cell])
    raw = BytesIO()
    book.save(raw)
    began = time.process_time()
    rows = sheets.read(raw.getvalue()).rows
    catalogue = Example.from_folder("small", tmp_path).open().catalogue
    ((draft, _),) = lists.drafts(catalogue, rows, Bearings(), "danh-sach.xlsx")
    assert draft is not None
    assert time.process_time() - began < 5
