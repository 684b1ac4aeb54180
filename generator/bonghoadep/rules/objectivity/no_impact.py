"""Bài không có con số tác động nào.

Tìm: không có mục nào trong “impact”. Mỗi mục gồm việc gì, bao nhiêu, đơn vị, năm và nguồn. Bài đang viết (“draft”)
thì chưa xét.

Vì sao: kế hoạch Bình Thuận (I.2) chọn điển hình “thực sự tiêu biểu, có sức lan tỏa, tác động tích cực” (Hà Nội I.2
cũng vậy); cần ít nhất một tác động có nguồn để thấy điều đó.

Sai:
    impact: null

Đúng:
    impact: [{what: đường có hoa, value: 1.2, unit: km, year: 2024, source: 1}]
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if not exemplar.impact and not exemplar.draft:
            hint = "thêm “impact” với what, value, unit, year và source (số thứ tự trong “sources”)"
            yield Finding(exemplar, ("impact",), "bài chưa có con số tác động nào", hint)


RULE = Rule("O872", "thieu-tac-dong", Severity.WARNING, __doc__, check)
