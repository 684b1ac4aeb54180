"""Đơn vị cũ nay chia về nhiều nơi mà chưa chọn nơi nào.

Tìm: đơn vị ở “unit” đã chia cho nhiều đơn vị mới và “now” để trống, hoặc “now” không phải một trong số đó.

Vì sao: 442 xã cũ chia về 2 đến 6 xã mới; chỉ người biết thôn, xóm mới biết bài thuộc nơi nào. Chưa chọn thì trang ghi
cả các nơi.

Sai:
    place: {unit: vn-10186, at: 2024}

Đúng:
    place: {unit: vn-06520, at: 2024}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...places.spoken import choices
from ..rule import Case, Finding, Rule
from .places_of import places_of


def check(case: Case) -> Iterator[Finding]:
    register = case.catalogue.register
    for record, route, place in places_of(case):
        then = register.at(place.unit, place.at.first)
        if then is None:
            continue
        successors = [link.place for link in register.now(then)]
        named = choices(successors, register)
        if place.now and place.now not in {one.id for one in successors}:
            yield Finding(
                record, (*route, "now"), f"“{place.now}” không nối tiếp {then.name}", f"chọn một: {named}"
            )
        elif len(successors) > 1 and not place.now:
            hint = f"thêm “now: …” với một trong: {named}"
            yield Finding(record, (*route, "unit"), f"{then.name} nay chia về {len(successors)} nơi", hint)


RULE = Rule("D403", "don-vi-chia-tach", Severity.WARNING, __doc__, check)
