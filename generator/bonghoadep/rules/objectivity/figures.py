"""Figures in Vietnamese prose: “1.200 hộ”, “96 triệu đồng”, “3,8 ha”, “94%”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...records.exemplar import Exemplar

NUMBER = r"\d\d*(?:[.,]\d+)*"
"""With its first digit by itself: so a search leaps from digit to digit."""
PERCENT = r"(?:%|phần trăm)"
# Looking behind comes second, so that the search may leap from digit to digit.
YEAR = re.compile(r"(?:19|20)(?<![\d.,]..)\d\d(?![.,]?\d)")

_SCALES = {"nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
_COUNTED = (
    "đồng|ha|héc-ta|hecta|m²|m2|m³|m3|km|mét|kg|ki-lô-gam|tấn|tạ|yến|lít|hộ|gia đình|người|lượt|cây|con|gốc|suất"
    "|ngày công|học sinh|hội viên|đoàn viên|đảng viên|lao động|công trình|sản phẩm|hồ sơ|việc làm|mô hình|đơn vị máu"
    "|thành viên|tổ viên|xã viên|thanh niên|phụ nữ|chị em|trẻ|em|vụ|căn nhà|ngôi nhà|quốc gia|thẻ|sáng kiến|m|đ"
)
FIGURE = re.compile(
    rf"(?P<number>{NUMBER}) ?"
    rf"(?:(?P<share>{PERCENT})|(?P<scale>nghìn|ngàn|vạn|triệu|tỷ|tỉ)\b(?: (?:{_COUNTED})\b)?|(?:{_COUNTED})\b)"
)
_JOINED = re.compile(r"[\w/.,-]")
_SMALL = 10
"""Below this a count is a detail of the tale (“5 người”), not a figure to be looked up."""


@dataclass(frozen=True, slots=True)
class Figure:
    start: int
    end: int
    values: frozenset[float]
    """As written, and with its scale: 96 and 96000000."""
    small: bool


def value(number: str) -> float:
    """Return what a number written the Vietnamese way is worth: points part thousands, a comma the fraction."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
        number = number.replace(".", "")
    whole, *fractions = re.split(r"[.,]", number)
    return float(f"{whole}.{''.join(fractions)}")


def figures(text: str) -> Iterator[Figure]:
    """Yield the quantities with a unit, in order."""
    for found in FIGURE.finditer(text):
        if _JOINED.match(text, max(0, found.start() - 1), found.start()):
            continue
        worth = value(found["number"])
        scaled = worth * _SCALES.get(found["scale"] or "", 1)
        small = not found["share"] and scaled < _SMALL
        yield Figure(found.start(), found.end(), frozenset({worth, scaled}), small)


def held(exemplar: Exemplar) -> frozenset[float]:
    """Return the values the record itself gives with year and source: they need neither in the prose."""
    return frozenset(
        [one.value for one in exemplar.impact]
        + [one.value for indicator in exemplar.indicators for one in indicator.values]
        + [one.value for one in exemplar.contributions]
    )
