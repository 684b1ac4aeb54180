"""Loại điển hình không thuộc đối tượng của phong trào.

Tìm: “kind” không có trong các đối tượng mà kế hoạch của bài ghi cho phong trào ấy (phong trào không ghi thì theo đối
tượng chung của kế hoạch); ở kế hoạch có giới hạn nhóm nhỏ hơn, cả “subkind” (nếu bài có ghi).

Vì sao: kế hoạch định ai được xét, ví dụ Yên Bái chỉ xét tập thể, cá nhân (II.1), phát triển kinh tế hộ của Ninh Thuận
chỉ xét hộ gia đình (II.2.3.h), lao động giỏi của Y Tịch chỉ xét cá nhân (II.3.1.l).

Sai:
    kind: ho-gia-dinh
    movements: [phong-trao-chi-ca-nhan]

Đúng:
    kind: ca-nhan
    movements: [phong-trao-chi-ca-nhan]
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ...records.plan import PlanMovement
from ...records.words import KINDS, SUBKINDS
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if plan := case.catalogue.plans.get(exemplar.plan):
            for part in plan.movements:
                if part.movement in exemplar.movements:
                    yield from _eligible(exemplar, part, part.kinds or plan.kinds)


def _eligible(exemplar: Exemplar, part: PlanMovement, kinds: tuple[str, ...]) -> Iterator[Finding]:
    if exemplar.kind not in kinds:
        allowed = ", ".join(KINDS[kind].lower() for kind in kinds)
        message = f"phong trào “{part.as_written}” không xét {KINDS[exemplar.kind].lower()}"
        yield Finding(
            exemplar, ("kind",), message, f"kế hoạch ghi đối tượng: {allowed}; sửa loại hoặc phong trào"
        )
        return
    allowed_subkinds = part.subkinds.get(exemplar.kind, ())
    if exemplar.subkind and allowed_subkinds and exemplar.subkind not in allowed_subkinds:
        message = f"phong trào “{part.as_written}” không xét {SUBKINDS[exemplar.subkind].lower()}"
        allowed = ", ".join(SUBKINDS[one].lower() for one in allowed_subkinds)
        yield Finding(exemplar, ("subkind",), message, f"kế hoạch ghi: {allowed}")


RULE = Rule("T303", "sai-doi-tuong", Severity.ERROR, __doc__, check)
