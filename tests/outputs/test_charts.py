"""Charts: small SVG without scripts that says in words what it shows."""

from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.outputs.charts import Column, Segment, bar, columns, strip, timeline

SVG = ElementTree.Element
QUARTERS = (Column("I", 0, "quý I năm 2024", "2024"), Column("II", 8, "quý II năm 2024", "2024"))


def drawn(text: str) -> SVG:
    return ElementTree.fromstring(text)


def test_columns_stand_as_high_as_their_numbers() -> None:
    chart = drawn(columns("hinh", "Bài đã đăng", (*QUARTERS, Column("I", 2, "quý I năm 2025", "2025"))))

    assert [float(rect.get("height", "")) for rect in chart.iter("rect")] == [0, 112, 28]
    assert [text.text for text in chart.iter("text") if "number" in text.get("class", "")] == ["0", "8", "2"]
    assert [text.text for text in chart.iter("text") if text.get("class") == "group"] == ["2024", "2025"]


def test_a_group_stands_under_the_middle_of_its_columns() -> None:
    chart = drawn(columns("hinh", "Bài", (*QUARTERS, Column("I", 2, "quý I năm 2025", "2025"))))

    middles = [text.get("x") for text in chart.iter("text") if text.get("class") == "group"]
    assert middles == ["33.33%", "83.33%"]


def test_a_chart_says_what_it_shows() -> None:
    chart = drawn(columns("hinh", "Bài <đã> đăng", QUARTERS))

    assert (chart.get("role"), chart.get("aria-labelledby")) == ("img", "hinh-ten hinh-loi")
    assert [(part.get("id"), part.text) for part in chart[:2]] == [
        ("hinh-ten", "Bài <đã> đăng"),
        ("hinh-loi", "Tất cả 8 bài; nhiều nhất là quý II năm 2024: 8 bài."),
    ]


def test_nothing_is_nothing_and_divides_by_nothing() -> None:
    empty = drawn(columns("hinh", "Bài", ()))
    nought = drawn(columns("hinh", "Bài", (Column("I", 0, "quý I năm 2024"),)))

    assert [part.text for part in (*empty.iter("desc"), *nought.iter("desc"))] == ["Chưa có bài nào."] * 2
    assert [rect.get("height") for rect in nought.iter("rect")] == ["0"]
    assert list(drawn(strip("hinh", "Tình hình", ())).iter("rect")) == []


def test_numbers_are_written_as_vietnamese_do() -> None:
    chart = columns("hinh", "Bài", (Column("2024", 1234, "năm 2024"),))

    assert ">1.234</text>" in chart
    assert "Tất cả 1.234 bài" in chart


def test_a_strip_is_shared_out_and_leaves_out_what_is_not_there() -> None:
    parts = (
        Segment("Đạt", 3, "dat"),
        Segment("Vượt", 0, "vuot"),
        Segment("Thiếu", 1, "thieu"),
    )
    chart = drawn(strip("hinh", "Tình hình", parts))

    rects = [(rect.get("class"), rect.get("x"), rect.get("width")) for rect in chart.iter("rect")]
    assert rects == [("dat", "0%", "75%"), ("thieu", "75%", "25%")]
    assert [part.text for part in chart.iter("desc")] == ["đạt: 3; thiếu: 1"]


@pytest.mark.parametrize(
    ("part", "whole", "width"), [(0, 4, "0%"), (1, 4, "24.75%"), (9, 4, "99%"), (3, 0, "0%")]
)
def test_a_bar_is_never_longer_than_its_whole(part: int, whole: int, width: str) -> None:
    chart = drawn(bar(part, whole, "dat"))

    assert chart.get("aria-hidden") == "true"
    assert [rect.get("width") for rect in chart.iter("rect") if rect.get("class") == "part"] == [width]


@pytest.mark.parametrize(
    ("first", "last", "unit", "head"),
    [
        (date(2024, 7, 1), date(2024, 12, 31), "Tháng", ("7", "8", "9", "10", "11", "12")),
        (date(2023, 1, 1), date(2024, 3, 1), "Quý", ("I", "II", "III", "IV")),
        (date(2018, 1, 1), date(2024, 1, 1), "Năm", tuple(str(year) for year in range(2018, 2025))),
    ],
)
def test_a_stretch_is_cut_as_it_is_long(first: date, last: date, unit: str, head: tuple[str, ...]) -> None:
    time = timeline([], first, last)

    assert (time.unit, time.head) == (unit, head)


def test_a_timeline_counts_each_day_where_it_falls() -> None:
    days = [date(2023, 12, 31), date(2024, 1, 1), date(2024, 3, 31), date(2024, 4, 1)]
    time = timeline(days, date(2023, 10, 1), date(2024, 12, 31))

    assert time.rows == {"2023": {"IV": 1}, "2024": {"I": 2, "II": 1, "III": 0, "IV": 0}}
    assert time.columns[1] == Column("I", 2, "quý I năm 2024", "2024")


@given(
    st.lists(st.dates(date(2019, 1, 1), date(2026, 12, 31))), st.dates(date(2019, 1, 1), date(2026, 12, 31))
)
def test_no_day_within_is_lost(days: list[date], last: date) -> None:
    first = date(2019, 1, 1)
    within = [day for day in days if day <= last]

    time = timeline(within, first, last)

    assert sum(one.number for one in time.columns) == len(within)
    assert sum(number for row in time.rows.values() for number in row.values()) == len(within)
