"""Bài không có nguồn nào.

Tìm: không có mục nào trong “sources”. Bài đang viết (“draft”) thì chưa xét.

Vì sao: kế hoạch Bình Thuận (II.5) và Hà Nội (I.2) cần “khách quan, trung thực”: mỗi bài phải chỉ ra được sổ, báo cáo,
biên bản nào để tra lại.

Sai:
    sources: null
    impact: null

Đúng:
    sources: [{title: Sổ việc xóm Mẫu, issuer: Trưởng xóm Mẫu, date: 2024-09-30}]
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if not exemplar.sources and not exemplar.draft:
            hint = "thêm “sources” với title, issuer, date (url nếu có)"
            yield Finding(exemplar, ("sources",), "bài chưa ghi nguồn nào", hint)


RULE = Rule("O871", "thieu-nguon", Severity.WARNING, __doc__, check)
