"""The five seed plans and the 34 movements they name, as the records in `content/` have them."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest
from pydantic import ValidationError

from bonghoadep.records.decode import decode
from bonghoadep.records.document import Record
from bonghoadep.records.movement import Movement
from bonghoadep.records.plan import Plan
from bonghoadep.records.quota import Quota
from bonghoadep.records.timing import Deadline, Stretch

CONTENT = Path(__file__).parents[2] / "content"
R = TypeVar("R", bound=Record)
MOVEMENTS_OF = {"binh-thuan": 27, "yen-bai": 4, "ninh-thuan": 9, "ha-noi": 2, "y-tich": 13}


def load(folder: str, model: type[R]) -> Mapping[str, R]:
    records: dict[str, R] = {}
    for file in sorted((CONTENT / folder).glob("*.yml")):
        record, diagnostics = decode(CONTENT, f"{folder}/{file.name}", model)
        assert not diagnostics, diagnostics
        assert isinstance(record, model)
        records[file.stem] = record
    return records


@cache
def plans() -> Mapping[str, Plan]:
    return load("plans", Plan)


@cache
def movements() -> Mapping[str, Movement]:
    return load("movements", Movement)


def quota(**values: Any) -> Quota:
    return Quota.model_validate({"id": "thu", "op": ">=", "count": "1", **values})


def test_every_file_is_one_record_named_after_it() -> None:
    assert set(plans()) == set(MOVEMENTS_OF)
    assert len(movements()) == 34
    assert all(plan.id == name for name, plan in plans().items())
    assert all(movement.id == name for name, movement in movements().items())


@pytest.mark.parametrize(("plan", "count"), MOVEMENTS_OF.items())
def test_a_plan_names_as_many_movements_as_its_document(plan: str, count: int) -> None:
    assert len(plans()[plan].movements) == count


@pytest.mark.parametrize("plan", MOVEMENTS_OF)
def test_a_movement_knows_every_name_a_plan_gives_it(plan: str) -> None:
    for one in plans()[plan].movements:
        movement = movements()[one.movement]
        assert one.as_written in (movement.name, *movement.aliases)


def test_movements_of_one_family_agree_on_its_name() -> None:
    names = {(movement.family, movement.family_name) for movement in movements().values()}
    assert len(names) == len({family for family, _ in names}) == 25


def test_no_name_belongs_to_two_movements() -> None:
    names = [name for movement in movements().values() for name in (movement.name, *movement.aliases)]
    assert len(names) == len(set(names))


def test_every_movement_is_in_some_plan() -> None:
    named = {one.movement for plan in plans().values() for one in plan.movements}
    assert named == set(movements())


def test_y_tich_wants_21_and_two_for_each_school_level() -> None:
    quotas = [quota for _, quota in plans()["y-tich"].all_quotas()]
    of_schools = [quota for quota in quotas if quota.per == "cap-hoc"]
    assert sum(quota.count or 0 for quota in quotas if quota.per != "cap-hoc") == 21
    assert [(quota.count, quota.times, quota.total) for quota in of_schools] == [(2, 3, 6)]
    assert sum(quota.total or 0 for quota in quotas) == 27


def test_y_tich_asks_two_agencies_each_for_its_own() -> None:
    defence = next(one for one in plans()["y-tich"].movements if one.movement == "quoc-phong-an-ninh")
    assert defence.lead and defence.lead.each
    assert [(q.agency, q.count, q.window, q.year) for q in defence.quotas] == [
        ("Công an xã", 1, "mot-nam", 2024),
        ("Ban Chỉ huy Quân sự xã", 1, None, None),
    ]


def test_y_tich_keeps_the_three_windows_apart() -> None:
    windows = [quota.window for _, quota in plans()["y-tich"].all_quotas()]
    assert {window: windows.count(window) for window in windows} == {"nam": 6, "mot-nam": 5, None: 3}


def test_ha_noi_wants_exactly_five_before_the_end_of_february() -> None:
    ((_, wanted),) = plans()["ha-noi"].all_quotas()
    assert (wanted.op, wanted.count, wanted.window, wanted.before) == ("=", 5, "nam", "02-28")
    assert wanted.kinds == ("tap-the", "ca-nhan", "ho-gia-dinh")


def test_binh_thuan_wants_one_a_quarter_of_each_unit() -> None:
    ((_, wanted),) = plans()["binh-thuan"].all_quotas()
    assert (wanted.op, wanted.count, wanted.window, wanted.per) == (">=", 1, "quy", "don-vi")


def test_binh_thuan_caps_its_certificates() -> None:
    caps = [award.cap for award in plans()["binh-thuan"].awards]
    assert caps == [None, {"tap-the": 15, "ca-nhan": 15}, {"tap-the": 20, "ca-nhan": 20}]


def test_ninh_thuan_sets_no_numbers() -> None:
    assert not list(plans()["ninh-thuan"].all_quotas())


def test_blanks_of_yen_bai_are_not_zeros() -> None:
    cells = plans()["yen-bai"].quotas
    assert {(q.year, q.kinds) for q in cells} == {
        (year, (kind,)) for year in range(2021, 2026) for kind in ("tap-the", "ca-nhan")
    }
    assert [q.count for q in cells if q.level == "co-so"] == [1] * 10
    assert [(q.count, q.total, q.is_blank) for q in cells if q.level == "tinh"] == [(None, None, True)] * 10


def test_blanks_of_the_documents_stay_blank() -> None:
    assert all(plan.issuance.number is None for plan in plans().values())
    assert plans()["binh-thuan"].issuance.signer is None
    assert plans()["ha-noi"].issuance.issued.day is None
    assert plans()["binh-thuan"].issuance.issued.month is None


def test_criteria_point_at_kinds_the_plan_tells_apart() -> None:
    for plan in plans().values():
        known = {detail.id for detail in plan.kind_details}
        assert all(set(group.applies_to) <= known for group in plan.criteria)
        assert all(set(target.applies_to) <= known for target in plan.targets)


def test_a_plan_stands_in_the_unit_of_its_time() -> None:
    units = {name: plan.place.unit for name, plan in plans().items()}
    assert units == {
        "binh-thuan": "vn-60",
        "yen-bai": "vn-15",
        "ninh-thuan": "vn-58",
        "ha-noi": "vn-01",
        "y-tich": "vn-06520",
    }


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"window": "mot-nam"}, "year"),
        ({"year": "2024"}, "year"),
        ({"count": None}, "số dự kiến"),
        ({"before": "02-30"}, "không phải ngày trong năm"),
        ({"window": "thang"}, "không có trong danh sách"),
    ],
)
def test_a_quota_that_says_too_little_is_refused(values: Mapping[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        quota(**values)


def test_a_deadline_on_29_february_is_a_day() -> None:
    assert Deadline.model_validate({"id": "thu", "yearly_before": "02-29"}).yearly_before == "02-29"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2023-H1", date(2023, 1, 1), date(2023, 6, 30)),
        ("2025-Q3", date(2025, 7, 1), date(2025, 9, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-06-11", date(2023, 6, 11), date(2023, 6, 11)),
    ],
)
def test_a_stretch_of_time_has_a_first_and_a_last_day(text: str, first: date, last: date) -> None:
    stretch = Stretch.parse(text)
    assert (stretch.first, stretch.last, str(stretch)) == (first, last, text)


@pytest.mark.parametrize("text", ["2025-Q5", "2025-H3", "quý 3", "0000-Q1", "2025-13"])
def test_what_is_no_stretch_of_time_is_refused_in_vietnamese(text: str) -> None:
    with pytest.raises(ValidationError, match="thời gian"):
        Deadline.model_validate({"id": "thu", "within": text})
