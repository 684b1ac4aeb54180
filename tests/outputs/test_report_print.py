"""The report in print: what it says as data, and the very PDF read back by other programs."""

import json
import re
import subprocess
import unicodedata
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.artifact import Work
from bonghoadep.outputs.reports.chapters import ACROSS, LONGEST
from bonghoadep.outputs.reports.print import declare, manuscript, set_type
from bonghoadep.reckoning.spans import parse_span
from bonghoadep.text import VIETNAM
from tests.reckoning.office import decided, edition, plan_of, with_stories
from tests.tools import program

PLAN: Mapping[str, Any] = {
    "issuance": {
        "type": "ke-hoach",
        "number": "12/KH-UBND",
        "symbol": "KH-UBND",
        "issued": {"place": "Xã Mẫu", "year": "2023", "month": "1", "day": "4"},
    },
    "issuer": {
        "id": "ubnd-xa-mau",
        "name": "UBND xã Mẫu",
        "short": "UBND xã",
        "level": "xa",
        "parent": "UBND huyện Thử",
    },
    "quotas": [{"id": "quy", "op": ">=", "count": "1", "window": "quy", "per": "ke-hoach"}],
    "awards": [{"id": "giay-khen", "form": "giay-khen", "authority": "UBND xã Mẫu", "cap": {"tap-the": "2"}}],
    "recipients": ["Phòng Mẫu (b/c)", "Lưu: VT, NC", "Các thôn"],
}
AWARD = {"form": "giay-khen", "year": "2024", "authority": "UBND xã Mẫu"}
STORIES: Mapping[str, Mapping[str, Any]] = {
    "mot": {"name": "Tổ Một (bịa đặt)", **decided("2024-05-10"), "awards": [AWARD]},
    "hai": {"name": "Tổ Hai (bịa đặt)", **decided("2024-11-10")},
    "kin": {"name": "Tổ Kín (bịa đặt)", **decided("2024-06-10")},
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition(tmp_path_factory.mktemp("office"), PLAN, STORIES, held=["kin"])


def report(office: Edition, span: str) -> dict[str, Any]:
    found = parse_span(span)
    assert found
    return manuscript(office, plan_of(office), found)


def tables(told: Mapping[str, Any]) -> dict[str, list[list[list[str]]]]:
    """Return the rows of every table by the first word of its head, header included."""
    found: dict[str, list[list[list[str]]]] = {}
    for chapter in told["chapters"]:
        for part in chapter["parts"]:
            if part["kind"] == "table":
                found.setdefault(part["head"][0], []).append([part["head"], *part["rows"]])
    return found


def said(told: Mapping[str, Any]) -> list[str]:
    return [
        part["text"] for chapter in told["chapters"] for part in chapter["parts"] if part["kind"] == "text"
    ]


# What it says


def test_the_head_has_the_form_of_an_official_report(office: Edition) -> None:
    told = report(office, "2024")

    assert (told["above"], told["agency"]) == ("UBND huyện Thử", "UBND xã Mẫu")
    assert told["number"].split() == ["Số:", "/BC-UBND"]
    assert (told["place"], told["dated"]) == ("Xã Mẫu", "ngày 15 tháng 02 năm 2025")
    assert told["about"] == "Kết quả thực hiện Kế hoạch xây dựng điển hình trồng hoa, năm 2024"
    assert told["opening"] == (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 4/1/2023 về xây dựng điển hình trồng hoa, UBND xã Mẫu báo cáo kết quả"
        " năm 2024 (từ ngày 1/1/2024 đến ngày 31/12/2024; số liệu tính đến ngày 15/2/2025) như sau:"
    )


def test_what_the_plan_leaves_blank_stays_blank(tmp_path: Path) -> None:
    told = report(edition(tmp_path, {}, {}), "2024")

    assert told["number"].split() == ["Số:", "/BC"]
    assert told["opening"].startswith("Thực hiện Kế hoạch về xây dựng điển hình trồng hoa, UBND xã Mẫu")
    assert told["above"] == ""
    assert [re.sub("…+", "…", one) for one in told["recipients"]] == ["- …;", "- Lưu: VT."]


def test_the_office_keeps_its_own_copy_last(office: Edition) -> None:
    assert report(office, "2024")["recipients"] == ["- Phòng Mẫu (b/c);", "- Các thôn;", "- Lưu: VT, NC."]


def test_a_period_that_ends_the_title_is_not_said_twice(tmp_path: Path) -> None:
    title = "Xây dựng điển hình trồng hoa, giai đoạn 2023 - 2025"
    told = report(edition(tmp_path, {"title": title}, {}), "2023-2025")

    assert told["about"] == "Kết quả thực hiện Kế hoạch xây dựng điển hình trồng hoa, giai đoạn 2023 - 2025"


def test_the_chapters_tell_results_quotas_spreading_and_the_list(office: Edition) -> None:
    told = report(office, "2024")

    assert [chapter["title"] for chapter in told["chapters"]] == [
        "I. KẾT QUẢ",
        "II. CHỈ TIÊU",
        "III. TUYÊN TRUYỀN, NHÂN RỘNG",
        "IV. KHEN THƯỞNG, DANH SÁCH",
    ]
    found = tables(told)
    assert found["Loại điển hình"] == [[["Loại điển hình", "Số lượng"], ["Tập thể", "2"]]]
    assert found["Loại"] == [[["Loại", "2024"], ["Tập thể", "1/2\nTrong mức"]]]
    assert found["TT"][0][1:] == [
        ["1", "Tổ Một (bịa đặt)", "Xã Y Tịch, Lạng Sơn", "hoa", "10/5/2024"],
        ["2", "Tổ Hai (bịa đặt)", "Xã Y Tịch, Lạng Sơn", "hoa", "10/11/2024"],
    ]
    assert "Phong trào, lĩnh vực chưa có: Mỗi nhà một cây." in said(told)


def test_quotas_are_those_of_the_span_and_wide_ones_are_cut(office: Edition) -> None:
    def quarters(span: str) -> list[list[list[str]]]:
        every = (rows for found in tables(report(office, span)).values() for rows in found)
        return [rows for rows in every if rows[0][1].startswith("Quý")]

    year, whole = quarters("2024"), quarters("2023-2025")
    assert [row[1:] for row in year[0]] == [
        ["Quý I/2024", "Quý II/2024", "Quý III/2024", "Quý IV/2024"],
        ["0/1\nThiếu", "1/1\nĐạt", "0/1\nThiếu", "1/1\nĐạt"],
    ]
    assert [len(one[0]) - 1 for one in whole] == [ACROSS, ACROSS, 2]
    assert {one[1][0] for one in whole} == {year[0][1][0]}


def test_a_span_without_stories_says_so_and_has_no_list(office: Edition) -> None:
    told = report(office, "2023-H1")

    assert "Trong kỳ chưa công bố bài gương nào." in said(told)
    assert "TT" not in tables(told)


def test_a_very_long_list_points_to_the_file_with_all(tmp_path: Path) -> None:
    office = edition(tmp_path, PLAN, {"mot": {}})
    told = report(with_stories(office, [{} for _ in range(LONGEST + 3)]), "2024")

    assert len(tables(told)["TT"][0]) == 1 + LONGEST
    assert said(told)[-1] == "Còn 3 bài nữa ở tệp danh-sach.csv kèm theo."


def test_what_is_held_back_is_not_in_it(office: Edition) -> None:
    for work in declare(office):
        assert "Kín" not in work.make.args[0]  # type: ignore[attr-defined]


def test_samples_say_so(office: Edition, tmp_path: Path) -> None:
    assert report(office, "2024")["sample"] == ""
    stories = {"mot": {**STORIES["mot"], "sample": "true"}}
    assert report(edition(tmp_path, PLAN, stories), "2024")["sample"].startswith("(minh họa)")


# The print


@pytest.fixture(scope="module")
def works(office: Edition) -> dict[str, Work]:
    return {work.paths[0]: work for work in declare(office)}


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A long report of samples, so that it has several pages."""
    folder = tmp_path_factory.mktemp("long")
    stories = {
        f"bai-{number}": {"name": f"Tổ {number} (bịa đặt)", "sample": "true", **decided("2024-05-10")}
        for number in range(60)
    }
    file = folder / "report.pdf"
    file.write_bytes(set_type(json.dumps(report(edition(folder, PLAN, stories), "2024")))[0])
    return file


def page(pdf: Path, number: int) -> str:
    """Return a page's text without white space."""
    command = [program("pdftotext"), "-f", str(number), "-l", str(number), "-raw", str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return re.sub(r"[\s\u2060\u00ad]+", "", unicodedata.normalize("NFC", text))


def test_every_span_has_its_file(works: dict[str, Work]) -> None:
    spans = ("2025", "2025-H1", "2024", "2024-H2", "2024-H1", "2023", "2023-H2", "2023-H1", "2023-2025")
    assert list(works) == [f"ke-hoach/ke-hoach/tien-do/bao-cao-{span}.pdf" for span in spans]


def test_the_same_data_gives_the_same_bytes_in_another_process_too(works: dict[str, Work]) -> None:
    work = works["ke-hoach/ke-hoach/tien-do/bao-cao-2024.pdf"]
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert pool.submit(work.make).result() == work.make()


def test_the_key_follows_what_goes_in(works: dict[str, Work], tmp_path: Path) -> None:
    def keys(moment: datetime, stories: Mapping[str, Any], folder: str) -> list[str]:
        again = edition(tmp_path / folder, PLAN, stories, moment, held=["kin"])
        return [work.key for work in declare(again)]

    noon, morrow = (datetime(2025, 2, day, hour, tzinfo=VIETNAM) for day, hour in ((15, 12), (16, 8)))
    was = [work.key for work in works.values()]
    assert keys(noon, STORIES, "noon") == was
    assert not set(keys(morrow, STORIES, "morrow")) & set(was)
    renamed = {**STORIES, "mot": {**STORIES["mot"], "name": "Tổ Khác (bịa đặt)"}}
    changed = [now != then for now, then in zip(keys(noon, renamed, "renamed"), was, strict=True)]
    # 2024, its first half and the whole period list the story; the others do not.
    assert changed == [False, False, True, False, True, False, False, False, True]
    assert len(set(was)) == len(was)


@pytest.mark.tool
def test_it_is_whole_tagged_and_has_its_fonts(pdf: Path) -> None:
    subprocess.run([program("qpdf"), "--check", str(pdf)], check=True, capture_output=True)
    info = subprocess.run([program("pdfinfo"), str(pdf)], capture_output=True, check=True).stdout.decode()
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    assert re.search(r"^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)$", info, re.MULTILINE)
    assert re.search(r"^Title: +Báo cáo kết quả thực hiện Kế hoạch xây dựng điển hình", info, re.MULTILINE)
    fonts = subprocess.run([program("pdffonts"), str(pdf)], capture_output=True, check=True).stdout.decode()
    rows = fonts.splitlines()[2:]
    assert {re.sub(r"^[A-Z]+\+|-.*", "", row.split()[0]) for row in rows} == {"NotoSerif"}
    assert all(row.split()[-5] == "yes" for row in rows)


@pytest.mark.tool
def test_the_first_page_opens_as_documents_do(pdf: Path) -> None:
    text = page(pdf, 1)

    assert "CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM" in text
    assert "Độclập-Tựdo-Hạnhphúc" in text
    assert "UBNDHUYỆNTHỬ" in text
    assert "UBNDXÃMẪU" in text
    assert "XãMẫu,ngày15tháng02năm2025" in text
    assert text.index("BÁOCÁO") < text.index("Kếtquảthựchiện") < text.index("I.KẾTQUẢ")
    assert not text.startswith("1")


@pytest.mark.tool
def test_later_pages_are_numbered_above_and_all_say_that_it_is_a_sample(pdf: Path) -> None:
    count = int(subprocess.run([program("qpdf"), "--show-npages", str(pdf)], capture_output=True).stdout)

    assert count >= 4
    for number in range(1, count + 1):
        assert "(minhhọa)" in page(pdf, number), number
    for number in range(2, count + 1):
        assert page(pdf, number).startswith(str(number)), number


@pytest.mark.tool
def test_the_end_stands_together_and_leaves_the_signature_blank(pdf: Path) -> None:
    count = int(subprocess.run([program("qpdf"), "--show-npages", str(pdf)], capture_output=True).stdout)
    text = page(pdf, count)

    end = text[text.index("Trênđâylàbáocáo") :]
    assert "UBNDxãMẫu./." in end
    assert "Nơinhận:" in end
    assert "-Lưu:VT,NC." in end
    assert not re.search("KT\\.|TM\\.|Chủtịch", end)
    assert "....." in end


@pytest.mark.tool
def test_every_line_of_the_list_is_printed(pdf: Path) -> None:
    count = int(subprocess.run([program("qpdf"), "--show-npages", str(pdf)], capture_output=True).stdout)
    whole = "".join(page(pdf, number) for number in range(1, count + 1))

    assert [number for number in range(60) if f"Tổ{number}(bịađặt)" not in whole] == []
