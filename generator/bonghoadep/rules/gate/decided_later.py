"""Quyết định phê duyệt đề ngày chưa tới.

Tìm: “approval.decision.on” sau hôm nay.

Vì sao: chưa đến ngày ký thì chưa có phê duyệt, mà chưa phê duyệt thì chưa được công bố. Phần nhiều đây là gõ nhầm
năm.

Sai:
    approval:
      authority: UBND xã Mẫu
      position: Chủ tịch
      decision: {number: 15/QĐ-UBND, on: 2999-11-18}
      seal: ⟨dấu⟩

Đúng:
    approval:
      authority: UBND xã Mẫu
      position: Chủ tịch
      decision: {number: 15/QĐ-UBND, on: 2024-11-18}
      seal: ⟨dấu⟩
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...text import day
from ..rule import Case, Finding, Rule, is_draft


def check(case: Case) -> Iterator[Finding]:
    for record in case.approvable:
        decision = record.approval.decision if record.approval else None
        if decision and decision.on > case.today and not is_draft(record):
            message = f"quyết định phê duyệt đề ngày {day(decision.on)}, chưa tới"
            hint = "sửa ngày theo quyết định đã ký; muốn hẹn ngày công bố thì dùng “publish_on”"
            yield Finding(record, ("approval", "decision", "on"), message, hint)


RULE = Rule("G514", "phe-duyet-ngay-chua-toi", Severity.ERROR, __doc__, check, gate=True)
