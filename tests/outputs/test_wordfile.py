"""Word files: read back by python-docx and set by LibreOffice."""

import os
import re
import subprocess
import sys
import unicodedata
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree
from PIL import Image

from bonghoadep.outputs.prose import Prose, render
from bonghoadep.outputs.wordfile import STYLES, WordFile
from tests.outputs.booklet_site import RICH_PROSE
from tests.outputs.test_sheets import ODDITIES
from tests.tools import ROOT, program

MOMENT = datetime(2024, 10, 20, 8)
NESTED = """\
## Danh sách

1. Một việc
   - nhánh **đậm *nghiêng*** và ~~bỏ~~
   - nhánh hai

     đoạn tiếp của nhánh hai
     1. trong cùng
2. Hai việc

- rời

7. Bảy
8. Tám

### Trích

> Câu thứ nhất.
>
> > Câu bên trong.

```
mã
  thụt vào
```

Dòng một\\
dòng hai có `mã` và [chỗ **xem**](<https://vi.example/tìm?q=a b> "Tên").

| Việc | Số |
| --- | --- |
| Đường **hoa** | 1.150 |
| Ngõ |
"""


def prose(markdown: str) -> Prose:
    def figure(source: str, alt: str) -> str:
        shown = f'<picture><source srcset="x"><img src="{source}" alt="{alt}" width="9" height="6"></picture>'
        return f"<figure>{shown}<figcaption>Chú thích. <small>Ảnh B</small></figcaption></figure>\n"

    return render(markdown, figure, lambda way: way)


def picture(width: int = 900, height: int = 600) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), (90, 140, 90)).save(out, "JPEG")
    return out.getvalue()


def written(markdown: str, title: str = "Bà Ễ giữ nguồn nước", pictures: bool = True) -> bytes:
    file = WordFile(title, "Ban thử", MOMENT, running="Dữ liệu minh họa")
    file.heading(title, 0)
    file.paragraph("Vì đã làm.", "lead")
    file.fact("Địa phương", "Xã Mẫu")
    file.prose(prose(markdown).html, pictures={"nguoi.jpg": picture()} if pictures else None)
    return file.raw()


def read(raw: bytes) -> Document:
    return docx.Document(BytesIO(raw))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def words(file: Document) -> str:
    """Return all words of the body, tables in their place."""
    parts = file.element.body.iter(qn("w:t"), qn("w:p"), qn("w:br"))
    return "".join(part.text or "" if part.tag == qn("w:t") else "\n" for part in parts)


def styles(file: Document) -> list[str]:
    return [one.style.name for one in file.paragraphs if one.style and one.text]


@pytest.mark.parametrize("markdown", [RICH_PROSE, NESTED, *ODDITIES, "> " * 3000 + "sâu", "- " * 400 + "sâu"])
def test_no_word_is_lost_or_moved(markdown: str) -> None:
    told = prose(markdown)
    captions = told.text.replace("Ảnh B", "")
    assert squeezed(captions) in squeezed(words(read(written(markdown)))).replace(squeezed("Ảnh B"), "")


def test_the_file_is_vietnamese_on_a4_with_the_styles_of_word() -> None:
    file = read(written(RICH_PROSE))
    section = file.sections[0]
    assert section.page_width and section.page_height
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert {one.get(qn("w:val")) for one in file.styles.element.iter(qn("w:lang"))} == {"vi-VN"}
    assert styles(file)[:5] == ["Title", "Subtitle", "Body Text", "Body Text", "Heading 1"]
    assert {"Heading 2", "Quote", "List Number", "List Continue", "List Bullet", "Caption"} <= set(
        styles(file)
    )
    assert [table.style.name for table in file.tables if table.style] == ["Table Grid"]
    known = {one.name for one in file.styles}
    assert set(STYLES.values()) <= known
    assert section.header.paragraphs[0].text == "Dữ liệu minh họa"
    assert "PAGE" in etree.tostring(section.footer._element).decode()


def test_its_properties_tell_what_it_is_and_nothing_of_the_hour() -> None:
    known = read(written("Một câu.", "Tên " * 90)).core_properties
    assert known.title == ("Tên " * 90)[:255]
    assert (known.author, known.language, known.comments) == ("Ban thử", "vi-VN", "")
    assert known.created and known.modified
    assert known.created.replace(tzinfo=None) == known.modified.replace(tzinfo=None) == MOMENT


def test_lists_nest_and_each_counts_for_itself() -> None:
    file = read(written(NESTED))
    found = {
        one.text: (
            int(one._p.pPr.numPr.numId.val),
            int(one._p.pPr.numPr.ilvl.val),
        )
        for one in file.paragraphs
        if one._p.pPr is not None and one._p.pPr.numPr is not None
    }
    depths = {text: depth for text, (_, depth) in found.items()}
    assert depths == {
        "Một việc": 0,
        "nhánh đậm nghiêng và bỏ": 1,
        "nhánh hai": 1,
        "trong cùng": 2,
        "Hai việc": 0,
        "rời": 0,
        "Bảy": 0,
        "Tám": 0,
    }
    assert found["Một việc"][0] == found["Hai việc"][0] != found["Bảy"][0] == found["Tám"][0]
    number = file.part.numbering_part.element.num_having_numId(found["Bảy"][0])
    assert number.xpath(".//w:startOverride/@w:val") == ["7"]


def test_marks_links_and_lines_are_kept() -> None:
    file = read(written(NESTED))
    runs = {run.text: run for one in file.paragraphs for run in one.runs}
    assert runs["đậm"].bold and not runs["đậm"].italic
    assert runs["nghiêng"].bold and runs["nghiêng"].italic
    assert runs["bỏ"].font.strike
    assert "mã\n  thụt vào" in [one.text for one in file.paragraphs]
    line = next(one for one in file.paragraphs if one.text.startswith("Dòng một"))
    assert line.text == "Dòng một\ndòng hai có mã và chỗ xem."
    assert {link.url for link in line.hyperlinks} == {"https://vi.example/t%C3%ACm?q=a%20b"}
    assert [[cell.text for cell in row.cells] for row in file.tables[0].rows] == [
        ["Việc", "Số"],
        ["Đường hoa", "1.150"],
        ["Ngõ", ""],
    ]
    assert file.tables[0].rows[0]._tr.xpath("./w:trPr/w:tblHeader")


def test_pictures_say_what_they_show_and_stay_within_the_page() -> None:
    shapes = read(written(RICH_PROSE)).inline_shapes
    assert [one._inline.docPr.get("descr") for one in shapes] == ["Chiếc nón khác"]
    assert all(one.width.mm <= 163 and one.height.mm <= 181 for one in shapes)
    file = WordFile("Ảnh", "Ban thử", MOMENT)
    file.picture(picture(400, 3000), "Cao. Ảnh A", "Cây cột")
    file.picture(picture(3000, 400), "", "Dòng sông", width=80)
    tall, wide = read(file.raw()).inline_shapes
    assert tall.height.mm <= 181 and abs(tall.height / tall.width - 7.5) < 0.01
    assert abs(wide.width.mm - 80) < 0.1
    assert not read(written(RICH_PROSE, pictures=False)).inline_shapes


def test_no_text_is_too_strange() -> None:
    strange = 'a\x00b\x0b\x1f\ufffe\ud800c ]]> & <w:t> " \u202e🌸'
    file = WordFile(strange, strange, MOMENT, running=strange)
    file.heading(strange, 0)
    file.rows((strange, "b"), [(strange,), ()])
    file.items([strange], numbered=True)
    file.prose(f"<p>{'a' + chr(0) + 'b' + chr(11)}</p><p><a href='https://[::1'>x</a></p>")
    told = words(read(file.raw()))
    assert 'abc ]]> & <w:t> " \u202e🌸' in told
    with ZipFile(BytesIO(file.raw())) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))


def test_the_same_calls_give_the_same_bytes_under_another_hash_seed() -> None:
    code = "import sys, tests.outputs.test_wordfile as t; sys.stdout.buffer.write(t.written(t.NESTED))"
    made = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT / 'generator'}:{ROOT}"},
            capture_output=True,
            check=True,
            cwd=ROOT,
        ).stdout
        for seed in ("1", "2")
    ]
    assert made == [written(NESTED)] * 2


@pytest.mark.tool
def test_libreoffice_sets_every_word_in_order(tmp_path: Path) -> None:
    (tmp_path / "bai.docx").write_bytes(written(RICH_PROSE + NESTED))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    subprocess.run(
        [program("soffice"), profile, "--headless", "--convert-to", "pdf", "bai.docx"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        timeout=120,
    )
    text = subprocess.run(
        [program("pdftotext"), "-raw", "-nopgbrk", tmp_path / "bai.pdf", "-"], capture_output=True, check=True
    )
    seen, at = squeezed(text.stdout.decode()), 0
    for line in prose(RICH_PROSE + NESTED).text.split("\n"):
        for word in line.split():
            at = seen.find(squeezed(word), at)
            assert at >= 0, word
