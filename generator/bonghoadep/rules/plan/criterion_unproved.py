"""Tiêu chí chưa có dẫn chứng.

Tìm: một tiêu chí trong “criteria” không có “evidence”; hoặc kế hoạch đòi danh hiệu, xếp loại, số liệu, giải thưởng,
tin bài mà bài không có mục nào như thế trong “awards”, “attestations”, “impact”, “indicators”, “prizes”, “coverage”.

Vì sao: nói đạt tiêu chí thì phải cho thấy bằng gì (Bình Thuận II.3; Yên Bái II.2.b đòi danh hiệu “Gia đình văn hóa”).
Tiêu chí có nhiều cách đạt (“hoặc”) thì một cách là đủ, nhưng vẫn cần dẫn chứng.

Sai:
    plans/ke-hoach-mau.yml: {criteria: [{id: chung, items: [{key: giu-hoa, text: Trồng và giữ được hoa ven đường.}]}]}
    criteria: [{key: giu-hoa}]

Đúng:
    plans/ke-hoach-mau.yml: {criteria: [{id: chung, items: [{key: giu-hoa, text: Trồng và giữ được hoa ven đường.}]}]}
    criteria: [{key: giu-hoa, evidence: [Một cây số đường hoa]}]
"""

from collections.abc import Callable, Iterator, Mapping

from ...diagnostics import Severity
from ...records.criteria import PlanCriterion
from ...records.exemplar import Exemplar
from ...records.plan_words import EVIDENCE
from ..rule import Case, Finding, Rule
from .criteria_of import claimed
from .judged import judged
from .titles import titled

_SHOWN: Mapping[str, Callable[[Exemplar], bool]] = {
    "danh-hieu": lambda one: any(award.form.startswith("danh-hieu") for award in one.awards),
    "xep-loai": lambda one: bool(one.attestations),
    "so-lieu": lambda one: bool(one.impact or one.indicators),
    "giai-thuong": lambda one: bool(one.prizes) or any(award.form == "giai-thuong" for award in one.awards),
    "tin-bai": lambda one: bool(one.coverage or one.publicity),
}
_WHERE: Mapping[str, str] = {
    "danh-hieu": "awards",
    "xep-loai": "attestations",
    "so-lieu": "impact” hoặc “indicators",
    "giai-thuong": "prizes",
    "tin-bai": "coverage",
}


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        for position, claim, clause in claimed(exemplar, plan):
            route = ("criteria", position, "key")
            if not claim.evidence:
                hint = "thêm “evidence: […]”: số liệu, quyết định, việc đã làm"
                yield Finding(exemplar, route, f"tiêu chí “{claim.key}” chưa có dẫn chứng", hint)
            elif wanted := _wanted(exemplar, clause):
                message = f"tiêu chí “{claim.key}” cần {wanted}, bài chưa ghi"
                places = " hoặc ".join(f"“{_WHERE[kind]}”" for kind in clause.evidence)
                yield Finding(exemplar, route, message, f"ghi vào {places}")


def _wanted(exemplar: Exemplar, clause: PlanCriterion) -> str:
    """Return what the plan wants to see and the story does not show; empty where nothing is missing."""
    if clause.rule or not clause.evidence:
        return ""  # what can be reckoned year by year has a rule of its own
    if clause.title:
        return "" if titled(exemplar, clause.title) else f"danh hiệu “{clause.title}”"
    shown = any(_SHOWN[kind](exemplar) for kind in clause.evidence)
    return "" if shown else " hoặc ".join(EVIDENCE[kind].lower() for kind in clause.evidence)


RULE = Rule("K842", "tieu-chi-thieu-dan-chung", Severity.WARNING, __doc__, check)
