"""Ghi giá trị kinh tế mà số liệu không nói gì về kinh tế.

Tìm: “values” có “kinh-te” nhưng không mục nào trong “impact”, “indicators” là số kinh tế: tiền, sản lượng, năng suất,
diện tích, công, phần trăm. Bài chưa có số liệu nào thì quy tắc khác nhắc.

Vì sao: chọn mô hình “đem lại giá trị kinh tế cao” (Ninh Thuận II.1.đ, Yên Bái III) thì phải thấy được bằng số liệu,
của năm nào, theo nguồn nào.

Sai:
    values: [kinh-te]
    impact: [{what: buổi họp xóm, value: 12, unit: buổi, year: 2024, source: 1}]

Đúng:
    values: [kinh-te]
    impact: [{what: tiền bán hoa, value: 12, unit: triệu đồng, year: 2024, source: 1}]
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ...text import fold
from ..rule import Case, Finding, Rule
from .judged import judged

_ECONOMIC = re.compile(
    r"%|\b(?:dong|vnd|usd|trieu|ty|tien|gia|von|chi phi|doanh thu|loi nhuan|thu nhap|san luong|nang suat|lai"
    r"|tan|ta|yen|kg|lit|met khoi|m3|kwh|ha|hec-?ta|sao|cong|mau|m2|con|cay|bao|thung|san pham|don hang|viec lam)\b"
)


def check(case: Case) -> Iterator[Finding]:
    for exemplar, _ in judged(case):
        if "kinh-te" in exemplar.values and exemplar.impact and not _economic(exemplar):
            route = ("values", exemplar.values.index("kinh-te"))
            hint = "thêm tiền, sản lượng hay công bớt được vào “impact”, hoặc bỏ “kinh-te”"
            yield Finding(exemplar, route, "ghi giá trị kinh tế mà chưa có con số kinh tế nào", hint)


def _economic(exemplar: Exemplar) -> bool:
    named = [f"{one.what} {one.unit}" for one in exemplar.impact]
    named += [f"{one.name} {one.unit}" for one in exemplar.indicators]
    return any(_ECONOMIC.search(fold(one)) for one in named)


RULE = Rule("K855", "kinh-te-thieu-so-lieu", Severity.NOTE, __doc__, check)
