"""Chỉ số theo năm mà chưa có hai năm.

Tìm: một mục của “indicators” có số của ít hơn hai năm khác nhau. Bài đang viết (“draft”) thì chưa xét.

Vì sao: “indicators” để người đọc thấy thay đổi qua các năm (kế hoạch Ninh Thuận II.2.3.b: tăng trưởng hằng năm); một
năm thì chưa so được. Con số của riêng một năm thuộc về “impact”.

Sai:
    indicators: [{name: giống hoa, unit: giống, values: [{year: 2024, value: 12}], source: 1}]

Đúng:
    indicators: [{name: giống hoa, unit: giống, values: [{year: 2022, value: 7}, {year: 2024, value: 12}], source: 1}]
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        for number, indicator in enumerate(() if exemplar.draft else exemplar.indicators):
            if len({one.year for one in indicator.values}) < 2:
                hint = "thêm số của một năm khác, hoặc chuyển con số này sang “impact”"
                message = f"chỉ số “{indicator.name}” chưa có số của hai năm để so"
                yield Finding(exemplar, ("indicators", number, "values"), message, hint)


RULE = Rule("O864", "chi-so-mot-nam", Severity.WARNING, __doc__, check)
