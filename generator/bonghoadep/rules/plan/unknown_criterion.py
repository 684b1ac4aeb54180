"""Tiêu chí không có trong kế hoạch.

Tìm: một “key” trong “criteria” của bài không phải tiêu chí nào của kế hoạch, hoặc là tiêu chí dành cho loại điển hình
hay phong trào khác.

Vì sao: mỗi kế hoạch có bộ tiêu chí riêng, chia theo loại điển hình (Bình Thuận II.2, II.3); ghi nhầm khóa thì người
xét không đối chiếu được bài với kế hoạch.

Sai:
    plans/ke-hoach-mau.yml: {criteria: [{id: chung, items: [{key: giu-hoa, text: Trồng và giữ được hoa ven đường.}]}]}
    criteria: [{key: giu-hoa-ven-duong, evidence: [Một cây số đường hoa]}]

Đúng:
    plans/ke-hoach-mau.yml: {criteria: [{id: chung, items: [{key: giu-hoa, text: Trồng và giữ được hoa ven đường.}]}]}
    criteria: [{key: giu-hoa, evidence: [Một cây số đường hoa]}]
"""

from collections.abc import Iterator
from difflib import get_close_matches

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ...records.plan import Plan
from ...records.words import KINDS
from ..rule import Case, Finding, Rule
from .criteria_of import criteria_of, groups_of
from .judged import judged


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        known = criteria_of(exemplar, plan) if exemplar.criteria else {}
        for position, claim in enumerate(exemplar.criteria):
            if claim.key not in known:
                message, hint = _said(claim.key, exemplar, plan, list(known))
                yield Finding(exemplar, ("criteria", position, "key"), message, hint)


def _said(key: str, exemplar: Exemplar, plan: Plan, known: list[str]) -> tuple[str, str]:
    near = get_close_matches(key, known, n=1)
    usable = f"có phải “{near[0]}”?" if near else f"các khóa dùng được: {', '.join(known) or 'không có'}"
    movements = tuple(part.movement for part in plan.movements)
    if not any(item.key == key for group in groups_of(plan, movements) for item in group.items):
        return f"kế hoạch không có tiêu chí “{key}”", usable
    kind = KINDS[exemplar.kind].lower()
    return f"tiêu chí “{key}” không dành cho {kind} trong phong trào của bài", usable


RULE = Rule("K841", "tieu-chi-khong-co", Severity.WARNING, __doc__, check)
