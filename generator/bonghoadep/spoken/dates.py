"""Days, months, years, quarters, hours, and spans of them.

“Ngày” is said once, whether the text has it or not; April is tháng tư; a school year keeps its two years side by side.
"""

import re

from .numbers import cardinal, number, ordinal

_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_Y = r"(?:1[5-9]|20|21)\d\d"
_TO = r"\s{0,3}[-–—]\s{0,3}"
_NOT_WITHIN = r"(?<![\d/.,-])(?<!\w)"
_ENDS = r"(?![\w/]|[.,-]\d)"

DAYS = re.compile(
    rf"(?:(?P<from>từ)\s+)?(?:(?P<word>ngày)\s+)?{_NOT_WITHIN}(?P<d1>{_D})(?:/(?P<m1>{_M})(?:/(?P<y1>{_Y}))?)?"
    rf"{_TO}(?:ngày\s+)?(?P<d2>{_D})/(?P<m2>{_M})(?:/(?P<y2>{_Y}))?{_ENDS}",
    re.IGNORECASE,
)
DAY = re.compile(
    rf"(?:ngày\s+)?{_NOT_WITHIN}(?P<d>{_D})(?P<sep>[/.-])(?P<m>{_M})(?P=sep)(?P<y>{_Y}){_ENDS}", re.IGNORECASE
)
ISO = re.compile(rf"(?:ngày\s+)?{_NOT_WITHIN}(?P<y>{_Y})-(?P<m>{_M})-(?P<d>{_D}){_ENDS}", re.IGNORECASE)
MONTH_SPAN = re.compile(
    rf"(?:từ\s+)?(?:tháng\s+)?{_NOT_WITHIN}(?P<m1>{_M})/(?P<y1>{_Y}){_TO}(?:tháng\s+)?(?P<m2>{_M})/(?P<y2>{_Y}){_ENDS}",
    re.IGNORECASE,
)
MONTHS = re.compile(
    rf"(?:(?P<from>từ)\s+)?tháng\s+(?P<m1>{_M}){_TO}(?:tháng\s+)?(?P<m2>{_M})(?:[/-](?P<y>{_Y}))?{_ENDS}",
    re.IGNORECASE,
)
MONTH = re.compile(
    rf"(?:(?P<word>tháng)\s+(?P<m>{_M})(?:[/-](?P<y>{_Y}))?|{_NOT_WITHIN}(?P<m0>{_M})/(?P<y0>{_Y})){_ENDS}",
    re.IGNORECASE,
)
SHORT_DAY = re.compile(
    rf"(?P<cue>(?:(?:rạng )?sáng|trưa|chiều|tối|đêm|hôm|ngày|dịp|lễ|tết|hạn|trước|sau|đến|tới|từ)\s+(?:ngày\s+)?)?"
    rf"{_NOT_WITHIN}(?P<d>{_D})[/](?P<m>{_M}){_ENDS}",
    re.IGNORECASE,
)
SCHOOL_YEARS = re.compile(
    rf"(?P<word>năm học|niên khóa|niên vụ|vụ|mùa)\s+(?P<y1>{_Y}){_TO}(?P<y2>{_Y}){_ENDS}", re.IGNORECASE
)
YEARS = re.compile(
    rf"(?P<word>(?:trong )?(?:các|những) năm\s+|từ năm\s+|từ\s+|năm\s+)?{_NOT_WITHIN}(?P<y1>{_Y}){_TO}"
    rf"(?:năm )?(?P<y2>{_Y}){_ENDS}",
    re.IGNORECASE,
)
ASIDE = re.compile(rf"(?<=\()(?P<y>{_Y})(?=\))")
QUARTER = re.compile(
    rf"(?P<word>quý)\s+(?P<q>IV|I{{1,3}}|[1-4])(?:(?:{_TO})(?P<q2>IV|I{{1,3}}|[1-4]))?(?:[/-](?P<y>{_Y}))?{_ENDS}",
    re.IGNORECASE,
)
_HOUR = r"(?:[01]?\d|2[0-4])"
CLOCK = re.compile(
    rf"(?<![\w.,/:-])(?P<h>{_HOUR})(?:\s?(?:[hg]|giờ\s?(?=\d))(?P<n>[0-5]\d)?|:(?P<n0>[0-5]\d))(?:\s?(?:p|ph|phút))?"
    rf"(?:{_TO}(?P<h2>{_HOUR})(?:\s?[hg](?P<n2>[0-5]\d)?|:(?P<n3>[0-5]\d))(?:\s?(?:p|ph|phút))?)?(?![\w/]|:\d)"
)

_ROMAN = {"I": 1, "V": 5, "X": 10}
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
HOLIDAYS = frozenset({(1, 5), (3, 2), (8, 3), (1, 6), (2, 9), (1, 1), (3, 3), (5, 6), (7, 5), (10, 3)})
"""Days that are written without “ngày” and could be a fraction or a score as well."""


def _day(d: str, m: str | None = None, y: str | None = None) -> str:
    said = f"ngày {cardinal(int(d))}"
    return said + (f" {_month(m, y)}" if m else "")


def _month(m: str, y: str | None = None) -> str:
    return f"tháng {'tư' if int(m) == 4 else cardinal(int(m))}" + (f" năm {number(y)}" if y else "")


def _begun(said: str, found: re.Match[str]) -> str:
    return said[0].upper() + said[1:] if found[0][0].isupper() else said


def days(found: re.Match[str]) -> str | None:
    """Return a span of days: 10-12/5/2024 is from the tenth to the twelfth of May 2024."""
    first = (int(found["m1"] or found["m2"]), int(found["d1"]))
    if found["y1"] is None and first >= (int(found["m2"]), int(found["d2"])):
        return None
    said = (
        f"từ {_day(found['d1'], found['m1'], found['y1'])} đến {_day(found['d2'], found['m2'], found['y2'])}"
    )
    return _begun(said, found)


def day(found: re.Match[str]) -> str:
    return _begun(_day(found["d"], found["m"], found["y"]), found)


def month_span(found: re.Match[str]) -> str:
    """Return a span of months of two years: 7/2023-6/2024."""
    first, last = _month(found["m1"], found["y1"]), _month(found["m2"], found["y2"])
    return _begun(f"từ {first} đến {last}", found)


def months(found: re.Match[str]) -> str | None:
    if int(found["m1"]) >= int(found["m2"]):
        return None
    return _begun(f"từ {_month(found['m1'])} đến {_month(found['m2'], found['y'])}", found)


def month(found: re.Match[str]) -> str:
    return _begun(_month(found["m"] or found["m0"], found["y"] or found["y0"]), found)


def short_day(found: re.Match[str]) -> str | None:
    """Return a day without its year, where the words before it or its size say that it is no fraction."""
    d, m = int(found["d"]), int(found["m"])
    cue = (found["cue"] or "").strip()
    if not cue and d <= m and (d, m) not in HOLIDAYS:
        return None
    if not cue and (d, m) in HOLIDAYS and d < m and not _among_days(found):
        return None
    if not cue and re.search(
        r"(?:trực|phục vụ|mở cửa|hoạt động|liên tục)\s+$", found.string[: found.start()]
    ):
        return None
    before = "" if cue.lower() in ("", "ngày") else re.sub(r"(?i)\s*ngày$", "", cue) + " "
    return _begun(before + _day(found["d"], found["m"]), found)


def _among_days(found: re.Match[str]) -> bool:
    """Return whether another day stands beside it: 30/4 và 1/5."""
    return (
        re.search(r"\d/\d{1,2}(?:,| và| -)\s+$", found.string[max(0, found.start() - 30) : found.start()])
        is not None
    )


def school_years(found: re.Match[str]) -> str:
    return f"{found['word']} {number(found['y1'])}, {number(found['y2'])}"


def years(found: re.Match[str]) -> str | None:
    """Return a span of years: 2021-2025 is from the year 2021 to the year 2025."""
    if int(found["y1"]) >= int(found["y2"]):
        return None
    first, last, word = number(found["y1"]), number(found["y2"]), found["word"] or ""
    if re.search(r"(?i)(?:các|những) năm", word):
        return f"{word}từ {first} đến {last}"
    return _begun(f"từ năm {first} đến năm {last}", found)


def aside(found: re.Match[str]) -> str:
    """Return a year alone in brackets: (2021) is the year 2021."""
    return f"năm {number(found['y'])}"


def quarter(found: re.Match[str]) -> str:
    said = f"{found['word']} {_quarter(found['q'])}"
    said += f" đến quý {_quarter(found['q2'])}" if found["q2"] else ""
    return said + (f" năm {number(found['y'])}" if found["y"] else "")


def _quarter(written: str) -> str:
    return cardinal(_QUARTERS.get(written.upper()) or int(written))


def clock(found: re.Match[str]) -> str:
    """Return an hour with its minutes, or a span of two."""
    said = _time(found["h"], found["n"] or found["n0"])
    return said + (f" đến {_time(found['h2'], found['n2'] or found['n3'])}" if found["h2"] else "")


def _time(hour: str, minutes: str | None) -> str:
    said = f"{cardinal(int(hour))} giờ"
    return said + (f" {cardinal(int(minutes))} phút" if minutes and int(minutes) else "")


def roman(written: str) -> int | None:
    """Return the number that Roman letters up to X write; None where nobody would write it so."""
    if not set(written) <= _ROMAN.keys():
        return None
    values = [_ROMAN[letter] for letter in written]
    total = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return total if _in_roman(total) == written else None


def _in_roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


ROMAN = re.compile(
    r"(?P<cue>(?:lần thứ|thứ|khóa|đại hội|hội nghị|thế kỷ|hạng|loại|cấp|phần|chương|mục|tập|kỳ|đợt|giai đoạn|vùng"
    r"|nhóm|bậc|quân khu|điều|bảng|khối|cụm|nhiệm kỳ|phụ lục|khu vực|học kỳ|tổ|đội|khu)\s+)?"
    r"(?<![\w./&-])(?P<roman>[IVX]{1,7})(?![\w/&]|-\w|\.\w)",
)
"""Cues stand in small letters or begin a sentence."""
ROMAN = re.compile(ROMAN.pattern.replace("(?P<cue>(?:", "(?P<cue>(?i:", 1))

ORDINAL = re.compile(
    r"\b(?P<word>(?i:lần )?(?i:thứ))\s+0?(?P<n>\d{1,3})(?:\s*[-–]\s*(?:thứ\s+)?(?P<n2>[2-7]))?(?![\w/]|[.,]\d)"
)


def in_letters(found: re.Match[str]) -> str | None:
    """Return Roman letters as a number; one letter alone is a number only where a word says so."""
    value, cue = roman(found["roman"]), found["cue"] or ""
    if value is None or (not cue and len(found["roman"]) < 2):
        return None
    word = cue.split()[-1].lower() if cue else ""
    counted = ordinal(value) if word == "thứ" else "nhất" if (word, value) == ("hạng", 1) else cardinal(value)
    return cue + counted


def nth(found: re.Match[str]) -> str:
    """Return what stands in a row: lần thứ nhất, thứ tư; also a span of weekdays."""
    said = f"{found['word']} {ordinal(int(found['n']))}"
    return said + (f" đến thứ {ordinal(int(found['n2']))}" if found["n2"] else "")
