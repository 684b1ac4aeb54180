"""Tựa bài viết hoa cả câu hoặc có dấu chấm than.

Tìm: “title”, “short_title” hay “citation” có dấu “!” ngoài lời trích, hoặc có từ bốn chữ trở lên và quá nửa viết hoa
toàn bộ. Tên viết tắt (HTX, UBND) trong một câu thường thì không sao.

Vì sao: chữ hoa cả câu khó đọc (dấu chồng lên nhau), máy đọc màn hình đọc thành từng chữ cái; dấu chấm than là giọng
quảng cáo, trái với lời dặn tránh cường điệu (kế hoạch Bình Thuận II.5).

Sai:
    title: NGƯỜI TRỒNG HOA DỌC CON ĐƯỜNG LÀNG

Đúng:
    title: Người trồng hoa dọc con đường làng
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from .boasting_title import FIELDS
from .cited import own_words

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 4


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        for field in FIELDS:
            text = own_words(getattr(exemplar, field) or "")
            if "!" in text:
                hint = "thay dấu chấm than bằng dấu chấm, hoặc bỏ"
                yield Finding(exemplar, (field,), f"“{field}” có dấu chấm than", hint, word="!")
            if _in_capitals(text):
                hint = "viết hoa chữ đầu câu và tên riêng"
                yield Finding(exemplar, (field,), f"“{field}” viết hoa cả câu", hint)


def _in_capitals(text: str) -> bool:
    words: list[str] = _WORD.findall(text)
    capitals = sum(word.isupper() for word in words)
    return capitals >= _FEWEST and capitals * 2 > len(words)


RULE = Rule("O874", "tua-ho-hao", Severity.WARNING, __doc__, check)
