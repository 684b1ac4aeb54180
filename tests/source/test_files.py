"""Finding and reading files: order, links, sizes and letters."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.diagnostics import Severity, Span
from bonghoadep.source.files import LONGEST_TEXT, find, read_text, text_of


def codes(raw: bytes) -> list[tuple[str, Span]]:
    return [(fault.code, fault.span) for fault in text_of(raw).faults]


# Finding


def test_files_are_found_in_order_whatever_the_disk_says(tmp_path: Path) -> None:
    for path in ("a/z.md", "a/b/c.md", "a/b.md", "a/đ.md", "a/.hidden", "a/.git/config"):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert list(find(tmp_path, "a")) == [
        ("a/b/c.md", False),
        ("a/b.md", False),
        ("a/z.md", False),
        ("a/đ.md", False),
    ]


def test_links_are_named_and_never_entered(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.md").touch()
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "folder").symlink_to("../outside")
    (tmp_path / "a" / "file.md").symlink_to("../outside/secret.md")
    (tmp_path / "a" / "loop").symlink_to(".")
    (tmp_path / "a" / "nowhere").symlink_to("nothing")
    assert list(find(tmp_path, "a")) == [
        (f"a/{name}", True) for name in ("file.md", "folder", "loop", "nowhere")
    ]
    (tmp_path / "b").symlink_to("outside")
    assert list(find(tmp_path, "b")) == [("b", True)]


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert list(find(tmp_path, "none")) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_no_utf8_is_still_found(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    try:
        (tmp_path / "a" / os.fsdecode(b"\xff.yml")).touch()
    except OSError:
        pytest.skip("the disk wants UTF-8")
    assert [linked for _, linked in find(tmp_path, "a")] == [False]


# Reading


@given(st.binary(max_size=200))
def test_no_bytes_raise(raw: bytes) -> None:
    """And what comes back has no mark, no carriage return; where the bytes are no UTF-8, nothing."""
    text = text_of(raw)
    assert "\r" not in text.text
    assert all(fault.span.line >= 1 and fault.span.column >= 1 for fault in text.faults)
    assert text.text or text.faults or not raw.strip(b"\r\n")


@given(st.text("aăđễ \n\t“”…🌸", max_size=60))
def test_good_text_comes_back_whole(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert text_of(composed.encode()).text == composed
    assert codes(composed.encode()) == []


@given(
    st.text("aăđễ\n", max_size=30),
    st.sampled_from(["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\uffff"]),
)
def test_a_control_character_is_found_where_it_stands(before: str, char: str) -> None:
    text = "x" + before + char + "đ\x01"
    line, column = before.count("\n") + 1, len(("x" + before).rpartition("\n")[2]) + 1
    assert codes(text.encode()) == [("S107", Span(line, column))]


@given(st.text("aăđễ\n", max_size=30))
def test_a_decomposed_letter_is_found_where_it_stands(before: str) -> None:
    text = f"x{before}e\u0302\u0303 sau"
    line, column = before.count("\n") + 1, len(("x" + before).rpartition("\n")[2]) + 1
    assert codes(text.encode()) == [("S106", Span(line, column))]


@pytest.mark.parametrize(
    ("raw", "span"),
    [
        (b"\xff", Span(1, 1)),
        ("Tổ".encode() + b"\xff", Span(1, 3)),
        ("một\nhai ".encode() + b"\xc3", Span(2, 5)),
        ("đ".encode("cp1258") + b" x", Span(1, 1)),
        (b"ab\xed\xa0\x80", Span(1, 3)),
    ],
)
def test_a_byte_that_is_no_utf8_is_found_where_it_stands(raw: bytes, span: Span) -> None:
    assert codes(raw) == [("S103", span)]
    assert text_of(raw).text == ""


def test_a_mark_and_line_ends_are_taken_away_with_a_warning() -> None:
    text = text_of(b"\xef\xbb\xbfa\nb\r\nc\rd")
    assert text.text == "a\nb\nc\nd"
    assert [(fault.code, fault.span, fault.severity) for fault in text.faults] == [
        ("S104", Span(1, 1), Severity.WARNING),
        ("S105", Span(2, 1), Severity.WARNING),
    ]


def test_a_large_file_is_never_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "large.md"
    file.touch()
    os.truncate(file, LONGEST_TEXT + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("read"))
    assert [fault.code for fault in read_text(file).faults] == ["S102"]


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "large.md"
    file.write_bytes(b"a" * LONGEST_TEXT)
    assert read_text(file).faults == ()
