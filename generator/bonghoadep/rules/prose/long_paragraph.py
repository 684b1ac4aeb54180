"""Đoạn văn dài hơn 250 chữ.

Tìm: một đoạn liền (không tính danh sách, bảng, lời trích) có hơn 250 tiếng.

Vì sao: trên điện thoại, 250 chữ đã quá một màn hình; người đọc báo và người đọc loa cần chỗ nghỉ. Tách đoạn ở chỗ
sang việc khác, người khác, lúc khác.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...text import words
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

LONGEST = 250
_NOT_PROSE = re.compile(r"[#|>]|(?:[-*+]|\d+[.)])\s", re.MULTILINE)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in wording.paragraphs:
        # A word has at least one letter and a blank.
        if len(passage.text) <= 2 * LONGEST or _NOT_PROSE.match(passage.text):
            continue
        count = words(passage.text)
        if count > LONGEST:
            end = len(passage.text.split(maxsplit=1)[0])
            message = f"đoạn dài {count} chữ, quá {LONGEST} chữ"
            yield spotted(wording, passage, 0, end, message, "tách thành hai, ba đoạn ở chỗ sang ý khác")


RULE = Rule("H707", "doan-qua-dai", Severity.NOTE, __doc__, read=read)
