"""Sự đồng ý đã rút hoặc đã hết hạn.

Tìm: “consent.withdrawn_on” có ngày không muộn hơn hôm nay, hoặc “consent.expires” đã qua, trong một bài chưa rút.
Người ấy đồng ý lại thì xóa “withdrawn_on” và ghi ngày ký mới.

Vì sao: người được nêu có quyền rút lại sự đồng ý bất cứ lúc nào (Luật 91/2025/QH15, Điều 4); từ lúc đó mọi hình thức
công khai phải dừng.

Sai:
    consent: {scope: [web], given_on: 2023-10-01, ref: HS-01, withdrawn_on: 2024-02-01}

Đúng:
    consent: {scope: [web], given_on: 2023-10-01, ref: HS-01}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    today = case.today
    for exemplar in case.exemplars:
        consent, withdrawal = exemplar.consent, exemplar.withdrawal
        if consent is None or (withdrawal and withdrawal.on <= today):
            continue
        if consent.withdrawn_on and consent.withdrawn_on <= today:
            hint = "bài được gỡ khỏi mọi nơi; ghi “withdrawal” nếu muốn báo cho tòa soạn đã đăng lại"
            yield Finding(exemplar, ("consent", "withdrawn_on"), "người được nêu đã rút sự đồng ý", hint)
        if consent.expires and consent.expires < today:
            hint = "xin đồng ý lại, rồi sửa ngày hết hạn"
            yield Finding(exemplar, ("consent", "expires"), "sự đồng ý đã hết hạn", hint)


RULE = Rule("G505", "dong-y-khong-con", Severity.ERROR, __doc__, check, gate=True)
