"""A new story's draft decodes, and lacks nothing but what only people can give."""

from datetime import date
from pathlib import Path

import pytest

from bonghoadep.desk.approve import DeskError
from bonghoadep.desk.new import Start, new
from bonghoadep.records.words import KINDS
from tests.example import Example

TODAY = date(2025, 1, 15)


def start(title: str = 'Bà Mẫu: "hoa" & đường', kind: str = "ca-nhan") -> Start:
    return Start(title, kind, "Nguyễn Thị: Mẫu", 2025, "vn-06520", "ke-hoach-mau", "phong-trao-mau")


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_the_draft_has_only_the_drafts_note(example: Example, kind: str) -> None:
    file = new(example.content, start(kind=kind), TODAY)
    assert file == example.content / "exemplars/2025/ba-mau-hoa-duong/index.md"
    assert [(one.path, one.code) for one in example.check()] == [
        (file.relative_to(example.content).as_posix(), "G508")
    ]
    record = example.open().catalogue.exemplars["ba-mau-hoa-duong"]
    assert (record.title, record.name, record.kind) == (start().title, start().name, kind)


def test_its_commented_lines_can_be_taken_as_they_are(example: Example) -> None:
    """Without the comment signs and the placeholders' photo, every line still decodes."""
    file = new(example.content, start(), TODAY)
    path = file.relative_to(example.content).as_posix()
    text = example.read(path).replace("# yaml-language", "#: yaml-language").replace("\n# ", "\n")
    example.write(path, text)
    assert {one.code for one in example.check()} == {"P601", "G508"}


def test_an_existing_story_is_never_touched(example: Example) -> None:
    new(example.content, start(), TODAY).write_text("của tôi", encoding="utf-8")
    with pytest.raises(DeskError, match="đã có bài"):
        new(example.content, start(), TODAY)


def test_pictures_may_have_been_put_there_first(example: Example) -> None:
    (example.content / "exemplars/2025/ba-mau-hoa-duong").mkdir(parents=True)
    assert new(example.content, start(), TODAY).is_file()


def test_a_title_without_a_letter_makes_no_id(example: Example) -> None:
    with pytest.raises(DeskError):
        new(example.content, start("“…”"), TODAY)
