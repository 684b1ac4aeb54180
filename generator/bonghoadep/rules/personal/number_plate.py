"""Biển số xe.

Tìm: dãy chữ và số có dáng biển số xe, như 00A-000.00, hoặc dãy tương tự đi sau chữ “biển số”, “biển kiểm soát”. Số
văn bản, số hiệu đường, tên giống cây thì không tính.

Vì sao: biển số dẫn đến đúng một người và nơi người ấy ở (Luật 91/2025/QH15); bài gương chỉ cần nói chiếc xe làm việc
gì.

Sai:
    citation: Bà Mẫu dùng chiếc xe ba gác biển số 00A-000.01 chở hoa đi trồng khắp xóm.

Đúng:
    citation: Bà Mẫu dùng chiếc xe ba gác chở hoa đi trồng khắp xóm.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..clues import Clues
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import everywhere

_PLATE = re.compile(r"[0-9](?<![\w/.-].)\d-?[A-ZĐ]{1,2}\d? ?[–-]? ?\d{3}\.\d\d(?![\w/]|\.\d)")
_LABELLED = re.compile(
    r"(?:[Bb]iển (?:số|kiểm soát|đăng ký)|BKS|BSX)(?:[ :,]|xe|số"
    r"|là)*(?P<number>\d\d ?-? ?[A-Za-zĐđ]{1,2}\d? ?-? ?(?:\d{4,5}|\d{3}[ .]\d\d))(?!\w)"
)


_CUES = Clues("iển số", "iển kiểm", "iển đăng", "BKS", "BSX")


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where number plates stand."""
    for match in _PLATE.finditer(text):
        yield match.span()
    for match in _LABELLED.finditer(text) if _CUES.within(text) else ():
        yield match.span("number")


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    yield from everywhere(wording, found, "“{}” là biển số xe", "xóa biển số; nói chiếc xe làm việc gì là đủ")


RULE = Rule("C824", "bien-so-xe", Severity.ERROR, __doc__, read=read, gate=True)
