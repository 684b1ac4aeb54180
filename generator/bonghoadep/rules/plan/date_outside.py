"""Thời hạn, mốc, giai đoạn ngoài thời kỳ của kế hoạch.

Tìm: một ngày trong “deadlines”, “phases”, “milestones”, “quotas” của kế hoạch trước năm ban hành và năm đầu, hoặc sau
ngày 31/3 của năm kế tiếp năm cuối (báo cáo tổng kết thường nộp vào quý ấy). Kế hoạch “open_ended” không có năm cuối.

Vì sao: lịch việc, bảng chỉ tiêu và lời nhắc lấy theo các ngày này (Hà Nội III.2.2: trước 15/01; Bình Thuận IV.2.1:
trước 04/5/2023); năm gõ nhầm thì lời nhắc không bao giờ đến.

Sai:
    plans/ke-hoach-mau.yml: {deadlines: [{id: gui-ke-hoach, before: 2032-05-04, text: gửi Kế hoạch về Văn phòng}]}

Đúng:
    plans/ke-hoach-mau.yml: {deadlines: [{id: gui-ke-hoach, before: 2023-05-04, text: gửi Kế hoạch về Văn phòng}]}
"""

from collections.abc import Iterator
from datetime import date

from ...diagnostics import Route, Severity
from ...records.plan import Plan
from ...records.timing import Stretch
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for plan in case.catalogue.plans.values():
        period = plan.period
        first = date(min(period.from_year, plan.issuance.issued.year), 1, 1)
        last = date.max if period.open_ended else date(period.to_year + 1, 3, 31)
        for route, written, starts, ends in _dates(plan):
            if ends < first or starts > last:
                message = f"{written} ngoài thời kỳ của kế hoạch ({period.as_written})"
                yield Finding(plan, route, message, "xem lại năm, hoặc sửa “period”")


def _dates(plan: Plan) -> Iterator[tuple[Route, str, date, date]]:
    for part, keys in (
        ("deadlines", ("within", "before")),
        ("phases", ("starts", "ends")),
        ("milestones", ("at", "starts", "ends")),
        ("quotas", ("starts", "ends", "year")),
    ):
        for position, one in enumerate(getattr(plan, part)):
            for key in keys:
                if when := getattr(one, key):
                    yield (part, position, key), str(when), *_stretch(when)


def _stretch(when: object) -> tuple[date, date]:
    if isinstance(when, date):
        return when, when
    whole = Stretch.parse(when if isinstance(when, Stretch) else getattr(when, "iso", lambda: when)())
    return whole.first, whole.last


RULE = Rule("K864", "moc-ngoai-thoi-ky", Severity.WARNING, __doc__, check)
