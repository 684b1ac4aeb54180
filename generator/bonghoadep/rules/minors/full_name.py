"""Nêu đủ họ tên của em nhỏ.

Tìm: trong bài về người dưới 18 tuổi, “name” (hoặc “owner.name”) ghi họ tên, hoặc “name” viết tắt mà trong bài lại có
họ tên hợp với các chữ cái ấy, khi “consent.fields” không ghi rõ “name” hoặc chưa có “consent.guardian”. Bản nháp còn
chờ phiếu đồng ý thì chưa xét.

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
from ..gate.printed_name import is_named, names_of_persons, spelled_out, told_by_id
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .child import child_of, may_show

_OTHER_ID = (
    "mã bài nằm trong địa chỉ trang: đổi “id” và tên thư mục thành mã không có tên em, như “em-nho-giu-vuon”"
)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    exemplar = child_of(wording)
    if exemplar is None or exemplar.draft or may_show(exemplar, "name"):
        return
    hint = (
        "viết tắt, như “Em N.V.A.”, ở “name” và trong bài; gia đình và em đồng ý thì thêm “name” vào consent.fields "
        "cùng “guardian”"
    )
    for route, name in names_of_persons(exemplar):
        message = "nêu họ tên của em nhỏ: “{}”"
        if is_named(name):
            yield Finding(exemplar, route, message.format(name), hint)
            continue
        if told_by_id(name, exemplar.id):
            yield Finding(exemplar, ("id",), message.format(exemplar.id), _OTHER_ID)
        for passage in wording.seen:
            for start, end in spelled_out(name, passage.text):
                yield spotted(wording, passage, start, end, message.format(passage.text[start:end]), hint)


RULE = Rule("M801", "ten-tre-em", Severity.ERROR, __doc__, read=read, gate=True)
