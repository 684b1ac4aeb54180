"""Nhóm phong trào không có.

Tìm: một mã trong “selection.families” của tập sách không phải “family” của phong trào nào.

Vì sao: tập sách chọn bài theo nhóm phong trào; mã sai thì sách thiếu cả một phần mà không ai hay.

Sai:
    booklets/tap-sach-mau.yml: {selection: {families: [nhom-khong-co]}}

Đúng:
    booklets/tap-sach-mau.yml: {selection: {families: [mau]}}
"""

from collections.abc import Iterator
from difflib import get_close_matches

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    known = {movement.family for movement in case.catalogue.movements.values()}
    for booklet in case.catalogue.booklets.values():
        for position, id in enumerate(booklet.selection.families):
            if id not in known:
                near = get_close_matches(id, known, n=1)
                hint = f"có phải “{near[0]}”?" if near else f"các nhóm có: {', '.join(sorted(known))}"
                route = ("selection", "families", position)
                yield Finding(booklet, route, f"không có nhóm phong trào “{id}”", hint)


RULE = Rule("T310", "nhom-phong-trao-khong-co", Severity.ERROR, __doc__, check)
