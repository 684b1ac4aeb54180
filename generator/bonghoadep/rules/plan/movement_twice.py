"""Hai phong trào gần như cùng tên.

Tìm: trong một kế hoạch, hai mục “movements” cùng mã hoặc tên viết (“as_written”) chỉ khác dấu, chữ hoa, hay đoạn
“trên địa bàn …”; hai tệp ở movements/ có tên như thế. Trong kế hoạch, mục đã có “note” nói rõ thì thôi.

Vì sao: Bình Thuận III.2 nêu “Toàn dân bảo vệ an ninh Tổ quốc” hai lần; hai mã cho một phong trào làm bài tản ra hai
trang, hai nguồn tin, không tổng hợp được.

Sai:
    movements/phong-trao-trung.yml:
      id: phong-trao-trung
      name: Cả xóm cùng trồng hoa trên địa bàn xã
      short: Trồng hoa
      type: phong-trao
      family: mau
      family_name: Phong trào mẫu
      about: Gõ lại một phong trào đã có.

Đúng:
    movements/phong-trao-moi.yml:
      id: phong-trao-moi
      name: Cả xóm cùng giữ suối
      short: Giữ suối
      type: phong-trao
      family: mau
      family_name: Phong trào mẫu
      about: Một phong trào khác hẳn.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from ...diagnostics import Severity
from ...records.plan import Plan
from ...text import fold
from ..rule import Case, Finding, Rule

_TAIL = re.compile(r" (?:tren dia ban|trong pham vi|giai doan|nam \d{4}).*")


def check(case: Case) -> Iterator[Finding]:
    for plan in case.catalogue.plans.values():
        yield from _in_plan(plan)
    movements = list(case.catalogue.movements.values())
    for later, first in _twins([movement.name for movement in movements]).items():
        message = f"tên gần như trùng với phong trào “{movements[first].id}”"
        hint = "gộp hai tệp làm một và ghi tên kia vào “aliases”, hoặc sửa tên cho rõ khác nhau"
        yield Finding(movements[later], ("name",), message, hint)


def _in_plan(plan: Plan) -> Iterator[Finding]:
    named = _twins([part.as_written for part in plan.movements])
    coded = _twins([part.movement for part in plan.movements])
    for later, first in sorted({**named, **coded}.items()):
        if not plan.movements[first].note and not plan.movements[later].note:
            message = f"phong trào này đã ghi ở mục thứ {first + 1}: “{plan.movements[first].as_written}”"
            hint = "bỏ một mục; nếu văn bản nêu hai lần thật thì thêm “note” nói rõ"
            yield Finding(plan, ("movements", later, "as_written"), message, hint)


def _twins(names: Sequence[str]) -> Mapping[int, int]:
    """Return the positions of names that come again, nearly the same, each with that of the first."""
    first: dict[str, int] = {}
    bare = [" ".join(re.findall(r"[a-z0-9]+", _TAIL.sub("", fold(name)))) for name in names]
    seen = {position: first.setdefault(name, position) for position, name in enumerate(bare)}
    return {later: one for later, one in seen.items() if one != later}


RULE = Rule("K862", "phong-trao-gan-trung-ten", Severity.WARNING, __doc__, check)
