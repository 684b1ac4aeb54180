"""Bài đã rút.

Tìm: phần “withdrawal” có ngày không muộn hơn hôm nay.

Vì sao: bài đã rút chỉ còn lại một trang báo lý do, không có thông tin cá nhân, để nơi đã đăng lại biết mà gỡ. Đặt
ngày rút ở tương lai là nhầm: bài sẽ vẫn còn đến hôm đó.

Sai:
    withdrawal: {on: 2024-12-01, reason: Số liệu chưa được kiểm chứng}

Đúng:
    withdrawal: null
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...text import local
from ..rule import Case, Finding, Rule
from .reason_tells import told_of


def check(case: Case) -> Iterator[Finding]:
    today = local(case.moment).date()
    for exemplar in case.exemplars:
        due = exemplar.withdrawal and exemplar.withdrawal.on <= today
        if due and not told_of(exemplar):
            yield Finding(exemplar, ("withdrawal",), "bài đã rút: chỉ còn trang báo lý do", key=True)


RULE = Rule("G507", "da-rut", Severity.NOTE, __doc__, check, gate=True)
