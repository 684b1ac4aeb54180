"""Số liệu chưa tới mức mà tiêu chí của kế hoạch đặt ra.

Tìm: một dòng “indicators” ghi “criterion” là tiêu chí nào mà giá trị năm gần nhất không đạt mức kế hoạch ghi cho
tiêu chí ấy (cùng đơn vị tính); hoặc “criterion” là mã mà kế hoạch không có.

Vì sao: có tiêu chí đo được bằng con số, như Hà Nội III.1.2: trên 70% sản phẩm nông nghiệp ứng dụng công nghệ cao, thu
nhập từ 80 triệu đồng một người một năm. Nói đạt mà số chưa tới là thổi phồng.

Sai:
    plans/ke-hoach-mau.yml:
      criteria:
        - id: chung
          items:
            - key: duong-hoa
              text: Có từ 2 km đường hoa.
              indicators: [{what: đường hoa, op: ">=", value: 2, unit: km}]
    indicators:
      - name: đường có hoa
        unit: km
        criterion: duong-hoa
        values: [{year: 2023, value: 0.4}, {year: 2024, value: 1.2}]

Đúng:
    plans/ke-hoach-mau.yml:
      criteria:
        - id: chung
          items:
            - key: duong-hoa
              text: Có từ 1 km đường hoa.
              indicators: [{what: đường hoa, op: ">=", value: 1, unit: km}]
    criteria: [{key: duong-hoa, evidence: [Một cây số đường hoa]}]
    indicators:
      - name: đường có hoa
        unit: km
        criterion: duong-hoa
        values: [{year: 2023, value: 0.4}, {year: 2024, value: 1.2}]
"""

import operator
from collections.abc import Callable, Iterator, Mapping

from ...diagnostics import Severity
from ...records.criteria import PlanCriterion, Threshold
from ...records.evidence import Indicator
from ...records.plan_words import COMPARISONS
from ...text import fold, number
from ..rule import Case, Finding, Rule
from .criteria_of import criteria_of
from .judged import judged

_HOLDS: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "=": operator.eq,
    "<=": operator.le,
    "<": operator.lt,
}


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        known = criteria_of(exemplar, plan) if any(one.criterion for one in exemplar.indicators) else {}
        for position, one in enumerate(exemplar.indicators):
            route = ("indicators", position)
            if one.criterion and one.criterion not in known:
                message = f"kế hoạch không có tiêu chí “{one.criterion}” cho bài này"
                yield Finding(exemplar, (*route, "criterion"), message, "xem “criteria” của kế hoạch")
            elif one.criterion and (wanted := _missed(one, known[one.criterion])):
                last = max(one.values, key=lambda value: value.year)
                message = (
                    f"{number(last.value)} {one.unit} (năm {last.year}) chưa đạt mức của kế hoạch:"
                    f" {COMPARISONS[wanted.op]} {number(wanted.value)} {wanted.unit}"
                )
                spot = (*route, "values", one.values.index(last), "value")
                yield Finding(
                    exemplar, spot, message, "xem lại số liệu; chưa đạt thì bỏ tiêu chí ấy khỏi bài"
                )


def _missed(one: Indicator, clause: PlanCriterion) -> Threshold | None:
    """Return the threshold that the last year's value misses; of several the one that is named like the figure."""
    same = [level for level in clause.indicators if fold(level.unit) == fold(one.unit)]
    named = [
        level for level in same if fold(level.what) in fold(one.name) or fold(one.name) in fold(level.what)
    ]
    if not one.values or len(named or same) != 1:
        return None
    level, last = (named or same)[0], max(one.values, key=lambda value: value.year)
    return None if _HOLDS[level.op](last.value, level.value) else level


RULE = Rule("K866", "chua-toi-muc", Severity.WARNING, __doc__, check)
