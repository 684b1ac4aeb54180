"""Bài đang viết.

Tìm: “draft: true”.

Vì sao: bản nháp được kiểm tra như mọi bản ghi nhưng không lên trang, nguồn tin hay sách. Lệnh
“bonghoadep approve” bỏ dấu nháp.

Sai:
    draft: true

Đúng:
    draft: false
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.draft:
            yield Finding(exemplar, ("draft",), "bài đang viết, chưa công bố")


RULE = Rule("G508", "ban-nhap", Severity.NOTE, __doc__, check, gate=True)
