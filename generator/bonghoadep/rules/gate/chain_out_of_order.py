"""Các bước xét chọn không theo thứ tự.

Tìm: “approval.chain” có bước lặp lại, bước không theo thứ tự đăng ký, bình xét, thẩm định, quyết định, bước có ngày
trước ngày của bước đứng trên, hoặc bước có ngày sau ngày quyết định phê duyệt.

Vì sao: kế hoạch quy định đơn vị đăng ký, Hội đồng bình xét rồi thủ trưởng mới quyết định (Hà Nội III.2.2). Ngày ghi
ngược cho thấy hồ sơ sai, hoặc quyết định đã ký trước khi xét.

Sai:
    approval:
      authority: UBND xã Mẫu
      position: Chủ tịch
      decision: {number: 15/QĐ-UBND, on: 2024-11-18}
      seal: ⟨dấu⟩
      chain:
        - {step: dang-ky, by: Xóm Mẫu, on: 2024-11-10}
        - {step: binh-xet, by: Hội đồng Thi đua - Khen thưởng xã, on: 2024-11-05}

Đúng:
    approval:
      authority: UBND xã Mẫu
      position: Chủ tịch
      decision: {number: 15/QĐ-UBND, on: 2024-11-18}
      seal: ⟨dấu⟩
      chain:
        - {step: dang-ky, by: Xóm Mẫu, on: 2024-11-01}
        - {step: binh-xet, by: Hội đồng Thi đua - Khen thưởng xã, on: 2024-11-05}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.approval import Approval, Step
from ...records.words import STEPS
from ...text import day
from ..rule import Case, Finding, Rule, is_draft

_PLACE = {step: place for place, step in enumerate(STEPS)}

_HINT = "so với biên bản, quyết định trong hồ sơ rồi sửa thứ tự hoặc ngày, và trình duyệt lại"


def check(case: Case) -> Iterator[Finding]:
    for record in case.approvable:
        if record.approval and not is_draft(record):
            for number, key, message in _faults(record.approval):
                yield Finding(record, ("approval", "chain", number, key), message, _HINT)


def _faults(approval: Approval) -> Iterator[tuple[int, str, str]]:
    """Yield a step's number, the key to point at and what is wrong; one fault a step."""
    done: list[Step] = []
    for number, one in enumerate(approval.chain):
        name = STEPS[one.step].lower()
        if one.step in [other.step for other in done]:
            yield number, "step", f"bước {name} ghi hai lần"
        elif done and _PLACE[one.step] < _PLACE[done[-1].step]:
            yield number, "step", f"bước {name} phải đứng trước bước {STEPS[done[-1].step].lower()}"
        elif done and one.on < done[-1].on:
            yield (
                number,
                "on",
                f"bước {name} ngày {day(one.on)}, trước cả bước đứng trên ({day(done[-1].on)})",
            )
        elif one.on > approval.decision.on:
            yield (
                number,
                "on",
                f"bước {name} ngày {day(one.on)}, sau ngày phê duyệt {day(approval.decision.on)}",
            )
        done.append(one)


RULE = Rule("G511", "quy-trinh-sai-thu-tu", Severity.ERROR, __doc__, check, gate=True)
