"""Người dưới 18 tuổi chưa có sự đồng ý của cha mẹ, người giám hộ.

Tìm: “minor: true”, hoặc năm sinh cho thấy có thể chưa đủ 18 tuổi vào năm của bài và năm ký phiếu đồng ý, hoặc học
sinh không ghi năm sinh, mà “consent.guardian” thiếu, hay em từ 7 tuổi mà không đồng ý.

Vì sao: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (Điều 24): công bố thông tin riêng của trẻ từ 7 tuổi cần cả trẻ và
người đại diện đồng ý.

Sai:
    name: Em N.T.M. (bịa đặt)
    minor: true
    place: {unit: vn-06520, at: 2024-03}
    consent: {scope: [web], given_on: 2024-10-01, ref: HS-01}

Đúng:
    name: Em N.T.M. (bịa đặt)
    minor: true
    place: {unit: vn-06520, at: 2024-03}
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
ASKED_FROM = 7


def is_minor(exemplar: Exemplar) -> bool:
    """Return whether the person is, or may be, a child; a pupil counts as one unless a birth year says otherwise.

    Who was born eighteen years before may not have had the birthday yet. Who has signed as an adult is one.
    """
    if exemplar.minor or not exemplar.birth_year:
        subkinds = (exemplar.subkind, exemplar.owner.subkind if exemplar.owner else None)
        return exemplar.minor or "hoc-sinh" in subkinds
    signed = exemplar.consent.given_on.year if exemplar.consent else exemplar.year
    return max(exemplar.year, signed) - exemplar.birth_year <= ADULT


def _is_asked(exemplar: Exemplar) -> bool:
    """Return whether the child is, or may be, old enough that its own consent is wanted."""
    return exemplar.birth_year is None or exemplar.year - exemplar.birth_year >= ASKED_FROM


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.draft or not is_minor(exemplar):
            continue
        guardian = exemplar.consent.guardian if exemplar.consent else None
        if guardian is None:
            hint = "thêm “guardian: {given_on, ref, child_agrees: true}” vào “consent”"
            yield Finding(
                exemplar, ("consent",), "thiếu sự đồng ý của người giám hộ và của em", hint, key=True
            )
        elif not guardian.child_agrees and _is_asked(exemplar):
            route = ("consent", "guardian", "child_agrees")
            hint = "em từ 7 tuổi có quyền nói không; chỉ công bố khi chính em đồng ý"
            yield Finding(exemplar, route, "chưa có sự đồng ý của chính em", hint)


RULE = Rule("G510", "thieu-giam-ho", Severity.ERROR, __doc__, check, gate=True)
