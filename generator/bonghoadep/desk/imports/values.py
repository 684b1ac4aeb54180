"""What stands in a cell or a line of a report, as the records want it: text, days, years, decisions, words."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from ...text import fold, nfc
from ..questions import REMOVED

MOST_SERIAL = 80_000
"""Days since 1900 that a spreadsheet shows as a number when a date has lost its format: up to the year 2119."""

EARLIEST, LATEST = 1945, 2100

_CONTROL = re.compile(
    "[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|_x000[Dd]_"
)
_PHONE = re.compile(r"(?<![\d/.,-])(?:\+84|0)(?:[ .\-]?\d){8,11}(?![\d/])")
_PAPERS = re.compile(r"((?:CMND|CCCD|[Cc]ăn cước|[Cc]hứng minh)\D{0,25})\d(?:[ .]?\d){7,14}")
_DAY = re.compile(r"(\d{1,2})\s*(?:[/.\-]|tháng)\s*(\d{1,2})\s*(?:[/.\-]|năm)\s*(\d{4})", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<!\d)\d+[A-Za-z]?\s*/\s*(?:\d{4}\s*/\s*)?[A-ZĐ][\wĐđ&.\-]*(?:\s*-\s*[A-ZĐ][\wĐđ&.]*)*"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")

KIND_WORDS: tuple[tuple[str, str], ...] = (
    ("mo-hinh", r"mô hình"),
    ("ho-gia-dinh", r"hộ|gia đình|các hộ"),
    (
        "tap-the",
        r"tập thể|đơn vị|chi hội|chi bộ|hội|đội|tổ|ban|thôn|bản|buôn|xóm|khu|ấp|câu lạc bộ|clb|hợp tác xã|htx|công ty"
        r"|doanh nghiệp|trường|trạm|[uủ][yỷ] ban|ubnd|nhân dân|chi đoàn|đoàn (?:thanh niên|xã|phường|trường|cơ sở)"
        r"|đảng bộ|phòng|nhóm|liên đoàn|công đoàn|trung tâm|cơ quan|mặt trận|cán bộ và",
    ),
    ("ca-nhan", r"cá nhân|ông|bà|anh|chị|cô|thầy|em|đồng chí|đ/c|bác sĩ"),
)
"""How a name or a heading begins, by kind; marks count, for Hồ and Tô are family names and Hộ and Tổ are not."""

LEVEL_WORDS: Mapping[str, str] = {
    "co-so": r"co so|thon|khu pho|don vi",
    "xa": r"xa|phuong|thi tran",
    "huyen": r"huyen|quan|thi xa",
    "so-nganh": r"so|nganh",
    "tinh": r"tinh|thanh pho",
    "bo": r"bo|trung uong",
    "toan-quoc": r"toan quoc|nha nuoc|chinh phu|quoc gia",
}

FORM_WORDS: Mapping[str, str] = {
    "giay-khen": "giay khen",
    "bang-khen": "bang khen",
    "ky-niem-chuong": "ky niem chuong",
    "huan-chuong": "huan chuong",
    "huy-chuong": "huy chuong",
    "giai-thuong": "giai (thuong|nhat|nhi|ba|khuyen khich)",
    "danh-hieu-vinh-du": "anh hung|nhan dan|uu tu|ba me viet nam",
    "danh-hieu": "danh hieu|lao dong tien tien|chien si (thi dua|tien tien)|gia dinh van hoa|tap the .*xuat sac",
}


def clean(value: object) -> str:
    """Return a cell's value as people read it: composed, no control characters, lines kept, never a bare 2024.0."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime | date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = _CONTROL.sub(" ", nfc(str(value)).replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " "))
    return "\n".join(line for part in text.split("\n") if (line := " ".join(part.split())))


def one_line(text: str) -> str:
    return " ".join(text.split())


def without_numbers(text: str) -> tuple[str, bool]:
    """Return a text without telephone and identity numbers, and whether there were any."""
    bare = _PAPERS.sub(rf"\1{REMOVED}", text)
    bare = _PHONE.sub(REMOVED, bare)
    return bare, bare != text


def day_in(text: str) -> date | None:
    """Return the first day a text names (05/3/2024, “ngày 05 tháng 3 năm 2024”, a bare serial number)."""
    if len(text) < 9 and text.isdecimal() and EARLIEST < int(text) - 10_000 < MOST_SERIAL:
        return date.fromordinal(date(1899, 12, 30).toordinal() + int(text))
    for found in _DAY.finditer(text):
        day, month, year = (int(part) for part in found.groups())
        try:
            if EARLIEST <= year <= LATEST:
                return date(year, month, day)
        except ValueError:
            continue
    return None


def years_in(text: str) -> tuple[int, ...]:
    """Return the years a text names, in its order, each once."""
    return tuple(dict.fromkeys(int(one) for one in _YEAR.findall(text) if EARLIEST <= int(one) <= LATEST))


def decision_number(text: str) -> str:
    """Return the number of a decision as documents write it (15/QĐ-UBND); empty where there is none."""
    found = _NUMBER.search(text)
    return re.sub(r"\s+", "", found[0]).rstrip(".-") if found else ""


def kind_of(text: str) -> str:
    """Return the kind a name or heading speaks of by its first words; empty where it does not say."""
    # “A. Tập thể”, “II- CÁ NHÂN”: the number in front says nothing.
    bare = re.sub(r"^(?:[ivx]+|[a-d]|\d+)\s*[.\-):/]\s*", "", one_line(nfc(text)).casefold())
    return next((kind for kind, words in KIND_WORDS if re.match(rf"(?:{words})(?!\w)", bare)), "")


def level_of(text: str) -> str:
    folded = re.sub(r"^cap\s+", "", fold(one_line(text)))
    return next((level for level, words in LEVEL_WORDS.items() if re.match(rf"(?:{words})\b", folded)), "")


def form_of(text: str) -> str:
    folded = fold(one_line(text))
    return next((form for form, words in FORM_WORDS.items() if re.search(words, folded)), "")
