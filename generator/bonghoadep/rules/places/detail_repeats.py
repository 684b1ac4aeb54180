"""Phần chi tiết lặp lại tên xã, huyện, tỉnh.

Tìm: “detail” có tên của chính xã, huyện hay tỉnh mà mã “unit” đã nói, kèm chữ “xã”, “phường”, “huyện”, “tỉnh”…

Vì sao: trang ghép “detail” với tên đơn vị lấy từ sổ đăng bạ, nên sẽ in hai lần một tên; sau sáp nhập tên trong
“detail” còn thành sai. “detail” chỉ dành cho thôn, bản, tổ dân phố, cánh đồng, ngôi trường…

Sai:
    place: {unit: vn-06520, at: 2024-03, detail: "thôn Mẫu, xã Y Tịch"}

Đúng:
    place: {unit: vn-06520, at: 2024-03, detail: thôn Mẫu}
"""

from collections.abc import Iterator
from functools import cache

from ...diagnostics import Severity
from ...text import fold
from ..rule import Case, Finding, Rule
from .places_of import places_of


def check(case: Case) -> Iterator[Finding]:
    register = case.catalogue.register
    for record, route, place in places_of(case):
        unit = register.at(place.unit, place.at.first) if place.detail else None
        if unit is None or not place.detail:
            continue
        detail = fold(place.detail)
        for one in reversed(register.breadcrumb(unit, place.at.first)):
            start = detail.find(_folded(one.name))
            if start >= 0:
                word = place.detail[start : start + len(one.name)]
                hint = "chỉ ghi thôn, bản, tổ dân phố; tên xã, huyện, tỉnh lấy theo mã"
                yield Finding(record, (*route, "detail"), f"“{word}” đã có ở mã {one.id}", hint, word=word)
                break


@cache
def _folded(name: str) -> str:
    return fold(name)


RULE = Rule("D405", "chi-tiet-lap-ten-xa", Severity.NOTE, __doc__, check)
