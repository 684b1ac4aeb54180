"""Tựa bài hoặc lời biểu dương dùng lời so sánh nhất.

Tìm: “lớn nhất”, “số một tỉnh”, “phi thường”, “vô cùng”… (danh sách: xem O861) trong “title”, “short_title”,
“citation”.

Vì sao: tựa bài và lời biểu dương đi một mình lên báo, lên loa, vào mục lục, không mang nguồn theo được; kế hoạch Bình
Thuận (II.5) dặn tránh cường điệu. Lời so sánh có nguồn thì để trong bài.

Sai:
    title: Con đường hoa đẹp nhất tỉnh

Đúng:
    title: Mười gốc hoa mỗi sáng chủ nhật
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from .cited import own_words
from .superlatives import superlatives

FIELDS = ("title", "short_title", "citation")


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        for field in FIELDS:
            text = getattr(exemplar, field) or ""
            for start, end in superlatives(own_words(text)):
                hint = "nói việc đã làm thay cho lời khen; lời so sánh có nguồn thì để trong bài"
                message = f"“{text[start:end]}” là lời so sánh không có nguồn đi kèm"
                yield Finding(exemplar, (field,), message, hint, word=text[start:end])
                break


RULE = Rule("O873", "tua-so-sanh-nhat", Severity.WARNING, __doc__, check)
