"""Tập thể ghi có cá nhân điển hình mà chưa nối với ai.

Tìm: bài về tập thể ghi đạt tiêu chí “có nhiều cá nhân điển hình tiên tiến” của kế hoạch mà “members” để trống.

Vì sao: Yên Bái II.2.a đòi tập thể “có nhiều cá nhân điển hình tiên tiến”; nối hai bài với nhau thì trang của tập thể
dẫn được đến từng người, và ai xét cũng thấy tiêu chí ấy có thật.

Sai:
    kind: tap-the
    movements: [phong-trao-mau]
    plans/ke-hoach-mau.yml:
      criteria: [{id: chung, items: [{key: nhieu-nguoi, text: Có nhiều cá nhân điển hình tiên tiến.}]}]
    criteria: [{key: nhieu-nguoi, evidence: [Hai tổ viên được khen]}]

Đúng:
    kind: tap-the
    movements: [phong-trao-mau]
    plans/ke-hoach-mau.yml:
      criteria: [{id: chung, items: [{key: nhieu-nguoi, text: Có nhiều cá nhân điển hình tiên tiến.}]}]
    criteria: [{key: nhieu-nguoi, evidence: [Hai tổ viên được khen]}]
    members: [to-mau]
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from .criteria_of import claimed
from .judged import judged

_ASKED = re.compile(
    r"\bcó (?:nhiều |các |những )?cá nhân (?:là )?(?:gương )?(?:điển hình|tiêu biểu)", re.IGNORECASE
)


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        if exemplar.kind != "tap-the" or exemplar.members:
            continue
        for position, claim, clause in claimed(exemplar, plan):
            if _ASKED.search(clause.text):
                message = f"tiêu chí “{claim.key}” nói tới cá nhân điển hình, bài chưa nối với bài nào"
                hint = "thêm mã bài của các cá nhân ấy vào “members”"
                yield Finding(exemplar, ("criteria", position, "key"), message, hint)


RULE = Rule("K854", "chua-noi-ca-nhan", Severity.NOTE, __doc__, check)
