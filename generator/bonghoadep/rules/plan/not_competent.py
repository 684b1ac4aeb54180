"""Cơ quan ghi ở khen thưởng không có thẩm quyền tặng hình thức ấy.

Tìm: ở “awards”, hình thức mà luật dành cho cấp cao hơn: bằng khen của cấp xã, cấp huyện, giám đốc sở; danh hiệu cấp
tỉnh của cấp xã; huân chương, huy chương không phải của Chủ tịch nước; khen thưởng của cấp huyện sau ngày 30/6/2025.

Vì sao: Luật Thi đua, khen thưởng 06/2022/QH15 định ai được tặng gì (Điều 80: người đứng đầu sở, Chủ tịch UBND xã tặng
giấy khen); từ 1/7/2025 không còn cấp huyện. Thường là ghi nhầm “form” hoặc ghi nơi trao thay cho nơi quyết định.

Sai:
    awards: [{form: bang-khen, year: 2024, authority: Chủ tịch UBND xã Mẫu}]

Đúng:
    awards: [{form: giay-khen, year: 2024, authority: Chủ tịch UBND xã Mẫu}]
"""

from collections.abc import Iterator
from datetime import date

from ...diagnostics import Severity
from ...records.words import AWARD_FORMS
from ..rule import Case, Finding, Rule
from .competence import overstepped
from .judged import judged


def check(case: Case) -> Iterator[Finding]:
    for exemplar, _ in judged(case):
        for position, award in enumerate(exemplar.awards):
            # Without a day the year's first counts, so that only what is surely wrong is said.
            day = award.decision.on if award.decision else date(award.year, 1, 1)
            if line := next(overstepped(award, day), None):
                what = AWARD_FORMS[award.form].lower() + (f" “{award.title}”" if award.title else "")
                message = f"{what} không thuộc thẩm quyền của {line.who}"
                hint = f"xem lại quyết định: hình thức này thuộc {line.instead}; sửa “form” hoặc “authority”"
                yield Finding(exemplar, ("awards", position, "authority"), message, hint)


RULE = Rule("K847", "sai-tham-quyen-khen", Severity.WARNING, __doc__, check)
