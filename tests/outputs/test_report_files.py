"""The files of a plan's report, read back by other programs, and the command that prints them."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import icalendar
import openpyxl
import pytest
from click.testing import CliRunner, Result

from bonghoadep.build import OUTPUTS
from bonghoadep.catalogue.edition import Edition
from bonghoadep.cli import main
from bonghoadep.outputs import reports
from bonghoadep.outputs.artifact import Artifact
from tests.example import MOMENT, Example
from tests.reckoning.office import decided, edition, recognised

FOLDER = "ke-hoach/ke-hoach/tien-do/"
FORMULA = '=HYPERLINK("https://xau.example","Bấm")'

CONTEST = {"name": "Cuộc thi Mẫu", "year": "2023", "prize": "Giải Nhất"}
PLAN: dict[str, Any] = {
    "quotas": [
        {"id": "nam", "op": ">=", "count": "2", "window": "nam", "per": "phong-trao", "movement": "hoa"},
        {"id": "tinh", "op": "planned", "window": "mot-nam", "year": "2024", "level": "tinh", "kinds": ["ca-nhan"]},
    ],
    "awards": [{"id": "giay-khen", "form": "giay-khen", "cap": {"tap-the": "15"}}],
    "deadlines": [
        {"id": "gui", "what": "gửi “kế hoạch”, đủ; rõ", "before": "2023-05-04", "by": "các đơn vị", "to": "Văn phòng"},
        {"id": "quy", "what": "sơ kết", "within": "2024-Q2", "section": "II.1"},
    ],
}  # fmt: skip
STORIES: dict[str, dict[str, Any]] = {
    "mot": {
        "led_by": "Trạm Mẫu",
        "name": FORMULA,
        "publicity": [{"channel": "hoi-nghi", "on": "2024-06-01"}],
    },
    "hai": {
        "led_by": "Chi cục Mẫu",
        "kind": "ca-nhan",
        "movements": ["cay"],
        **decided("2024-02-01"),
        "contest": CONTEST,
    },
    "ba": {"led_by": "Chi cục Mẫu", "sample": "true", "recognitions": [recognised("xa", 2024)]},
    "giu-lai": {"name": "Người giữ lại (bịa đặt)", "led_by": "Đơn vị giữ lại"},
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition(tmp_path_factory.mktemp("office"), PLAN, STORIES, held=["giu-lai"])


def made(office: Edition) -> dict[str, bytes]:
    return {one.path: one.make() for one in reports.declare(office) if isinstance(one, Artifact)}


@pytest.fixture(scope="module")
def files(office: Edition) -> dict[str, bytes]:
    return made(office)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_every_plan_has_its_files(files: dict[str, bytes]) -> None:
    own = ("chi-tieu.csv", "tong-hop.csv", "danh-sach.csv", "bao-cao.xlsx", "calendar.ics")
    assert list(files) == [*(FOLDER + name for name in own), "calendar.ics"]
    assert "reports" in OUTPUTS


def test_the_same_edition_gives_the_same_bytes(office: Edition, files: dict[str, bytes]) -> None:
    assert made(office) == files


def test_what_is_held_back_is_in_no_file(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".xlsx"):
            with ZipFile(io.BytesIO(content)) as book:
                content = b"".join(book.read(name) for name in book.namelist())
        for trace in ("giu-lai", "Người giữ lại", "Đơn vị giữ lại"):
            assert trace.encode() not in content, path


# CSV


def test_csv_is_what_spreadsheets_open(files: dict[str, bytes]) -> None:
    for name in ("chi-tieu.csv", "tong-hop.csv", "danh-sach.csv"):
        content = files[FOLDER + name]
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\r\n")
        assert content.count(b"\n") == content.count(b"\r\n")
        lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
        assert {len(line) for line in lines} == {len(lines[0])}


def test_every_cell_of_the_quotas(files: dict[str, bytes]) -> None:
    found = [
        (
            one["Hàng"],
            one["Kỳ"],
            one["Chỉ tiêu"],
            one["Đã có"],
            one["Còn lại (số âm: vượt)"],
            one["Trạng thái"],
            one["Mã bài gương"],
        )
        for one in rows(files[FOLDER + "chi-tieu.csv"])
    ]
    assert found == [
        ("Cả xóm cùng trồng hoa", "2023", "2", "0", "2", "Thiếu", ""),
        ("Cả xóm cùng trồng hoa", "2024", "2", "2", "0", "Đạt", "mot ba"),
        ("Cả xóm cùng trồng hoa", "2025", "2", "0", "2", "Chưa hết hạn", ""),
        ("Cấp tỉnh · Cá nhân", "2024", "", "0", "", "Kế hoạch để trống", ""),
        ("Tập thể", "2023", "15", "0", "15", "Trong mức", ""),
        ("Tập thể", "2024", "15", "0", "15", "Trong mức", ""),
        ("Tập thể", "2025", "15", "0", "15", "Chưa hết hạn", ""),
    ]


def test_the_list_is_by_unit_and_movement(files: dict[str, bytes]) -> None:
    found = rows(files[FOLDER + "danh-sach.csv"])
    assert [(one["STT"], one["Đơn vị chọn"], one["Phong trào"], one["Loại"]) for one in found] == [
        ("1", "Chi cục Mẫu", "Cả xóm cùng trồng hoa", "Tập thể"),
        ("2", "Chi cục Mẫu", "Mỗi nhà một cây", "Cá nhân"),
        ("3", "Trạm Mẫu", "Cả xóm cùng trồng hoa", "Tập thể"),
    ]
    assert found[0]["Nơi khi ấy"] == "Xã Y Tịch, Huyện Chi Lăng, Tỉnh Lạng Sơn"
    assert found[0]["Nơi ngày nay"] == "Xã Vạn Linh, Tỉnh Lạng Sơn"
    assert (found[0]["Công nhận"], found[0]["Ghi chú"]) == ("Cấp xã 2024, UBND", "Dữ liệu minh họa")
    assert (found[1]["Ngày quyết định đăng"], found[1]["Ngày công bố"]) == ("2024-02-01", "2024-02-01")
    assert (found[1]["Cuộc thi viết"], found[1]["Số lần đưa tin"]) == ("Cuộc thi Mẫu, Giải Nhất", "0")
    assert found[2]["Số lần đưa tin"] == "1"
    assert found[1]["Địa chỉ"] == "https://mau.example/guong/hai/"
    assert found[1]["Ghi chú"] == ""


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(sign: str) -> None:
    sheet = reports.Sheet("Bảng", ("Đầu",), ((f"{sign}1+1",), ("a=1",), (-5,)))
    lines = list(csv.reader(io.StringIO(reports.csv_file(sheet).decode("utf-8-sig"), newline="")))
    assert lines == [["Đầu"], [f"'{sign}1+1"], ["a=1"], ["-5"]]


def test_totals_of_every_span(files: dict[str, bytes]) -> None:
    found = rows(files[FOLDER + "tong-hop.csv"])
    published = {one["Kỳ báo cáo"]: one["Số lượng"] for one in found if one["Nội dung"] == "Đã công bố"}
    assert published == {
        "Năm 2025": "0", "6 tháng đầu năm 2025": "0",
        "Năm 2024": "3", "6 tháng cuối năm 2024": "0", "6 tháng đầu năm 2024": "3",
        "Năm 2023": "0", "6 tháng cuối năm 2023": "0", "6 tháng đầu năm 2023": "0",
        "Giai đoạn 2023-2025": "3",
    }  # fmt: skip
    whole = {(one["Nhóm"], one["Nội dung"]): one["Số lượng"] for one in found if one["Từ ngày"] == "2023-01-01"
             and one["Đến ngày"] == "2025-12-31"}  # fmt: skip
    assert whole[("Nơi đưa", "Hội nghị")] == "1"
    assert whole[("Phong trào", "Mỗi nhà một cây")] == "1"
    assert whole[("Số ngày từ quyết định đến công bố", "Lâu nhất")] == "10"


# XLSX


@pytest.fixture
def book(files: dict[str, bytes]) -> Iterator[openpyxl.Workbook]:
    found = openpyxl.load_workbook(io.BytesIO(files[FOLDER + "bao-cao.xlsx"]))
    yield found
    found.close()


def values(book: openpyxl.Workbook, name: str) -> list[tuple[Any, ...]]:
    return list(book[name].iter_rows(values_only=True))


def test_a_sheet_for_every_table(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == [
        "Tổng hợp", "Bảng 1 - Phong trào", "Bảng 2 - Cấp và loại", "Bảng 3 - Loại", "Chi tiết chỉ tiêu", "Danh sách",
        "Tuyên truyền", "Thời hạn",
    ]  # fmt: skip
    assert {page.freeze_panes for page in book} == {"A2"}
    assert all(cell.font.bold for page in book for cell in page[1])
    assert all(6 <= one.width <= 48 for page in book for one in page.column_dimensions.values())


def test_numbers_and_days_are_what_they_are(book: openpyxl.Workbook) -> None:
    assert values(book, "Bảng 1 - Phong trào") == [
        ("Phong trào", "2023: cần", "2023: có", "2024: cần", "2024: có", "2025: cần", "2025: có"),
        ("Cả xóm cùng trồng hoa", 2, 0, 2, 2, 2, 0),
    ]
    assert values(book, "Bảng 2 - Cấp và loại")[1] == ("Cấp tỉnh · Cá nhân", None, 0)
    assert [row[-1] for row in values(book, "Thời hạn")[1:3]] == ["Đang diễn ra", "Đã qua"]
    assert values(book, "Thời hạn")[2][:3] == (
        datetime(2023, 5, 4), datetime(2023, 5, 4), "Gửi “kế hoạch”, đủ; rõ",
    )  # fmt: skip
    assert book["Thời hạn"]["A2"].number_format == "DD/MM/YYYY"
    waits = values(book, "Tuyên truyền")
    assert waits[1:] == [
        ("Tổ Mẫu trồng hoa", datetime(2024, 2, 1), datetime(2024, 2, 1), 0, None, None),
        ("Tổ Mẫu trồng hoa", datetime(2024, 5, 10), datetime(2024, 5, 20), 10, None, None),
        (
            "Tổ Mẫu trồng hoa",
            datetime(2024, 5, 10),
            datetime(2024, 5, 20),
            10,
            "Hội nghị",
            datetime(2024, 6, 1),
        ),
    ]


def test_text_stays_text_in_a_workbook(book: openpyxl.Workbook) -> None:
    cell = book["Danh sách"]["E4"]
    assert (cell.value, cell.data_type) == (FORMULA, "s")


def test_a_workbook_tells_no_hour_of_its_making(files: dict[str, bytes], book: openpyxl.Workbook) -> None:
    with ZipFile(io.BytesIO(files[FOLDER + "bao-cao.xlsx"])) as members:
        assert {one.date_time for one in members.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = book.properties
    assert properties.created == properties.modified == datetime(2023, 1, 1)
    assert (properties.title, properties.creator) == ("Xây dựng điển hình trồng hoa", "Văn phòng Mẫu")


# iCalendar


def test_a_calendar_of_whole_days(files: dict[str, bytes]) -> None:
    found = icalendar.Calendar.from_ical(files[FOLDER + "calendar.ics"])
    assert found["X-WR-CALNAME"] == found["NAME"] == "Lịch Kế hoạch Mẫu"
    events = {str(one["UID"]): one for one in found.walk("VEVENT")}
    begin = "tag:mau.example,2024:ke-hoach/ke-hoach/"
    assert list(events) == [begin + id for id in ("thoi-gian", "han-gui", "han-quy")]
    sent, quarter = events[f"{begin}han-gui"], events[f"{begin}han-quy"]
    assert (sent.decoded("DTSTART"), sent.decoded("DTEND")) == (date(2023, 5, 4), date(2023, 5, 5))
    assert (quarter.decoded("DTSTART"), quarter.decoded("DTEND")) == (date(2024, 4, 1), date(2024, 7, 1))
    assert str(sent["SUMMARY"]) == "Gửi “kế hoạch”, đủ; rõ"
    assert str(sent["DESCRIPTION"]).splitlines() == [
        "Gửi “kế hoạch”, đủ; rõ",
        "Ai làm: các đơn vị",
        "Gửi tới: Văn phòng",
        "Kế hoạch: Xây dựng điển hình trồng hoa",
    ]
    whole = events[f"{begin}thoi-gian"]
    assert (whole.decoded("DTSTART"), whole.decoded("DTEND")) == (date(2025, 12, 31), date(2026, 1, 1))
    assert str(whole["SUMMARY"]).startswith("Kết thúc: Thực hiện kế hoạch: ")
    assert str(whole["DESCRIPTION"]).splitlines()[1] == "Từ 1/1/2023 đến 31/12/2025"
    assert str(quarter["DESCRIPTION"]).endswith(" (mục II.1)")
    assert sent["URL"] == "https://mau.example/ke-hoach/ke-hoach/tien-do/"
    assert found.walk("VALARM") == []


def test_calendar_lines_are_folded_between_letters(files: dict[str, bytes]) -> None:
    lines = files["calendar.ics"].split(b"\r\n")
    assert lines[-1] == b""
    assert max(len(line) for line in lines) <= 75
    assert next(line.decode() for line in lines if line.startswith(b"UID:")) == (
        r"UID:tag:mau.example\,2024:ke-hoach/ke-hoach/thoi-gian"
    )


def test_a_calendar_does_not_turn_on_the_hour(tmp_path: Path, files: dict[str, bytes]) -> None:
    later = edition(tmp_path, PLAN, {}, moment=MOMENT.replace(year=2031))
    assert made(later)["calendar.ics"] == files["calendar.ics"]


# The command


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Example:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))
    quota = "{id: nam, op: '>=', count: 2, window: nam, per: phong-trao, movement: phong-trao-mau}"
    example = Example.from_folder("small", tmp_path)
    path = "plans/ke-hoach-mau.yml"
    return example.write(path, f"{example.read(path)}quotas: [{quota}]\n")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["report", *map(str, arguments)], catch_exceptions=False)


def test_the_report_of_this_year(site: Example) -> None:
    result = run("--root", site.root)
    assert (result.exit_code, result.stderr) == (0, "")
    head, *lines = result.stdout.splitlines()
    assert head == "Xã Mẫu, 2023 - 2025: Năm 2025"
    assert "  Chỉ tiêu theo phong trào: ít nhất" in lines
    assert [line.split() for line in lines if "Cả xóm" in line] == [
        ["Cả", "xóm", "cùng", "trồng", "hoa", "0/2", "chưa", "hết", "hạn"]
    ]
    assert "  1/1/2023 - 31/12/2025 (đang diễn ra)  Thực hiện kế hoạch: 2023 - 2025" in lines
    assert "\x1b" not in result.stdout


def test_the_report_of_another_span_in_every_form(site: Example, tmp_path: Path) -> None:
    text = run("ke-hoach-mau", "--root", site.root, "--span", "2024").stdout
    assert "Xã Mẫu, 2023 - 2025: Năm 2024\n  Bài gương: Đã công bố 2, Lượt nhân rộng 1\n" in text
    assert "2/2 đạt" in text
    (read,) = json.loads(run("--root", site.root, "--span", "2024", "--format", "json").stdout)
    assert (read["plan"], read["summary"]["span"]["last"]) == ("ke-hoach-mau", "2024-12-31")
    assert read["tables"][0]["cells"] == [
        [{"wanted": 2, "stories": ["bai-mau", "mo-hinh-mau"], "state": "dat"}]
    ]
    out = tmp_path / "chi-tieu.csv"
    assert run("--root", site.root, "--span", "2024", "--format", "csv", "--out", out).stdout == (
        f"đã ghi báo cáo vào {out}\n"
    )
    assert [(one["Kỳ"], one["Đã có"]) for one in rows(out.read_bytes())] == [("2024", "2")]
    book = tmp_path / "bao-cao.xlsx"
    run("ke-hoach-mau", "--root", site.root, "--span", "2024", "--format", "xlsx", "--out", book)
    assert openpyxl.load_workbook(book)["Bảng 1 - Phong trào"]["C2"].value == 2


def test_csv_in_a_pipe_is_the_file_s_bytes(site: Example, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    run("--root", site.root, "--format", "csv", "--out", out)
    assert run("--root", site.root, "--format", "csv").stdout_bytes == out.read_bytes()


def test_held_records_and_silenced_warnings_are_for_the_editor(site: Example) -> None:
    path = "exemplars/2024/bai-mau/index.md"
    site.change(path, "Mỗi sáng chủ nhật", "Sáng chủ nhật nào")
    result = run("--root", site.root, "--held")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:2] == ["Bị giữ lại: 1", "  bai-mau"]
    assert lines[2].startswith("    G503 ")
    assert lines[-1] == "Cảnh báo được bỏ qua: 0"
    assert "bai-mau" not in run("--root", site.root, "--format", "json", "--span", "2024").stdout


def test_silenced_warnings_are_counted_by_code(site: Example) -> None:
    path = "exemplars/2024/mo-hinh-mau/index.md"
    site.change(path, "Tầng trên hứng mưa", "Tầng trên <b>hứng</b> mưa")
    site.change(path, "kind: mo-hinh\n", "kind: mo-hinh\nsilences: [{code: H701, why: Cố ý để thử}]\n")
    site.seal("mo-hinh-mau")
    lines = run("--root", site.root, "--held").stdout.splitlines()
    assert lines == ["Bị giữ lại: 0", "Cảnh báo được bỏ qua: 1", "  H701 Bài viết có mã HTML (1 lần)"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--span", "2024-Q1"], "“2024-Q1” không phải kỳ báo cáo"),
        (["--format", "xlsx"], "dạng xlsx cần mã của một kế hoạch và --out"),
        (["--held", "--format", "csv"], "--held và --proposals chỉ có dạng chữ"),
        (["khong-co"], "không có kế hoạch “khong-co”; có: ke-hoach-mau"),
    ],
)
def test_what_cannot_be_reported_is_said(site: Example, arguments: list[str], said: str) -> None:
    result = run("--root", site.root, *arguments)
    assert result.exit_code
    assert said in result.stderr


def test_no_report_while_errors_stop_a_build(site: Example) -> None:
    site.change("exemplars/2024/bai-mau/index.md", "plan: ke-hoach-mau", "plan: ke-hoach-la")
    result = run("--root", site.root)
    assert result.exit_code == 1
    assert "bonghoadep check" in result.stderr


def test_a_file_that_cannot_be_written_is_said(site: Example, tmp_path: Path) -> None:
    result = run("--root", site.root, "--out", tmp_path / "khong" / "co.txt")
    assert result.exit_code == 1
    assert "không ghi được" in result.stderr
