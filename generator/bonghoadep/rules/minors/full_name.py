"""Nêu đủ họ tên của em nhỏ.

Tìm: trong bài về người dưới 18 tuổi, “name” (hoặc “owner.name”) ghi họ tên, mà “consent.fields” không ghi rõ “name”
hoặc chưa có “consent.guardian”. Bản nháp còn chờ phiếu đồng ý thì chưa xét.

Vì sao: họ tên là bí mật riêng tư của trẻ em (Nghị định 56/2017/NĐ-CP, Điều 33); đưa lên mạng phải được cha mẹ và
chính em từ 7 tuổi đồng ý (Luật 91/2025/QH15, Điều 24). Không có thì viết tắt: “Em N.V.A.”.

Sai:
    name: Em Nguyễn Thị Mẫu (bịa đặt)
    minor: true
    photos: null
    consent:
      scope: [web]
      given_on: 2024-10-01
      ref: HS-01
      guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}

Đúng:
    name: Em N.T.M. (bịa đặt)
    minor: true
    place: {unit: vn-06520, at: 2024-03}
    photos: null
    consent:
      scope: [web]
      given_on: 2024-10-01
      ref: HS-01
      guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..gate.printed_name import is_named, names_of_persons
from ..rule import Case, Finding, Rule
from .child import is_of_a_child, may_show


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.draft or not is_of_a_child(exemplar) or may_show(exemplar, "name"):
            continue
        for route, name in names_of_persons(exemplar):
            if is_named(name):
                hint = (
                    "viết tắt, như “Em N.V.A.”, cả trong bài; gia đình và em đồng ý thì thêm “name” vào "
                    "consent.fields cùng “guardian”"
                )
                yield Finding(exemplar, route, f"nêu họ tên của em nhỏ: “{name}”", hint)


RULE = Rule("M801", "ten-tre-em", Severity.ERROR, __doc__, check, gate=True)
