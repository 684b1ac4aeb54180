"""Nhắc tới một bài không có.

Tìm: mã trong “members”, “replications[].exemplar”, hoặc “selection.ids”, “selection.without” của tập sách không phải
mã một bài.

Vì sao: liên kết đứt làm độc giả đi vào ngõ cụt, tập sách thiếu bài mà không ai hay.

Sai:
    members: [bai-khong-co]

Đúng:
    members: []
"""

from collections.abc import Iterator
from difflib import get_close_matches

from ...diagnostics import Route, Severity
from ...records.document import Record
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    known = case.catalogue.exemplars
    for record, route, id in _named(case):
        if id not in known:
            near = get_close_matches(id, known, n=1)
            hint = f"có phải “{near[0]}”?" if near else "mã bài là tên thư mục của bài"
            yield Finding(record, route, f"không có bài “{id}”", hint)


def _named(case: Case) -> Iterator[tuple[Record, Route, str]]:
    for exemplar in case.exemplars:
        for position, id in enumerate(exemplar.members):
            yield exemplar, ("members", position), id
        for position, one in enumerate(exemplar.replications):
            if one.exemplar:
                yield exemplar, ("replications", position, "exemplar"), one.exemplar
    for key in ("ids", "without"):
        yield from case.named_in_booklets(key)


RULE = Rule("T306", "bai-khong-co", Severity.ERROR, __doc__, check)
