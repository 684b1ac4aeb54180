"""Mức của quy tắc trong site.yml không đặt được.

Tìm: trong “rules” của site.yml, một mã không có trong bảng quy tắc, hoặc quy tắc của cổng phê duyệt, đồng ý, trẻ em,
dữ liệu cá nhân.

Vì sao: cơ quan được đặt mức nặng nhẹ tùy hoàn cảnh, trừ những điều pháp luật buộc: chưa phê duyệt, chưa đồng ý thì
không đăng, ở đâu cũng vậy.

Sai:
    site.yml: {rules: [{code: G501, severity: ghi-chu, why: cơ quan nhỏ}]}

Đúng:
    site.yml: {rules: [{code: T304, severity: ghi-chu, why: kế hoạch cũ}]}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule


def check(case: Case) -> Iterator[Finding]:
    publisher = case.catalogue.publisher
    if publisher is None:
        return
    for number, one in enumerate(publisher.rules):
        rule = case.rules.get(one.code)
        if rule is None:
            message, hint = f"không có quy tắc “{one.code}”", "xem danh sách: bonghoadep explain"
        elif rule.gate:
            message, hint = (
                f"{one.code} quyết định bài được đăng hay không, không đổi mức được",
                "xóa dòng này",
            )
        else:
            continue
        yield Finding(publisher, ("rules", number, "code"), message, hint)


RULE = Rule("R207", "muc-khong-dat-duoc", Severity.ERROR, __doc__, check)
