"""A new story's draft decodes, and lacks nothing but what only people can give."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bonghoadep.desk.approve import Given, approve
from bonghoadep.desk.fmt import formed
from bonghoadep.desk.new import Start, new
from bonghoadep.desk.offers import movements, plans
from bonghoadep.desk.outline import DeskError
from bonghoadep.desk.questions import CITATION, QUESTIONS
from bonghoadep.desk.units import unit_of
from bonghoadep.places.register import open_register
from bonghoadep.records.fields import When
from bonghoadep.records.words import KINDS
from tests.example import Example

TODAY = date(2025, 1, 15)
ID = "ba-mau-hoa-duong"
START = Start(
    "Bà Mẫu: “hoa” & đường", "ca-nhan", "Nguyễn Thị: Mẫu", 2025, "vn-06520", "ke-hoach-mau", "phong-trao-mau"
)


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


def files(example: Example) -> set[Path]:
    return {file for file in example.content.rglob("*") if file.is_file()}


@pytest.mark.parametrize("kind", KINDS)
def test_the_draft_has_only_the_drafts_note(example: Example, kind: str) -> None:
    """Of a fresh draft the check says G508, “bài đang viết”, and nothing else, though much waits for people."""
    file = new(example.content, replace(START, kind=kind), TODAY)
    assert file == example.content / f"exemplars/2025/{ID}/index.md"
    path = file.relative_to(example.content).as_posix()
    assert [(one.path, one.code) for one in example.check()] == [(path, "G508")]
    record = example.open().catalogue.exemplars[ID]
    assert (record.title, record.name, record.kind) == (START.title, START.name, kind)
    assert not formed(example.content, path).changes


def test_its_parts_are_those_of_the_writing_template(example: Example) -> None:
    """Six parts, each with a question: hoàn cảnh, khó khăn, cách làm, kết quả, bài học, điều kiện nhân rộng."""
    text = new(example.content, START, TODAY).read_text(encoding="utf-8")
    parts = text.split("\n## ")[1:]
    assert [part.partition("\n")[0] for part in parts] == [
        "Hoàn cảnh",
        "Khó khăn",
        "Cách làm",
        "Kết quả",
        "Bài học",
        "Điều kiện nhân rộng",
    ]
    assert all("?" in part for part in parts)


def test_its_commented_lines_can_be_taken_as_they_are(example: Example) -> None:
    """Without the comment signs every line still decodes; what is said then is of the pictures that are not there."""
    file = new(example.content, START, TODAY)
    path = file.relative_to(example.content).as_posix()
    text = example.read(path).replace("# yaml-language", "#: yaml-language").replace("\n# ", "\n")
    assert text.count("\nconsent: {") == 1
    codes = {one.code for one in example.write(path, text).check()}
    assert {"P601", "G508"} <= codes
    assert {code[0] for code in codes} == {"P", "G"}
    assert example.open().catalogue.exemplars[ID].consent is not None


def test_a_draft_is_not_approved_while_a_question_stands(example: Example) -> None:
    """The one sentence and each of the parts must be the writer's own."""
    path = new(example.content, START, TODAY).relative_to(example.content).as_posix()
    given = Given("UBND xã Mẫu", "Chủ tịch", "1/QĐ-UBND", TODAY)
    questions = [CITATION, *(line for line in QUESTIONS.splitlines() if "?" in line)]
    assert len(questions) == 9
    for question in questions:
        with pytest.raises(DeskError, match=re.escape(f"“{question}”")):
            approve(example.content, path, given)
        example.change(path, question, "Đã trả lời.")
    approve(example.content, path, given)
    record = example.open().catalogue.exemplars[ID]
    assert (record.draft, record.citation) == (False, "Đã trả lời.")


def test_what_is_typed_is_kept_letter_by_letter(example: Example) -> None:
    start = replace(START, title='"Bà" {Mẫu}: \\ #1', name="Nguye\u0302\u0303n Thị 'Mẫu'")
    new(example.content, start, TODAY)
    record = example.open().catalogue.exemplars["ba-mau-1"]
    assert (record.title, record.name) == (start.title, "Nguyễn Thị 'Mẫu'")


def test_an_existing_story_is_never_touched(example: Example) -> None:
    new(example.content, START, TODAY).write_text("của tôi", encoding="utf-8")
    with pytest.raises(DeskError, match="đã có bài"):
        new(example.content, START, TODAY)


def test_pictures_may_have_been_put_there_first(example: Example) -> None:
    (example.content / f"exemplars/2025/{ID}").mkdir(parents=True)
    assert new(example.content, START, TODAY).is_file()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": "“…”"}, "không có chữ nào"),
        ({"title": "a" * 121}, "dài quá 120"),
        ({"plan": "khong-co"}, "không đọc được kế hoạch “khong-co”; có: ke-hoach-mau"),
        ({"plan": "../plans/ke-hoach-mau"}, "không đọc được kế hoạch"),
        (
            {"movement": "phong-trao-ngoai-ke-hoach"},
            "không có phong trào “phong-trao-ngoai-ke-hoach”; cho loại này có: ",
        ),
        (
            {"movement": "phong-trao-chi-ca-nhan", "kind": "tap-the"},
            "chỉ xét cá nhân, không xét tập thể; cho loại này có: phong-trao-mau (Cả xóm cùng trồng hoa)",
        ),
        ({"unit": "vn-99999"}, "không có đơn vị mã “vn-99999”"),
        ({"unit": "vn-06520", "at": "2025-07"}, "“vn-06520” không phải đơn vị có vào 7/2025"),
        ({"unit": "vn-06520", "at": "2025"}, "ghi rõ tháng"),
        ({"unit": "Chi Lăng"}, "đơn vị tên “Chi Lăng”; ghi mã của một:"),
        ({"unit": "Y Tịch", "at": "2025"}, "“Y Tịch” không có suốt 2025; ghi mã"),
        ({"unit": "Y Tịch", "at": "2025-08"}, "“Y Tịch” không còn vào 8/2025; ghi mã đơn vị ngày nay"),
        ({"unit": "Y Tịch", "at": "2025-08"}, "\n  vn-06505@2025 Xã Vạn Linh, Tỉnh Lạng Sơn"),
        ({"unit": "Y Tịk"}, "có phải:"),
        ({"unit": "qqqqqqqqqq"}, "không có đơn vị nào tên “qqqqqqqqqq”"),
        ({"at": "tháng ba"}, "không phải thời gian"),
    ],
)
def test_what_the_check_would_refuse_is_refused_before_a_file_is_written(
    example: Example, change: dict[str, str], said: str
) -> None:
    before = files(example)
    with pytest.raises(DeskError) as refused:
        new(example.content, replace(START, **change), TODAY)  # type: ignore[arg-type]
    assert said in str(refused.value)
    assert files(example) == before


def test_a_movement_without_a_file_is_refused(example: Example) -> None:
    example.change("plans/ke-hoach-mau.yml", "movements:\n", "movements_open: true\nmovements:\n")
    with pytest.raises(DeskError, match=r"chưa có tệp movements/moi\.yml"):
        new(example.content, replace(START, movement="moi"), TODAY)
    new(example.content, replace(START, movement="phong-trao-ngoai-ke-hoach"), TODAY)


@pytest.mark.parametrize("name", ["Xã Y Tịch", "y tich", "x. Y Tịch", "vn-06520"])
def test_a_unit_may_be_named(name: str) -> None:
    assert unit_of(open_register(), name, When(2024)) == "vn-06520"


def test_names_and_codes_are_of_their_time() -> None:
    register = open_register()
    assert unit_of(register, "Tỉnh Yên Bái", When(2024)) == "vn-15"
    assert unit_of(register, "Tỉnh Lào Cai", When(2025, 8)) == "vn-15@2025"
    with pytest.raises(DeskError, match=r"vn-06520 Xã Y Tịch, .*đến 30/6/2025"):
        unit_of(register, "vn-06520", When(2026))


def test_what_a_plan_offers(example: Example) -> None:
    assert plans(example.content) == {"ke-hoach-mau": "Xã Mẫu, 2023 - 2025"}
    assert movements(example.content, "ke-hoach-mau", "ca-nhan") == {
        "phong-trao-mau": "Cả xóm cùng trồng hoa",
        "phong-trao-chi-ca-nhan": "Mỗi người một luống hoa",
    }
    assert movements(example.content, "ke-hoach-mau", "tap-the") == {
        "phong-trao-mau": "Cả xóm cùng trồng hoa"
    }
    assert movements(example.content, "khong-co", "tap-the") == {}
    example.write("plans/hong.yml", "id: [")
    assert plans(example.content) == {"ke-hoach-mau": "Xã Mẫu, 2023 - 2025"}
