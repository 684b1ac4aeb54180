"""Words that claim the most, the first, the only or the whole, apart from their everyday use."""

import re
from collections.abc import Iterable, Iterator

from ..clues import Clues, places

_PRAISED = (
    "lớn|đẹp|tốt|giỏi|mạnh|xuất sắc|tiêu biểu|hiệu quả|hay|giàu|sạch|hiện đại|tiên tiến|uy tín|nổi tiếng|ưu tú|quy mô"
    "|thành công|văn minh|gương mẫu|tận tụy|ngon|vững mạnh|đoàn kết|đáng sống|nổi bật|phát triển|nhiệt tình"
    "|tâm huyết|năng động|sáng tạo|chất lượng|khang trang|tận tâm|đáng tự hào|đáng khâm phục|cao quý|đặc sắc|nhân hậu"
)
_COMPARED = "cao|nhiều|nhanh|đông|rộng|sớm|dài|to"
"""A rank only where it is said among whom: “nhiều nhất tỉnh”, but “điều được hỏi nhiều nhất”."""
_HARDSHIP = (
    "khó khăn|cái khó|trở ngại|thách thức|vướng mắc|bài học|nỗi lo|rủi ro|mực nước|đỉnh lũ|đỉnh triều|cái được"
    "|thiệt hại|mất mát|nguyên nhân|lý do|thay đổi|quyết tâm"
)
"""What may be the greatest without a boast."""
_PLAIN = (
    "(?<!người )con|đứa|điều|mức|chỗ|nơi|thửa|điểm|nhóm|phần|khoản|lúc|ngày|tháng|mùa|lỗi|ai|thấp|việc|món|cái|cây|nước"
    "|lo|sợ|tiếc|nghĩ|đông|hỏi|dùng|gặp|chỉ|đúng|câu"
)
"""Words right before “lớn nhất”, “nhiều nhất” that tell of a tale, not of a rank."""
_SCOPE = (
    r"(?:xóm|thôn|bản|làng|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|vùng|miền|khu vực|cả nước|nước ta"
    r"|toàn quốc|Việt Nam|thế giới|ngành|toàn|địa phương|địa bàn)\b"
)
_FIRST = "người|hộ|xã|thôn|bản|đơn vị|mô hình|tổ|nơi|địa phương|doanh nghiệp|hợp tác xã|cơ sở|trường|chi hội|chi bộ"
_COUNTED = (
    r"(?:các |tổng |số )*(?:hộ|người|gia đình|học sinh|đoàn viên|hội viên|đảng viên|cán bộ|nhân dân|bà con|thôn|hồ sơ"
    r"|thành viên|tổ viên|xã viên|trẻ|em|chị em|phụ nữ|công nhân|lao động|giáo viên|chiến sĩ)"
)
_WHOLE = (
    "an toàn|chính xác|hiệu quả|tin tưởng|hài lòng|đồng thuận|ủng hộ|thành công|thay đổi|xóa bỏ|xóa|chấm dứt|dứt điểm"
    "|giải quyết|khắc phục|sạch|khỏi bệnh|hết nghèo|loại bỏ|thuyết phục"
)

_RANK = " nhất"
_RANKED = tuple(f"{_PRAISED}|gương sáng|{_COMPARED}".split("|"))
"""What stands before the commonest clue where anything is claimed."""

_CLAIMS = {
    _RANK: rf"(?i:\b(?:{_PRAISED}|gương sáng) nhất\b)(?! định| thiết| trí| quán)"
    rf"|(?i:\b(?:{_COMPARED}) nhất) (?:của |trong |ở |tại |cả |toàn )*{_SCOPE}",
    "ậc nhất": rf"\b(?:[Bb]ậc nhất|[Nn]hất nhì) (?:của |trong |ở |tại |cả |toàn )*{_SCOPE}",
    "hất nhì": rf"\b[Nn]hất nhì (?:của |trong |ở |tại |cả |toàn )*{_SCOPE}",
    "hứ nhất": rf"\b(?:[Đđ]ứng|[Xx]ếp) thứ nhất (?:của |trong |ở |tại |cả |toàn )*{_SCOPE}",
    "àng đầu": rf"\b[Hh]àng đầu (?:của |trong |ở |tại |cả |toàn )*{_SCOPE}",
    "i đầu": rf"\b[Đđ]i đầu (?:trong )?(?:cả nước|toàn {_SCOPE})",
    "ờ đầu": r"\b(?:[Ll]á|[Nn]gọn) cờ đầu (?:của|trong|phong trào|thi đua|toàn)\b",
    "chim đầu": r"\b(?:[Ll]à|[Tt]hành|[Nn]hư) (?:cánh|con) chim đầu đàn\b",
    "uy nhất": rf"\b[Dd]uy nhất (?:của |trong |ở |tại |cả |có |trên )*{_SCOPE}",
    "ầu tiên": rf"\b(?i:{_FIRST})\b[^.,;:\n]{{0,30}}? đầu tiên (?:của |trong |ở |tại |trên |cả )*{_SCOPE}"
    rf"|\b[Đđ]ầu tiên (?:của |trong |ở |tại |trên )*(?:cả nước|toàn quốc|toàn {_SCOPE}|Việt Nam|thế giới)",
    "số một": rf"\b(?:[Đđ]ứng|[Ll]à|[Vv]ị trí|[Hh]ạng) số một\b|\b[Ss]ố một (?:của |trong |cả |toàn )+{_SCOPE}",
    "số 1": r"\b(?:[Đđ]ứng|[Ll]à|[Vv]ị trí|[Hh]ạng) số 1\b",
    "ứng đầu": rf"(?:\b[Ll]uôn(?: luôn)? đứng đầu|\b[Đđ]ứng đầu (?:của |trong |cả |toàn )*{_SCOPE})",
    "ẫn đầu": rf"(?:\b[Ll]uôn(?: luôn)? dẫn đầu|\b[Dd]ẫn đầu (?:(?:của |trong |cả |toàn )*{_SCOPE}|thị trường))",
    "ô cùng": r"\b[Vv]ô cùng\b",
    "hi thường": r"\b[Pp]hi thường\b",
    "một không hai": r"\b[Cc]ó một không hai\b",
    "uất chúng": r"\b[Xx]uất chúng\b",
    "iệt xuất": r"\b[Kk]iệt xuất\b",
    "ĩ đại": r"\b[Vv]ĩ đại\b",
    "ô song": r"\b[Vv]ô song\b",
    "hoáng hậu": r"\b[Vv]ô tiền khoáng hậu\b",
    "gì sánh": r"\b[Kk]hông gì sánh\b",
    "uyệt vời": r"\b[Tt]uyệt vời\b",
    "uyệt đối": rf"\b(?:{_WHOLE})(?: một cách)? tuyệt đối\b|\b[Tt]uyệt đối (?:{_WHOLE})\b",
    "oàn toàn": rf"\b(?:{_WHOLE})[\w ]{{0,20}}? hoàn toàn\b|(?<!không )\b[Hh]oàn toàn (?:{_WHOLE})\b",
    "100": rf"(?:\bđạt (?:tỷ lệ |tỉ lệ |tuyệt đối )*)100 ?%|(?<!\d)100 ?% {_COUNTED}\b",
    "uôn ": r"\b[Ll]uôn(?: luôn)? (?:đi đầu|hoàn thành (?:xuất sắc|vượt)|hết lòng|hết mình|tận tụy)",
    "hông ai": r"\b[Kk]hông ai (?:bằng|sánh|không (?:biết|nể|phục|quý|khen)|có thể (?:bằng|sánh|làm được))",
    "ột ai": rf"\b[Kk]hông một ai (?:(?:trong|ở) {_SCOPE} )?(?:bằng|sánh|không (?:biết|nể|phục|quý|khen))",
    "ơi nào": r"\b(?:[Cc]hưa|[Kk]hông) (?:có )?nơi nào [\w ]{0,20}?(?:làm được|có được|bằng|sánh)\b",
    "i ai cũng": r"\b[Aa]i ai cũng (?:phải |đều |hết lời |hết lòng )*(?:khâm phục|nể|kính|ngưỡng mộ|cảm phục|khen|quý)",
    "hưa từng": r"\b[Cc]hưa từng (?:có|thấy) (?:ở|trong|tại|tiền lệ)\b|\bthành (?:tích|công|quả) chưa từng có\b",
}
"""Each claim behind a few letters of it, which are looked for first: that is quick, and few texts have them."""

_REACH = 90
"""Letters a claim may have before and after its clue."""
_BEFORE = {_RANK: 20, "uy nhất": 2, "hông ai": 2, "uôn ": 2}
"""Fewer before the commonest."""

_CLUES = Clues(*_CLAIMS)
_PATTERNS = {clue: re.compile(pattern) for clue, pattern in _CLAIMS.items()}
_NO_PRAISE = re.compile(rf"\b(?:(?i:{_HARDSHIP})(?: \w+)?|(?i:{_PLAIN})) $")
_DENIED = re.compile(r"\b(?:không phải|chưa)\b[\w ]* $", re.IGNORECASE)


def clues(text: str) -> list[str]:
    """Return the clues to claims that a text holds; where there are none, it claims nothing."""
    return sorted(_CLUES.within(text))


def superlatives(text: str, among: Iterable[str] | None = None) -> list[tuple[int, int]]:
    """Return start and end of each claim, in order; “khó khăn lớn nhất” or “ít nhất” claim nothing.

    `among` are the clues to look for, where it is known that there are no others.
    """
    claims = (found for clue in (clues(text) if among is None else among) for found in _around(text, clue))
    return sorted({found.span() for found in claims if _is_claim(text, found)})


def _around(text: str, clue: str) -> Iterator[re.Match[str]]:
    """Yield the claims near each place of a clue."""
    for at in places(text, clue):
        start, end = max(0, at - _BEFORE.get(clue, _REACH)), min(len(text), at + len(clue) + _REACH)
        if clue != _RANK or text[start:at].lower().endswith(_RANKED):
            yield from _PATTERNS[clue].finditer(text, start, end)


def _is_claim(text: str, found: re.Match[str]) -> bool:
    before = (text, max(0, found.start() - 30), found.start())
    if _RANK in found[0] and _NO_PRAISE.search(*before):
        return False
    return not _DENIED.search(*before)
