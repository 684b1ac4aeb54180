"""The register against what is known of the reorganisation of 2025 and of the five seed localities."""

import json
import unicodedata
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.places import Place, Register, open_register
from bonghoadep.places.place import TYPES
from bonghoadep.places.snapshot import checksum, read_snapshot

LAST_OLD_DAY = date(2025, 6, 30)
FIRST_NEW_DAY = date(2025, 7, 1)

UNCHANGED_PROVINCES = {
    "Hà Nội", "Huế", "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa", "Nghệ An",
    "Hà Tĩnh", "Cao Bằng",
}  # fmt: skip

REGISTER = open_register()
PLACES = tuple(REGISTER)
STORED = json.loads(files("bonghoadep.places").joinpath("register.json").read_text("utf-8"))


def place(unit: str) -> Place:
    found = REGISTER.get(unit)
    assert found is not None, unit
    return found


def on(when: date, level: str) -> list[Place]:
    return [each for each in PLACES if each.level == level and each.covers(when)]


# The file


def test_the_data_have_the_checksum_the_file_states() -> None:
    assert checksum(STORED["periods"]) == STORED["about"]["checksum"]


def test_the_file_says_where_it_comes_from() -> None:
    about = STORED["about"]
    assert date.fromisoformat(about["made_on"])
    assert about["source_licence"].startswith("MIT")
    assert REGISTER.source == "vietnamadminunits 1.0.4"
    assert REGISTER.version == about["version"]


def test_opening_makes_no_place_and_no_index() -> None:
    register = Register(
        read_snapshot(files("bonghoadep.places").joinpath("register.json").read_text("utf-8"))
    )
    assert register._places == {}
    assert not {"_names", "_below", "_before", "_keys_by_code"} & vars(register).keys()


def test_ids_are_unique() -> None:
    keys = [row[0] for group in STORED["periods"] for row in group["units"]]
    assert len(keys) == len(set(keys)) == len(REGISTER) == len(PLACES)


def test_an_id_says_whether_the_unit_is_older_than_the_register() -> None:
    for each in PLACES:
        assert each.id == f"vn-{each.code}" + ("" if each.since is None else f"@{each.since.year}")


def test_names_are_clean() -> None:
    for each in PLACES:
        assert unicodedata.is_normalized("NFC", each.name), each
        assert each.name == " ".join(each.name.split()), each
        assert each.name.endswith(each.short)
        assert each.short
        assert any(each.name.startswith(f"{word} ") and each.type == slug for word, slug in TYPES.items())
        assert all(not word[0].islower() for word in each.short.split()), each


# Counts


@pytest.mark.parametrize(
    ("when", "level", "count"),
    [
        (FIRST_NEW_DAY, "tinh", 34),
        (FIRST_NEW_DAY, "huyen", 0),
        (FIRST_NEW_DAY, "xa", 3321),
        (LAST_OLD_DAY, "tinh", 63),
        (LAST_OLD_DAY, "huyen", 696),
        (LAST_OLD_DAY, "xa", 10035),
    ],
)
def test_there_are_as_many_units_as_the_law_made(when: date, level: str, count: int) -> None:
    assert len(on(when, level)) == count


def test_127_communes_and_11_provinces_stayed_as_they_were() -> None:
    stayed = [each for each in PLACES if each.since is None and each.until is None]
    assert sum(each.level == "xa" for each in stayed) == 127
    assert {each.short for each in stayed if each.level == "tinh"} == UNCHANGED_PROVINCES


def test_provinces_are_todays_or_those_of_a_day() -> None:
    assert len(REGISTER.provinces()) == 34
    assert len(REGISTER.provinces(FIRST_NEW_DAY)) == 34
    assert len(REGISTER.provinces(LAST_OLD_DAY)) == 63
    assert [each.short for each in REGISTER.provinces()][:3] == ["An Giang", "Bắc Ninh", "Cà Mau"]


# The seed localities


@pytest.mark.parametrize(
    ("old", "name", "new", "name_now", "before", "after"),
    [
        ("vn-60", "Tỉnh Bình Thuận", "vn-68@2025", "Tỉnh Lâm Đồng", 121, 45),
        ("vn-58", "Tỉnh Ninh Thuận", "vn-56@2025", "Tỉnh Khánh Hòa", 62, 24),
        ("vn-15", "Tỉnh Yên Bái", "vn-15@2025", "Tỉnh Lào Cai", 168, 51),
        ("vn-01", "Thành phố Hà Nội", "vn-01", "Thành phố Hà Nội", 526, 126),
        ("vn-20", "Tỉnh Lạng Sơn", "vn-20", "Tỉnh Lạng Sơn", 194, 65),
    ],
)
def test_the_seed_provinces(old: str, name: str, new: str, name_now: str, before: int, after: int) -> None:
    then, today = place(old), place(new)
    assert (then.name, today.name) == (name, name_now)
    assert [(link.place, link.whole) for link in REGISTER.now(then)] == [(today, True)]
    communes = REGISTER.communes(then, LAST_OLD_DAY)
    assert len(communes) == before
    assert len({link.place for each in communes for link in REGISTER.now(each)}) == after


def test_y_tich_is_now_van_linh() -> None:
    old, new = place("vn-06520"), place("vn-06505@2025")
    assert (old.name, old.short, old.type, old.level) == ("Xã Y Tịch", "Y Tịch", "xa", "xa")
    assert (old.since, old.until, old.current) == (None, LAST_OLD_DAY, False)
    assert [each.name for each in REGISTER.breadcrumb(old)] == [
        "Tỉnh Lạng Sơn",
        "Huyện Chi Lăng",
        "Xã Y Tịch",
    ]
    assert old.parent == "vn-187"
    assert [(link.place, link.whole) for link in REGISTER.now(old)] == [(new, True)]
    assert (new.name, new.since, new.until, new.parent) == ("Xã Vạn Linh", FIRST_NEW_DAY, None, "vn-20")
    assert [each.name for each in REGISTER.breadcrumb(new)] == ["Tỉnh Lạng Sơn", "Xã Vạn Linh"]
    assert [link.place.short for link in REGISTER.before(new)] == ["Hòa Bình", "Vạn Linh", "Y Tịch"]
    assert place("vn-06505").name == "Xã Vạn Linh"


def test_lao_cai_took_over_the_code_of_yen_bai() -> None:
    assert [link.place.id for link in REGISTER.before(place("vn-15@2025"))] == ["vn-10", "vn-15"]
    assert [link.place.short for link in REGISTER.before(place("vn-68@2025"))] == [
        "Bình Thuận", "Đắk Nông", "Lâm Đồng",
    ]  # fmt: skip


# Time


def test_one_code_names_two_units_in_turn() -> None:
    assert REGISTER.at("vn-06505", LAST_OLD_DAY) == place("vn-06505")
    assert REGISTER.at("vn-06505", FIRST_NEW_DAY) == place("vn-06505@2025")
    assert REGISTER.at("vn-06505@2025", LAST_OLD_DAY) == place("vn-06505")
    assert REGISTER.at("vn-06520", FIRST_NEW_DAY) is None
    assert REGISTER.at("vn-99999", FIRST_NEW_DAY) is None


def test_an_unchanged_commune_is_one_unit_whose_province_changed() -> None:
    ta_xi_lang = place("vn-04603")
    assert (ta_xi_lang.since, ta_xi_lang.until) == (None, None)
    assert REGISTER.province_at(ta_xi_lang, LAST_OLD_DAY) == place("vn-15")
    assert REGISTER.province_at(ta_xi_lang, FIRST_NEW_DAY) == place("vn-15@2025")
    assert REGISTER.province(ta_xi_lang) == place("vn-15@2025")
    assert [each.name for each in REGISTER.breadcrumb(ta_xi_lang, LAST_OLD_DAY)] == [
        "Tỉnh Yên Bái", "Huyện Trạm Tấu", "Xã Tà Xi Láng",
    ]  # fmt: skip
    assert [(link.place, link.whole) for link in REGISTER.now(ta_xi_lang)] == [(ta_xi_lang, True)]


def test_a_place_has_no_province_on_a_day_it_was_not_there() -> None:
    assert REGISTER.province_at(place("vn-06520"), FIRST_NEW_DAY) is None
    assert REGISTER.province_at(place("vn-06505@2025"), LAST_OLD_DAY) is None


def test_communes_of_a_province_are_those_of_its_own_period() -> None:
    hanoi, yen_bai = place("vn-01"), place("vn-15")
    assert {each.current for each in REGISTER.communes(hanoi)} == {True}
    assert len(REGISTER.communes(hanoi)) == 126
    assert len(REGISTER.communes(yen_bai)) == 168
    assert REGISTER.communes(yen_bai, FIRST_NEW_DAY) == ()
    assert sum(len(REGISTER.communes(each)) for each in REGISTER.provinces()) == 3321


@given(st.sampled_from(PLACES), st.dates(date(2015, 1, 1), date(2035, 12, 31)))
def test_a_unit_carries_its_code_on_every_day_of_its_life(each: Place, when: date) -> None:
    if each.covers(when):
        assert REGISTER.at(each.id, when) == each
        trail = REGISTER.breadcrumb(each, when)
        assert all(above.covers(when) for above in trail)
        assert trail[0] == REGISTER.province_at(each, when)
        assert each.level in {"tinh", "huyen"} or each in REGISTER.communes(trail[0], when)
