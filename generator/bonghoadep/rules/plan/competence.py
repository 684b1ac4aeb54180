"""Who may surely not give what: bodies by their name, with the time for which each line holds.

Luật Thi đua, khen thưởng 06/2022/QH15 (in force 1/1/2024) leaves what is listed here to a higher body, as the law
before it did. What law or practice leaves open, such as diplomas of associations, is not listed, so nothing is said
of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...records.evidence import Award
from ...text import fold

_STATE = frozenset({"huan-chuong", "huy-chuong", "danh-hieu-vinh-du"})
_NATION = r"chien si thi dua toan quoc|co thi dua cua chinh phu"
_PROVINCE = (
    rf"{_NATION}|tap the lao dong xuat sac|don vi quyet thang"
    r"|chien si thi dua (?:cap )?(?:bo|tinh|thanh pho)\b|co thi dua cua (?:bo|tinh|thanh pho|uy ban nhan dan tinh)"
)
_GOVERNMENT = r"(?:uy ban nhan dan|ubnd) "


@dataclass(frozen=True, slots=True)
class Line:
    """A body known by its folded name may not give these forms, nor titles with these words."""

    who: str
    name: re.Pattern[str]
    forms: frozenset[str]
    titles: re.Pattern[str] | None = None
    since: date = date.min
    """The first day on which the line holds."""
    instead: str = "cấp trên"


TABLE = (
    Line(
        "trưởng thôn, tổ trưởng tổ dân phố",
        re.compile(r"\b(?:truong (?:thon|ban|xom|ap|khu pho)|to truong to dan pho)\b"),
        _STATE | {"bang-khen", "giay-khen", "danh-hieu"},
        instead="Chủ tịch UBND xã, phường",
    ),
    Line(
        "hiệu trưởng",
        re.compile(r"^(?:pho )?hieu truong\b"),
        _STATE | {"bang-khen", "ky-niem-chuong"},
        re.compile(_PROVINCE),
        instead="Chủ tịch UBND tỉnh, thành phố hoặc cấp trên nữa",
    ),
    Line(
        "cấp xã",
        re.compile(rf"\b(?:{_GOVERNMENT}|chu tich )(?:xa|phuong|thi tran|dac khu)\b"),
        _STATE | {"bang-khen", "ky-niem-chuong"},
        re.compile(_PROVINCE),
        instead="Chủ tịch UBND tỉnh, thành phố hoặc cấp trên nữa",
    ),
    Line(
        "cấp huyện đã thôi hoạt động từ 1/7/2025",
        re.compile(rf"\b{_GOVERNMENT}(?:huyen|quan|thi xa)\b"),
        _STATE | {"bang-khen", "ky-niem-chuong", "giay-khen", "danh-hieu", "giai-thuong", "khac"},
        since=date(2025, 7, 1),
        instead="cấp xã hoặc cấp tỉnh",
    ),
    Line(
        "cấp huyện",
        re.compile(rf"\b{_GOVERNMENT}(?:huyen|quan|thi xa)\b"),
        _STATE | {"bang-khen", "ky-niem-chuong"},
        re.compile(_PROVINCE),
        instead="Chủ tịch UBND tỉnh, thành phố hoặc cấp trên nữa",
    ),
    Line(
        "giám đốc sở, thủ trưởng ban, ngành của tỉnh",
        re.compile(r"^(?:giam doc |pho giam doc )?so \w|^chi cuc\b|^(?:truong |pho )?phong (?!thuong mai)\w"),
        _STATE | {"bang-khen", "ky-niem-chuong"},
        re.compile(_PROVINCE),
        instead="Chủ tịch UBND tỉnh, thành phố hoặc cấp trên nữa",
    ),
    Line(
        "cấp tỉnh",
        re.compile(
            rf"\b{_GOVERNMENT}(?:tinh|thanh pho (?:ha noi|ho chi minh|da nang|hai phong|can tho|hue))\b"
        ),
        _STATE,
        re.compile(_NATION),
        instead="Thủ tướng Chính phủ hoặc Chủ tịch nước",
    ),
    Line(
        "bộ trưởng",
        re.compile(r"^(?:bo truong|thu truong bo|bo (?!chi huy|tu lenh|phan))"),
        _STATE,
        re.compile(_NATION),
        instead="Thủ tướng Chính phủ hoặc Chủ tịch nước",
    ),
    Line("Thủ tướng Chính phủ", re.compile(r"\bthu tuong\b"), _STATE, instead="Chủ tịch nước"),
)


def overstepped(award: Award, day: date) -> Iterator[Line]:
    """Yield the lines of the table that an award given on that day oversteps."""
    authority, title = fold(award.authority), fold(award.title or "")
    for line in TABLE:
        if day >= line.since and line.name.search(authority):
            titled = award.form == "danh-hieu" and line.titles and line.titles.search(title)
            if titled or award.form in line.forms:
                yield line
