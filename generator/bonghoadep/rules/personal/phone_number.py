"""Số điện thoại của người dân.

Tìm: số di động và số cố định trong bài, trong mọi chữ và địa chỉ liên kết sẽ công khai, ở các trang trong “pages”;
viết liền hay cách bằng dấu cách, dấu chấm, gạch nối, kể cả dạng +84, in đậm, ngắt dòng hay có ký tự ẩn ở giữa. Không
tính số của cơ quan đã ghi ở “contact”, “press” trong site.yml; số 1800, 1900; số đi sau chữ “đường dây nóng”, “tổng
đài”; và số máy bàn của cơ quan, hay ở “replicability.visit”.

Vì sao: số điện thoại là dữ liệu cá nhân (Nghị định 356/2025/NĐ-CP). Đăng lên là người ấy bị quấy rầy mãi, kể cả khi
bài đã gỡ. Ai muốn liên hệ thì gọi cơ quan.

Sai:
    citation: Bà Mẫu (điện thoại 0900 000 001) đã trồng một cây số đường hoa của xóm.

Đúng:
    citation: Bà Mẫu đã trồng một cây số đường hoa của xóm; hỏi cách làm qua đường dây nóng 0900 000 001.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.publisher import Publisher
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .told import is_amount, is_of_the_office, worth_reading

_S = r"\)?(?: ?[.-] ?| )"
_SHAPES = "|".join(
    (
        rf"\d{{8}}|\d\d{_S}\d{{3}}{_S}\d{{3}}|\d{_S}\d{{3}}{_S}\d{{4}}|\d\d{_S}\d\d{_S}\d\d{_S}\d\d|\d\d{_S}\d{{6}}|\d\d{_S}\d{{4}}{_S}\d\d",
        rf"\d{_S}\d{{7}}|\d{_S}\d{{4}}{_S}\d{{3}}|\d{{3}}{_S}\d{{5}}|{_S}(?!19|20)\d{{4}}{_S}\d{{4}}",
        rf"\d{_S}\d{{3}}{_S}\d\d{_S}\d\d|{_S}\d\d{_S}\d\d{_S}\d\d{_S}\d\d",
    )
)
"""How people group the eight digits after the first two; two years side by side are none."""

_APART = rf"{_S}[35789](?:{_S}\d){{8}}"
_ABROAD = rf"{_S}?(?:\(0\)|0)?{_S}?\d(?:{_S}?\d){{8,9}}"
_PHONE = re.compile(
    # The first letter is consumed before anything else is asked, so that the search runs at full speed.
    rf"[0(+8](?<!(?!T)\w.)(?<!\d[.,-].)(?:(?<=0)(?:[35789](?:{_SHAPES})|{_APART}|084{_ABROAD})|(?<=\+) ?84{_ABROAD}"
    rf"|(?<=\()\+ ?84\){_ABROAD}|(?<=8)4[35789]\d{{8}}"
    rf"|(?P<fixed>(?:(?<=0)2|(?<=\()02)\d{{1,2}}\)?{_S}?\d(?:{_S}?\d){{6,7}}))(?![\w%=]|/(?!0\d)\w|{_S}?\d)"
)
_WHOLE = re.compile(r"0\d{9}|0\d{3}[ .-]\d{3}[ .-]\d{3}|0\d\d[ .-]\d{3}[ .-]\d{4}|\+.*")
"""What counts nothing, whatever word comes after it: no amount begins with a nought."""

_SERVICE = re.compile(
    r"(?:[Đđ]ường dây nóng|[Tt]ổng đài|[Hh]otline|[Tt]ài khoản|STK|[Mm]ã số)[^.;?!\n]{0,40}$"
)
_OFFICE = re.compile(
    r"(?:[Cc]ơ quan|[Vv]ăn phòng|UBND|[Ủủ]y ban|[Tt]rụ sở|[Tt]rực ban|[Tt]rạm|[Tt]rường|[Cc]ông an|[Hh]ội|[Ss]ở"
    r"|[Pp]hòng|[Hh]ợp tác xã|HTX|[Bb]an |[Tt]rung tâm)[^.;\n]{0,60}$"
)


def found(text: str, visiting: bool = False) -> Iterator[tuple[int, int]]:
    """Yield where telephone numbers of persons stand; `visiting` says that the text tells how to visit a unit."""
    for match in _PHONE.finditer(text):
        before = text[max(0, match.start() - 70) : match.start()]
        many = not _WHOLE.fullmatch(match[0]) and is_amount(text, match.end())
        if many or _SERVICE.search(before):
            continue
        if match["fixed"] and (visiting or _OFFICE.search(before)):
            continue
        yield match.span()


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    if is_of_the_office(wording):
        return
    for passage in worth_reading(wording, found):
        for start, end in found(passage.text, passage.route[:2] == ("replicability", "visit")):
            number = passage.text[start:end]
            if not _is_the_office_s(number, case.catalogue.publisher):
                hint = "xóa số này; ai cần liên hệ thì gọi cơ quan, số ghi ở “contact” trong site.yml"
                yield spotted(wording, passage, start, end, f"“{number}” là số điện thoại", hint)


def _is_the_office_s(number: str, publisher: Publisher | None) -> bool:
    """Return whether the office itself gives that number in `site.yml`."""
    kept = (publisher.contact, publisher.press) if publisher else ()
    return any(_digits(number) in _digits(one.phone) for one in kept if one.phone)


def _digits(number: str) -> str:
    bare = re.sub(r"\+ ?84\D*0?", "0", number)
    return re.sub(r"\D", "", bare)


RULE = Rule("C822", "so-dien-thoai", Severity.ERROR, __doc__, read=read, gate=True)
