"""Mô hình chưa ghi của ai.

Tìm: bài loại “mo-hinh” không có “owner”, hoặc “owner” lại là một mô hình; bài loại khác mà có “owner”.

Vì sao: mô hình là của một tập thể, cá nhân hay hộ gia đình (Bình Thuận II.1); khen thưởng theo luật là khen người chủ
(Luật Thi đua, khen thưởng Điều 2), sự đồng ý cũng do người chủ cho.

Sai:
    kind: mo-hinh
    movements: [phong-trao-mau]

Đúng:
    kind: mo-hinh
    movements: [phong-trao-mau]
    owner: {kind: ca-nhan, name: Nguyễn Thị Mẫu (bịa đặt)}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.words import KINDS
from ..rule import Case, Finding, Rule
from .judged import judged


def check(case: Case) -> Iterator[Finding]:
    for exemplar, _ in judged(case):
        owner = exemplar.owner
        if exemplar.kind == "mo-hinh" and owner is None:
            hint = "thêm “owner: {kind: …, name: …}”: tập thể, cá nhân hoặc hộ gia đình"
            yield Finding(exemplar, ("kind",), "mô hình chưa ghi của ai", hint)
        elif exemplar.kind == "mo-hinh" and owner and owner.kind == "mo-hinh":
            hint = "chủ là tap-the, ca-nhan hoặc ho-gia-dinh"
            yield Finding(exemplar, ("owner", "kind"), "chủ của mô hình không thể lại là mô hình", hint)
        elif exemplar.kind != "mo-hinh" and owner:
            message = f"bài về {KINDS[exemplar.kind].lower()} không có “owner”"
            hint = "“owner” chỉ dành cho mô hình; xóa đi hoặc đổi “kind”"
            yield Finding(exemplar, ("owner",), message, hint, key=True)


RULE = Rule("K856", "mo-hinh-chua-ro-chu", Severity.WARNING, __doc__, check)
