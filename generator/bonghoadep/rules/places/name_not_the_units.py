"""Tên địa phương ghi kèm không phải tên của mã.

Tìm: “as_written” của nơi chốn (ở bài, nơi nhân rộng, kế hoạch) không có tên đơn vị của mã “unit”, cũng không có tên
đơn vị mới nối tiếp nó; khác dấu thanh thì coi là cùng tên.

Vì sao: “as_written” giữ cách viết của văn bản (kế hoạch ghi “Y Tích”, tên đúng là Y Tịch); hai tên khác hẳn nhau
thường là gõ nhầm mã, bài sẽ nằm ở trang của xã khác.

Sai:
    place: {unit: vn-06520, at: 2024, as_written: xã Hòa Bình}

Đúng:
    place: {unit: vn-06520, at: 2024, as_written: xã Y Tích}
"""

from collections.abc import Iterator

from ...diagnostics import Route, Severity
from ...places.place import Place
from ...places.register import Register
from ...records.document import Record
from ...text import fold
from ..rule import Case, Finding, Rule
from .places_of import places_of, units_hint


def check(case: Case) -> Iterator[Finding]:
    register = case.catalogue.register
    for record, route, written, unit in _written(case):
        if not any(fold(name) in fold(written) for name in _names(unit, register)):
            message = f"“{written}” không phải tên của {unit.id} ({unit.name})"
            yield Finding(record, (*route, "as_written"), message, units_hint(register, written))


def _written(case: Case) -> Iterator[tuple[Record, Route, str, Place]]:
    register = case.catalogue.register
    for record, route, place in places_of(case):
        if place.as_written and (unit := register.at(place.unit, place.at.first)):
            yield record, route, place.as_written, unit
    for plan in case.catalogue.plans.values():
        periods = register.periods(plan.place.unit)
        when = plan.place.at.first if plan.place.at else None
        if plan.place.as_written and periods:
            unit = next((one for one in periods if when and one.covers(when)), periods[0])
            yield plan, ("place",), plan.place.as_written, unit


def _names(unit: Place, register: Register) -> Iterator[str]:
    yield unit.short
    for link in register.now(unit):
        yield link.place.short


RULE = Rule("D404", "ten-khac-ma", Severity.WARNING, __doc__, check)
