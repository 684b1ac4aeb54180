"""What an editor sees of the command line itself: its help, what it says of a slip, how days and answers are typed."""

import re
import socket
import subprocess
import sys
from pathlib import Path

import click
import pytest

from bonghoadep.cli import main
from bonghoadep.commands.vietnamese import _SENTENCES
from tests.example import MOMENT, Example
from tests.test_cli import STORY, run


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Example:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))
    return Example.from_folder("small", tmp_path)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("withdraw", "bai-mau"), "lỗi: Thiếu tùy chọn '--reason'."),
        (("approve",), "lỗi: Thiếu 'MÃ…'."),
        (("check", "--allowheld"), "lỗi: Không có tùy chọn “--allowheld”. Có phải '--allow-held'?"),
        (("aprove",), "lỗi: Không có lệnh “aprove”. Có phải 'approve'?"),
        (("check", "--format", "pdf"), "lỗi: '--format': không có “pdf”; chọn một trong 'text', 'json',"),
        (("check", "--root", "khong-co"), "lỗi: '--root': không có “khong-co”."),
        (("check", "--root"), "lỗi: Tùy chọn “--root” cần một giá trị theo sau."),
        (("new", "--year", "xx"), "lỗi: '--year': “xx” không phải số."),
        (("new", "--year", "20"), "lỗi: '--year': 20 nằm ngoài khoảng 1900<=x<=2999."),
        (("withdraw", "a", "b", "--reason", "c"), "lỗi: Thừa “b”; chữ có dấu cách phải đặt trong ngoặc kép"),
        (
            ("place", "x", "--at", "2024"),
            "lỗi: '--at': “2024” không phải ngày; viết như 2024-12-31 hoặc 31/12/2024.",
        ),
        (("check", "--allow-held=1"), "lỗi: Tùy chọn “--allow-held” không kèm giá trị."),
    ],
)
def test_mistakes_at_the_command_line_are_told_in_vietnamese(arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert not {"Error", "Usage", "Try", "Invalid", "Missing"} & set(re.findall(r"[A-Z]\w+", result.stderr))


def test_no_english_stands_in_the_help() -> None:
    for name in ("", *main.commands):
        told = run(*filter(None, [name]), "--help").stdout
        assert told.startswith("Cách dùng: ")
        assert "  -h, --help" in told
        english = r"\b(Usage|Options|Commands|Show|default|required|TEXT|INTEGER|FILE|DIRECTORY|PATH|OPTIONS|ARGS)\b"
        assert re.findall(english, told) == [], name


def test_a_preview_needs_a_site_and_a_free_port(example: Example, tmp_path: Path) -> None:
    assert "viết như 127.0.0.1:8000" in run("serve", "--address", "abc", "--root", example.root).stderr
    empty = tmp_path / "trong"
    empty.mkdir()
    assert "bonghoadep init" in run("serve", "--root", empty).stderr
    example.change("exemplars/2023/to-mau/index.md", "year: 2023\n", "year: 2023\ndraft: true\n")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        # In a process of its own: one that has set type itself must not fork workers that set type.
        command = [sys.executable, "-m", "bonghoadep", "serve", "--address", f"127.0.0.1:{port}"]
        result = subprocess.run(
            [*command, "--root", str(example.root)], capture_output=True, encoding="utf-8", check=False
        )
    assert result.returncode == 1
    assert result.stderr.startswith(f"lỗi: không mở được 127.0.0.1:{port} (")
    assert "--address 127.0.0.1:8001" in result.stderr
    assert result.stdout.startswith("1 bản ghi bị giữ lại không hiện ở đây; xem “bonghoadep report --held”\n")
    broken = run("serve", "--root", example.change(STORY, "kind: ca-nhan", "kind: la").root)
    assert (broken.exit_code, broken.stdout) == (1, "")
    assert f"content/{STORY}:4:7 R203 lỗi" in broken.stderr
    assert broken.stderr.endswith("lỗi: chưa xem trước được vì còn 1 lỗi\n")


def test_what_is_stopped_half_way_says_so(example: Example) -> None:
    result = run("new", "--root", example.root, text="Chuyện dở\n")
    assert result.exit_code == 1
    assert result.stderr.endswith("Đã dừng giữa chừng.\n")


def test_a_day_may_be_typed_as_vietnamese_write_it(example: Example) -> None:
    done = run("withdraw", "bai-mau", "--reason", "Sai", "--on", "10/1/2025", "--root", example.root)
    assert done.stdout.startswith("đã ghi: rút bài bai-mau ngày 10/1/2025\n")
    assert "\nwithdrawal: {on: 2025-01-10, " in example.read(STORY)


def test_every_sentence_is_one_that_click_says() -> None:
    """Where click words one otherwise, ours would silently stay unsaid."""
    said = "".join(file.read_text(encoding="utf-8") for file in Path(click.__file__).parent.glob("*.py"))
    written = [repr(sentence)[1:-1] for sentence in _SENTENCES]
    assert [one for one in written if one not in said] == []
