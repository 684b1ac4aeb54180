"""Người dưới 18 tuổi chưa có sự đồng ý của cha mẹ, người giám hộ.

Tìm: “minor: true”, hoặc năm sinh cho thấy chưa đủ 18 tuổi vào năm của bài, hoặc học sinh, mà “consent.guardian”
thiếu hay em không đồng ý.

Vì sao: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (Điều 24): công bố thông tin riêng của trẻ từ 7 tuổi cần cả trẻ và
người đại diện đồng ý.

Sai:
    minor: true
    consent: {scope: [web], given_on: 2024-10-01, ref: HS-01}

Đúng:
    minor: true
    consent:
      scope: [web]
      given_on: 2024-10-01
      ref: HS-01
      guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule

ADULT = 18


def is_minor(exemplar: Exemplar) -> bool:
    """Return whether the person is, or may be, a child; a pupil counts as one unless a birth year says otherwise."""
    if exemplar.birth_year:
        return exemplar.year - exemplar.birth_year <= ADULT
    return exemplar.minor or exemplar.subkind == "hoc-sinh"


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.draft or not is_minor(exemplar):
            continue
        guardian = exemplar.consent.guardian if exemplar.consent else None
        if guardian is None or not guardian.child_agrees:
            hint = "thêm “guardian: {given_on, ref, child_agrees: true}” vào “consent”"
            yield Finding(
                exemplar, ("consent",), "thiếu sự đồng ý của người giám hộ và của em", hint, key=True
            )


RULE = Rule("G510", "thieu-giam-ho", Severity.ERROR, __doc__, check, gate=True)
