"""The dates of a plan and the spans it is reported on."""

from datetime import date
from pathlib import Path

import pytest

from bonghoadep.reckoning import Span, dues, parse_span, spans, today_of
from bonghoadep.records.plan import Plan
from tests.reckoning.office import edition, plan_of

TIMES = {
    "issuance": {"type": "ke-hoach", "issued": {"place": "Xã Mẫu", "year": "2023", "month": "3"}},
    "deadlines": [
        {"id": "gui", "what": "gửi kế hoạch", "before": "2023-05-04", "by": "các đơn vị", "to": "Văn phòng"},
        {"id": "ban-hanh", "text": "Trong Quý II", "within": "2023-Q2", "section": "II.1"},
        {"id": "binh-xet", "what": "bình xét", "yearly_before": "02-29"},
    ],
    "milestones": [
        {"id": "so-ket", "name": "Sơ kết", "at": "2024-H1"},
        {"id": "tong-ket", "text": "Tổng kết", "starts": "2025-Q1", "ends": "2025-Q2"},
    ],
    "phases": [{"id": "dau", "starts": "2023", "ends": "2024"}],
    "rhythms": [
        {"id": "sau-thang", "every": "nua-nam", "what": "báo cáo kết quả", "to": "Sở Mẫu"},
        {"id": "hang-quy", "every": "quy", "what": "báo cáo nhanh"},
        {"id": "hop", "every": "nam", "what": "tổ chức hội nghị"},
    ],
}


def plan(folder: Path, **changes: object) -> Plan:
    return plan_of(edition(folder, {**TIMES, **changes}, {}))


def test_every_date_of_a_plan_in_order(tmp_path: Path) -> None:
    """29 February is the 28th in most years; what was over before the plan was issued is not asked."""
    found = dues(plan(tmp_path), date(2024, 6, 30))
    assert [(one.id, str(one.first), str(one.last), one.past) for one in found] == [
        ("giai-doan-dau", "2023-01-01", "2024-12-31", False),
        ("thoi-gian", "2023-01-01", "2025-12-31", False),
        ("han-ban-hanh", "2023-04-01", "2023-06-30", True),
        ("han-gui", "2023-05-04", "2023-05-04", True),
        ("dinh-ky-sau-thang-2023-06-30", "2023-06-30", "2023-06-30", True),
        ("dinh-ky-sau-thang-2023-12-31", "2023-12-31", "2023-12-31", True),
        ("moc-so-ket", "2024-01-01", "2024-06-30", False),
        ("han-binh-xet-2024", "2024-02-29", "2024-02-29", True),
        ("dinh-ky-sau-thang-2024-06-30", "2024-06-30", "2024-06-30", False),
        ("dinh-ky-sau-thang-2024-12-31", "2024-12-31", "2024-12-31", False),
        ("moc-tong-ket", "2025-01-01", "2025-06-30", False),
        ("han-binh-xet-2025", "2025-02-28", "2025-02-28", False),
        ("dinh-ky-sau-thang-2025-06-30", "2025-06-30", "2025-06-30", False),
        ("dinh-ky-sau-thang-2025-12-31", "2025-12-31", "2025-12-31", False),
    ]
    assert len({one.id for one in found}) == len(found)


def test_what_a_date_says(tmp_path: Path) -> None:
    found = {one.id: one for one in dues(plan(tmp_path), date(2024, 6, 30))}
    sent = found["han-gui"]
    assert (sent.what, sent.by, sent.to) == ("Gửi kế hoạch", "các đơn vị", "Văn phòng")
    assert (found["han-ban-hanh"].what, found["han-ban-hanh"].section) == ("Trong Quý II", "II.1")
    report = found["dinh-ky-sau-thang-2024-06-30"]
    assert report.what == "Báo cáo kết quả (kế hoạch không nêu ngày; lấy ngày cuối kỳ)"
    assert report.to == "Sở Mẫu"
    assert found["giai-doan-dau"].what == "Giai đoạn 2023 - 2024"
    assert found["thoi-gian"].what == "Thực hiện kế hoạch: 2023 - 2025"


def test_spans_are_newest_first_and_the_whole_period_last(tmp_path: Path) -> None:
    found = spans(plan(tmp_path), date(2024, 6, 30))
    assert [one.id for one in found] == ["2024", "2024-H1", "2023", "2023-H2", "2023-H1", "2023-2025"]
    assert [one.label for one in found[:2]] == ["Năm 2024", "6 tháng đầu năm 2024"]
    assert found[-1] == Span("2023-2025", "Giai đoạn 2023-2025", date(2023, 1, 1), date(2025, 12, 31))
    assert spans(plan(tmp_path), date(2022, 12, 31)) == ()


def test_a_plan_of_one_year_ends_with_that_year(tmp_path: Path) -> None:
    period = {"from_year": "2024", "to_year": "2024", "as_written": "năm 2024"}
    found = spans(plan(tmp_path, period=period), date(2026, 1, 1))
    assert [one.id for one in found] == ["2024-H2", "2024-H1", "2024"]


def test_an_open_plan_is_reported_on_until_now(tmp_path: Path) -> None:
    period = {
        "from_year": "2023",
        "to_year": "2024",
        "as_written": "2023 - 2024 và sau đó",
        "open_ended": "true",
    }
    found = spans(plan(tmp_path, period=period), date(2025, 3, 1))
    assert [one.id for one in found][:3] == ["2025", "2025-H1", "2024"]
    assert found[-1].id == "2023-2024"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-H1", "2024-01-01", "2024-06-30"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2021-2025", "2021-01-01", "2025-12-31"),
    ],
)
def test_the_span_of_an_id(text: str, first: str, last: str) -> None:
    span = parse_span(text)
    assert span
    assert (span.id, str(span.first), str(span.last)) == (text, first, last)


@pytest.mark.parametrize("text", ["", "24", "2024-H3", "2024-Q1", "2025-2021", "2024-2024", "0999", "2024 "])
def test_what_is_no_span(text: str) -> None:
    assert parse_span(text) is None


def test_today_is_by_vietnam_s_calendar(tmp_path: Path) -> None:
    assert today_of(edition(tmp_path, {}, {})) == date(2025, 2, 15)
