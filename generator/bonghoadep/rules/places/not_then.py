"""Đơn vị không tồn tại vào thời điểm ghi trong bài, hoặc thời điểm chưa đủ rõ.

Tìm: “unit” đúng mã nhưng không có vào “at”; hoặc “at” chỉ ghi năm mà trong năm ấy đơn vị thôi không còn, hay mã này
chuyển sang đơn vị khác.

Vì sao: từ 01/7/2025 cả nước còn 34 tỉnh, thành phố và 3.321 xã, phường, đặc khu; mã cũ được dùng lại cho đơn vị
mới. Bài phải ghi đơn vị như lúc việc diễn ra.

Sai:
    place: {unit: vn-06520, at: 2026-01}

Đúng:
    place: {unit: vn-06520, at: 2024-03}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...places.spoken import choices
from ..rule import Case, Finding, Rule
from .places_of import places_of


def check(case: Case) -> Iterator[Finding]:
    register = case.catalogue.register
    for record, route, place in places_of(case):
        periods = register.periods(place.unit)
        first, last = register.at(place.unit, place.at.first), register.at(place.unit, place.at.last)
        if not periods or (first and first == last):
            continue
        hint = "các thời kỳ của mã này: " + choices(periods, register)
        if first or last:
            message = f"“{place.unit}” đổi trong {place.at}; ghi rõ tháng"
            yield Finding(record, (*route, "at"), message, hint)
        else:
            yield Finding(record, (*route, "at"), f"“{place.unit}” không phải đơn vị có vào {place.at}", hint)


RULE = Rule("D402", "don-vi-khong-con", Severity.ERROR, __doc__, check)
