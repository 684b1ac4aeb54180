"""Danh hiệu chưa đủ các năm.

Tìm: bài ghi đạt một tiêu chí mà kế hoạch đòi năm nào cũng có danh hiệu, “awards” thiếu danh hiệu ấy ở một năm từ đầu
thời kỳ của kế hoạch đến năm của bài. Bài phê duyệt ngay trong năm thì danh hiệu năm trước thay được cho năm ấy.

Vì sao: Bình Thuận II.3.1: “liên tục các năm đều đạt Danh hiệu “Tập thể Lao động xuất sắc””; Ninh Thuận II.2.3.h, Y
Tịch II.3.1.k: “hàng năm gia đình phải đạt danh hiệu “Gia đình văn hóa””.

Sai:
    plans/ke-hoach-mau.yml:
      criteria:
        - id: nha
          items:
            - {key: nha-van-hoa, text: Năm nào cũng đạt., rule: {name: moi-nam}, title: Gia đình văn hóa}
    criteria: [{key: nha-van-hoa, evidence: [Danh hiệu các năm]}]
    awards: [{form: danh-hieu, title: Gia đình văn hóa, year: 2024, authority: Chủ tịch UBND xã Mẫu}]

Đúng:
    plans/ke-hoach-mau.yml:
      criteria:
        - id: nha
          items:
            - {key: nha-van-hoa, text: Năm nào cũng đạt., rule: {name: moi-nam}, title: Gia đình văn hóa}
    criteria: [{key: nha-van-hoa, evidence: [Danh hiệu các năm]}]
    awards:
      - {form: danh-hieu, title: Gia đình văn hóa, year: 2023, authority: Chủ tịch UBND xã Mẫu}
      - {form: danh-hieu, title: Gia đình văn hóa, year: 2024, authority: Chủ tịch UBND xã Mẫu}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ...records.timing import Period
from ..rule import Case, Finding, Rule
from .criteria_of import claimed
from .judged import judged
from .titles import titled

_EVERY_YEAR = ("moi-nam", "moi-nam-trong-giai-doan")


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        for position, claim, clause in claimed(exemplar, plan):
            if not (clause.rule and clause.rule.name in _EVERY_YEAR and clause.title):
                continue
            missing = _missing(exemplar, plan.period, titled(exemplar, clause.title))
            if missing:
                years = ", ".join(map(str, missing))
                message = f"tiêu chí “{claim.key}” cần “{clause.title}” mọi năm; thiếu: {years}"
                hint = "ghi danh hiệu các năm ấy vào “awards”, hoặc bỏ tiêu chí này"
                yield Finding(exemplar, ("criteria", position, "key"), message, hint)


def _missing(exemplar: Exemplar, period: Period, has: frozenset[int]) -> list[int]:
    """Return the years without the title; the story's own is not yet decided when it is approved within it."""
    year = exemplar.year
    early = exemplar.approval is not None and exemplar.approval.decision.on.year <= year
    last = year - 1 if early and year - 1 in has else year
    return [one for one in range(period.from_year, last + 1) if one not in has]


RULE = Rule("K845", "danh-hieu-chua-du-nam", Severity.WARNING, __doc__, check)
