"""Phê duyệt chưa đóng dấu.

Tìm: phần “approval” không có “seal”.

Vì sao: dấu là bản tóm lược của toàn bộ nội dung đã duyệt, kể cả ảnh; không có dấu thì không biết điều gì đã được
duyệt. Lệnh “bonghoadep approve” đóng dấu.

Sai:
    approval: {authority: UBND xã Mẫu, position: Chủ tịch, decision: {number: 15/QĐ-UBND, on: 2024-11-18}}

Đúng:
    approval: {authority: UBND xã Mẫu, position: Chủ tịch, decision: {number: 15/QĐ-UBND, on: 2024-11-18}, seal: ⟨dấu⟩}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, is_draft


def check(case: Case) -> Iterator[Finding]:
    for record in case.approvable:
        if record.approval and not record.approval.seal and not is_draft(record):
            hint = f"chạy “bonghoadep approve {record.id}”"
            yield Finding(record, ("approval",), "phê duyệt chưa đóng dấu", hint, key=True)


RULE = Rule("G502", "chua-dong-dau", Severity.ERROR, __doc__, check, gate=True)
