"""What counts as a source named in a paragraph, and what of a paragraph is the author's own claim."""

import re
from functools import lru_cache

from ...records.exemplar import Exemplar
from ...text import fold

_WRITTEN = (
    "báo cáo|biên bản|sổ|nhật ký|số liệu|thống kê|niên giám|hồ sơ|phiếu|bảng kê|bảng điểm|bảng theo dõi|hóa đơn|hoá đơn"
    "|quyết định|thông báo|danh sách"
)
_FOUND = "kết luận|xác nhận|chứng nhận|đánh giá|khảo sát|kết quả|kiểm đếm|đề tài"
_OFFICES = "phòng|sở|ban|cơ sở|trạm|hạt|chi cục|cơ quan"
_NAMED = re.compile(
    rf"(?<!làm )(?<!học )(?<!noi )[Tt]heo (?:(?:\w+ ){{0,2}}(?:{_WRITTEN}|{_FOUND})\b|[A-ZĐÂÊÔƠƯĂ]|(?:{_OFFICES})\b)"
    rf"|(?i:\b(?:{_WRITTEN})\b)[^.!?\n]{{0,60}}?\b(?:ghi|chép|nêu|cho thấy|xác nhận|cho biết|có|đếm)\b"
    r"|\bđược (?!mọi|bà con|nhân dân|dư luận)(?:\w+ ){1,8}(?:xác nhận|công nhận|bình chọn|chứng nhận)\b"
    r"|\b[Nn]guồn(?:\s*:| \d)|\[\^?\d+\]|(?<!!)\[[^\]]+\]\(|https?://"
)
_QUOTED = re.compile(r"“[^”]*(?:”|$)|^>.*", re.MULTILINE)
_ASIDE = re.compile(r"\([^)]*\)|[\d/.,-]+")
_TELLING = 4
"""Syllables of a source's title that tell it from others when a paragraph names it short."""


def cites(text: str, exemplar: Exemplar) -> bool:
    """Return whether a paragraph names a source: a paper it goes by, a link or note, or one of the record's own."""
    if _NAMED.search(text):
        return True
    titles = [title for source in exemplar.sources if (title := _short(source.title))]
    folded = fold(text) if titles else ""
    return any(title in folded for title in titles)


@lru_cache(maxsize=4096)
def _short(title: str) -> str:
    words = fold(_ASIDE.sub(" ", title)).split()
    return " ".join(words[:_TELLING]) if len(words) >= _TELLING else ""


def own_words(text: str) -> str:
    """Return the text with what others say, between “ ” or after >, blotted out; offsets stay."""
    if "“" not in text and ">" not in text:
        return text
    return _QUOTED.sub(lambda found: re.sub(r"[^\n]", "\0", found[0]), text)


def sentence(text: str, offset: int) -> str:
    """Return the sentence around an offset."""
    start = max(text.rfind(end, 0, offset) for end in (". ", "! ", "? ", "\n")) + 1
    ends = [end for mark in (". ", "! ", "? ", "\n") if (end := text.find(mark, offset)) >= 0]
    return text[start : min(ends, default=len(text))].strip()
