"""Nhóm phong trào không có.

Tìm: một mã trong “selection.families” của tập sách, hoặc trong “families” của nguồn tin riêng (site.yml), không phải
“family” của phong trào nào.

Vì sao: tập sách và nguồn tin chọn bài theo nhóm phong trào; mã sai thì thiếu cả một phần mà không ai hay.

Sai:
    booklets/tap-sach-mau.yml: {selection: {families: [nhom-khong-co]}}

Đúng:
    booklets/tap-sach-mau.yml: {selection: {families: [mau]}}
"""

from collections.abc import Iterator
from difflib import get_close_matches

from ...diagnostics import Route, Severity
from ...records.document import Record
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    known = {movement.family for movement in case.catalogue.movements.values()}
    for record, route, id in _named(case):
        if id not in known:
            near = get_close_matches(id, known, n=1)
            hint = f"có phải “{near[0]}”?" if near else f"các nhóm có: {', '.join(sorted(known))}"
            yield Finding(record, route, f"không có nhóm phong trào “{id}”", hint)


def _named(case: Case) -> Iterator[tuple[Record, Route, str]]:
    yield from case.named_in_booklets("families")
    yield from case.named_in_feeds("families")


RULE = Rule("T310", "nhom-phong-trao-khong-co", Severity.ERROR, __doc__, check)
