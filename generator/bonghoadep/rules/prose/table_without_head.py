"""Bảng không có hàng đầu.

Tìm: từ hai dòng liền nhau bắt đầu bằng “|” mà dòng thứ hai không phải dòng kẻ “| --- | --- |”; hoặc hàng đầu để trống
hết các ô. Ô góc trên bên trái được để trống.

Vì sao: không có dòng kẻ thì trang in ra nguyên các dấu “|”; hàng đầu trống thì người nghe máy đọc không biết mỗi cột
là gì.

Sai:
    story: |
      | Luống | Số gốc |
      | Đầu xóm | 12 |

Đúng:
    story: |
      | Luống | Số gốc |
      | --- | --- |
      | Đầu xóm | 12 |
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Passage, Wording

_RULED = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_HINT = "đặt tên các cột ở hàng đầu, rồi một dòng “| --- | --- |”"


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in wording.paragraphs if "|" in wording.story else ():
        at, lines = _table(passage)
        if not lines:
            continue
        if len(lines) > 1 and not _RULED.fullmatch(lines[1]):
            yield spotted(
                wording, passage, at, at + len(lines[0]), "bảng không có dòng kẻ dưới hàng đầu", _HINT
            )
        elif not lines[0].strip("| \t"):
            yield spotted(wording, passage, at, at + len(lines[0]), "hàng đầu của bảng để trống", _HINT)


def _table(passage: Passage) -> tuple[int, list[str]]:
    """Return where the paragraph's first row starts, and the rows."""
    at = 0
    lines = passage.text.split("\n")
    while lines and not lines[0].lstrip().startswith("|"):
        at += len(lines.pop(0)) + 1
    rows = [line for line in lines if line.lstrip().startswith("|")]
    return at, rows if rows and rows[0].count("|") > 1 else []


RULE = Rule("H706", "bang-khong-hang-dau", Severity.WARNING, __doc__, read=read)
