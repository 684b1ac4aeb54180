"""Bài tự nhắc tới chính mình, hoặc nhắc hai lần một bài, một phong trào.

Tìm: mã của chính bài trong “members” hay “replications[].exemplar”; một mã ghi hai lần trong “members” hoặc
“movements”; một kế hoạch là cấp trên của chính nó.

Vì sao: điển hình không thể nhân rộng sang chính nó (Ninh Thuận II.1.đ: nhân rộng sang nơi khác); số nơi nhân rộng và
số bài của phong trào sẽ đếm thừa.

Sai:
    replications: [{who: Tổ trồng hoa xóm Mẫu, year: 2024, exemplar: bai-mau}]

Đúng:
    replications: [{who: Tổ trồng hoa xóm Mẫu, year: 2024, exemplar: to-mau}]
"""

from collections.abc import Iterator, Sequence

from ...diagnostics import Route, Severity
from ...records.document import Record
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        own: list[tuple[Route, str]] = [(("members", at), id) for at, id in enumerate(exemplar.members)]
        own += [
            (("replications", at, "exemplar"), one.exemplar or "")
            for at, one in enumerate(exemplar.replications)
        ]
        for route, id in own:
            if id == exemplar.id:
                yield Finding(
                    exemplar, route, "đây là mã của chính bài này", "ghi mã của bài kia, hoặc xóa dòng"
                )
        yield from _again(exemplar, "members", exemplar.members)
        yield from _again(exemplar, "movements", exemplar.movements)
    for plan in case.catalogue.plans.values():
        if plan.parent_plan == plan.id:
            hint = "ghi mã kế hoạch cấp trên, hoặc xóa dòng"
            yield Finding(plan, ("parent_plan",), "kế hoạch không thể là cấp trên của chính nó", hint)


def _again(record: Record, key: str, ids: Sequence[str]) -> Iterator[Finding]:
    if len(set(ids)) < len(ids):
        for position, id in enumerate(ids):
            if id in ids[:position]:
                yield Finding(record, (key, position), f"“{id}” đã ghi ở trên", "xóa mã lặp")


RULE = Rule("T309", "tu-nhac-minh", Severity.WARNING, __doc__, check)
