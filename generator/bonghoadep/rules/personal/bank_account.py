"""Số tài khoản ngân hàng.

Tìm: dãy từ 8 chữ số đi sau chữ “tài khoản”, “số tài khoản”, “STK”. Số tiền chuyển vào tài khoản thì không tính.

Vì sao: số tài khoản là dữ liệu cá nhân về tài chính (Nghị định 356/2025/NĐ-CP); bài gương kèm số tài khoản thường bị
sao chép để quyên tiền giả. Muốn vận động giúp đỡ thì dẫn về cơ quan đứng ra tiếp nhận.

Sai:
    citation: Ai muốn góp cây giống xin gửi vào tài khoản số 0000 0000 0001 của bà Mẫu.

Đúng:
    citation: Ai muốn góp cây giống xin liên hệ Ủy ban Mặt trận Tổ quốc xã Mẫu.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import everywhere, is_amount

_ACCOUNT = re.compile(
    r"(?:[Tt]ài khoản|S?TK)(?:[:,]? (?!ngày|năm|tháng|từ|đến|còn|được|hơn|gần|khoảng|với|cho)[^\W\d][^\s\d]*){0,7}"
    r"[:,]? ?(?P<number>(?!\d\d?[./-]\d\d?[./-]\d{4})\d(?:[ .-]?\d){7,18})(?![\w/]|[ .,-]?\d)"
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where account numbers stand."""
    if "ài khoản" not in text and "TK" not in text:
        return
    for match in _ACCOUNT.finditer(text):
        if not is_amount(text, match.end()):
            yield match.span("number")


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    if wording.page:  # an office gives its own there
        return
    hint = "xóa số này; muốn vận động giúp đỡ thì dẫn về cơ quan đứng ra tiếp nhận"
    yield from everywhere(wording, found, "“{}” là số tài khoản ngân hàng", hint)


RULE = Rule("C823", "so-tai-khoan", Severity.ERROR, __doc__, read=read, gate=True)
