"""Kế hoạch của đơn vị thiếu phần mà kế hoạch cấp trên đòi.

Tìm: kế hoạch có “parent_plan”, kế hoạch ấy ghi các phần kế hoạch đơn vị phải nêu (“unit_plan_must_state”), ở đây chưa
thấy phần nào: trách nhiệm, tiêu chí, số lượng, bồi dưỡng, tuyên truyền nhân rộng, biểu dương khen thưởng, thông tin
báo cáo.

Vì sao: Bình Thuận IV.1 và Ninh Thuận II.2.1.a: “Kế hoạch cần xác định rõ” các phần ấy; đoàn kiểm tra sẽ hỏi từng
phần.

Sai:
    plans/ke-hoach-mau.yml: {unit_plan_must_state: {text: Kế hoạch cần ghi rõ tiêu chí., items: [tieu-chi]}}
    plans/ke-hoach-don-vi.yml:
      id: ke-hoach-don-vi
      parent_plan: ke-hoach-mau
      title: Trồng hoa ở trường học
      short: Trường Mẫu, 2024
      issuance: {type: ke-hoach, number: 02/KH-TM, issued: {place: Xã Mẫu, year: 2024}}
      issuer: {id: truong-mau, name: Trường Mẫu, short: Trường Mẫu, level: co-so}
      place: {unit: vn-06520, at: 2024-01}
      sector: toan-dien
      period: {from_year: 2024, to_year: 2024, as_written: năm 2024}
      definition: Người trồng hoa.
      kinds: [ca-nhan]
      movements: [{movement: phong-trao-mau, as_written: Cả xóm cùng trồng hoa}]

Đúng:
    plans/ke-hoach-mau.yml: {unit_plan_must_state: {text: Kế hoạch cần ghi rõ tiêu chí., items: [tieu-chi]}}
    plans/ke-hoach-don-vi.yml:
      id: ke-hoach-don-vi
      parent_plan: ke-hoach-mau
      title: Trồng hoa ở trường học
      short: Trường Mẫu, 2024
      issuance: {type: ke-hoach, number: 02/KH-TM, issued: {place: Xã Mẫu, year: 2024}}
      issuer: {id: truong-mau, name: Trường Mẫu, short: Trường Mẫu, level: co-so}
      place: {unit: vn-06520, at: 2024-01}
      sector: toan-dien
      period: {from_year: 2024, to_year: 2024, as_written: năm 2024}
      definition: Người trồng hoa.
      kinds: [ca-nhan]
      movements: [{movement: phong-trao-mau, as_written: Cả xóm cùng trồng hoa}]
      criteria: [{id: chung, items: [{key: giu-hoa, text: Giữ được hoa.}]}]
"""

from collections.abc import Callable, Iterator, Mapping

from ...diagnostics import Severity
from ...records.plan import Plan
from ...records.plan_words import UNIT_PLAN_PARTS
from ..rule import Case, Finding, Rule

_STATED: Mapping[str, Callable[[Plan], bool]] = {
    "trach-nhiem-lanh-dao": lambda plan: plan.responsibility is not None,
    "tieu-chi": lambda plan: bool(plan.criteria) or any(part.criteria for part in plan.movements),
    "so-luong": lambda plan: any(True for _ in plan.all_quotas()),
    "boi-duong": lambda plan: (
        plan.follow_up is not None or (plan.stages is not None and "boi-duong" in plan.stages.items)
    ),
    "tuyen-truyen-nhan-rong": lambda plan: bool(plan.propagation.channels or plan.replication),
    "bieu-duong-khen-thuong": lambda plan: bool(plan.awards),
    "thong-tin-bao-cao": lambda plan: bool(plan.rhythms or plan.intake),
}


def check(case: Case) -> Iterator[Finding]:
    plans = case.catalogue.plans
    for plan in plans.values():
        above = plans.get(plan.parent_plan or "")
        wanted = above.unit_plan_must_state.items if above and above.unit_plan_must_state else ()
        lacking = [UNIT_PLAN_PARTS[part].lower() for part in wanted if not _STATED[part](plan)]
        if above and lacking:
            message = f"kế hoạch “{above.short}” đòi nêu rõ, ở đây chưa có: {'; '.join(lacking)}"
            hint = "thêm phần ấy vào kế hoạch nếu văn bản có; nếu không, báo đơn vị bổ sung"
            yield Finding(plan, ("parent_plan",), message, hint)


RULE = Rule("K861", "ke-hoach-don-vi-thieu-phan", Severity.NOTE, __doc__, check)
