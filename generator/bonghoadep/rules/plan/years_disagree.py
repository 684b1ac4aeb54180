"""Các năm trong kế hoạch không khớp nhau.

Tìm: một năm viết trong tên (“title”, “short”) hoặc thời kỳ bằng chữ (“as_written”) nằm ngoài “period”; “from_year”
sau “to_year”; hoặc kế hoạch ban hành sau khi thời kỳ của nó đã hết.

Vì sao: bản của xã Y Tịch có tên ghi năm 2024 mà câu ban hành ghi năm 2023; năm sai kéo theo chỉ tiêu, thời hạn và mọi
báo cáo sai.

Sai:
    plans/ke-hoach-mau.yml: {title: Nhân rộng điển hình trồng hoa năm 2026}

Đúng:
    plans/ke-hoach-mau.yml: {title: Nhân rộng điển hình trồng hoa năm 2025}
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.plan import Plan
from ..rule import Case, Finding, Rule

_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?!\d)")


def check(case: Case) -> Iterator[Finding]:
    for plan in case.catalogue.plans.values():
        period, issued = plan.period, plan.issuance.issued.year
        hint = "đối chiếu với bản đã ký, rồi sửa năm ở một trong hai chỗ"
        if period.from_year > period.to_year:
            message = f"thời kỳ bắt đầu {period.from_year}, sau khi kết thúc {period.to_year}"
            yield Finding(plan, ("period", "from_year"), message, hint)
        elif issued > period.to_year:
            message = f"ban hành năm {issued}, khi thời kỳ đã hết từ năm {period.to_year}"
            yield Finding(plan, ("issuance", "issued", "year"), message, hint)
        else:
            yield from _written(plan, hint)


def _written(plan: Plan, hint: str) -> Iterator[Finding]:
    period = plan.period
    texts = (
        (("title",), plan.title),
        (("short",), plan.short),
        (("period", "as_written"), period.as_written),
    )
    for route, text in texts:
        for found in _YEAR.finditer(text):
            if not period.from_year <= int(found[0]) <= period.to_year:
                message = f"năm {found[0]} ngoài thời kỳ {period.from_year}-{period.to_year} của kế hoạch"
                yield Finding(plan, route, message, hint, word=found[0])


RULE = Rule("K860", "nam-trong-ke-hoach-khong-khop", Severity.WARNING, __doc__, check)
