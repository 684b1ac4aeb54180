"""A Markdown file that opens with YAML between two lines of three hyphens."""

from dataclasses import dataclass

from ..diagnostics import Span
from .files import Fault


@dataclass(frozen=True, slots=True)
class Parts:
    """The YAML and the Markdown of a file, each with the line on which it begins."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def split(text: str) -> Parts | Fault:
    """Return the two parts, or what keeps them from being told apart."""
    if not text.startswith("---\n"):
        hint = "dòng đầu tiên của tệp phải là “---”, sau đó là các khóa của bản ghi"
        return Fault("S120", Span(1, 1), "tệp không mở đầu bằng phần khai báo", hint)
    end = text.find("\n---\n", 3)
    if end < 0 and text.endswith("\n---"):
        end = len(text) - 4
    if end < 0:
        hint = "thêm một dòng “---” sau khóa cuối cùng, trước phần bài"
        return Fault("S121", Span(1, 1), "phần khai báo không có dòng “---” kết thúc", hint)
    body_line = text.count("\n", 0, end + 1) + 2
    return Parts(text[4 : end + 1], 2, text[end + 5 :], body_line)
