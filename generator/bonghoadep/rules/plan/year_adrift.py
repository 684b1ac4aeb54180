"""Năm của công nhận, khen thưởng không khớp.

Tìm: ở “recognitions”, “awards”: quyết định ký trước năm được khen, ký muộn hơn năm sau của năm ấy, hoặc ký ở một ngày
chưa đến; năm được khen sau năm của bài mà bài phê duyệt trước đó.

Vì sao: chỉ tiêu, số khen thưởng và báo cáo đếm theo năm (Bình Thuận IV.3, Yên Bái III.1); một năm gõ nhầm làm sai cả
bảng.

Sai:
    recognitions: [{level: xa, year: 2024, authority: UBND xã Mẫu, decision: {number: 12/QĐ-UBND, on: 2023-11-10}}]

Đúng:
    recognitions: [{level: xa, year: 2024, authority: UBND xã Mẫu, decision: {number: 12/QĐ-UBND, on: 2024-11-10}}]
"""

from collections.abc import Iterator

from ...diagnostics import Route, Severity
from ...records.evidence import Award, Recognition
from ...records.exemplar import Exemplar
from ...text import day
from ..rule import Case, Finding, Rule
from .judged import judged


def check(case: Case) -> Iterator[Finding]:
    for exemplar, _ in judged(case):
        for route, one in _given(exemplar):
            on = one.decision.on if one.decision else None
            signed = (*route, "decision", "on")
            if on and on > case.today:
                yield Finding(exemplar, signed, f"quyết định đề ngày {day(on)}, chưa tới", "xem lại ngày ký")
            elif on and not one.year <= on.year <= one.year + 1:
                message = f"ghi năm {one.year} nhưng quyết định ký ngày {day(on)}"
                yield Finding(exemplar, signed, message, "sửa “year” hoặc ngày quyết định")
            elif one.year > max(exemplar.year, _approved(exemplar)):
                message = f"năm {one.year} sau năm của bài ({exemplar.year})"
                hint = "sửa “year”, hoặc phê duyệt lại bài sau khi thêm quyết định mới"
                yield Finding(exemplar, (*route, "year"), message, hint)


def _given(exemplar: Exemplar) -> Iterator[tuple[Route, Recognition | Award]]:
    yield from ((("recognitions", position), one) for position, one in enumerate(exemplar.recognitions))
    yield from ((("awards", position), one) for position, one in enumerate(exemplar.awards))


def _approved(exemplar: Exemplar) -> int:
    """Return the year of the approval; what came after the story's year but before it was seen by the approver."""
    return exemplar.approval.decision.on.year if exemplar.approval else exemplar.year


RULE = Rule("K849", "nam-khong-khop", Severity.WARNING, __doc__, check)
