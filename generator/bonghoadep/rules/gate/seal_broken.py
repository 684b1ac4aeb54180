"""Nội dung đã đổi sau khi phê duyệt.

Tìm: dấu “approval.seal” không khớp với nội dung hiện tại của bản ghi, bài viết hoặc ảnh.

Vì sao: điều người có thẩm quyền đã duyệt phải đúng là điều công chúng đọc. Sửa một chữ cũng phải duyệt lại.

Sai:
    approval:
      authority: UBND xã Mẫu
      position: Chủ tịch
      decision: {number: 15/QĐ-UBND, on: 2024-11-18}
      seal: ⟨dấu cũ⟩

Đúng:
    approval:
      authority: UBND xã Mẫu
      position: Chủ tịch
      decision: {number: 15/QĐ-UBND, on: 2024-11-18}
      seal: ⟨dấu⟩
"""

from collections.abc import Iterator

from ...catalogue.seals import seal_of
from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, is_draft


def check(case: Case) -> Iterator[Finding]:
    for record in case.approvable:
        sealed = record.approval.seal if record.approval else None
        if sealed and not is_draft(record) and sealed != seal_of(record):
            message = "nội dung đã thay đổi sau khi phê duyệt: dấu không còn khớp"
            hint = f"xem “git diff”; nếu thay đổi là đúng, trình duyệt lại và chạy “bonghoadep approve {record.id}”"
            yield Finding(record, ("approval", "seal"), message, hint)


RULE = Rule("G503", "dau-khong-khop", Severity.ERROR, __doc__, check, gate=True)
