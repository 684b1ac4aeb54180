"""Ảnh chưa được người trong ảnh đồng ý.

Tìm: “consent: false” ở một ảnh.

Vì sao: hình ảnh là dữ liệu cá nhân (Nghị định 356/2025/NĐ-CP); ảnh chưa được đồng ý thì không xuất hiện ở đâu.

Sai:
    photos: [{file: anh.jpg, role: hoat-dong, alt: Ảnh, caption: Ảnh, credit: Ban biên tập, consent: false}]

Đúng:
    photos: []
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        for position, photo in enumerate(exemplar.photos):
            if not photo.consent:
                hint = "xin đồng ý của người trong ảnh rồi ghi “consent: true”"
                yield Finding(exemplar, ("photos", position, "consent"), "ảnh này sẽ không được đăng", hint)


RULE = Rule("P602", "anh-chua-dong-y", Severity.NOTE, __doc__, check)
