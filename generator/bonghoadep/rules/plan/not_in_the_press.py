"""Chưa được tuyên truyền ở các cấp kế hoạch đòi.

Tìm: kế hoạch đòi điển hình đã được tuyên truyền trên phương tiện truyền thông của những cấp nhất định (cho một cấp
công nhận, hoặc ở một tiêu chí mà bài ghi là đạt), “coverage” của bài chưa có đủ. “mode: tat-ca” là cần cả,
“mot-trong” là một cấp cũng được.

Vì sao: Yên Bái II.3: “được tuyên truyền trên các phương tiện truyền thông của tỉnh và trung ương”; Y Tịch II.3.1.n:
“trên các kênh thông tin truyền thông của Hội và phương tiện thông tin đại chúng từ cấp xã trở lên”.

Sai:
    plans/ke-hoach-mau.yml:
      levels:
        - {id: tinh, level: tinh, rules: [{name: da-duoc-truyen-thong, outlets: [tinh, trung-uong], mode: tat-ca}]}
    recognitions: [{level: tinh, year: 2024, authority: UBND tỉnh, decision: {number: 90/QĐ-UBND, on: 2024-11-01}}]
    coverage: [{outlet: Báo tỉnh (minh họa), level: tinh, title: Đường hoa, date: 2024-05-02}]

Đúng:
    plans/ke-hoach-mau.yml:
      levels:
        - {id: tinh, level: tinh, rules: [{name: da-duoc-truyen-thong, outlets: [tinh, trung-uong], mode: tat-ca}]}
    recognitions: [{level: tinh, year: 2024, authority: UBND tỉnh, decision: {number: 90/QĐ-UBND, on: 2024-11-01}}]
    coverage:
      - {outlet: Báo tỉnh (minh họa), level: tinh, title: Đường hoa, date: 2024-05-02}
      - {outlet: Đài trung ương (minh họa), level: trung-uong, title: Một cây số hoa, date: 2024-06-02}
"""

from collections.abc import Iterator

from ...diagnostics import Route, Severity
from ...records.criteria import CriterionRule
from ...records.exemplar import Exemplar
from ...records.plan import Plan
from ...records.words import OUTLET_LEVELS
from ..rule import Case, Finding, Rule
from .criteria_of import claimed
from .judged import judged
from .level_rules import level_rules

_MASS_MEDIA = ("xa", "huyen", "tinh", "trung-uong")
"""From the lowest; what a trade or an association runs itself has no such level."""


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        for route, rule in _asked(exemplar, plan):
            if missing := _missing(exemplar, rule):
                either = " hoặc " if rule.mode == "mot-trong" else "; "
                hint = "ghi tin, bài đã đăng vào “coverage” (outlet, level, title, date)"
                yield Finding(exemplar, route, f"chưa có tin, bài ở: {either.join(missing)}", hint)


def _asked(exemplar: Exemplar, plan: Plan) -> Iterator[tuple[Route, CriterionRule]]:
    for position, _, rule in level_rules(exemplar, plan, "da-duoc-truyen-thong"):
        yield ("recognitions", position, "level"), rule
    for position, _, clause in claimed(exemplar, plan):
        if clause.rule and clause.rule.name == "da-duoc-truyen-thong":
            yield ("criteria", position, "key"), clause.rule


def _missing(exemplar: Exemplar, rule: CriterionRule) -> list[str]:
    seen = {one.level for one in exemplar.coverage}
    wants = [(OUTLET_LEVELS[level], {level}) for level in rule.outlets]
    if lowest := rule.outlets_from:
        above = _MASS_MEDIA[_MASS_MEDIA.index(lowest) :] if lowest in _MASS_MEDIA else (lowest,)
        wants.append((f"{OUTLET_LEVELS[lowest]} trở lên", set(above)))
    missing = [label for label, levels in wants if not levels & seen]
    return [] if rule.mode == "mot-trong" and len(missing) < len(wants) else missing


RULE = Rule("K844", "chua-duoc-tuyen-truyen", Severity.WARNING, __doc__, check)
