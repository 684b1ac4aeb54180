"""Đã lâu chưa ghi việc theo dõi sau công nhận.

Tìm: kế hoạch có nội dung tiếp tục theo dõi điển hình (“follow_up”) và còn trong thời kỳ; bài được công nhận đã quá 18
tháng mà từ ngày ấy chưa có mục nào trong “follow_ups”.

Vì sao: điển hình đã được công nhận thì “cần tiếp tục theo dõi” (Bình Thuận II.4, Yên Bái III, Y Tịch II.4); độc giả
cũng muốn biết việc ấy nay ra sao. Kế hoạch đã hết thời kỳ thì không nhắc nữa.

Sai:
    plans/ke-hoach-mau.yml:
      follow_up: {text: tiếp tục theo dõi điển hình đã được công nhận}
    recognitions: [{level: xa, year: 2023, authority: UBND xã Mẫu, decision: {number: 12/QĐ-UBND, on: 2023-05-10}}]

Đúng:
    plans/ke-hoach-mau.yml:
      follow_up: {text: tiếp tục theo dõi điển hình đã được công nhận}
    recognitions: [{level: xa, year: 2023, authority: UBND xã Mẫu, decision: {number: 12/QĐ-UBND, on: 2023-05-10}}]
    follow_ups: [{on: 2024-05-12, text: Đường hoa vẫn được chăm mỗi sáng chủ nhật.}]
"""

from collections.abc import Iterator
from datetime import timedelta

from ...diagnostics import Severity
from ...records.plan import Plan
from ...text import day
from ..rule import Case, Finding, Rule
from .judged import decided, holds, judged

_WAIT = timedelta(days=548)
"""Eighteen months."""


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        if not exemplar.recognitions or not _asks(plan, case):
            continue
        last = max((decided(one) for one in exemplar.recognitions if holds(one)), default=case.today)
        if case.today - last > _WAIT and not any(one.on >= last for one in exemplar.follow_ups):
            message = f"được công nhận ngày {day(last)}, đến nay chưa ghi việc theo dõi"
            hint = "hỏi lại cơ sở rồi thêm “follow_ups: [{on: …, text: …}]”"
            yield Finding(exemplar, ("recognitions",), message, hint, key=True)


def _asks(plan: Plan, case: Case) -> bool:
    period = plan.period
    return plan.follow_up is not None and (period.open_ended or case.today.year <= period.to_year)


RULE = Rule("K853", "chua-theo-doi", Severity.NOTE, __doc__, check)
