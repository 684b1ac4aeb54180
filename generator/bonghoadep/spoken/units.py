"""Amounts: numbers with their units, money, shares, ranges, fractions, telephone numbers."""

import re

from .numbers import cardinal, digits, number

SPELT = {
    **{"km": "ki-lô-mét", "m": "mét", "dm": "đề-xi-mét", "cm": "xăng-ti-mét", "mm": "mi-li-mét"},
    **{"km2": "ki-lô-mét vuông", "m2": "mét vuông", "cm2": "xăng-ti-mét vuông"},
    **{
        "m3": "mét khối",
        "cm3": "xăng-ti-mét khối",
        "ha": "héc-ta",
        "kg": "ki-lô-gam",
        "g": "gam",
        "mg": "mi-li-gam",
    },
    **{"l": "lít", "ml": "mi-li-lít", "kW": "ki-lô-oát", "kWh": "ki-lô-oát giờ", "W": "oát", "V": "vôn"},
    **{"km/h": "ki-lô-mét một giờ", "h": "giờ", "°C": "độ C", "oC": "độ C", "°": "độ", "'": "phút"},
    **{"%": "phần trăm", "‰": "phần nghìn"},
    **{"đ": "đồng", "₫": "đồng", "VNĐ": "đồng", "VND": "đồng", "vnđ": "đồng", "USD": "đô la Mỹ"},
    **{"tr": "triệu", "trđ": "triệu đồng", "tr.đ": "triệu đồng", "tr.đồng": "triệu đồng", "k": "nghìn"},
    **{"Kg": "ki-lô-gam", "KG": "ki-lô-gam", "Km": "ki-lô-mét", "Ha": "héc-ta", "HA": "héc-ta"},
}
ALONE_WORDS = ("km2", "m2", "m3", "km", "cm", "mm", "ha", "kg", "VNĐ", "VND", "vnđ", "USD", "kWh")
"""Units that are nothing else, also without a number before them."""

_PER = (
    "đầu người|người|năm|tháng|ngày|tuần|giờ|phút|giây|hộ|gia đình|ha|kg|tấn|tạ|vụ|lần|đêm|buổi|lượt|con|cây|sào|khẩu"
    "|lít|m2|m3|km|công|chuyến|xã|thôn|suất|lứa|mùa|ca|học sinh|em|cháu|mét|cuốn|bộ|bao|gốc|ngày đêm"
)
_UNIT = "|".join(re.escape(unit) for unit in sorted(SPELT, key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?"
_TO = r"\s{0,3}[-–—]\s{0,3}"

AMOUNT = re.compile(
    rf"(?:(?<![\w.,])|(?<=\d[x×]))(?P<sign>[-−](?=\d))?(?P<a>{_NUMBER})(?:(?:\s?(?P<u0>{_UNIT}))?{_TO}(?P<b>{_NUMBER}))?"
    rf"\s?(?P<unit>{_UNIT})(?![\w.]*\w)"
)
RANGE = re.compile(rf"(?<![\w.,/-])(?P<a>{_NUMBER}){_TO}(?P<b>{_NUMBER})(?![\w/]|[.,]\d|-\d)")
PER = re.compile(rf"(?<=\w)/1?\s?(?P<per>{_PER})(?!\w)")
ALONE = re.compile(rf"(?<!\w)(?P<unit>{'|'.join(ALONE_WORDS)})(?!\w)")
MONEY_FIRST = re.compile(rf"(?P<sign>[$€])\s?(?P<a>{_NUMBER})")
PART = re.compile(r"(?<![\w.,/-])(?P<a>\d{1,5})/(?P<b>\d{1,5})(?!\w|/\d|[.,]\d)(?=(?P<next>\s+\w+)?)")
TIMES = re.compile(rf"(?<=\d)(?:\s?(?:m|cm|mm))?\s?[x×]\s?(?={_NUMBER})")
PHONE = re.compile(
    r"(?<![\w.,])(?:\(?(?:\+84|0\d{0,3})\)?(?:[ .-]?\d){7,9}|1[89]00(?:[ .-]?\d){4,6})(?![\w]|[.,]\d)"
)
HELP = re.compile(
    r"(?P<cue>(?i:gọi|tổng đài|đường dây nóng|số máy|số điện thoại)(?: số)?:? )"
    r"(?P<n>11[1-5]|1022|0\d{2,}|\d{4,})(?![\w.,]*\d)"
)

_MONTHS, _APRIL, _FIRST_YEAR, _LAST_YEAR = 12, 4, 1900, 2100

_COUNTED = frozenset(
    (
        *("hộ", "thôn", "xã", "người", "em", "chi", "tiêu", "học", "tổ", "đội"),
        *("lớp", "nhà", "gia", "cháu", "đại", "phiếu", "ý", "thành", "đảng", "hội"),
        *("khu", "bản", "xóm", "ấp", "ghe", "thuyền", "phường", "huyện", "đơn", "trường"),
        *("cuộc", "ngày", "buổi", "lần", "trẻ", "cán", "đoàn", "tuyến", "cây", "con"),
        *("bài"),
    )
)
"""Words that are counted one by one: 9/11 thôn is nine of eleven; 2/3 diện tích is two thirds."""


def amount(found: re.Match[str]) -> str | None:
    """Return an amount with its unit, or a range of two; the unit of money is not said twice."""
    unit, first = SPELT[found["unit"]], number(found["a"])
    if found["b"] is None:
        return f"{'âm ' if found['sign'] else ''}{first} {unit}"
    between = SPELT[found["u0"]] + " " if found["u0"] else ""
    return f"{first} {between}đến {number(found['b'])} {unit}"


def span(found: re.Match[str]) -> str | None:
    """Return a range of numbers, the smaller first: 20-30 is twenty to thirty."""
    if _value(found["a"]) >= _value(found["b"]):
        return None
    return f"{number(found['a'])} đến {number(found['b'])}"


def _value(written: str) -> float:
    return float(written.replace(".", "").replace(",", "."))


def part(found: re.Match[str]) -> str:
    """Return how many of how many, or a share of one."""
    a, b = int(found["a"]), int(found["b"])
    counted = (found["next"] or "").strip().lower() in _COUNTED
    if a <= _MONTHS and _FIRST_YEAR <= b <= _LAST_YEAR:
        return f"tháng {'tư' if a == _APRIL else cardinal(a)} năm {cardinal(b)}"
    if a < b <= 10 and not (counted and b > 5):
        return f"{cardinal(a)} phần {'tư' if b == 4 else cardinal(b)}"
    return f"{number(found['a'])} trên {number(found['b'])}"


def phone(found: re.Match[str]) -> str:
    """Return a telephone number digit by digit, in the groups it is written in."""
    groups = re.findall(r"\d+", found[0])
    return ("cộng " if found[0].lstrip("(")[0] == "+" else "") + ", ".join(map(digits, groups))
