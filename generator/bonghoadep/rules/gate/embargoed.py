"""Chưa đến giờ công bố.

Tìm: “publish_on” ở sau thời điểm dựng trang.

Vì sao: trước giờ hẹn, trang, nguồn tin, sách không được để lộ dấu vết nào của bài, kể cả tên và ảnh. Đến giờ, lần dựng
kế tiếp tự đưa bài lên.

Sai:
    publish_on: 2999-01-01T08:00+07:00

Đúng:
    publish_on: 2024-11-20T08:00+07:00
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...text import local
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        if exemplar.publish_on and exemplar.publish_on > case.moment:
            due = local(exemplar.publish_on)
            message = f"hẹn công bố lúc {due:%H:%M} ngày {due.day}/{due.month}/{due.year}, chưa đến giờ"
            yield Finding(exemplar, ("publish_on",), message, "bài tự lên ở lần dựng đầu tiên sau giờ hẹn")


RULE = Rule("G506", "chua-den-gio", Severity.NOTE, __doc__, check, gate=True)
