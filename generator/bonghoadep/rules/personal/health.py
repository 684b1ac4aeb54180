"""Nêu bệnh tật khi chưa có sự đồng ý.

Tìm: trong bài về cá nhân, hộ gia đình, câu nói người ấy hay người nhà mắc bệnh gì, khuyết tật, thương tật (“anh bị
suy thận”, “chị là người khuyết tật”), mà “consent.fields” không có “health”. Chỉ báo ở chỗ đầu tiên. Bệnh của cây
trồng, vật nuôi, việc phòng bệnh, khám bệnh cho dân, tên hội thì không tính.

Vì sao: sức khỏe là dữ liệu cá nhân nhạy cảm (Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP); bài về y, bác sĩ không
được lộ bệnh của người bệnh (Ninh Thuận II.2.3.e).

Sai:
    citation: Dù bà bị suy thận, bà vẫn trồng một cây số đường hoa của xóm.

Đúng:
    citation: Dù sức yếu, bà vẫn trồng một cây số đường hoa của xóm.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..clues import Clues
from ..gate.printed_name import CAPITAL
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import first_unless

_ILLNESS = (
    r"(?:ung thư|tiểu đường|đái tháo đường|tim|suy tim|thận|suy thận|lao|lao phổi|HIV|AIDS|tâm thần|trầm cảm"
    r"|tai biến|đột quỵ|cao huyết áp|tăng huyết áp|huyết áp cao|viêm gan|xơ gan|động kinh|bại liệt|bại não|liệt"
    r"|chất độc da cam|thoái hóa|hen|hen suyễn|gút|phong|tự kỷ|trí nhớ kém|mù|câm điếc|điếc|hiểm nghèo|nan y"
    r"|tâm lý)(?!\w)"
)
_WHO = r"(?i:anh|chị|ông|bà|cô|chú|bác|em|cháu|cụ|vợ|chồng|mẹ|bố|cha|con trai|con gái)"
_SUFFERING = re.compile(
    rf"(?:(?:bị|mắc|nhiễm|điều trị|chữa)(?: căn)?(?: bệnh)?|mang (?:căn )?bệnh) {_ILLNESS}"
)
_PERSON = re.compile(
    rf"\b{_WHO}(?: {CAPITAL}\w*)*(?: (?:đã|vừa|lại|từng|không may|chẳng may|phát hiện|được phát hiện|già|đang|tôi"
    r"|vốn|thì|lớn|trai|gái|út|cả|anh|chị|ông|bà))* $"
)
_DISABLED = re.compile(
    r"là (?:một )?(?:người khuyết tật|thương binh|bệnh binh|nạn nhân chất độc da cam)(?!\w)|thương binh (?:hạng )?\d/\d"
    r"|(?:khuyết tật|tật nguyền) (?:vận động|nặng|bẩm sinh|ở chân|ở tay|từ nhỏ)(?!\w)"
    r"|(?:liệt|mù|teo|cụt) (?:hai|một|cả|nửa) (?:chân|tay|mắt|bên|người)(?!\w)"
    r"|mất (?:một|cả|đi) ?(?:cánh tay|bàn tay|chân|bên chân)(?!\w)|mất sức lao động \d+"
)
_OTHERS = re.compile(
    r"(?:giúp|khám cho|những|các|nhiều|tặng|chăm|thăm|(?<!\d)\d{1,3}) (?:\w+ ){0,4}$"
    r"|(?:hội|trung tâm|quỹ)[^.;,\n]{0,30}$"
)
_ILL = Clues("bị ", "mắc ", "nhiễm ", "iều trị", "chữa ", "mang bệnh", "mang căn")
_HURT = Clues("khuyết tật", "tật nguyền", "binh", "da cam", "liệt ", "mù ", "teo ", "cụt ", "mất ")
"""Without one of these a text need not be looked at closely."""


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a person's illness or disability is told."""
    for match in _SUFFERING.finditer(text) if _ILL.within(text) else ():
        person = _PERSON.search(text[max(0, match.start() - 50) : match.start()])
        if person and not _is_of_others(text, match.start() - len(person[0])):
            yield match.span()
    for match in _DISABLED.finditer(text) if _HURT.within(text) else ():
        if not _is_of_others(text, match.start()):
            yield match.span()


def _is_of_others(text: str, at: int) -> bool:
    return _OTHERS.search(text[max(0, at - 40) : at].lower()) is not None


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    yield from first_unless(wording, "health", found, "sức khỏe")


RULE = Rule("C830", "neu-suc-khoe", Severity.WARNING, __doc__, read=read)
