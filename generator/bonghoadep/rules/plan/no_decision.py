"""Công nhận từ cấp tỉnh trở lên chưa ghi quyết định.

Tìm: một mục trong “recognitions” ở cấp tỉnh, cấp bộ hoặc toàn quốc không có “decision”.

Vì sao: điển hình cấp tỉnh phải “được cơ quan có thẩm quyền công nhận” (Bình Thuận II.4), Hội đồng bình xét rồi Thủ
trưởng quyết định (Hà Nội III.2.2); báo chí đăng lại cần số và ngày quyết định để kiểm tra.

Sai:
    recognitions: [{level: tinh, year: 2024, authority: UBND tỉnh Mẫu}]

Đúng:
    recognitions: [{level: tinh, year: 2024, authority: UBND tỉnh, decision: {number: 90/QĐ-UBND, on: 2024-11-01}}]
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.words import LEVELS
from ..rule import Case, Finding, Rule
from .judged import judged, rank


def check(case: Case) -> Iterator[Finding]:
    for exemplar, _ in judged(case):
        for position, one in enumerate(exemplar.recognitions):
            if one.decision is None and rank(one.level) >= rank("tinh"):
                message = f"công nhận {LEVELS[one.level].lower()} chưa ghi quyết định"
                hint = "thêm “decision: {number: …, on: …}” theo quyết định công nhận"
                yield Finding(exemplar, ("recognitions", position, "level"), message, hint)


RULE = Rule("K851", "cong-nhan-thieu-quyet-dinh", Severity.WARNING, __doc__, check)
