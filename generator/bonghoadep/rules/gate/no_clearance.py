"""Bài về lực lượng vũ trang chưa được cơ quan chủ quản cho phép.

Tìm: tập thể, cá nhân thuộc lực lượng vũ trang, hoặc bài thuộc phong trào quốc phòng - an ninh, không có “clearance”,
hoặc “clearance.on” sau hôm nay.

Vì sao: thông tin về lực lượng vũ trang cần cơ quan chủ quản duyệt trước khi công khai (kế hoạch Ninh Thuận II.2.3.đ,
Y Tịch II.3.1.g).

Sai:
    subkind: luc-luong-vu-trang
    clearance: null

Đúng:
    subkind: luc-luong-vu-trang
    clearance: {agency: Ban Chỉ huy Quân sự xã, ref: 05/CV, on: 2024-10-01}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...text import day
from ..rule import Case, Finding, Rule

ARMED = ("luc-luong-vu-trang", "can-bo-chien-si")


def check(case: Case) -> Iterator[Finding]:
    movements = case.catalogue.movements
    for exemplar in case.exemplars:
        led = any(movements[id].armed_forces for id in exemplar.movements if id in movements)
        if (led or exemplar.subkind in ARMED) and not exemplar.clearance and not exemplar.draft:
            hint = "thêm “clearance” với agency, ref, on sau khi cơ quan chủ quản trả lời"
            yield Finding(exemplar, (), "bài về lực lượng vũ trang chưa có ý kiến của cơ quan chủ quản", hint)
        elif exemplar.clearance and exemplar.clearance.on > case.today and not exemplar.draft:
            message = f"ý kiến của cơ quan chủ quản đề ngày {day(exemplar.clearance.on)}, chưa tới"
            yield Finding(exemplar, ("clearance", "on"), message, "ghi đúng ngày trên văn bản trả lời")


RULE = Rule("G509", "thieu-y-kien-chu-quan", Severity.ERROR, __doc__, check, gate=True)
