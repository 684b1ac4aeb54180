"""Finding units by what people type."""

from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.places import Place, open_register
from bonghoadep.text import fold

REGISTER = open_register()
PLACES = tuple(REGISTER)


def place(unit: str) -> Place:
    found = REGISTER.get(unit)
    assert found is not None, unit
    return found


def test_find_ignores_marks_and_capitals_and_takes_full_or_short_names() -> None:
    for typed in ("y tich", "Y Tịch", "XÃ Y TÍCH", "xa  y tich", "x. Y Tịch"):
        assert REGISTER.find(typed) == (place("vn-06520"),)
    assert REGISTER.find("TP. Hồ Chí Minh")[0] == place("vn-79@2025")
    assert REGISTER.find("Lạng Sơn")[0] == place("vn-20")
    assert REGISTER.find("Krông Na")
    assert not REGISTER.find("")


def test_an_ambiguous_name_finds_every_unit_todays_first() -> None:
    found = REGISTER.find("Chi Lăng")
    assert [REGISTER.province(each).short for each in found[:3]] == ["Lạng Sơn", "Bắc Ninh", "An Giang"]
    assert [each.current for each in found] == sorted((each.current for each in found), reverse=True)
    assert place("vn-187") in found


def test_exact_marks_come_before_folded_ones() -> None:
    names = [each.short for each in REGISTER.find("Văn Lăng")]
    assert names[0] == "Văn Lăng"
    assert "Văn Lang" in names
    assert names == sorted(names, key=lambda name: name != "Văn Lăng")


def test_suggest_offers_near_names() -> None:
    assert place("vn-06520") in REGISTER.suggest("Xã Y Tit")
    assert REGISTER.suggest("Vạn Ling")[0].short == "Vạn Linh"
    assert len(REGISTER.suggest("Tân Than")) == 5
    assert REGISTER.suggest("qqqqqqqq") == ()


@given(st.sampled_from(PLACES))
def test_every_unit_is_found_by_its_folded_names(each: Place) -> None:
    assert each in REGISTER.find(fold(each.name))
    assert each in REGISTER.find(fold(each.short))
