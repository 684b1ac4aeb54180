"""Chỉ tiêu cho một phong trào không có trong kế hoạch.

Tìm: “movement” của một chỉ tiêu trong “quotas” không phải phong trào nào của chính kế hoạch ấy.

Vì sao: chỉ tiêu đếm bài theo phong trào (Y Tịch II.3.1); mã sai thì bảng chỉ tiêu mãi mãi thiếu.

Sai:
    plans/ke-hoach-mau.yml:
      quotas: [{id: it-nhat, op: ">=", count: 1, window: nam, movement: phong-trao-ngoai-ke-hoach}]

Đúng:
    plans/ke-hoach-mau.yml:
      quotas: [{id: it-nhat, op: ">=", count: 1, window: nam, movement: phong-trao-mau}]
"""

from collections.abc import Iterator
from difflib import get_close_matches

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for plan in case.catalogue.plans.values():
        known = {part.movement for part in plan.movements}
        for position, quota in enumerate(plan.quotas):
            if quota.movement and quota.movement not in known:
                near = get_close_matches(quota.movement, known, n=1)
                hint = (
                    f"có phải “{near[0]}”?"
                    if near
                    else "ghi mã một phong trào trong “movements” của kế hoạch"
                )
                message = f"kế hoạch này không có phong trào “{quota.movement}”"
                yield Finding(plan, ("quotas", position, "movement"), message, hint)


RULE = Rule("K863", "chi-tieu-sai-phong-trao", Severity.WARNING, __doc__, check)
