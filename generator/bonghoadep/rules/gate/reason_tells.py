"""Lý do rút bài nêu người.

Tìm: “withdrawal.reason” của bài đã rút có tên người được nêu trong bài, có số dài như số điện thoại, số giấy tờ, hay
địa chỉ thư. Bài vẫn được gỡ; chỉ trang báo rút là chưa có, cho đến khi lý do được viết lại.

Vì sao: lý do rút được in ra và gửi tới các tòa soạn, còn lại mãi sau khi bài đã gỡ. Nhắc tên ở đó là công khai lần nữa
điều người ấy muốn cất đi (Luật 91/2025/QH15, Điều 4).

Sai:
    name: Trần Thị Mẫu (bịa đặt)
    withdrawal: {on: 2025-01-02, reason: Bà Trần Thị Mẫu rút lời đồng ý}

Đúng:
    name: Trần Thị Mẫu (bịa đặt)
    withdrawal: {on: 2025-01-02, reason: Người được nêu rút lời đồng ý}
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ...text import fold
from ..rule import Case, Finding, Rule
from ..seen import seen
from .printed_name import bare, names_of_persons, spelled_out

_NUMBER = re.compile(r"\d(?:[ .-]{0,3}\d){7,}")
_ADDRESSED = r"\b(?:em|anh|chi|ong|ba|co|chu|bac|chau|cu|thay|be) "


def told_of(exemplar: Exemplar) -> str:
    """Return what in the reason of a withdrawal tells who it is about; empty where nothing does."""
    reason = seen(exemplar.withdrawal.reason).text if exemplar.withdrawal else ""
    if "@" in reason or _NUMBER.search(reason):
        return "số hoặc địa chỉ của người"
    named = any(_names(name, reason) for _, name in names_of_persons(exemplar))
    return "tên người được nêu" if named else ""


def _names(name: str, reason: str) -> bool:
    if any(True for _ in spelled_out(name, reason)):
        return True
    words = re.findall(r"\w{2,}", fold(bare(name)))
    if len(words) < 2:
        return False
    given = rf"\b{words[-2]} {words[-1]}\b|{_ADDRESSED}{words[-1]}\b"
    return re.search(given, fold(reason)) is not None


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.withdrawal and exemplar.withdrawal.on <= case.today and (what := told_of(exemplar)):
            hint = "viết lý do mà không nêu ai, như “Người được nêu rút lời đồng ý”, “Số liệu chưa được kiểm chứng”"
            yield Finding(exemplar, ("withdrawal", "reason"), f"lý do rút bài có {what}", hint)


RULE = Rule("G521", "ly-do-rut-neu-nguoi", Severity.ERROR, __doc__, check, gate=True)
