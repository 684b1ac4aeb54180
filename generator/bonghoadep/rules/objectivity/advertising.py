"""Bài dùng lời quảng cáo.

Tìm: “siêu lợi nhuận”, “thu khủng”, “thần kỳ”, “gây sốt”, “hái ra tiền”, “bí kíp”, “bạc tỷ”, “cháy hàng”; lời mời mua
như “liên hệ ngay”, “ưu đãi hấp dẫn”… trong tựa, lời biểu dương, tóm tắt và trong bài. “Siêu thị”,
“siêu âm”, “khủng hoảng” và lời người khác nói trong “ ” thì không xét.

Vì sao: kế hoạch Bình Thuận (II.5) dặn tránh cường điệu, thổi phồng; Ninh Thuận (II.2.3.g) dặn chống bệnh thành tích,
hình thức. Bài gương không bán hàng.

Sai:
    title: Cách trồng hoa thần kỳ của xóm Mẫu

Đúng:
    title: Cách trồng hoa trên đất sỏi của xóm Mẫu
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..clues import Clues
from ..rule import Case, Finding, Rule, spotted
from ..wording import Passage, Wording
from .cited import own_words

_SUPER = (
    "phẩm|lợi nhuận|lãi|khủng|đỉnh|rẻ|bền|nhanh|to|lớn|hot|hời|năng suất|tiết kiệm|hiệu quả|đẹp|ngon|hay|mô hình"
    "|nông dân"
)
_ADVERTISED = re.compile(
    rf"\b[Ss]iêu (?:{_SUPER})\b|(?<!kinh )\b[Kk]hủng\b(?! hoảng| bố| khiếp| long)|\b[Tt]hần (?:kỳ|kì|tốc|thánh)\b"
    r"|\b[Gg]ây (?:sốt|bão mạng|chấn động)\b|\b[Cc]hấn động (?:cả|dư luận|toàn)\b|\b[Hh]ái ra tiền\b|\b[Bb]í kíp\b"
    r"|\b[Cc]ực (?:đỉnh|phẩm|khủng|hot)\b|\b[Đđ]ỉnh cao của sự\b|\b[Ll]ột xác\b|\b[Kk]hông thể tin (?:nổi|được)\b"
    r"|\b[Cc]ó (?:1|một)-0-2\b|\b(?:đổi đời|bứt phá|ngược dòng) ngoạn mục\b|\b[Hh]ốt bạc\b|\b[Đđ]ộc nhất vô nhị\b"
    r"|\b[Tt]uyệt chiêu\b|\b[Bb]ạc tỷ\b(?! giá)|\b[Cc]háy hàng\b|\b(?:[Nn]gon|[Đđ]ẹp) khó cưỡng\b"
    r"|\b[Nn]hanh tay (?:đặt|mua)|\b[Ll]iên hệ ngay để (?:đặt|mua|nhận|được)\b"
    r"|\b[Ưư]u đãi (?:hấp dẫn|khủng)\b|\b[Kk]huyến mãi (?:lớn|khủng|hấp dẫn)\b|\b[Gg]iá sốc\b"
)
_SCARE = re.compile(r"“(\w+(?: \w+)?)”")
"""A word or two in quotation marks, as in a “khủng” gain, are the author's own."""
_CLUES = Clues(
    *(
        "siêu ",
        "Siêu ",
        "khủng",
        "Khủng",
        "thần k",
        "thần t",
        "Thần k",
        "Thần t",
        "ây sốt",
        "ây bão",
        "hấn động",
    ),
    *(
        "ái ra tiền",
        "í kíp",
        "cực ",
        "Cực ",
        "ỉnh cao của",
        "ột xác",
        "tin nổi",
        "tin được",
        "-0-2",
        "ngoạn mục",
    ),
    *(
        "ốt bạc",
        "vô nhị",
        "yệt chiêu",
        "ạc tỷ",
        "háy hàng",
        "khó cưỡng",
        "hanh tay",
        "hệ ngay",
        "u đãi ",
        "huyến mãi",
    ),
    "iá sốc",
)
"""Without one of these nothing is advertised."""
_FIELDS = ("title", "short_title", "citation", "summary")


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    record = wording.record
    if not isinstance(record, Exemplar):
        return
    clues = _CLUES.within(wording.whole)
    if not clues:
        return
    values = [Passage((field,), text) for field in _FIELDS if (text := getattr(record, field))]
    for passage in (*values, *wording.paragraphs):
        text = passage.text
        near = any(clue in text for clue in clues)
        found = near and _ADVERTISED.search(own_words(_SCARE.sub(r" \1 ", text)))
        if found:
            hint = "nói việc đã làm và con số có nguồn thay cho lời quảng cáo"
            yield spotted(wording, passage, *found.span(), f"“{found[0]}” là lời quảng cáo", hint)


RULE = Rule("O875", "loi-quang-cao", Severity.WARNING, __doc__, read=read)
