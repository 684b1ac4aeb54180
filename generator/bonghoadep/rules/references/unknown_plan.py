"""Kế hoạch không có trong danh mục.

Tìm: “plan” của bài, “parent_plan” của kế hoạch, một mã trong “selection.plans” của tập sách hoặc trong “plans” của
nguồn tin riêng (site.yml), không có tệp ở plans/.

Vì sao: tiêu chí, cơ quan chủ trì và chỉ tiêu của bài lấy từ kế hoạch ấy.

Sai:
    plan: ke-hoach-khong-co

Đúng:
    plan: ke-hoach-mau
"""

from collections.abc import Iterator
from difflib import get_close_matches

from ...diagnostics import Route, Severity
from ...records.document import Record
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for record, route, id in _named(case):
        if id not in case.catalogue.plans:
            near = get_close_matches(id, case.catalogue.plans, n=1)
            hint = f"có phải “{near[0]}”?" if near else "xem các mã ở thư mục plans/"
            yield Finding(record, route, f"không có kế hoạch “{id}”", hint)


def _named(case: Case) -> Iterator[tuple[Record, Route, str]]:
    for exemplar in case.exemplars:
        yield exemplar, ("plan",), exemplar.plan
    for plan in case.catalogue.plans.values():
        if plan.parent_plan:
            yield plan, ("parent_plan",), plan.parent_plan
    yield from case.named_in_booklets("plans")
    yield from case.named_in_feeds("plans")


RULE = Rule("T302", "ke-hoach-khong-co", Severity.ERROR, __doc__, check)
