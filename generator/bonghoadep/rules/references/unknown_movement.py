"""Phong trào không có trong danh mục.

Tìm: một mã trong “movements” của bài, kế hoạch, tập sách hoặc của nguồn tin riêng trong site.yml không có tệp ở
movements/; hoặc bài không thuộc phong trào nào.

Vì sao: mỗi bài phải gắn với ít nhất một phong trào, lĩnh vực cụ thể (kế hoạch Y Tịch I.2); trang phong trào và nguồn
tin của nó lấy bài theo mã này.

Sai:
    movements: [phong-trao-khong-co]

Đúng:
    movements: [phong-trao-mau]
"""

from collections.abc import Iterator
from difflib import get_close_matches

from ...diagnostics import Route, Severity
from ...records.document import Record
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for record, route, id in _named(case):
        if id not in case.catalogue.movements:
            near = get_close_matches(id, case.catalogue.movements, n=1)
            hint = f"có phải “{near[0]}”?" if near else "xem các mã ở thư mục movements/"
            yield Finding(record, route, f"không có phong trào “{id}”", hint)
    for exemplar in case.exemplars:
        if not exemplar.movements:
            yield Finding(
                exemplar, ("movements",), "bài chưa thuộc phong trào nào", "ghi ít nhất một mã phong trào"
            )


def _named(case: Case) -> Iterator[tuple[Record, Route, str]]:
    for exemplar in case.exemplars:
        for position, id in enumerate(exemplar.movements):
            yield exemplar, ("movements", position), id
    for plan in case.catalogue.plans.values():
        for position, part in enumerate(plan.movements):
            yield plan, ("movements", position, "movement"), part.movement
    yield from case.named_in_booklets("movements")
    yield from case.named_in_feeds("movements")


RULE = Rule("T301", "phong-trao-khong-co", Severity.ERROR, __doc__, check)
