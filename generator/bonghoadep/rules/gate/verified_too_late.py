"""Xác minh sau khi đã phê duyệt, hoặc đề ngày chưa tới.

Tìm: “verification.on” sau hôm nay, hoặc sau “approval.decision.on”.

Vì sao: kiểm chứng trước, phê duyệt sau (Bình Thuận II.1): quyết định phải dựa trên điều đã được xác minh.

Sai:
    verification: {by: UBND xã Mẫu, on: 2024-12-05, method: đi dọc đường và đếm gốc hoa}

Đúng:
    verification: {by: UBND xã Mẫu, on: 2024-11-18, method: đi dọc đường và đếm gốc hoa}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...text import day
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.verification is None or exemplar.draft:
            continue
        verified = exemplar.verification.on
        approved = exemplar.approval.decision.on if exemplar.approval else case.today
        if verified > case.today:
            message = f"xác minh đề ngày {day(verified)}, chưa tới"
        elif verified > approved:
            message = f"xác minh ngày {day(verified)}, sau khi đã phê duyệt ({day(approved)})"
        else:
            continue
        hint = "ghi đúng ngày xác minh; nếu quả thật xác minh sau thì trình phê duyệt lại"
        yield Finding(exemplar, ("verification", "on"), message, hint)


RULE = Rule("G519", "xac-minh-muon", Severity.ERROR, __doc__, check, gate=True)
