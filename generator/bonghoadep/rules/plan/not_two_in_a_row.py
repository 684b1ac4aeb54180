"""Lên cấp trên mà chưa đủ các năm được công nhận liên tục.

Tìm: công nhận ở một cấp mà kế hoạch đòi trước đó phải được công nhận nhiều lần liên tục ở cấp dưới, trong
“recognitions” của bài chưa có đủ các năm liền nhau trước ngày ấy.

Vì sao: kế hoạch Yên Bái II.3: điển hình cấp tỉnh phải “hai lần liên tục được công nhận điển hình tiên tiến cấp cơ sở
trở lên”.

Sai:
    plans/ke-hoach-mau.yml:
      levels: [{id: tinh, level: tinh, rules: [{name: cong-nhan-lien-tuc, level: co-so, or_higher: true, count: 2}]}]
    recognitions:
      - {level: co-so, year: 2023, authority: UBND xã Mẫu, decision: {number: 09/QĐ-UBND, on: 2023-12-01}}
      - {level: tinh, year: 2024, authority: UBND tỉnh Mẫu, decision: {number: 90/QĐ-UBND, on: 2024-11-01}}

Đúng:
    plans/ke-hoach-mau.yml:
      levels: [{id: tinh, level: tinh, rules: [{name: cong-nhan-lien-tuc, level: co-so, or_higher: true, count: 2}]}]
    recognitions:
      - {level: co-so, year: 2022, authority: UBND xã Mẫu, decision: {number: 08/QĐ-UBND, on: 2022-12-01}}
      - {level: co-so, year: 2023, authority: UBND xã Mẫu, decision: {number: 09/QĐ-UBND, on: 2023-12-01}}
      - {level: tinh, year: 2024, authority: UBND tỉnh Mẫu, decision: {number: 90/QĐ-UBND, on: 2024-11-01}}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.criteria import CriterionRule
from ...records.evidence import Recognition
from ...records.exemplar import Exemplar
from ...records.words import LEVELS
from ..rule import Case, Finding, Rule
from .judged import decided, holds, judged, rank
from .level_rules import level_rules


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        for position, one, rule in level_rules(exemplar, plan, "cong-nhan-lien-tuc"):
            wanted, years = rule.count or 2, _years(exemplar, one, rule)
            if not any(years >= set(range(year, year + wanted)) for year in years):
                base = LEVELS[rule.level or "co-so"].lower() + (" trở lên" if rule.or_higher else "")
                had = ", ".join(str(year) for year in sorted(years)) or "chưa năm nào"
                message = (
                    f"{LEVELS[one.level].lower()} cần {wanted} năm liền được công nhận {base}; bài có: {had}"
                )
                hint = "ghi đủ các lần công nhận trước đó vào “recognitions”, hoặc xem lại cấp"
                yield Finding(exemplar, ("recognitions", position, "level"), message, hint)


def _years(exemplar: Exemplar, last: Recognition, rule: CriterionRule) -> set[int]:
    """Return the years of the recognitions that lie before this one and are high enough."""
    least = rank(rule.level or "co-so")
    return {
        one.year
        for one in exemplar.recognitions
        if one is not last
        and holds(one)
        and decided(one) < decided(last)
        and (rank(one.level) >= least if rule.or_higher else rank(one.level) == least)
    }


RULE = Rule("K843", "chua-cong-nhan-lien-tuc", Severity.WARNING, __doc__, check)
