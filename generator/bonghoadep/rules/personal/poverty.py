"""Nêu hoàn cảnh nghèo khi chưa có sự đồng ý.

Tìm: trong bài về cá nhân, hộ gia đình, câu nói nhà ấy là hộ nghèo, cận nghèo, vừa thoát nghèo, mà “consent.fields”
không có “poverty”. Chỉ báo ở chỗ đầu tiên. Giảm nghèo bền vững, Quỹ Vì người nghèo, tỷ lệ hộ nghèo, số hộ nghèo được
giúp thì không tính.

Vì sao: hoàn cảnh kinh tế của một nhà là chuyện riêng của họ (Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP). Nhiều
người sẵn lòng kể mình đã thoát nghèo ra sao: hỏi họ rồi thêm vào phiếu đồng ý.

Sai:
    citation: Từ một hộ nghèo, gia đình bà Mẫu đã trồng một cây số đường hoa của xóm.

Đúng:
    citation: Hưởng ứng phong trào giảm nghèo bền vững, bà Mẫu đã trồng một cây số đường hoa của xóm.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..gate.printed_name import CAPITAL
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import first_unless

_WHO = r"(?i:gia đình|nhà|hộ|vợ chồng|mẹ con|anh|chị|ông|bà|em|cô|bác|chú)"
_HOUSE = rf"{_WHO}(?: (?:anh|chị|ông|bà|em|cô|tôi|mình|{CAPITAL}\w*))*"
_OWN = re.compile(
    r"(?P<told>(?i:thuộc|là|diện|vốn là|từ|từng là|nằm trong)(?: một| danh sách| diện| nhóm)* hộ (?:cận )?nghèo)"
    r"(?! (?:của|trong) (?:xã|thôn|bản|huyện|tỉnh))"
    r"|(?P<long>thuộc diện nghèo|(?<=, )hộ (?:cận )?nghèo (?:nhiều|lâu) năm)"
    rf"|\b{_HOUSE}(?: (?:đã|vừa|mới|chính thức|cũng|nay|được|sớm|xin))*"
    r" (?P<out>thoát (?:cận )?nghèo|ra khỏi (?:danh sách )?hộ (?:cận )?nghèo)"
    rf"|\b(?P<poor>(?i:gia đình|nhà|hoàn cảnh)(?: anh| chị| ông| bà| em| tôi)?(?: {CAPITAL}\w*)*"
    r"(?: rất| quá)? nghèo(?: khó| khổ)?)(?=[ ,.;:])(?! nàn)"
    r"|(?P<asked>đơn xin (?:ra khỏi hộ nghèo|thoát nghèo))"
)
_OTHERS = re.compile(
    r"(?:giúp|giúp đỡ|hỗ trợ|cho vay|các|những|nhiều|mỗi|mọi|từng nhà|từng hộ|(?<!\d)\d{1,3}|tỷ lệ|số|ưu tiên|người|cho"
    r"|tặng|với)(?: \w+){0,4} $"
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a household's poverty is told."""
    if "nghèo" not in text:
        return
    for match in _OWN.finditer(text):
        if not _OTHERS.search(text[max(0, match.start() - 40) : match.start()].lower()):
            yield match.span(match.lastgroup or 0)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    yield from first_unless(wording, "poverty", found, "hoàn cảnh nghèo")


RULE = Rule("C832", "neu-hoan-canh-ngheo", Severity.WARNING, __doc__, read=read)
