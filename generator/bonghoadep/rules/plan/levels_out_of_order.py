"""Cấp trên công nhận trước cấp dưới.

Tìm: hai công nhận cùng năm trong “recognitions”, quyết định của cấp cao hơn lại có ngày sớm hơn quyết định của cấp
thấp hơn.

Vì sao: điển hình cơ sở được công nhận, bồi dưỡng rồi mới thành điển hình của tỉnh, Bộ, toàn quốc (Bình Thuận II.4; Hà
Nội III.2.2). Thứ tự ngược thường là nhầm ngày hoặc nhầm cấp.

Sai:
    recognitions:
      - {level: xa, year: 2024, authority: UBND xã Mẫu, decision: {number: 12/QĐ-UBND, on: 2024-11-10}}
      - {level: huyen, year: 2024, authority: UBND huyện Mẫu, decision: {number: 80/QĐ-UBND, on: 2024-06-01}}

Đúng:
    recognitions:
      - {level: xa, year: 2024, authority: UBND xã Mẫu, decision: {number: 12/QĐ-UBND, on: 2024-05-10}}
      - {level: huyen, year: 2024, authority: UBND huyện Mẫu, decision: {number: 80/QĐ-UBND, on: 2024-06-01}}
"""

from collections.abc import Iterator, Mapping

from ...diagnostics import Severity
from ...records.words import LEVELS
from ...text import day
from ..rule import Case, Finding, Rule
from .judged import holds, judged

_HEIGHT: Mapping[str, int] = {
    "co-so": 0,
    "xa": 1,
    "huyen": 2,
    "so-nganh": 2,
    "tinh": 3,
    "bo": 3,
    "toan-quoc": 4,
}
"""Levels of one height stand beside each other: a department is not above a district."""


def check(case: Case) -> Iterator[Finding]:
    for exemplar, _ in judged(case):
        dated = [(one, one.decision.on) for one in exemplar.recognitions if one.decision and holds(one)]
        for position, high in enumerate(exemplar.recognitions):
            on = high.decision.on if high.decision and holds(high) else None
            for low, earlier in dated:
                if on and low.year == high.year and on < earlier and _HEIGHT[low.level] < _HEIGHT[high.level]:
                    above, below = LEVELS[high.level].lower(), LEVELS[low.level].lower()
                    message = f"{above} công nhận ngày {day(on)}, trước {below} ({day(earlier)})"
                    hint = "xem lại ngày quyết định và “level” của hai lần công nhận"
                    yield Finding(exemplar, ("recognitions", position, "decision", "on"), message, hint)
                    break


RULE = Rule("K848", "cap-nguoc-thu-tu", Severity.WARNING, __doc__, check)
