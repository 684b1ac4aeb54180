"""Chưa rõ người được nêu là trẻ em hay người lớn.

Tìm: bài về cá nhân trong một phong trào có thể nói về trẻ em (“minors: true” ở tệp phong trào, hoặc
“may_involve_minors” trong kế hoạch) mà không có “minor: true”, không có “birth_year”, và “subkind” để trống hoặc là
“hoc-sinh”.

Vì sao: phong trào “Dạy tốt - Học tốt” vừa khen thầy cô, vừa khen học sinh (Ninh Thuận II.2.3.d, Y Tịch II.3.1.h). Bài
về trẻ em phải có đồng ý của gia đình và giấu tên (Luật Trẻ em Điều 6 khoản 11); thiếu dấu thì phần mềm không giữ lại
được.

Sai:
    movements/phong-trao-mau.yml: {minors: true}

Đúng:
    movements/phong-trao-mau.yml: {minors: true}
    subkind: nha-giao
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.plan import Plan
from ..rule import Case, Finding, Rule
from .judged import judged


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        if exemplar.kind != "ca-nhan" or exemplar.minor or exemplar.birth_year:
            continue
        if exemplar.subkind in (None, "hoc-sinh"):
            for position, id in enumerate(exemplar.movements):
                if name := _of_children(id, plan, case):
                    message = (
                        f"“{name}” có thể nói về trẻ em; bài chưa ghi người được nêu là trẻ em hay người lớn"
                    )
                    hint = "trẻ em: thêm “minor: true”; người lớn: ghi “subkind” (như nha-giao) hoặc “birth_year”"
                    yield Finding(exemplar, ("movements", position), message, hint)


def _of_children(id: str, plan: Plan, case: Case) -> str:
    """Return the movement's name if its stories may be about children."""
    movement = case.catalogue.movements.get(id)
    if movement and movement.minors:
        return movement.name
    parts = (part for part in plan.movements if part.movement == id and part.may_involve_minors)
    return next((part.as_written for part in parts), "")


RULE = Rule("K865", "chua-ro-tre-em", Severity.WARNING, __doc__, check)
