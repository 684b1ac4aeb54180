"""Quy trình thiếu bước mà kế hoạch đòi.

Tìm: “approval.chain” đã ghi nhưng thiếu bước mà “approval_chain” của kế hoạch có tên (“stage”). Bước quyết định đã có
trong “approval.decision” nên không đòi ghi lại. Bài không ghi “chain” thì quy tắc này không xét.

Vì sao: kế hoạch định các bước để việc xét chọn khách quan, dân chủ (Hà Nội III.2.2: Hội đồng bình xét trước khi thủ
trưởng quyết định). Một quy trình đã ghi ra mà thiếu bước là một hồ sơ chưa xong.

Sai:
    plans/ke-hoach-mau.yml:
      approval_chain: [{step: xom-dang-ky, stage: dang-ky}, {step: hoi-dong-xet, stage: binh-xet}]
    approval:
      authority: UBND xã Mẫu
      position: Chủ tịch
      decision: {number: 15/QĐ-UBND, on: 2024-11-18}
      seal: ⟨dấu⟩
      chain: [{step: dang-ky, by: Xóm Mẫu, on: 2024-11-01}]

Đúng:
    plans/ke-hoach-mau.yml:
      approval_chain: [{step: xom-dang-ky, stage: dang-ky}, {step: hoi-dong-xet, stage: binh-xet}]
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
from ...records.words import STEPS
from ..rule import Case, Finding, Rule

_DECIDED = "quyet-dinh"


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        plan = case.catalogue.plans.get(exemplar.plan)
        chain = exemplar.approval.chain if exemplar.approval else ()
        if plan is None or not chain or exemplar.draft:
            continue
        wanted = {one.stage for one in plan.approval_chain if one.stage} - {_DECIDED}
        missing = wanted - {one.step for one in chain}
        if missing:
            names = ", ".join(label.lower() for step, label in STEPS.items() if step in missing)
            hint = (
                "thêm bước còn thiếu cùng cơ quan và ngày làm, theo biên bản trong hồ sơ, rồi trình duyệt lại"
            )
            message = f"quy trình thiếu bước mà kế hoạch đòi: {names}"
            yield Finding(exemplar, ("approval", "chain"), message, hint, key=True)


RULE = Rule("G512", "quy-trinh-thieu-buoc", Severity.ERROR, __doc__, check, gate=True)
