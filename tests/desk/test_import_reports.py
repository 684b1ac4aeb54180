"""A report in Word becomes one draft with its pictures; what a camera or a person left in it stays outside."""

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image

from bonghoadep.cli import main
from bonghoadep.desk.imports import reports
from bonghoadep.desk.imports.container import RefusedError, contents
from bonghoadep.desk.imports.draft import Draft
from bonghoadep.desk.imports.grids import Doubt
from bonghoadep.desk.imports.matching import Bearings
from bonghoadep.desk.imports.photos import UnusableError, snapshot
from tests.example import Example

PATH = "exemplars/2024/chi-hoi-phu-nu-thon-mau-bia-dat/index.md"


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


def photograph(size: tuple[int, int] = (320, 240), turned: int = 1) -> bytes:
    image = Image.effect_noise(size, 30).convert("RGB")
    exif = image.getexif()
    exif[0x010F] = "Camera"
    exif[0x0112] = turned
    exif.get_ifd(0x8825)[1] = "N"
    stream = BytesIO()
    image.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


class Report:
    """A report under way: the head that every office writes, then what the test adds."""

    def __init__(self) -> None:
        self.word = docx.Document()
        head = self.word.add_table(1, 2)
        head.cell(0, 0).text = "UBND XÃ MẪU\nSố: 01/BC-UBND"
        head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
        self.word.add_paragraph("Mẫu, ngày 05 tháng 3 năm 2024")
        for text in (
            "BÁO CÁO THÀNH TÍCH",
            "Chi hội Phụ nữ thôn Mẫu giữ đường hoa",
            "(Đề nghị tặng Giấy khen)",
        ):
            line = self.word.add_paragraph()
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            line.add_run(text).bold = True
        self.lines(
            "Tên tập thể: Chi hội Phụ nữ thôn Mẫu (bịa đặt)",
            "Địa chỉ: thôn Mẫu, xã Y Tịch",
            "Điện thoại: 0900 000 000",
            "Phong trào: Cả xóm cùng trồng hoa",
        )

    def lines(self, *texts: str, style: str | None = None) -> None:
        for text in texts:
            self.word.add_paragraph(text, style=style)

    def save(self, folder: Path) -> Path:
        self.word.save(str(folder / "bao-cao.docx"))
        return folder / "bao-cao.docx"

    def read(self, example: Example, **bearings: Any) -> tuple[Draft, list[Doubt]]:
        file = self.save(example.root)
        return reports.read(contents(file), example.open().catalogue, Bearings(**bearings), file.name)

    def story(self, example: Example) -> str:
        text = self.read(example)[0].text("x")
        return text[text.index("\n---\n") + 5 :]


def test_a_report_becomes_a_draft_with_its_picture(example: Example) -> None:
    report = Report()
    report.word.add_heading("I. Đặc điểm tình hình", 1)
    report.lines("Đường đầy cỏ.")
    report.word.add_picture(BytesIO(photograph()))
    report.lines("Ảnh 1: Đường hoa xóm Mẫu.")
    words = ["import", "--root", str(example.root), str(report.save(example.root))]
    done = CliRunner().invoke(main, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    # A draft, and a picture that nobody has agreed to yet.
    assert [(one.path, one.code) for one in example.check()] == [(PATH, "G508"), (PATH, "P602")]
    record = example.open().catalogue.exemplars["chi-hoi-phu-nu-thon-mau-bia-dat"]
    assert (record.title, record.kind, record.year) == (
        "Chi hội Phụ nữ thôn Mẫu giữ đường hoa",
        "tap-the",
        2024,
    )
    assert (record.place.unit, record.place.detail) == ("vn-06520", "thôn Mẫu")
    photo = record.photos[0]
    assert (photo.file, photo.caption, photo.consent) == ("anh-1.jpg", "Đường hoa xóm Mẫu.", False)
    with Image.open(record.document.folder / photo.file) as image:
        assert (image.format, image.size) == ("JPEG", (320, 240))
        assert dict(image.getexif()) == {}
    assert "dòng “Điện thoại”: không được nhập" in done.output
    assert "0900" not in example.read(PATH)


def test_headings_find_their_sections(example: Example) -> None:
    report = Report()
    for heading, text in (
        ("I. Thực trạng", "Cỏ."),
        ("II. Biện pháp thực hiện", "Trồng."),
        ("III. Hoa và người", "Vui."),
        ("IV. Hiệu quả", "Sạch."),
    ):
        report.word.add_heading(heading, 1)
        report.lines(text)
    report.word.add_heading("1. Về môi trường", 2)
    report.lines("Xanh.")
    assert report.story(example).startswith("## Hoàn cảnh\n\nCỏ.\n\n## Khó khăn\n\nĐiều gì cản trở")
    assert (
        "\n## Cách làm\n\nTrồng.\n\n## Hoa và người\n\nVui.\n\n## Kết quả\n\nSạch.\n\n"
        "### Về môi trường\n\nXanh.\n\n## Bài học\n\nĐiều gì đã giúp"
    ) in report.story(example)


def test_bold_lines_are_headings_too(example: Example) -> None:
    report = Report()
    for text in ("II. Kết quả đạt được", "1. Đường hoa"):
        report.word.add_paragraph().add_run(text).bold = True
        report.lines("Một cây số.")
    assert "## Kết quả\n\nMột cây số.\n\n### Đường hoa\n\nMột cây số.\n" in report.story(example)


def test_lists_dress_quotes_and_tables(example: Example) -> None:
    report = Report()
    report.word.add_heading("Kết quả", 1)
    line = report.word.add_paragraph("Có ")
    line.add_run("một ").bold = True
    line.add_run("cây số").bold = True
    line.add_run(" hoa, 5 * 3 _ô_ ")
    line.add_run("đẹp").italic = True
    line.add_run(".")
    report.lines("Trồng hoa", "Giữ hoa", style="List Bullet")
    report.lines("Một", "Hai", style="List Number")
    report.lines("- Tưới hoa", "- Vun hoa")
    report.lines("Lời hay.", style="Quote")
    report.lines("# không phải đề mục", "1. không phải mục")
    table = report.word.add_table(3, 2)
    for row, texts in zip(table.rows, (("Năm", "Hộ | nhà"), ("2023", "5"), ("2024", "7")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    assert (
        "## Kết quả\n\nCó **một cây số** hoa, 5 \\* 3 \\_ô\\_ *đẹp*.\n\n- Trồng hoa\n- Giữ hoa\n\n1. Một\n1. Hai\n\n"
        "- Tưới hoa\n- Vun hoa\n\n> Lời hay.\n\n\\# không phải đề mục\n\n1\\. không phải mục\n\n"
        "| Năm | Hộ \\| nhà |\n| --- | --- |\n| 2023 | 5 |\n| 2024 | 7 |\n"
    ) in report.story(example)


def test_what_was_struck_out_is_not_read_and_what_was_put_in_is(example: Example) -> None:
    report = Report()
    report.word.add_heading("Kết quả", 1)
    line = report.word.add_paragraph("Có ")
    for tag, text in (("w:del", "hai"), ("w:ins", "ba")):
        mark = OxmlElement(tag)
        run = line.add_run(text)._r
        line._p.append(mark)
        mark.append(run)
    assert "## Kết quả\n\nCó ba\n" in report.story(example)


def test_signatures_are_left_out(example: Example) -> None:
    report = Report()
    report.word.add_heading("Kết quả", 1)
    report.lines(
        "Sạch.",
        "Đẹp.",
        "Vui.",
        "Khỏe.",
        "Hay.",
        "Nhiều.",
        "Nơi nhận: như trên",
        "TM. CHI HỘI",
        "Trần Thị Ký (bịa đặt)",
    )
    assert "Nơi nhận" not in report.story(example)
    assert "Ký" not in report.story(example)


def test_numbers_of_people_in_the_text_are_taken_out(example: Example) -> None:
    report = Report()
    report.word.add_heading("Kết quả", 1)
    report.lines("Ai cần giống hoa gọi 0900 000 000.")
    draft, doubts = report.read(example)
    assert draft.sections == {"Kết quả": "Ai cần giống hoa gọi [đã bỏ số]."}
    assert [doubt.what for doubt in doubts if "số giấy tờ" in doubt.what] == [
        "có số điện thoại hoặc số giấy tờ; số ấy không được nhập"
    ]


def test_a_picture_elsewhere_is_not_fetched(example: Example) -> None:
    report = Report()
    report.word.add_picture(BytesIO(photograph()))
    blip = report.word.element.xpath("//a:blip")[0]
    link = report.word.part.relate_to(
        "https://xau.example/a.jpg", "http://xau.example/image", is_external=True
    )
    del blip.attrib[qn("r:embed")]
    blip.set(qn("r:link"), link)
    draft, doubts = report.read(example)
    assert draft.photos == ()
    assert "chỉ là liên kết ra ngoài, không lấy được" in [doubt.what for doubt in doubts]


def test_without_a_date_the_year_must_be_given(example: Example) -> None:
    word = docx.Document()
    word.add_heading("Người giữ suối", 0)
    word.add_paragraph("Suối sạch.")
    word.save(str(example.root / "bai.docx"))
    raw, catalogue = contents(example.root / "bai.docx"), example.open().catalogue
    with pytest.raises(RefusedError, match="chạy lại với --year"):
        reports.read(raw, catalogue, Bearings(), "bai.docx")
    draft, doubts = reports.read(raw, catalogue, Bearings(year=2024, kind="ca-nhan"), "bai.docx")
    assert (draft.title, draft.name, draft.kind.value) == ("Người giữ suối", "", "ca-nhan")
    assert "không thấy tên điển hình" in [doubt.what for doubt in doubts]
    assert '\n# name: "…"\n' in draft.text("x")


def test_a_turned_picture_is_upright_and_bare() -> None:
    found = snapshot(photograph((300, 200), turned=6), 3, "")
    assert found.file == "anh-3.jpg"
    with Image.open(BytesIO(found.content)) as image:
        assert image.size == (200, 300)
        assert dict(image.getexif()) == {}


def test_the_name_of_a_picture_says_what_it_is() -> None:
    stream = BytesIO()
    Image.new("P", (200, 200)).save(stream, "GIF")
    assert snapshot(stream.getvalue(), 1, "").file == "anh-1.png"


@pytest.mark.parametrize("raw", [b"", b"GIF89a", b"%PDF-1.4", photograph()[:300], photograph((40, 40))])
def test_what_is_no_picture_stays_out(raw: bytes) -> None:
    with pytest.raises(UnusableError):
        snapshot(raw, 1, "")
