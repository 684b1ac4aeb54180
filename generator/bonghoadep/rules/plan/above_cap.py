"""Vượt số khen thưởng kế hoạch cho phép.

Tìm: kế hoạch ghi “cap” cho một hình thức khen theo dịp (“occasion”) và loại điển hình, số bài có khen thưởng ấy trong
một năm nhiều hơn. Tính theo ngày quyết định; khen thưởng đã hủy, đã tước và bài đã rút không tính. Mô hình tính theo
chủ của nó.

Vì sao: Bình Thuận IV.3.2: “không quá 15 tập thể và 15 cá nhân” mỗi năm; sơ kết, tổng kết “không quá 20 tập thể và 20
cá nhân”.

Sai:
    plans/ke-hoach-mau.yml:
      awards: [{id: giay-khen, form: giay-khen, occasion: cuoi-nam, cap: {ca-nhan: 1}}]
    exemplars/2024/khac/index.md:
      id: khac
      name: Lê Văn Khác (bịa đặt)
      awards: [{form: giay-khen, occasion: cuoi-nam, year: 2024, authority: Chủ tịch UBND xã Mẫu}]
    awards: [{form: giay-khen, occasion: cuoi-nam, year: 2024, authority: Chủ tịch UBND xã Mẫu}]

Đúng:
    plans/ke-hoach-mau.yml:
      awards: [{id: giay-khen, form: giay-khen, occasion: cuoi-nam, cap: {ca-nhan: 1}}]
    awards: [{form: giay-khen, occasion: cuoi-nam, year: 2024, authority: Chủ tịch UBND xã Mẫu}]
"""

from collections import defaultdict
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.evidence import Award
from ...records.exemplar import Exemplar
from ...records.plan import Plan
from ...records.quota import PlanAward
from ...records.words import AWARD_FORMS, KINDS
from ..rule import Case, Finding, Rule
from .judged import decided, holds, judged, kind_of

_Given = tuple[Award, Exemplar, int]
_Box = tuple[str, str, int, str]
"""Plan, award of the plan, year, kind: what one cap is for."""


def check(case: Case) -> Iterator[Finding]:
    given: defaultdict[_Box, list[_Given]] = defaultdict(list)
    caps: dict[_Box, int] = {}
    for exemplar, plan in judged(case):
        kind = kind_of(exemplar)
        for position, award in enumerate(exemplar.awards):
            capped = _capped(plan, award)
            if capped and capped.cap and kind in capped.cap and holds(award):
                box = (plan.id, capped.id, award.year, kind)
                caps[box] = capped.cap[kind]
                given[box].append((award, exemplar, position))
    for box, awards in given.items():
        awards.sort(key=lambda one: (decided(one[0]), one[1].id))
        for number, (award, exemplar, position) in enumerate(awards[caps[box] :], start=caps[box] + 1):
            what = f"{AWARD_FORMS[award.form].lower()} thứ {number} cho {KINDS[box[3]].lower()}"
            message = f"{what} năm {award.year} ở dịp này; kế hoạch cho phép không quá {caps[box]}"
            hint = "kiểm tra “occasion” và “year” của khen thưởng này với quyết định"
            yield Finding(exemplar, ("awards", position, "occasion"), message, hint)


def _capped(plan: Plan, award: Award) -> PlanAward | None:
    if award.occasion is None:
        return None
    return next(
        (one for one in plan.awards if (one.form, one.occasion) == (award.form, award.occasion)), None
    )


RULE = Rule("K846", "vuot-so-khen-thuong", Severity.ERROR, __doc__, check)
