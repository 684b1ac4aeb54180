"""Người phê duyệt không có trong danh sách của trang.

Tìm: “approval” của bài gương hoặc tập sách ghi cơ quan không có trong “approvers” của site.yml, hoặc chức vụ mà cơ
quan ấy không ghi. “Ủy ban nhân dân” và “UBND” là một; chữ hoa, chữ thường, dấu cách thừa không tính. Trang chưa ghi
“approvers” thì không xét.

Vì sao: người đứng đầu chịu trách nhiệm về kết quả xét chọn, giới thiệu, tuyên truyền (Bình Thuận I.2); phê duyệt của
người không có thẩm quyền không phải là phê duyệt.

Sai:
    approval:
      authority: UBND xã Khác
      position: Chủ tịch
      decision: {number: 15/QĐ-UBND, on: 2024-11-18}
      seal: ⟨dấu⟩

Đúng:
    approval:
      authority: Ủy ban nhân dân xã Mẫu
      position: Chủ tịch
      decision: {number: 15/QĐ-UBND, on: 2024-11-18}
      seal: ⟨dấu⟩
"""

from collections.abc import Iterator
from functools import lru_cache

from ...diagnostics import Severity
from ...text import fold
from ..rule import Case, Finding, Rule, is_draft


def check(case: Case) -> Iterator[Finding]:
    publisher = case.catalogue.publisher
    if publisher is None or not publisher.approvers:
        return
    for record in case.approvable:
        if record.approval is None or is_draft(record):
            continue
        authority, position = record.approval.authority, record.approval.position
        signing = [one for one in publisher.approvers if _same(one.authority, authority)]
        positions = [position for one in signing for position in one.positions]
        if not signing:
            hint = "ghi đúng tên cơ quan đã ký; cơ quan được giao phê duyệt thì thêm vào “approvers” của site.yml"
            message = f"“{authority}” không có trong danh sách được phê duyệt"
            yield Finding(record, ("approval", "authority"), message, hint)
        elif all(one.positions for one in signing) and not any(_same(one, position) for one in positions):
            message = f"chức vụ “{position}” không được phê duyệt thay “{authority}”"
            hint = (
                f"người được ký: {', '.join(positions)}; nếu danh sách thiếu thì sửa “approvers” của site.yml"
            )
            yield Finding(record, ("approval", "position"), message, hint)


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


@lru_cache(1024)
def _plain(name: str) -> str:
    return " ".join(fold(name).split()).replace("uy ban nhan dan", "ubnd")


RULE = Rule("G513", "sai-nguoi-phe-duyet", Severity.ERROR, __doc__, check, gate=True)
