"""Chưa có ai xác minh.

Tìm: bài gương không còn là bản nháp mà không có phần “verification”.

Vì sao: kế hoạch đòi kiểm tra, kiểm chứng các mô hình, nhân tố mới trước khi giới thiệu (Bình Thuận II.1). Người đọc
tin bài vì đã có người đến tận nơi xem.

Sai:
    verification: null

Đúng:
    verification: {by: UBND xã Mẫu, on: 2024-10-05, method: đi dọc đường và đếm gốc hoa}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.verification is None and not exemplar.draft:
            hint = "thêm “verification: {by, on, method}”: ai đã xem tận nơi, ngày nào, bằng cách nào"
            yield Finding(exemplar, (), "chưa có ai xác minh nên không được công bố", hint)


RULE = Rule("G518", "chua-xac-minh", Severity.ERROR, __doc__, check, gate=True)
