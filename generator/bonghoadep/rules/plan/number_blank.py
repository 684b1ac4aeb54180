"""Kế hoạch còn trống số hoặc ngày.

Tìm: tệp kế hoạch chép dòng số (“number_as_written”) hoặc ký hiệu (“symbol”) mà chưa có “number”, hoặc ghi tháng ban
hành mà chưa có ngày, trong khi “source.form” không nói bản đang có là bản chưa điền.

Vì sao: bản dự thảo thường để trống “Số: /KH-SNN, ngày tháng năm” (Bình Thuận, Y Tịch); trang kế hoạch và tập sách cần
số, ngày của bản đã ký.

Sai:
    plans/ke-hoach-mau.yml: {issuance: {type: ke-hoach, symbol: KH-UBND, issued: {place: Xã Mẫu, year: 2023}}}

Đúng:
    plans/ke-hoach-mau.yml:
      issuance: {type: ke-hoach, symbol: KH-UBND, issued: {place: Xã Mẫu, year: 2023}}
      source: {file: ban-du-thao.txt, form: bản chưa điền số và ngày}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for plan in case.catalogue.plans.values():
        if plan.source and plan.source.form:
            continue  # the editor knows what copy it is and says so
        issuance = plan.issuance
        hint = "điền theo bản đã ký; nếu chỉ có bản chưa điền, ghi “source: {file: …, form: bản chưa điền số, ngày}”"
        if not issuance.number and (issuance.number_as_written or issuance.symbol):
            key = "number_as_written" if issuance.number_as_written else "symbol"
            yield Finding(plan, ("issuance", key), "kế hoạch chưa có số", hint)
        elif issuance.issued.month and not issuance.issued.day:
            yield Finding(plan, ("issuance", "issued", "month"), "kế hoạch chưa có ngày ban hành", hint)


RULE = Rule("K859", "ke-hoach-con-trong-so", Severity.NOTE, __doc__, check)
