"""Năm của bài nằm ngoài thời kỳ của kế hoạch.

Tìm: “year” của bài trước năm đầu hoặc sau năm cuối của “period” trong kế hoạch; kế hoạch ghi “và những năm tiếp theo”
(“open_ended: true”) thì không có năm cuối.

Vì sao: chỉ tiêu và tổng kết của kế hoạch chỉ tính bài trong thời kỳ của nó (Yên Bái III.1, Bình Thuận: “giai đoạn
2022 - 2025 và những năm tiếp theo”); bài nằm ngoài sẽ không được đếm ở kế hoạch nào.

Sai:
    plans/ke-hoach-mau.yml: {period: {from_year: 2021, to_year: 2023, as_written: 2021-2023}}

Đúng:
    plans/ke-hoach-mau.yml:
      period: {from_year: 2021, to_year: 2023, open_ended: true, as_written: từ 2021 - 2023 trở đi}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from .judged import judged


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        period = plan.period
        if exemplar.year < period.from_year or (exemplar.year > period.to_year and not period.open_ended):
            message = f"năm {exemplar.year} ngoài thời kỳ của kế hoạch “{plan.short}”"
            hint = f"kế hoạch ghi: {period.as_written}; xem lại “year” hoặc “plan”"
            yield Finding(exemplar, ("year",), message, hint)


RULE = Rule("K850", "ngoai-thoi-ky", Severity.WARNING, __doc__, check)
