"""Gương mặt của em nhỏ.

Tìm: trong bài về người dưới 18 tuổi, ảnh chân dung hoặc ảnh có tên người trong “people”, mà “consent.fields” không
ghi rõ “portrait”, chưa có “consent.guardian”, hoặc chính ảnh ấy ghi “consent: false”.

Vì sao: hình ảnh là bí mật riêng tư của trẻ em (Nghị định 56/2017/NĐ-CP, Điều 33); một tấm ảnh đã lên mạng thì không
thu lại được nữa. Ảnh chụp việc em làm, chụp từ xa hay sau lưng vẫn kể được chuyện.

Sai:
    name: Em N.T.M. (bịa đặt)
    minor: true
    place: {unit: vn-06520, at: 2024-03}
    photos: [{file: anh.jpg, role: chan-dung, alt: Em M. cười, caption: Em M., credit: Trang mẫu, consent: true}]
    consent:
      scope: [web]
      fields: [name]
      given_on: 2024-10-01
      ref: HS-01
      guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}

Đúng:
    name: Em N.T.M. (bịa đặt)
    minor: true
    place: {unit: vn-06520, at: 2024-03}
    photos: [{file: anh.jpg, role: chan-dung, alt: Em M. cười, caption: Em M., credit: Trang mẫu, consent: true}]
    consent:
      scope: [web]
      fields: [portrait]
      given_on: 2024-10-01
      ref: HS-01
      guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from .child import is_of_a_child, may_show


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.draft or not is_of_a_child(exemplar):
            continue
        agreed = may_show(exemplar, "portrait")
        for number, photo in enumerate(exemplar.photos):
            shows = photo.role == "chan-dung" or photo.people
            if shows and not (agreed and photo.consent):
                key = "role" if photo.role == "chan-dung" else "people"
                hint = "thay bằng ảnh không thấy mặt; gia đình và em đồng ý thì thêm “portrait” vào consent.fields"
                yield Finding(exemplar, ("photos", number, key), "ảnh thấy mặt em nhỏ", hint)


RULE = Rule("M804", "guong-mat-tre-em", Severity.ERROR, __doc__, check, gate=True)
