"""Phiếu đồng ý đề ngày chưa tới.

Tìm: “consent.given_on” hoặc “consent.guardian.given_on” sau hôm nay. Ngày đồng ý sau ngày công bố thì không sao:
người ấy có thể ký lại phiếu khi phiếu cũ hết hạn.

Vì sao: phải đồng ý trước rồi mới công khai (Luật 91/2025/QH15, Điều 16); ngày chưa tới nghĩa là chưa ai ký.

Sai:
    consent: {scope: [web, feed, book], fields: [name, portrait], given_on: 2999-10-01, ref: HS-01}

Đúng:
    consent: {scope: [web, feed, book], fields: [name, portrait], given_on: 2024-10-01, ref: HS-01}
"""

from collections.abc import Iterator
from datetime import date

from ...diagnostics import Route, Severity
from ...records.approval import Consent
from ...text import day
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.consent is None or exemplar.draft:
            continue
        for who, route, on in _given(exemplar.consent):
            if on > case.today:
                message = f"sự đồng ý của {who} đề ngày {day(on)}, chưa tới"
                yield Finding(exemplar, route, message, "ghi đúng ngày ký trên phiếu đồng ý")


def _given(consent: Consent) -> Iterator[tuple[str, Route, date]]:
    yield "người được nêu", ("consent", "given_on"), consent.given_on
    if consent.guardian:
        yield "người giám hộ", ("consent", "guardian", "given_on"), consent.guardian.given_on


RULE = Rule("G515", "dong-y-ngay-chua-toi", Severity.ERROR, __doc__, check, gate=True)
