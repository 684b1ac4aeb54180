"""Số liệu dẫn một nguồn không có.

Tìm: số ở “source” của impact, indicators, contributions không phải thứ tự (từ 1) của một mục trong “sources”.

Vì sao: mỗi con số phải tra được (kế hoạch Bình Thuận II.5: khách quan, trung thực).

Sai:
    impact: [{what: hộ tham gia, value: 12, unit: hộ, year: 2024, source: 9}]

Đúng:
    impact: [{what: hộ tham gia, value: 12, unit: hộ, year: 2024, source: 1}]
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        count = len(exemplar.sources)
        for key in ("impact", "indicators", "contributions"):
            for position, figure in enumerate(getattr(exemplar, key)):
                if figure.source is not None and not 1 <= figure.source <= count:
                    message = f"không có nguồn số {figure.source}; bài có {count} nguồn"
                    yield Finding(
                        exemplar, (key, position, "source"), message, "ghi thứ tự của nguồn trong “sources”"
                    )


RULE = Rule("T305", "nguon-khong-co", Severity.ERROR, __doc__, check)
