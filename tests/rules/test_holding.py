"""Who is held, what stops a build, and what may be lowered or silenced (docs/decisions/0007)."""

from pathlib import Path

import pytest

from bonghoadep.diagnostics import Severity
from tests.example import Example

STORY = "exemplars/2024/bai-mau/index.md"
PHONE = "điện thoại 0900 000 001"
LONG = "citation: Đây là đường hoa đẹp nhất nước."


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


def test_a_phone_in_a_story_holds_it_and_the_rest_goes_out(example: Example) -> None:
    site = example.change(STORY, "của xóm.\nyear", f"của xóm ({PHONE}).\nyear").seal("bai-mau").open()
    assert site.verdict.held["bai-mau"] == ("C822",)
    assert site.verdict.stops == ()


@pytest.mark.parametrize("path", ["movements/phong-trao-mau.yml", "plans/ke-hoach-mau.yml"])
def test_a_phone_where_nothing_can_be_held_stops_the_build(example: Example, path: str) -> None:
    text = example.read(path)
    key = "about" if "about:" in text else "definition"
    line = next(line for line in text.split("\n") if line.startswith(key))
    verdict = example.change(path, line, f"{line.rstrip('.')}, {PHONE}.").open().verdict
    assert [(one.path, one.code) for one in verdict.stops] == [(path, "C822")]


def test_a_phone_in_a_foreword_holds_the_booklet(example: Example) -> None:
    site = (
        example.write("booklets/tap-sach-mau.md", f"Lời đầu.\n\nGọi {PHONE}.\n").seal("tap-sach-mau").open()
    )
    (found,) = [one for one in site.verdict.diagnostics if one.code == "C822"]
    assert (found.path, found.line, found.column) == ("booklets/tap-sach-mau.md", 3, 16)
    assert site.verdict.held == {"booklets/tap-sach-mau": ("C822",)}


def test_a_withdrawn_story_comes_off_whatever_else_is_wrong_with_it(example: Example) -> None:
    example.change(STORY, "plan: ke-hoach-mau", "plan: ke-hoach-la")
    assert [one.code for one in example.open().verdict.stops] == ["T302"]
    site = example.change(
        STORY, "year: 2024\nplace", "withdrawal: {on: 2025-01-01, reason: Sai}\nyear: 2024\nplace"
    ).open()
    assert site.verdict.stops == ()
    assert [stone.id for stone in site.edition.tombstones] == ["bai-mau"]


def test_a_withdrawn_consent_takes_the_story_off_whatever_else_is_wrong_with_it(example: Example) -> None:
    example.change(STORY, "plan: ke-hoach-mau", "plan: ke-hoach-la")
    site = example.change(STORY, "ref: HS-01}", "ref: HS-01, withdrawn_on: 2025-01-01}").open()
    assert site.verdict.stops == ()
    assert "bai-mau" not in site.edition.exemplars


def test_of_a_withdrawn_story_no_seal_is_asked(example: Example) -> None:
    example.change(STORY, "year: 2024\nplace", "withdrawal: {on: 2025-01-01, reason: Sai}\nyear: 2024\nplace")
    assert [one.code for one in example.check()] == ["G507"]


def test_an_office_raises_and_lowers_a_rule(example: Example) -> None:
    example.change(STORY, "citation: Vì đã trồng và giữ một cây số đường hoa của xóm.", LONG).seal("bai-mau")
    for word, severity in (("loi", Severity.ERROR), ("ghi-chu", Severity.NOTE)):
        site = example.read("site.yml").split("rules:")[0]
        example.write("site.yml", f"{site}rules: [{{code: O873, severity: {word}, why: quy ước của xã}}]\n")
        found = {one.code: one.severity for one in example.check()}
        assert found["O873"] is severity
    assert not example.open().verdict.stops


def test_a_raised_rule_stops_the_build(example: Example) -> None:
    example.change(STORY, "citation: Vì đã trồng và giữ một cây số đường hoa của xóm.", LONG).seal("bai-mau")
    site = example.read("site.yml")
    example.write("site.yml", f"{site}rules: [{{code: O873, severity: loi, why: quy ước của xã}}]\n")
    assert [one.code for one in example.open().verdict.stops] == ["O873"]


def test_the_gate_is_never_lowered(example: Example) -> None:
    site = example.read("site.yml")
    example.write("site.yml", f"{site}rules: [{{code: C822, severity: ghi-chu, why: cần gọi}}]\n")
    example.change(STORY, "của xóm.\nyear", f"của xóm ({PHONE}).\nyear").seal("bai-mau")
    found = {one.code: one.severity for one in example.check()}
    assert found["C822"] is Severity.ERROR
    assert found["R207"] is Severity.ERROR


def test_a_warning_is_silenced_with_a_reason_and_counted(example: Example) -> None:
    example.change(STORY, "citation: Vì đã trồng và giữ một cây số đường hoa của xóm.", LONG)
    loud = [one for one in example.seal("bai-mau").check() if one.code[0] == "O"]
    assert loud
    codes = sorted({one.code for one in loud})
    lines = ", ".join(f"{{code: {code}, why: lời bác trưởng xóm}}" for code in codes)
    verdict = (
        example.change(STORY, "sample: true", f"sample: true\nsilences: [{lines}]")
        .seal("bai-mau")
        .open()
        .verdict
    )
    assert verdict.diagnostics == ()
    assert sorted({one.code for one in verdict.silenced}) == codes


def test_an_error_is_not_silenced(example: Example) -> None:
    example.change(STORY, "của xóm.\nyear", f"của xóm ({PHONE}).\nyear")
    silence = "sample: true\nsilences: [{code: C822, why: số của cơ quan}]"
    found = example.change(STORY, "sample: true", silence).seal("bai-mau").check()
    assert [one.code for one in found] == ["R206", "C822"]
