"""Chưa ghi ai được phê duyệt.

Tìm: site.yml không có “approvers”.

Vì sao: khi không ghi cơ quan nào, chức vụ nào được phê duyệt thì phần mềm không nhận ra được một phê duyệt sai thẩm
quyền; người đứng đầu chịu trách nhiệm về kết quả xét chọn, giới thiệu, tuyên truyền (Bình Thuận I.2, Hà Nội I.2).

Sai:
    site.yml: {approvers: []}

Đúng:
    site.yml: {approvers: [{authority: UBND xã Mẫu, positions: [Chủ tịch, Phó Chủ tịch]}]}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    publisher = case.catalogue.publisher
    if publisher and not publisher.approvers:
        hint = "thêm “approvers: [{authority: …, positions: […]}]”"
        yield Finding(
            publisher, ("approvers",), "chưa ghi cơ quan, chức vụ nào được phê duyệt", hint, key=True
        )


RULE = Rule("R208", "chua-ghi-nguoi-phe-duyet", Severity.WARNING, __doc__, check)
