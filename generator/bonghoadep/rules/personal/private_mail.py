"""Thư điện tử riêng.

Tìm: địa chỉ thư ở các nhà cung cấp cho cá nhân (gmail.com, yahoo.com, outlook.com, icloud.com …) trong bài và mọi chữ
sẽ công khai. Thư của cơ quan (.gov.vn, tên miền của trang) và địa chỉ ghi ở “contact”, “press” trong site.yml thì
không tính.

Vì sao: địa chỉ thư là dữ liệu cá nhân (Nghị định 356/2025/NĐ-CP); người ngoài muốn hỏi thì viết cho cơ quan.

Sai:
    citation: Ai muốn xin giống hoa thì viết cho bà Mẫu theo địa chỉ bamau.bidat@gmail.com.

Đúng:
    citation: Ai muốn xin giống hoa thì viết cho xã theo địa chỉ vanphong@mau.example.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.publisher import Publisher
from ..rule import Case, Finding, Rule
from ..wording import Wording
from .told import everywhere

_PRIVATE = re.compile(
    r"@ ?(?:gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|icloud|me|mac|proton|protonmail|zoho|gmx|aol)"
    r"\.[a-z]{2,}(?:\.[a-z]{2})?",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"[\w.+-]+ ?$")
_LONGEST = 64
"""Letters a mailbox's name may have."""


def found(text: str) -> Iterator[tuple[int, int]]:
    """Yield where private addresses stand."""
    for match in _PRIVATE.finditer(text):
        if mailbox := _MAILBOX.search(text, max(0, match.start() - _LONGEST), match.start()):
            yield mailbox.start(), match.end()


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    office = _of_the_office(case.catalogue.publisher)
    hint = "thay bằng thư của cơ quan, hoặc bỏ đi"
    yield from everywhere(
        wording,
        lambda text: (
            span for span in found(text) if text[slice(*span)].replace(" ", "").lower() not in office
        ),
        "“{}” là thư điện tử riêng",
        hint,
    )


def _of_the_office(publisher: Publisher | None) -> frozenset[str]:
    kept = (publisher.contact, publisher.press) if publisher else ()
    return frozenset(one.email.lower() for one in kept if one.email)


RULE = Rule("C827", "thu-dien-tu-rieng", Severity.ERROR, __doc__, read=read, gate=True)
