"""Tên để xếp thứ tự không cùng chữ với tên.

Tìm: “name_sort” có chữ không có trong “name” (chỉ đổi thứ tự hoặc bớt chữ thì được).

Vì sao: danh sách tên cuối tập sách và trang xếp theo “name_sort”; sửa tên mà quên sửa dòng này thì người đọc tìm
không ra.

Sai:
    name_sort: Mấu Nguyễn Thị

Đúng:
    name_sort: Mẫu Nguyễn Thị
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule

_WORD = re.compile(r"\w+")


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.name_sort:
            known = set(_WORD.findall(exemplar.name.casefold()))
            strange = [one for one in _WORD.findall(exemplar.name_sort) if one.casefold() not in known]
            if strange:
                message = f"“{strange[0]}” không có trong tên “{exemplar.name}”"
                hint = "viết lại “name_sort” bằng chính các chữ của tên, chữ để xếp đứng đầu"
                yield Finding(exemplar, ("name_sort",), message, hint, word=strange[0])


RULE = Rule("R210", "ten-xep-khac-chu", Severity.WARNING, __doc__, check)
