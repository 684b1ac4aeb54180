"""Số nhà, tên đường.

Tìm: “số nhà 12”, “nhà số 12”, “ở số 12 đường …”, “12/3 ngõ …” và tương tự trong bài và mọi chữ sẽ công khai, cả ở
“place.detail”. Địa chỉ trụ sở cơ quan, trường, trạm, cửa hàng thì không tính; ngày 12/3, tổ số 3, kênh số 2 cũng
không.

Vì sao: nơi ở là dữ liệu cá nhân (Nghị định 356/2025/NĐ-CP). Nơi của việc làm ghi đến thôn, tổ dân phố là đủ cho người
muốn tìm đến học.

Sai:
    citation: Bà Mẫu, ở số nhà 12 ngõ Hoa, đã trồng một cây số đường hoa của xóm.

Đúng:
    citation: Bà Mẫu đã trồng hoa từ cống số 2 đường liên xóm đến nhà văn hóa.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..clues import Clues
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import everywhere

_STREET = r"(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Nn]gách|[Hh]ẻm|[Kk]iệt)"
_PART = r"\d{1,4}[A-Za-z]?"
_NUMBER = rf"{_PART}(?:/{_PART})*"
_HOUSE = re.compile(
    rf"(?P<plain>(?:[Ss]ố nhà|(?<!dãy )[Nn]hà số) {_NUMBER}(?!\w)(?:,? {_STREET} \w+)*)"
    rf"|[Ss]ố {_NUMBER},? {_STREET} \w+|{_PART}(?:/{_PART})+,? {_STREET} \w+"
)
_STREET_AFTER = re.compile(rf"[0-9][A-Za-z]?,? {_STREET} ")
_CUES = Clues("ố nhà ", "hà số ")
_DWELLING = re.compile(r"(?:\b(?:ở|tại|ngụ|trú|sống|nhà|số|[Đđ]ịa chỉ)|[Đđ]ịa chỉ:|,|\() ?$")
"""What stands before a house's number; before that of a road, a team, a sluice something else does."""

_OFFICE = re.compile(
    r"(?:[Tt]rụ sở|UBND|[Ủủ]y ban|[Tt]rường|[Tt]rạm|[Cc]ông ty|[Vv]ăn phòng|[Cc]ửa hàng|[Nn]hà văn hóa|[Đđ]iểm"
    r"|[Nn]gân hàng|[Bb]ệnh viện|[Hh]ợp tác xã|HTX|[Tt]hư viện|[Tt]rung tâm|[Cc]hợ|[Xx]ưởng|[Cc]hùa|[Bb]ảo tàng"
    r"|[Ss]ở |[Dd]i tích|[Nn]hà lưu niệm|[Đđ]ền|[Đđ]ình|[Nn]hà xuất bản|[Tt]òa soạn)[^.;\n]{0,60}$"
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where somebody's house is told exactly."""
    if not _CUES.within(text) and not _STREET_AFTER.search(text):
        return
    for match in _HOUSE.finditer(text):
        before = text[max(0, match.start() - 80) : match.start()]
        if (match["plain"] or _DWELLING.search(before)) and not _OFFICE.search(before):
            yield match.span()


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    if wording.page:  # an office gives its own there
        return
    hint = "chỉ ghi đến thôn, xóm, tổ dân phố; trẻ em thì chỉ ghi đến xã, phường"
    yield from everywhere(wording, found, "“{}” là địa chỉ nhà riêng", hint)


RULE = Rule("C825", "dia-chi-nha", Severity.ERROR, __doc__, read=read, gate=True)
