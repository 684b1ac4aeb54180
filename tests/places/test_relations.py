"""What old units became and what new ones were made of."""

from datetime import date

import pytest

from bonghoadep.places import Place, open_register

REGISTER = open_register()
PLACES = tuple(REGISTER)
LAST_OLD_DAY = date(2025, 6, 30)
OLD_COMMUNES = [each for each in PLACES if each.level == "xa" and each.covers(LAST_OLD_DAY)]


def place(unit: str) -> Place:
    found = REGISTER.get(unit)
    assert found is not None, unit
    return found


def test_every_link_and_parent_resolves() -> None:
    for each in PLACES:
        assert each.parent is None or REGISTER.get(each.parent), each
        assert (each.parent is None) == (each.level == "tinh")
        assert REGISTER.province(each).level == "tinh"


def test_every_ended_unit_has_successors_that_are_still_there() -> None:
    for each in PLACES:
        after = REGISTER.now(each)
        assert after, each
        assert all(link.place.current for link in after)
        assert each.current or len(after) == 1 or not any(link.whole for link in after), each


def test_every_begun_unit_has_predecessors() -> None:
    for each in PLACES:
        before = REGISTER.before(each)
        assert bool(before) == (each.since is not None), each
        assert all(not link.place.current for link in before)


def test_a_commune_stays_within_the_province_its_own_went_into() -> None:
    for each in OLD_COMMUNES:
        (into,) = REGISTER.now(REGISTER.province_at(each, LAST_OLD_DAY) or each)
        assert {REGISTER.province(link.place) for link in REGISTER.now(each)} == {into.place}


def test_a_divided_commune_has_several_successors_none_of_them_whole() -> None:
    parts = REGISTER.now(place("vn-23053"))
    assert [(link.place.short, link.whole) for link in parts] == [("Hòa Thắng", False), ("Hồng Thái", False)]
    divided = [each for each in OLD_COMMUNES if len(REGISTER.now(each)) > 1]
    assert len(divided) == 441


@pytest.mark.parametrize(
    ("unit", "now"),
    [
        ("vn-28252", "Đạo Thạnh"),
        ("vn-06079", "Hồng Phong"),
        ("vn-27691", "Long An"),
        ("vn-28036", "Thủ Thừa"),
    ],
)
def test_a_namesake_elsewhere_is_no_successor(unit: str, now: str) -> None:
    assert [(link.place.short, link.whole) for link in REGISTER.now(place(unit))] == [(now, True)]


def test_a_district_is_now_the_communes_its_communes_became() -> None:
    chi_lang = place("vn-187")
    assert [link.place.short for link in REGISTER.now(chi_lang)] == [
        "Bằng Mạc", "Chi Lăng", "Chiến Thắng", "Nhân Lý", "Quan Sơn", "Vạn Linh",
    ]  # fmt: skip
    assert len(REGISTER.communes(chi_lang)) == 20


def test_an_island_district_without_communes_became_a_special_zone() -> None:
    con_dao = place("vn-755")
    assert REGISTER.communes(con_dao) == ()
    ((now, whole),) = REGISTER.now(con_dao)
    assert (now.name, now.type, whole) == ("Đặc khu Côn Đảo", "dac-khu", True)
    assert REGISTER.province(con_dao).short == "Bà Rịa - Vũng Tàu"
