"""Đơn vị hành chính không có trong sổ đăng bạ.

Tìm: “unit” không phải mã đơn vị nào, ở bất cứ thời kỳ nào.

Vì sao: trang địa phương và việc suy ra tên hiện nay dựa vào mã. Mã viết “vn-” rồi đến mã số của Cục Thống kê, giữ số 0
đứng đầu.

Sai:
    place: {unit: vn-99999, at: 2024}

Đúng:
    place: {unit: vn-06520, at: 2024}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from .places_of import places_of, units_hint


def check(case: Case) -> Iterator[Finding]:
    register = case.catalogue.register
    for record, route, place in places_of(case):
        if not register.periods(place.unit):
            hint = units_hint(register, place.as_written or place.detail or "")
            yield Finding(record, (*route, "unit"), f"không có đơn vị “{place.unit}” trong sổ đăng bạ", hint)


RULE = Rule("D401", "don-vi-khong-co", Severity.ERROR, __doc__, check)
