"""Bài chưa nói đạt tiêu chí nào.

Tìm: kế hoạch có tiêu chí cho loại điển hình này mà “criteria” của bài để trống.

Vì sao: điển hình được xét theo tiêu chí của kế hoạch (Bình Thuận II.3, Ninh Thuận II.2, Hà Nội III.1); bài đã duyệt
phải cho thấy đạt tiêu chí nào, bằng gì.

Sai:
    plans/ke-hoach-mau.yml:
      criteria: [{id: ca-nhan, kinds: [ca-nhan], items: [{key: giu-hoa, text: Giữ được hoa ven đường.}]}]

Đúng:
    plans/ke-hoach-mau.yml:
      criteria: [{id: ca-nhan, kinds: [ca-nhan], items: [{key: giu-hoa, text: Giữ được hoa ven đường.}]}]
    criteria: [{key: giu-hoa, evidence: [Một cây số đường hoa]}]
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from .criteria_of import criteria_of
from .judged import judged


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        if not exemplar.criteria and (known := criteria_of(exemplar, plan)):
            hint = f"thêm “criteria: [{{key: …, evidence: […]}}]”; các khóa: {', '.join(known)}"
            message = f"bài chưa nói đạt tiêu chí nào của kế hoạch “{plan.short}”"
            yield Finding(exemplar, ("plan",), message, hint)


RULE = Rule("K858", "chua-neu-tieu-chi", Severity.NOTE, __doc__, check)
