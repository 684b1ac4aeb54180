"""Ngày sinh đầy đủ.

Tìm: “sinh ngày 3/4/1975”, “sinh ngày 03 tháng 4 năm 1975”, “ngày sinh: …” trong bài và mọi chữ sẽ công khai. Ngày
sinh của Chủ tịch Hồ Chí Minh, danh nhân, và những chữ như khai sinh, hy sinh, vệ sinh, phát sinh thì không tính.

Vì sao: ngày sinh cùng họ tên đủ để mạo danh một người; đó là dữ liệu cá nhân (Nghị định 356/2025/NĐ-CP). Bài gương
chỉ cần năm sinh, nếu người ấy đồng ý.

Sai:
    citation: Bà Mẫu, sinh ngày 3/4/1975, đã trồng một cây số đường hoa của xóm.

Đúng:
    citation: Bà Mẫu đã cùng xóm trồng hoa và làm vệ sinh ngày 3/4/2024.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import everywhere

_DATE = r"\d\d? ?[/.-] ?\d\d? ?[/.-] ?\d{4}|\d\d? tháng (?:\d\d?|[Gg]iêng|[Cc]hạp|\w+)(?: năm|,) \d{4}"
_BORN = re.compile(rf"inh(?: vào| ngày| là|:)* ?(?P<date>{_DATE})(?!\d)")
_BIRTH = re.compile(r"(?:(?P<word>\w+) )?\b[Ss]$")
_NO_BIRTH = frozenset(
    [
        "khai",
        "vệ",
        "học",
        "hy",
        "hi",
        "phát",
        "tái",
        "sơ",
        "dưỡng",
        "thí",
        "ký",
        "nảy",
        "mưu",
        "tuyển",
        "nam",
        "nữ",
    ]
)
_OF_HISTORY = re.compile(
    r"(?:Hồ Chí Minh|Bác Hồ|Bác\b|[Ll]iệt sĩ|[Aa]nh hùng|[Vv]ua|[Dd]anh nhân|[Đđ]ại tướng|[Tt]ướng"
    r"|[Nn]hà thơ)[^.;\n]{0,40}$"
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a birth date stands."""
    for match in _BORN.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        birth = _BIRTH.search(before)
        if birth and (birth["word"] or "").lower() not in _NO_BIRTH:
            said = text[max(0, match.start() - 60) : match.start("date")]
            if not _OF_HISTORY.search(said):
                yield match.span("date")


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    hint = "bỏ ngày và tháng; năm sinh cũng chỉ ghi khi người ấy đồng ý"
    yield from everywhere(wording, found, "“{}” là ngày sinh đầy đủ", hint)


RULE = Rule("C826", "ngay-sinh", Severity.ERROR, __doc__, read=read, gate=True)
