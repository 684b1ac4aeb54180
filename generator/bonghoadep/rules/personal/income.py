"""Nêu thu nhập của người được nêu khi chưa có sự đồng ý.

Tìm: trong bài về cá nhân, hộ gia đình, số tiền thu nhập, lãi của người ấy hay nhà ấy, cả trong “impact” và
“indicators”, mà “consent.fields” không có “income”. Chỉ báo ở chỗ đầu tiên. Thu nhập bình quân đầu người của xã, tiền
công trả cho lao động, doanh thu của hợp tác xã, tiền góp cho việc chung thì không tính.

Vì sao: thông tin tài chính là dữ liệu cá nhân nhạy cảm (Luật 91/2025/QH15); “sản xuất giỏi, có thu nhập cao” (Hà Nội
II.5) là tiêu chuẩn xét chọn, còn con số thì người ấy có quyền giữ kín.

Sai:
    citation: Vườn hoa cho bà Mẫu thu nhập 150 triệu đồng mỗi năm.

Đúng:
    citation: Xã Mẫu đạt thu nhập bình quân 52 triệu đồng một người mỗi năm nhờ những đường hoa như của bà Mẫu.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..clues import Clues
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .told import first_unless, wants_consent

_WHO_EARNS = ("gia đình", "anh", "chị", "ông", "bà")
_MONEY = r"\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)? (?:triệu|tỷ|tỉ|nghìn|ngàn|đồng)"
_OWN = re.compile(
    rf"\b(?:[Tt]hu nhập(?! bình quân đầu| của (?:người dân|thành viên|xã viên|hội viên|lao động|công nhân"
    rf"|mỗi thành viên))"
    rf"|[Ll]ãi(?! suất| vay)|[Tt]iền lãi|[Tt]hu lãi|[Đđ]ể ra|bỏ túi|[Tt]hu về"
    rf"|[Ll]ợi nhuận|\b(?:{'|'.join(_WHO_EARNS)}) thu(?: được)?)"
    rf"(?P<between>[^.;:\n\d]{{0,60}}){_MONEY}"
)
_OTHER = re.compile(
    r"(?:lao động|công nhân|người dân|bà con|thành viên|xã viên|hội viên|tổ viên|nhân công|hợp tác xã|htx"
    r"|bình quân|đầu người|của xã|toàn xã|mỗi hộ|các hộ|chi hội|quỹ|tổ hợp tác|người làm|\btổ\b|học trò)"
)
_CUES = Clues(
    *("hu nhập", " lãi", "Lãi", "ể ra", "ỏ túi", "hu về", "ợi nhuận"),
    *(f"{who} thu " for who in _WHO_EARNS),
)
_KEYS = {"impact": "what", "indicators": "name"}
_NAMED = re.compile(r"(?:[Tt]hu nhập|[Ll]ãi|[Ll]ợi nhuận)(?! suất)")


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where somebody's own income is told with its figure."""
    if not _CUES.within(text):
        return
    for match in _OWN.finditer(text):
        clause = max(text.rfind(stop, 0, match.start()) for stop in ".;:\n") + 1
        if not _OTHER.search(text[clause : match.end("between")].lower()):
            yield match.span()


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    told = list(_figures(wording)) or list(first_unless(wording, "income", found, "thu nhập"))
    yield from told[:1]


def _figures(wording: Wording) -> Iterator[Finding]:
    """Yield the figures whose name is somebody's income; their value stands in another key."""
    if not wants_consent(wording, "income"):
        return
    for passage in wording.values:
        key, name = passage.route[0], passage.route[-1]
        if (
            _KEYS.get(str(key)) == name
            and _NAMED.search(passage.text)
            and not _OTHER.search(passage.text.lower())
        ):
            message = f"nêu thu nhập (“{passage.text}”) khi phiếu đồng ý không có mục ấy"
            hint = (
                "xin người ấy đồng ý rồi thêm “income” vào consent.fields, hoặc thay bằng con số về việc làm"
            )
            yield spotted(wording, passage, 0, len(passage.text), message, hint)


RULE = Rule("C833", "neu-thu-nhap", Severity.WARNING, __doc__, read=read)
