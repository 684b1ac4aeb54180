"""Số căn cước, chứng minh nhân dân, hộ chiếu.

Tìm: trong bài và mọi chữ sẽ công khai, dãy 9 hoặc 12 chữ số như số căn cước công dân, chứng minh nhân dân, hoặc dãy
số đứng sau những chữ ấy. Số tiền, số lượng (có đơn vị theo sau), mã số thuế, mã sản phẩm thì không tính.

Vì sao: số giấy tờ là dữ liệu cá nhân (Nghị định 356/2025/NĐ-CP), lộ ra là bị lợi dụng để vay tiền, lừa đảo; một bài
gương không bao giờ cần đến nó (Luật 91/2025/QH15, Điều 16).

Sai:
    citation: Bà Mẫu (căn cước số 000000000000) đã trồng một cây số đường hoa của xóm.

Đúng:
    citation: Bà Mẫu đã trồng một cây số đường hoa của xóm, tốn 123.456.000 đồng.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import everywhere, is_amount

_NUMBER = re.compile(r"[0-9](?<![\w.,=+-].)(?<!\d/.)(?:[ .-]?\d){8}(?:(?:[ .-]?\d){3})?(?![\w/=-]|[.,]\d)")
_LIKELY = re.compile(
    r"0\d{11}|0\d\d[ .-]?\d{3}[ .-]?\d{6}|0\d{3}[ .-]\d{4}[ .-]\d{4}|0\d{8}|[1-3]\d{5}(?!000)\d{3}"
)
"""A number that is one even where nothing says so; an amount does not begin with a nought."""

_PASSPORT = re.compile(r"[Hh]ộ chiếu(?:[ :,]|số|là|mang)*(?P<number>[A-Z]\d{7,8})(?!\w)")
_LABEL = re.compile(
    r"(?:CMND|CMTND|CMT|CCCD|[Cc]ăn cước(?: công dân)?|[Cc]hứng minh (?:nhân dân|thư)|[Đđ]ịnh danh(?: cá nhân)?"
    r")(?:[ :,]|số|là|gắn chip|mang)*$"
)
_OTHER_LABEL = re.compile(
    r"(?:[Mm]ã(?! (?:số )?(?:thuế cá nhân|định danh|cá nhân))|MST|[Ss]eri|[Ss]ố hiệu|[Tt]ài khoản|STK|[Ss]ê-ri)"
    r"[^.;\n]{0,30}$"
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where identity numbers stand."""
    for match in _NUMBER.finditer(text):
        before = text[max(0, match.start() - 45) : match.start()]
        likely = _LIKELY.fullmatch(match[0]) and not is_amount(text, match.end())
        if _LABEL.search(before) or (likely and not _OTHER_LABEL.search(before)):
            yield match.span()
    for match in _PASSPORT.finditer(text) if "ộ chiếu" in text else ():
        yield match.span("number")


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    message = "“{}” giống số căn cước, chứng minh nhân dân"
    yield from everywhere(wording, found, message, "xóa số này; bài gương không cần số giấy tờ của ai")


RULE = Rule("C821", "so-giay-to", Severity.ERROR, __doc__, read=read, gate=True)
