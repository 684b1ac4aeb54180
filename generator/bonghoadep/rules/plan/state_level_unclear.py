"""Dấu “khen cấp Nhà nước” không khớp hình thức khen.

Tìm: “state_level: true” ở giấy khen, kỷ niệm chương hay bằng khen không phải của Thủ tướng; hoặc huân chương, huy
chương, danh hiệu vinh dự nhà nước mà chưa ghi “state_level: true”.

Vì sao: mỗi tháng phải phổ biến gương được khen cấp Nhà nước (Hà Nội III(2).2.2); bản tin tháng lấy bài theo dấu này.

Sai:
    awards: [{form: giay-khen, year: 2024, authority: Chủ tịch UBND xã Mẫu, state_level: true}]

Đúng:
    awards: [{form: bang-khen, year: 2024, authority: Thủ tướng Chính phủ, state_level: true}]
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.evidence import Award
from ...records.words import AWARD_FORMS
from ...text import fold
from ..rule import Case, Finding, Rule
from .judged import judged

_ALWAYS = ("huan-chuong", "huy-chuong", "danh-hieu-vinh-du")
_NEVER = ("giay-khen", "ky-niem-chuong")


def check(case: Case) -> Iterator[Finding]:
    for exemplar, _ in judged(case):
        for position, award in enumerate(exemplar.awards):
            form = AWARD_FORMS[award.form].lower()
            if award.form in _ALWAYS and not award.state_level:
                hint = "thêm “state_level: true”"
                message = f"{form} là khen cấp Nhà nước mà chưa đánh dấu"
                yield Finding(exemplar, ("awards", position, "form"), message, hint)
            elif award.state_level and _below(award):
                message = f"{form} của {award.authority} không phải khen cấp Nhà nước"
                yield Finding(exemplar, ("awards", position, "state_level"), message, "xóa “state_level”")


def _below(award: Award) -> bool:
    primes = award.form == "bang-khen" and "thu tuong" in fold(award.authority)
    return award.form in _NEVER or (award.form == "bang-khen" and not primes)


RULE = Rule("K852", "cap-nha-nuoc-khong-khop", Severity.WARNING, __doc__, check)
