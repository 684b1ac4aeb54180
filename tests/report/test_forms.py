"""How diagnostics are said: a line that fits, a caret below the fault, nothing that steers a screen or a log."""

import json

import pytest

from bonghoadep.diagnostics import Diagnostic, Severity, worst
from bonghoadep.report import as_json, github, plain


def one(column: int = 1, excerpt: str = "", message: str = "sai", hint: str = "sửa") -> Diagnostic:
    return Diagnostic("a/b.yml", 3, column, "R203", message, hint, Severity.ERROR, excerpt)


def test_a_fault_is_said_in_four_lines() -> None:
    assert list(plain.lines([one(7, "kind: sai")], "content/")) == [
        "content/a/b.yml:3:7 R203 lỗi: sai",
        "    kind: sai",
        "          ^",
        "    → sửa",
    ]


def test_without_a_line_or_hint_there_is_only_the_first() -> None:
    assert list(plain.lines([one(excerpt="  ", hint="")])) == ["a/b.yml:3:1 R203 lỗi: sai"]


@pytest.mark.parametrize("column", [1, 40, 99, 101, 250, 999, 1000])
def test_of_a_long_line_the_part_around_the_fault_is_shown(column: int) -> None:
    excerpt = "".join("x" if at + 1 == column else "." for at in range(1000))
    _, shown, caret, _ = plain.lines([one(column, excerpt)])
    assert len(shown) <= 104
    assert shown[caret.index("^")] == "x"


def test_what_cannot_be_seen_is_a_dot_and_keeps_its_width() -> None:
    _, shown, caret, _ = plain.lines([one(4, "a\x1b\tb\x00")])
    assert (shown, caret) == ("    a· b·", "       ^")
    assert next(plain.lines([one(message="a\x1b[31mb\nc")])) == "a/b.yml:3:1 R203 lỗi: a·[31mb·c"


def test_the_summary_counts_the_gravest_first() -> None:
    note = Diagnostic("a", 1, 1, "G508", "m", severity=Severity.NOTE)
    warning = Diagnostic("a", 1, 1, "S104", "m", severity=Severity.WARNING)
    assert plain.summary([note, one(), warning, one()]) == "2 lỗi, 1 cảnh báo, 1 ghi chú"
    assert plain.summary([]) == "không có lỗi"
    assert plain.summary([note], 2) == "1 ghi chú; 2 điều đã có người xem và ghi lý do"
    assert worst([note, warning]) is Severity.WARNING
    assert worst([]) is None


def test_an_annotation_is_one_line_whatever_it_says() -> None:
    found = Diagnostic("a,b:c%\n.md", 3, 7, "R203", "một: hai,\r\nba 100%", "x\ny", Severity.WARNING)
    assert list(github.lines([found], "content/")) == [
        "::warning file=content/a%2Cb%3Ac%25%0A.md,line=3,col=7,title=R203::một: hai,%0D%0Aba 100%25 → x%0Ay"
    ]


def test_json_keeps_every_field_and_every_letter() -> None:
    text = as_json.text([one(7, "kind: Mẫu")], "content/")
    assert "Mẫu" in text
    assert json.loads(text) == [
        {
            "path": "content/a/b.yml",
            "line": 3,
            "column": 7,
            "code": "R203",
            "message": "sai",
            "hint": "sửa",
            "severity": "error",
            "excerpt": "kind: Mẫu",
            "silenced": False,
        }
    ]


def test_what_is_silenced_follows_in_json_and_is_marked() -> None:
    rows = json.loads(as_json.text([one()], silenced=[one(5)]))
    assert [(row["column"], row["silenced"]) for row in rows] == [(1, False), (5, True)]
