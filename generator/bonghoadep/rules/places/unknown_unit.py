"""Đơn vị hành chính không có trong sổ đăng bạ.

Tìm: “unit” của bài, kế hoạch, site.yml, một mã trong “selection.places” của tập sách hoặc trong “places” của nguồn
tin riêng (site.yml), không phải mã đơn vị nào, ở bất cứ thời kỳ nào.

Vì sao: trang địa phương và việc suy ra tên hiện nay dựa vào mã. Mã viết “vn-” rồi đến mã số của Cục Thống kê, giữ số
0 đứng đầu.

Sai:
    place: {unit: vn-99999, at: 2024}

Đúng:
    place: {unit: vn-06520, at: 2024}
"""

from collections.abc import Iterator

from ...diagnostics import Route, Severity
from ...records.document import Record
from ..rule import Case, Finding, Rule
from .places_of import places_of, units_hint


def check(case: Case) -> Iterator[Finding]:
    register = case.catalogue.register
    for record, route, unit, name in _named(case):
        if not register.periods(unit):
            message = f"không có đơn vị “{unit}” trong sổ đăng bạ"
            yield Finding(record, route, message, units_hint(register, name))


def _named(case: Case) -> Iterator[tuple[Record, Route, str, str]]:
    for record, route, place in places_of(case):
        yield record, (*route, "unit"), place.unit, place.as_written or place.detail or ""
    for plan in case.catalogue.plans.values():
        yield plan, ("place", "unit"), plan.place.unit, plan.place.as_written or ""
    for record, route, unit in case.named_in_booklets("places"):
        yield record, route, unit, ""
    publisher = case.catalogue.publisher
    if publisher and publisher.unit:
        yield publisher, ("unit",), publisher.unit, ""
    for record, route, unit in case.named_in_feeds("places"):
        yield record, route, unit, ""


RULE = Rule("D401", "don-vi-khong-co", Severity.ERROR, __doc__, check)
