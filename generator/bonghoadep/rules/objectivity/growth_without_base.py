"""Nói tăng, giảm mà không nói so với đâu.

Tìm: “tăng 20%”, “giảm một nửa”, “thu nhập gấp ba” mà trong đoạn không có mốc để so: hai năm khác nhau, “so với năm
2022”, “từ 49 lên 118”, “cùng kỳ năm trước”. Mục tiêu (“phấn đấu tăng 20%”) và lời người khác nói thì không xét.

Vì sao: kế hoạch Ninh Thuận (II.2.3.b) xét tăng trưởng hằng năm, nên phải có số của ít nhất hai năm; “tăng 50%” có thể
là từ hai lên ba.

Sai:
    story: "Năm 2024 lượng hoa bán được tăng 50%."

Đúng:
    story: "Năm 2024 lượng hoa bán được tăng 50% so với năm 2022."
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..clues import Clues
from ..rule import Case, Finding, Rule, spotted
from ..wording import Passage, Wording
from .cited import own_words, sentence
from .figures import NUMBER, PERCENT, YEAR

_UNITS = "một|hai|ba|bốn|năm|lăm|sáu|bảy|tám|chín"
_TIMES = rf"(?:đôi|rưỡi|(?:(?:mười )?(?:{_UNITS})|mười|{NUMBER})(?: lần)?)\b"
_YIELD = "năng suất|sản lượng|thu nhập|doanh thu|lợi nhuận|số lượng|thu|lãi|bán|cao|nhiều|đông|lớn|nhanh|tăng|hơn|đạt"
_HALF = "một nửa|phân nửa|quá nửa|hơn nửa|(?:một|hai|ba) phần (?:hai|ba|tư|năm)|[1-9]/[2-9]"
_GROWTH = re.compile(
    rf"\b(?:[Tt]ăng|[Gg]iảm)(?: (?!lên\b|còn\b|từ\b|xuống\b|đến\b|tới\b|so\b)[^\W\d]+){{0,4}} {NUMBER} ?{PERCENT}"
    rf"|\b(?:[Tt]ăng|[Gg]iảm)(?: [^\W\d]+){{0,2}}? (?:{_HALF})\b"
    rf"|\b(?:[Gg]iảm (?:tới|đến)|[Rr]út ngắn)(?: (?:hơn|gần|được|khoảng|tới|đến))* {NUMBER} ?{PERCENT}"
    rf"|\b(?i:{_YIELD})(?: [^\W\d]+){{0,3}}? gấp (?:hơn |gần |khoảng |tới )?{_TIMES}"
)
_THEN = r"(?:năm|vụ|mùa|tháng|quý|kỳ|đợt|lứa|khóa)(?: [^\W\d]+){0,3} (?:trước|ngoái)|cùng kỳ"
_BASE = re.compile(
    rf"\b(?:{_THEN})\b|\b[Tt]ừ [^.;\n]{{0,40}}?\d[^.;\n]{{0,40}}? (?:lên|xuống|còn|đến|thành|tới)\b"
    r"|\bso với [^.;\n]{0,60}?\d|\bso với [^.,;\n]{1,30}? cũ\b"
    r"|\bso với (?:cách|nuôi|trồng|cấy|làm|ruộng|thửa|ô|lô|nhà|hộ|vườn|giống|bên|nơi|mức|bình quân"
    r"|trung bình|đối chứng|lối|kiểu)\b"
)
_GOAL = re.compile(
    r"\b(?:[Pp]hấn đấu|[Mm]ục tiêu|[Cc]hỉ tiêu|[Dd]ự kiến|[Nn]ếu|[Mm]uốn|[Đđ]ặt ra|[Yy]êu cầu|[Cc]am kết|sẽ"
    r"|(?<!trễ )(?<!đúng )(?<!quá )(?<!lỗi )[Hh]ẹn)\b"
)
_CLUES = Clues("ăng ", "iảm ", " gấp ", "út ngắn ")
_HINT = "ghi mốc so sánh: “so với năm …”, “từ … lên …”; số theo từng năm để ở “indicators”"


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    record = wording.record
    if not isinstance(record, Exemplar):
        return
    summary = (Passage(("summary",), record.summary),) if record.summary else ()
    for passage in (*summary, *(wording.paragraphs if _CLUES.within(wording.whole) else ())):
        text = passage.text
        if passage.heading or not _may_grow(text):
            continue
        own = own_words(text)
        claim = next((found for found in _GROWTH.finditer(own) if not _is_goal(own, found)), None)
        if claim and not _has_base(text):
            message = f"“{claim[0]}” chưa rõ so với năm nào, mức nào"
            yield spotted(wording, passage, *claim.span(), message, _HINT)


def _may_grow(text: str) -> bool:
    return any(clue in text for clue in _CLUES.phrases)


def _is_goal(text: str, claim: re.Match[str]) -> bool:
    return bool(_GOAL.search(sentence(text, claim.start())))


def _has_base(text: str) -> bool:
    return len(set(YEAR.findall(text))) > 1 or bool(_BASE.search(text))


RULE = Rule("O863", "tang-giam-khong-moc", Severity.WARNING, __doc__, read=read)
