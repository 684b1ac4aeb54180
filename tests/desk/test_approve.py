"""Sealing: the decision and the seal are written, all else stays as it was, and on failure every byte does."""

import re
from datetime import date
from pathlib import Path

import pytest

from bonghoadep.desk.approve import DeskError, Given, approve
from bonghoadep.desk.questions import ALT, CAPTION, CREDIT, REMOVED
from tests.example import Example

GIVEN = Given("UBND \\ xã Mẫu", "Phó Chủ tịch", "21/QĐ-UBND", date(2024, 12, 30))
STORY = "exemplars/2024/bai-mau/index.md"
COLLECTIVE = "exemplars/2023/to-mau/index.md"
BOOKLET = "booklets/tap-sach-mau.yml"
SEAL = r"sha256:[0-9a-f]{64}"


@pytest.fixture
def example(tmp_path: Path) -> Example:
    """The small site, where everybody who approves in this file may."""
    here = Example.from_folder("small", tmp_path)
    mine = (
        "  - {authority: A, positions: [B]}\n  - {authority: 'UBND \\ xã Mẫu', positions: [Phó Chủ tịch]}\n"
    )
    return here.change("site.yml", "positions: [Chủ tịch]}\n", f"positions: [Chủ tịch]}}\n{mine}")


def approval(example: Example, path: str) -> str:
    """Return the lines of a record's approval, its seal written as a word."""
    text = re.sub(SEAL, "DẤU", example.read(path))
    lines = text[text.index("approval:") :].split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if not line.startswith(" ")), len(lines))
    return "\n".join(lines[:end])


@pytest.mark.parametrize("path", [STORY, COLLECTIVE, BOOKLET])
def test_what_is_sealed_is_right_and_sealing_again_changes_nothing(example: Example, path: str) -> None:
    before = example.read(path)
    approve(example.content, path, None)
    assert example.read(path) == before
    assert example.check() == ()


def test_a_block_without_a_seal_gets_one_before_its_first_key(example: Example) -> None:
    old = example.read(STORY)
    line = next(line for line in old.split("\n") if line.startswith("  seal:"))
    example.write(STORY, old.replace(line + "\n", ""))
    approve(example.content, STORY, None)
    assert example.read(STORY) == old


TAIL = "decision: {number: 1, on: 2024-11-18}"
STYLES = (
    (
        f"approval: {{authority: A, position: B, {TAIL}}}",
        f"approval: {{seal: DẤU, authority: A, position: B, {TAIL}}}",
    ),
    (
        f"approval: {{  authority: A,\n  position: B, {TAIL} }}",
        f"approval: {{  seal: DẤU, authority: A,\n  position: B, {TAIL} }}",
    ),
    (
        f"approval:\n    # do ai\n    authority: A # cơ quan\n    position: B\n    {TAIL}",
        f"approval:\n    # do ai\n    seal: DẤU\n    authority: A # cơ quan\n    position: B\n    {TAIL}",
    ),
    (
        "approval:\n  decision:\n    number: 1\n    on: 2024-11-18\n  authority: A\n  position: B",
        "approval:\n  seal: DẤU\n  decision:\n    number: 1\n    on: 2024-11-18\n  authority: A\n  position: B",
    ),
    *(
        (
            f"approval:\n  authority: A\n  position: B\n  seal:{old}\n  {TAIL}",
            f"approval:\n  authority: A\n  position: B\n  seal:{new}\n  {TAIL}",
        )
        for old, new in (
            ("", " DẤU"),
            (" # chưa có", " DẤU # chưa có"),
            (" null", " DẤU"),
            (' "cũ" # lần đầu', " DẤU # lần đầu"),
            (" 'sha256:cũ'", " DẤU"),
            (" sha256:cũ", " DẤU"),
        )
    ),
    *(
        (
            f"approval: {{authority: A, {old}, position: B, {TAIL}}}",
            f"approval: {{authority: A, seal: DẤU, position: B, {TAIL}}}",
        )
        for old in ("seal: null", "seal: 'cũ'", 'seal: "sha256:cũ"', "seal: cũ")
    ),
)


@pytest.mark.parametrize(("written", "expected"), STYLES)
@pytest.mark.parametrize("where", ["first", "last"])
def test_every_style_is_sealed_in_its_own_style(
    example: Example, written: str, expected: str, where: str
) -> None:
    text = example.read(COLLECTIVE)
    old = next(line for line in text.split("\n") if line.startswith("approval"))
    text = text.replace(old + "\n", "")
    mark = "id: to-mau\n" if where == "first" else "sửa tên tổ cho đúng.}]\n".capitalize()
    assert text.count(mark) == 1
    text = text.replace(mark, f"{mark}{written}\n")
    example.write(COLLECTIVE, text)
    approve(example.content, COLLECTIVE, None)
    assert approval(example, COLLECTIVE) == expected
    assert example.codes() == []


def test_a_new_decision_takes_the_old_ones_place(example: Example) -> None:
    """Comments above and beside other keys stay; what is quoted comes back as it was given."""
    approve(example.content, STORY, GIVEN)
    assert approval(example, STORY) == (
        'approval:\n  seal: DẤU\n  authority: "UBND \\\\ xã Mẫu"\n  position: "Phó Chủ tịch"\n'
        '  decision: {number: "21/QĐ-UBND", on: 2024-12-30}'
    )
    text = example.read(STORY)
    assert text.count("approval:") == 1
    assert "# Quyết định bịa đặt.\n" in text
    assert "\npublish_on: 2024-11-20T08:00+07:00\n" in text
    record = example.open().catalogue.exemplars["bai-mau"].approval
    assert record is not None
    assert (record.authority, record.decision.on) == (GIVEN.authority, GIVEN.on)
    assert example.check() == ()


def test_the_first_decision_ends_a_draft(example: Example) -> None:
    text = example.read(COLLECTIVE)
    old = next(line for line in text.split("\n") if line.startswith("approval"))
    example.write(COLLECTIVE, text.replace(old, "draft: true   # chờ duyệt"))
    assert example.codes() == ["G508"]
    approve(example.content, COLLECTIVE, GIVEN)
    assert example.check() == ()


def test_what_the_story_says_is_not_taken_for_a_key(example: Example) -> None:
    """Lines of the story that look like an approval or a draft mark are the story's."""
    tail = "\ndraft: true\napproval: là sự phê duyệt\n  thụt vào\n"
    example.write(COLLECTIVE, example.read(COLLECTIVE) + tail)
    approve(example.content, COLLECTIVE, GIVEN)
    assert example.read(COLLECTIVE).endswith(tail)
    assert example.check() == ()


def test_comments_between_an_old_approvals_lines_do_not_break_it(example: Example) -> None:
    example.change(STORY, "  position: Chủ tịch\n", "# chen ngang\n\n  position: Chủ tịch\n")
    approve(example.content, STORY, GIVEN)
    assert example.check() == ()


def test_a_booklet_is_approved_at_its_end(example: Example) -> None:
    text = example.read(BOOKLET)
    example.write(BOOKLET, text[: text.index("approval:")].rstrip("\n"))
    approve(example.content, BOOKLET, GIVEN)
    assert example.check() == ()


@pytest.mark.parametrize("left", [REMOVED, ALT, CAPTION, CREDIT])
def test_what_an_import_left_open_is_not_approved(example: Example, left: str) -> None:
    example.write(STORY, example.read(STORY) + f"\nCòn chỗ: {left}\n")
    with pytest.raises(DeskError, match=re.escape(f"thay bằng lời của mình hoặc bỏ đi: “{left}”")):
        approve(example.content, STORY, None)


def test_a_mark_and_foreign_line_ends_go_with_the_seal(example: Example) -> None:
    example.write(STORY, "\ufeff" + example.read(STORY).replace("\n", "\r\n"))
    approve(example.content, STORY, None)
    assert example.check() == ()


@pytest.mark.parametrize(
    ("path", "old", "new", "given"),
    [
        (STORY, "year: 2024\n", "năm: 2024\n", GIVEN),
        (STORY, "year: 2024\n", "year: [\n", GIVEN),
        (STORY, "\n---\n## Hoàn", "\n## Hoàn", GIVEN),
        (STORY, "approval:\n", "duyet:\n", None),
        (STORY, "decision: {number: 15/QĐ-UBND, on: 2024-11-18}", "decision: {number: 15/QĐ-UBND}", None),
        (BOOKLET, "grouping: kind", "grouping: loai", GIVEN),
        (COLLECTIVE, "kind: tap-the", "kind: \x00tap-the", GIVEN),
    ],
)
def test_on_failure_every_byte_stays(
    example: Example, path: str, old: str, new: str, given: Given | None
) -> None:
    example.change(path, old, new)
    files = {file: file.read_bytes() for file in example.content.rglob("*") if file.is_file()}
    with pytest.raises(DeskError):
        approve(example.content, path, given)
    assert {file: file.read_bytes() for file in example.content.rglob("*") if file.is_file()} == files


@pytest.mark.parametrize("path", ["site.yml", "plans/ke-hoach-mau.yml", "pages/gioi-thieu.md"])
def test_only_stories_and_booklets_are_approved(example: Example, path: str) -> None:
    before = example.read(path)
    with pytest.raises(DeskError):
        approve(example.content, path, GIVEN)
    assert example.read(path) == before


def test_the_seal_does_not_see_line_ends_or_the_order_of_keys(example: Example) -> None:
    text = example.read(COLLECTIVE)
    turned = text.replace("sample: true\nkind: tap-the\n", "kind: 'tap-the' # loại\nsample: true\n")
    assert turned != text
    assert example.write(COLLECTIVE, turned.replace("\n", "\r\n")).codes() == ["S105"]


def test_the_seal_sees_every_picture_and_the_foreword(example: Example) -> None:
    example.write("booklets/tap-sach-mau.md", "Một lời khác.\n")
    assert [(one.path, one.code) for one in example.check()] == [(BOOKLET, "G503")]
