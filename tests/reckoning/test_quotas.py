"""Every shape of quota set beside fact: exact tables of a made-up office."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bonghoadep.catalogue.edition import Edition
from bonghoadep.reckoning import QuotaTable, parse_span, quota_tables
from bonghoadep.reckoning.quotas import state
from bonghoadep.records.approval import Forwarding
from bonghoadep.text import VIETNAM
from tests.reckoning.office import decided, edition, plan_of, recognised, shown, with_stories

QUARTERLY = {
    "id": "hang-quy", "op": ">=", "count": "1", "window": "quy", "per": "don-vi", "by": "các đơn vị",
    "starts": "2024-02", "ends": "2025-06", "text": "Hằng quý ít nhất 01.", "section": "IV.1",
}  # fmt: skip


def only_table(edition: Edition, span: str = "") -> QuotaTable:
    (table,) = quota_tables(edition, plan_of(edition), parse_span(span) if span else None)
    return table


def test_quarters_by_unit(tmp_path: Path) -> None:
    """The day is that of the recognition of the story's own year, or else of the decision to publish."""
    found = edition(
        tmp_path,
        {"quotas": [QUARTERLY]},
        {
            "mot": {"led_by": "Trạm Mẫu", "recognitions": [recognised("xa", 2024, "2024-03-31")]},
            "hai": {"led_by": "trạm  mẫu", **decided("2024-04-01")},
            "ba": {"led_by": "Chi cục Mẫu", **decided("2025-01-31"), "year": "2025"},
            # An earlier recognition is of another year; one that was annulled is none.
            "bon": {
                "led_by": "Trạm Mẫu",
                **decided("2024-10-01"),
                "recognitions": [
                    recognised("xa", 2023, "2023-12-01"),
                    recognised("xa", 2024, "2024-02-01", "huy-bo"),
                ],
            },
            "nam": {**decided("2024-05-05")},
        },
    )
    table = only_table(found)
    assert shown(table) == [
        ("Đơn vị", "Quý I/2024", "Quý II/2024", "Quý III/2024", "Quý IV/2024", "Quý I/2025", "Quý II/2025"),
        ("Chi cục Mẫu", *["0/1 thieu"] * 4, "1/1 dat", "0/1 chua-het-han"),
        ("Trạm Mẫu", "1/1 dat", "1/1 dat", "0/1 thieu", "1/1 dat", "0/1 chua-het-han", "0/1 chua-het-han"),
    ]  # fmt: skip
    assert [cell and cell.stories for cell in table.cells[1]][:4] == [("mot",), ("hai",), (), ("bon",)]
    assert (table.text, table.section) == ("Hằng quý ít nhất 01.", "IV.1")
    assert table.note.startswith("Bảng chỉ kể những đơn vị đã chọn")
    assert table.note.endswith(" 1 bài gương chưa ghi đơn vị chọn nên không có trong bảng.")


def test_units_the_plan_lists_are_there_though_they_chose_nobody(tmp_path: Path) -> None:
    plan = {"quotas": [QUARTERLY], "units": ["Trạm Mẫu", "Hạt Mẫu"]}
    found = edition(tmp_path, plan, {"mot": {"led_by": "trạm mẫu", **decided("2024-05-10")}})
    table = only_table(found)
    assert table.rows == ("Hạt Mẫu", "Trạm Mẫu")
    assert [cell and cell.found for cell in table.cells[0]] == [0] * 6
    assert table.note == ""


def test_a_window_runs_through_its_last_day(tmp_path: Path) -> None:
    states = []
    for moment in (datetime(2024, 3, 31, 23, 59, tzinfo=VIETNAM), datetime(2024, 4, 1, tzinfo=VIETNAM)):
        found = edition(tmp_path, {"quotas": [QUARTERLY]}, {}, moment)
        states.append(shown(only_table(found, "2024-H1"))[1][1])
    assert states == ["0/1 chua-het-han", "0/1 thieu"]


def test_kinds_are_named_where_a_quota_is_not_about_all(tmp_path: Path) -> None:
    yearly = {"op": ">=", "count": "1", "window": "mot-nam", "year": "2024", "movement": "hoa"}
    some, every = ["ca-nhan", "ho-gia-dinh"], ["mo-hinh", "ho-gia-dinh", "ca-nhan", "tap-the"]
    quotas = [{**yearly, "id": "vai", "kinds": some}, {**yearly, "id": "moi", "kinds": every}]
    found = edition(tmp_path, {"quotas": quotas}, {"mot": {}, "hai": {"kind": "ca-nhan"}})
    assert shown(only_table(found))[1:] == [
        ("Cả xóm cùng trồng hoa · Cá nhân, Hộ gia đình", "1/1 dat"),
        ("Cả xóm cùng trồng hoa", "2/1 dat"),
    ]


def test_units_nobody_knows_yet_are_those_the_plan_speaks_of(tmp_path: Path) -> None:
    found = edition(tmp_path, {"quotas": [QUARTERLY]}, {})
    assert shown(only_table(found, "2024-H1")) == [
        ("Đơn vị", "Quý I/2024", "Quý II/2024"),
        ("các đơn vị", "0/1 thieu", "0/1 thieu"),
    ]


def test_a_day_before_the_quota_starts_is_not_in_its_first_quarter(tmp_path: Path) -> None:
    found = edition(
        tmp_path, {"quotas": [QUARTERLY]}, {"mot": {"led_by": "Trạm Mẫu", **decided("2024-01-31")}}
    )
    assert shown(only_table(found, "2024-H1"))[1] == ("Trạm Mẫu", "0/1 thieu", "0/1 thieu")


def planned(level: str, kind: str, year: int, count: str | None) -> dict[str, Any]:
    quota = {"id": f"{level}-{kind}-{year}", "op": "planned", "window": "mot-nam", "year": str(year)}
    return {**quota, "kinds": [kind], "level": level, **({"count": count} if count else {})}


def test_years_by_level_and_kind_where_a_blank_is_not_nought(tmp_path: Path) -> None:
    """The year is the recognition's, so that one story can count in two years."""
    quotas = [
        planned(level, kind, year, "1" if level == "co-so" else None)
        for year in (2024, 2025)
        for level in ("co-so", "tinh")
        for kind in ("tap-the", "ca-nhan")
    ]
    twice = [recognised("co-so", 2024), recognised("co-so", 2025), recognised("tinh", 2025)]
    found = edition(
        tmp_path,
        {"quotas": quotas},
        {
            "mot": {"recognitions": twice, "year": "2025"},
            "hai": {"kind": "ca-nhan", "recognitions": [recognised("co-so", 2024, status="tuoc")]},
            "ba": {"kind": "ho-gia-dinh", "recognitions": [recognised("co-so", 2024)]},
        },
    )
    table = only_table(found)
    assert shown(table) == [
        ("Cấp và loại", "2024", "2025"),
        ("Cấp cơ sở · Tập thể", "1/1 dat", "1/1 dat"),
        ("Cấp cơ sở · Cá nhân", "0/1 thieu", "0/1 chua-het-han"),
        ("Cấp tỉnh · Tập thể", "0/None de-trong", "1/None de-trong"),
        ("Cấp tỉnh · Cá nhân", "0/None de-trong", "0/None de-trong"),
    ]
    assert [cell.left for row in table.cells for cell in row if cell] == [0, 0, 1, 1, *[None] * 4]


def test_years_by_movement_and_a_quota_of_the_whole_plan(tmp_path: Path) -> None:
    hoa = {"id": "toi-thieu", "op": ">=", "count": "2", "window": "nam", "per": "phong-trao"}
    cay = {"id": "toi-thieu", "op": ">=", "count": "1", "per": "phong-trao"}
    movements = [
        {"movement": "hoa", "as_written": "Cả xóm cùng trồng hoa", "quotas": [hoa]},
        {"movement": "cay", "as_written": "Mỗi nhà một cây", "quotas": [cay]},
    ]
    found = edition(
        tmp_path,
        {"movements": movements},
        {
            "mot": {"year": "2024"},
            "hai": {"year": "2024", "movements": ["cay", "hoa"]},
            "ba": {"year": "2025"},
        },
    )
    assert shown(only_table(found)) == [
        ("Phong trào", "2023", "2023-2025", "2024", "2025"),
        ("Cả xóm cùng trồng hoa", "0/2 thieu", "-", "2/2 dat", "1/2 chua-het-han"),
        ("Mỗi nhà một cây", "-", "1/1 dat", "-", "-"),
    ]


def test_a_plan_of_one_year_has_one_column(tmp_path: Path) -> None:
    """What counts over the plan and what counts in its only year are the same."""
    both = [
        {"id": "nam", "op": ">=", "count": "1", "window": "nam", "per": "phong-trao", "movement": "hoa"},
        {"id": "ca-ke-hoach", "op": ">=", "count": "1", "per": "phong-trao", "movement": "cay"},
    ]
    period = {"from_year": "2024", "to_year": "2024", "as_written": "năm 2024"}
    found = edition(tmp_path, {"quotas": both, "period": period}, {"mot": {}})
    assert shown(only_table(found)) == [
        ("Phong trào", "2024"),
        ("Cả xóm cùng trồng hoa", "1/1 dat"),
        ("Mỗi nhà một cây", "0/1 thieu"),
    ]


def test_school_levels_and_leading_agencies(tmp_path: Path) -> None:
    schools = {
        "id": "cap-hoc",
        "op": ">=",
        "count": "2",
        "window": "mot-nam",
        "year": "2024",
        "per": "cap-hoc",
    }
    agency = {"op": ">=", "count": "1", "per": "co-quan-chu-tri"}
    movements = [
        {"movement": "hoa", "as_written": "Dạy hoa", "quotas": [{**schools, "times": "3"}]},
        {
            "movement": "cay",
            "as_written": "Giữ cây",
            "quotas": [
                {**agency, "id": "cong-an", "agency": "Công an xã"},
                {**agency, "id": "quan-su", "agency": "Ban Chỉ huy Quân sự xã"},
            ],
        },
    ]
    found = edition(
        tmp_path,
        {"movements": movements},
        {
            "mot": {"school_level": "thpt"},
            "hai": {"school_level": "mam-non"},
            "ba": {"school_level": "mam-non"},
            "bon": {"movements": ["cay"], "led_by": "Công an Xã"},
            "nam": {"movements": ["hoa"], "led_by": "Công an xã"},
        },
    )
    schools_table, agencies = quota_tables(found, plan_of(found))
    assert shown(schools_table) == [
        ("Cấp học", "2024"),
        ("Mầm non", "2/2 dat"),
        ("Tiểu học", "0/2 thieu"),
        ("Trung học phổ thông", "1/2 thieu"),
    ]
    assert "3 cấp học" in schools_table.note
    assert shown(agencies) == [
        ("Cơ quan chủ trì", "2023-2025"),
        ("Công an xã", "1/1 dat"),
        ("Ban Chỉ huy Quân sự xã", "0/1 chua-het-han"),
    ]
    assert agencies.cells[0][0] and agencies.cells[0][0].stories == ("bon",)


def test_leading_agencies_by_their_movement_or_by_what_they_chose(tmp_path: Path) -> None:
    agency = {"op": ">=", "count": "1", "per": "co-quan-chu-tri"}
    lead = {"duty": "giao", "agencies": ["Đoàn xã", "Hội xã"], "each": "true"}
    movements = [{"movement": "hoa", "as_written": "Hoa", "lead": lead, "quotas": [{**agency, "id": "moi"}]}]
    stories = {"mot": {"led_by": "đoàn xã"}, "hai": {"led_by": "Trạm Mẫu"}}
    found = edition(tmp_path / "named", {"movements": movements}, stories)
    assert shown(only_table(found))[1:] == [("Đoàn xã", "1/1 dat"), ("Hội xã", "0/1 chua-het-han")]
    found = edition(tmp_path / "unnamed", {"quotas": [{**agency, "id": "moi"}]}, stories)
    assert shown(only_table(found))[1:] == [("đoàn xã", "1/1 dat"), ("Trạm Mẫu", "1/1 dat")]


def test_a_quota_of_no_movement_of_the_plan_has_no_rows(tmp_path: Path) -> None:
    quota = {"id": "la", "op": ">=", "count": "1", "per": "phong-trao", "movement": "phong-trao-la"}
    found = edition(tmp_path, {"quotas": [quota]}, {"mot": {}})
    assert quota_tables(found, plan_of(found)) == ()


def sent(on: str, to: str = "Ban Thi đua Thành phố") -> dict[str, Any]:
    return {"forwarded": [{"to": to, "on": on}]}


EXACTLY = {
    "id": "gioi-thieu", "op": "=", "count": "2", "window": "nam", "before": "02-28", "to": "thành phố",
    "movement": "hoa",
}  # fmt: skip


def test_exactly_so_many_by_a_day_of_each_year(tmp_path: Path) -> None:
    """From one year's day to the next; what was sent elsewhere, or not at all, was not introduced."""
    issued = {"type": "ke-hoach", "issued": {"place": "Xã Mẫu", "year": "2023", "month": "6"}}
    found = edition(
        tmp_path,
        {"quotas": [EXACTLY], "issuance": issued},
        {
            "mot": sent("2024-02-28"),
            "hai": sent("2024-02-29"),
            "ba": {
                "forwarded": [{"to": "Báo Mẫu", "on": "2023-12-01"}, {"to": "Thành phố", "on": "2025-01-05"}]
            },
            "bon": sent("2025-02-01"),
            "nam": sent("2024-01-02", "Báo Mẫu"),
            "sau": {},
        },
    )
    table = only_table(found)
    assert shown(table) == [
        ("Phong trào", "Đến 28/2/2024", "Đến 28/2/2025"),
        ("Cả xóm cùng trồng hoa", "1/2 thieu", "3/2 vuot"),
    ]
    assert table.note == "Tính bài gương đã gửi tới nơi kế hoạch nêu (thành phố), theo ngày gửi."


def test_without_a_name_to_send_to_publication_counts(tmp_path: Path) -> None:
    quota = {key: value for key, value in EXACTLY.items() if key != "to"}
    found = edition(
        tmp_path, {"quotas": [quota]}, {"mot": decided("2024-02-28"), "hai": decided("2024-03-01")}
    )
    assert shown(only_table(found))[1] == (
        "Cả xóm cùng trồng hoa",
        "0/2 thieu",
        "1/2 thieu",
        "1/2 chua-het-han",
    )


def test_a_span_narrows_to_the_windows_that_meet_it(tmp_path: Path) -> None:
    found = edition(tmp_path, {"quotas": [QUARTERLY, EXACTLY]}, {})
    span = parse_span("2025-H2")
    assert quota_tables(found, plan_of(found), span) == ()
    assert [table.columns for table in quota_tables(found, plan_of(found), parse_span("2024-H2"))] == [
        ("Quý III/2024", "Quý IV/2024"),
        ("Đến 28/2/2025",),
    ]


def test_quotas_that_ask_the_same_of_the_same_stay_apart(tmp_path: Path) -> None:
    again = {**QUARTERLY, "id": "lan-hai", "count": "3", "by": "các phòng"}
    found = edition(tmp_path, {"quotas": [QUARTERLY, again]}, {"mot": {"led_by": "Trạm Mẫu"}})
    assert shown(only_table(found, "2024-H1"))[1:] == [
        ("Trạm Mẫu", "0/1 thieu", "1/1 dat"),
        ("Trạm Mẫu · các phòng (lan-hai)", "0/3 thieu", "1/3 thieu"),
    ]


def test_a_plan_without_quotas_has_no_tables(tmp_path: Path) -> None:
    found = edition(tmp_path, {}, {"mot": {}})
    assert quota_tables(found, plan_of(found)) == ()


def test_an_open_plan_runs_on_to_this_year(tmp_path: Path) -> None:
    quota = {"id": "nam", "op": ">=", "count": "1", "window": "nam"}
    period = {"from_year": "2023", "to_year": "2023", "as_written": "từ 2023", "open_ended": "true"}
    found = edition(tmp_path, {"quotas": [quota], "period": period}, {"mot": {}})
    assert shown(only_table(found)) == [
        ("Phong trào", "2023", "2024", "2025"),
        ("Cả kế hoạch", "0/1 thieu", "1/1 dat", "0/1 chua-het-han"),
    ]


def test_what_is_held_back_is_not_counted(tmp_path: Path) -> None:
    stories = {"mot": {"led_by": "Trạm Mẫu"}, "giu-lai": {"led_by": "Đơn vị giữ lại"}}
    found = edition(tmp_path, {"quotas": [QUARTERLY]}, stories, held=["giu-lai"])
    table = only_table(found)
    assert table.rows == ("Trạm Mẫu",)
    assert "giu-lai" not in repr(table)


@pytest.mark.parametrize(
    ("op", "wanted", "found", "over", "said"),
    [
        (">=", 2, 2, False, "dat"), (">=", 2, 3, True, "dat"), (">=", 2, 1, False, "chua-het-han"),
        (">=", 2, 1, True, "thieu"), ("=", 2, 2, True, "dat"), ("=", 2, 3, False, "vuot"),
        ("=", 2, 1, True, "thieu"), ("<=", 2, 2, True, "dat"), ("<=", 2, 0, False, "chua-het-han"),
        ("<=", 2, 3, False, "vuot"), ("planned", 1, 2, True, "dat"), ("planned", 1, 0, True, "thieu"),
        ("planned", None, 0, True, "de-trong"), ("planned", None, 4, False, "de-trong"),
    ],
)  # fmt: skip
def test_states(op: str, wanted: int | None, found: int, over: bool, said: str) -> None:
    assert state(op, wanted, found, over) == said


DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))
STORIES = st.lists(
    st.fixed_dictionaries(
        {
            "year": st.integers(2022, 2026),
            "led_by": st.sampled_from([None, "Trạm A", "Trạm B", "trạm a"]),
            "publish_on": DAYS.map(lambda day: datetime(day.year, day.month, day.day, 8, tzinfo=VIETNAM)),
            "approval": st.none(),
            "forwarded": st.lists(DAYS.map(lambda day: Forwarding(to="Thành phố", on=day)), max_size=2).map(
                tuple
            ),
        }
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    yearly = {"id": "nam", "op": ">=", "count": "1", "window": "nam", "per": "phong-trao", "movement": "hoa"}
    plan = {"quotas": [QUARTERLY, yearly, EXACTLY]}
    return edition(tmp_path_factory.mktemp("office"), plan, {"mot": {}})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stories=STORIES)
def test_cells_add_up_to_the_stories_that_count(office: Edition, stories: list[dict[str, Any]]) -> None:
    """No story is counted twice, none that counts is lost, whatever the days."""
    found = with_stories(office, stories)
    by_unit, by_year, by_day = quota_tables(found, plan_of(found))
    published = [(one["led_by"], one["publish_on"].date()) for one in stories]
    first_sent = [min(part.on for part in one["forwarded"]) for one in stories if one["forwarded"]]
    expected = [
        sum(bool(unit) and date(2024, 2, 1) <= day <= date(2025, 6, 30) for unit, day in published),
        sum(2023 <= one["year"] <= 2025 for one in stories),
        sum(day <= date(2025, 2, 28) for day in first_sent),
    ]
    for table, total in zip((by_unit, by_year, by_day), expected, strict=True):
        ids = [id for row in table.cells for cell in row if cell for id in cell.stories]
        assert len(ids) == len(set(ids)) == sum(cell.found for row in table.cells for cell in row if cell)
        assert len(ids) == total, table.title
