"""Chưa có sự đồng ý của người được nêu.

Tìm: bài về cá nhân, hộ gia đình, hoặc mô hình của cá nhân, hộ gia đình (hay chưa ghi “owner” là ai) mà không có phần
“consent”; hoặc bài nào có “consent” mà sự đồng ý không gồm việc đăng trên trang thông tin (“web”).

Vì sao: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (Điều 16) chỉ cho công khai dữ liệu cá nhân khi người đó đồng ý;
im lặng không phải là đồng ý. Phiếu đồng ý giữ ở cơ quan, ở đây chỉ ghi số hồ sơ.

Sai:
    kind: ca-nhan
    consent: null

Đúng:
    kind: ca-nhan
    consent: {scope: [web, feed, book], fields: [name], given_on: 2024-10-01, ref: HS-01}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.exemplar import Exemplar
from ..rule import Case, Finding, Rule

PERSONAL = ("ca-nhan", "ho-gia-dinh")


def needs_consent(exemplar: Exemplar) -> bool:
    """Return whether the story is about somebody whose own consent the law asks for."""
    owner = exemplar.owner.kind if exemplar.owner else ""
    unowned = exemplar.kind == "mo-hinh" and not owner
    return exemplar.kind in PERSONAL or owner in PERSONAL or unowned or exemplar.minor


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.draft:
            continue
        if exemplar.consent is None and needs_consent(exemplar):
            hint = "thêm “consent” với scope, fields, given_on, ref sau khi người đó ký phiếu đồng ý"
            yield Finding(exemplar, (), "chưa có sự đồng ý của người được nêu", hint)
        elif exemplar.consent and "web" not in exemplar.consent.scope:
            hint = "xin đồng ý đăng trên trang thông tin, rồi thêm “web” vào scope"
            yield Finding(exemplar, ("consent", "scope"), "người được nêu không đồng ý đăng trên trang", hint)


RULE = Rule("G504", "thieu-dong-y", Severity.ERROR, __doc__, check, gate=True)
