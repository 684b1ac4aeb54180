"""Phong trào không nằm trong kế hoạch của bài.

Tìm: bài mà không phong trào nào của nó có trong kế hoạch ghi ở “plan”.

Vì sao: điển hình được công nhận theo kế hoạch; phong trào ngoài kế hoạch thì không có tiêu chí, cơ quan chủ trì. Danh
mục của một số kế hoạch để ngỏ, nên đây là cảnh báo.

Sai:
    movements: [phong-trao-ngoai-ke-hoach]

Đúng:
    movements: [phong-trao-mau]
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        plan = case.catalogue.plans.get(exemplar.plan)
        known = [id for id in exemplar.movements if id in case.catalogue.movements]
        if plan and known and not {part.movement for part in plan.movements} & set(known):
            message = f"kế hoạch “{plan.short}” không có phong trào nào trong số này"
            yield Finding(exemplar, ("movements",), message, "xem lại mã phong trào hoặc mã kế hoạch")


RULE = Rule("T304", "ngoai-ke-hoach", Severity.WARNING, __doc__, check)
