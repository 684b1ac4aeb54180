"""Which stories a booklet holds, in what parts and order."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bonghoadep.catalogue.choosing import chosen
from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import booklets
from bonghoadep.records.booklet import Booklet
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.records.selection import Selection
from tests.outputs import booklet_site


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder = tmp_path_factory.mktemp("selection")
    booklet_site.write(folder)
    return booklet_site.edition(folder)


def booklet(grouping: str = "none", **selection: object) -> Booklet:
    named = {"id": "tap", "title": "Tập", "office": "Ban", "year": "2024"}
    return Booklet.model_validate({**named, "grouping": grouping, "selection": selection})


def ids(edition: Edition, **selection: object) -> list[str]:
    return [one.id for one in booklets.select(edition, booklet("none", **selection)).stories]


def test_an_empty_selection_takes_every_story_oldest_first_but_those_without_consent(
    edition: Edition,
) -> None:
    selected = booklets.select(edition, booklet())
    assert [one.id for one in selected.stories] == ["ong-an", "ba-am", "duong-hoa"]
    assert selected.omitted == (("ho-kin", "người trong bài chưa đồng ý in vào sách"),)


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({"movements": ["song-dep"]}, ["ba-am", "duong-hoa"]),
        ({"families": ["quoc-phong"]}, ["ong-an"]),
        ({"movements": ["song-dep", "an-ninh"]}, ["ong-an", "ba-am", "duong-hoa"]),
        ({"movements": ["song-dep"], "kinds": ["ca-nhan"]}, ["ba-am"]),
        ({"years": [2023]}, ["ong-an"]),
        ({"plans": ["khac"]}, []),
        ({"levels": ["tinh"]}, ["ba-am"]),
        ({"fields": ["y-te"]}, ["duong-hoa"]),
        ({"award_forms": ["giay-khen", "bang-khen"]}, ["duong-hoa"]),
        ({"award_levels": ["xa"]}, []),
        ({"award_authorities": ["ubnd  XÃ"], "award_forms": ["giay-khen"]}, ["duong-hoa"]),
        ({"award_authorities": ["UBND xã"], "award_forms": ["bang-khen"]}, []),
        ({"events": ["Đại hội thi đua"]}, []),
        ({"period": {"since": 2024}}, ["ba-am", "duong-hoa"]),
        ({"period": {"until": 2023}}, ["ong-an"]),
        ({"period": {"since": "2023-10-20", "until": "2024-09"}}, ["ong-an"]),
        ({"period": {"since": "2023-10-21", "until": "2024-10"}}, ["ba-am", "duong-hoa"]),
        ({"any": [{"years": [2023]}, {"levels": ["tinh"]}]}, ["ong-an", "ba-am"]),
        ({"all": [{"years": [2024]}, {"kinds": ["ca-nhan"]}]}, ["ba-am"]),
        ({"none": [{"years": [2024], "kinds": ["ca-nhan"]}]}, ["ong-an", "duong-hoa"]),
        ({"years": [2024], "none": [{"ids": ["ba-am"]}]}, ["duong-hoa"]),
        ({"any": [{"ids": ["ba-am"]}, {"ids": ["ong-an"]}]}, ["ong-an", "ba-am"]),
        ({"years": [2023], "ids": ["ba-am"]}, ["ong-an", "ba-am"]),
        ({"without": ["ba-am"]}, ["ong-an", "duong-hoa"]),
        ({"ids": ["ba-am", "ong-an"]}, ["ba-am", "ong-an"]),
    ],
)
def test_keys_narrow_values_widen_ids_add_without_removes(
    edition: Edition, selection: dict[str, object], expected: list[str]
) -> None:
    assert ids(edition, **selection) == expected


# And, or, not

KEYS = {
    "movements": ("song-dep", "an-ninh"),
    "families": ("doi-song", "quoc-phong"),
    "years": (2021, 2022, 2023, 2024),
    "kinds": ("ca-nhan", "tap-the", "ho-gia-dinh"),
    "levels": ("xa", "tinh"),
    "fields": ("y-te", "giao-duc"),
    "ids": ("s-0", "s-1", "s-7", "khong-co"),
    "without": ("s-0", "s-2"),
}
LEAF = st.fixed_dictionaries(
    {}, optional={key: st.lists(st.sampled_from(values), max_size=2) for key, values in KEYS.items()}
)


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    more = {key: st.lists(inner, max_size=2) for key in ("all", "any", "none")}
    return st.builds(lambda one, two: {**one, **two}, LEAF, st.fixed_dictionaries({}, optional=more))


SELECTIONS = nested(nested(LEAF))


@pytest.fixture(scope="module")
def many(edition: Edition) -> Edition:
    """Sixteen stories of every mixture."""
    sources, made = list(edition.exemplars.values()), {}
    for number in range(16):
        like, year = sources[number % 4], 2021 + number // 4
        fields = ("y-te",) if number % 3 else ("giao-duc",)
        movements = like.movements if number % 5 else ("song-dep", "an-ninh")
        changes = {"id": f"s-{number}", "year": year, "fields": fields, "movements": movements}
        made[f"s-{number}"] = like.model_copy(update=changes)
    return replace(edition, exemplars=made)


def takes(edition: Edition, selection: dict[str, Any], one: Exemplar) -> bool:
    """Say of one story what the selection says, key by key, as an editor reads it."""
    has: dict[str, set[Any]] = {
        "movements": set(one.movements),
        "families": {edition.movements[id].family for id in one.movements},
        "years": {one.year},
        "kinds": {one.kind},
        "levels": {held.level for held in one.recognitions},
        "fields": set(one.fields),
    }
    inner = {key: [takes(edition, s, one) for s in selection.get(key, ())] for key in ("all", "any", "none")}
    asks = [has[key] & set(values) for key, values in selection.items() if key in has and values]
    asked = any(selection.get(key) for key in (*has, *inner))
    fits = (
        all(asks) and all(inner["all"]) and not any(inner["none"]) and (not inner["any"] or any(inner["any"]))
    )
    besides = one.id in selection.get("ids", ())
    whole = (asked or not selection.get("ids")) and fits
    return (whole or besides) and one.id not in selection.get("without", ())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(selection=SELECTIONS)
def test_a_selection_says_of_each_story_what_its_keys_say(many: Edition, selection: dict[str, Any]) -> None:
    wanted = {id for id, one in many.exemplars.items() if takes(many, selection, one)}
    assert chosen(many, Selection.model_validate(selection)) == wanted


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=LEAF, other=LEAF)
def test_selections_within_are_set_algebra(many: Edition, one: dict[str, Any], other: dict[str, Any]) -> None:
    def of(**selection: Any) -> frozenset[str]:
        return chosen(many, Selection.model_validate(selection))

    a, b, every = of(**one), of(**other), frozenset(many.exemplars)
    assert of(all=[one, other]) == a & b
    assert of(any=[one, other]) == a | b
    assert of(none=[one]) == every - a
    assert of(none=[one, other]) == of(none=[{"any": [one, other]}]) == every - (a | b)
    assert of(all=[one], none=[other]) == a - b
    assert of(none=[{"none": [one]}]) == a


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        ({"any": [{"any": [{"any": [{"any": [{}]}]}]}]}, "quá 3 tầng"),
        ({"period": {}}, "chưa ghi từ khi nào"),
        ({"period": {"since": "2024", "until": "2024-05"}}, "một đầu là năm"),
        ({"period": {"since": "2024-06", "until": "2024-05"}}, "“6/2024” sau “5/2024”"),
    ],
)
def test_what_cannot_be_meant_is_refused(selection: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Selection.model_validate(selection)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("date", ["ong-an", "ba-am", "duong-hoa"]),
        ("newest", ["duong-hoa", "ba-am", "ong-an"]),
        ("name", ["ba-am", "ong-an", "duong-hoa"]),
        ("title", ["ba-am", "duong-hoa", "ong-an"]),
        ("place", ["ba-am", "ong-an", "duong-hoa"]),
        ("editor", ["duong-hoa", "ong-an", "ba-am"]),
    ],
)
def test_stories_stand_in_the_order_asked_for(edition: Edition, order: str, expected: list[str]) -> None:
    asked = booklet(ids=["duong-hoa"], years=[2023, 2024]).model_copy(update={"order": order})
    assert [one.id for one in booklets.select(edition, asked).stories] == expected


@pytest.mark.parametrize("unit", ["vn-20", "vn-06520"])
def test_a_place_takes_what_lies_below_it_and_what_became_of_it(edition: Edition, unit: str) -> None:
    story = edition.exemplars["ong-an"]
    (now,) = edition.places_now(story)
    assert now.id != story.place.unit
    assert ids(edition, places=[unit]) == ids(edition, places=[now.id]) == ["ong-an", "duong-hoa"]


def test_an_id_nobody_has_is_told_to_the_editor(edition: Edition) -> None:
    assert booklets.select(edition, booklet(ids=["khong-co"])).omitted == (
        ("khong-co", "không có bài nào mang mã này"),
    )


@pytest.mark.parametrize(
    ("grouping", "titles"),
    [
        ("none", [""]),
        ("kind", ["Tập thể", "Cá nhân"]),
        ("year", ["Năm 2023", "Năm 2024"]),
        ("movement", ["An ninh", "Sống đẹp"]),
        ("place", ["Thành phố Hà Nội", "Tỉnh Lạng Sơn"]),
    ],
)
def test_parts_have_vietnamese_titles_in_order(edition: Edition, grouping: str, titles: list[str]) -> None:
    assert [group.title for group in booklets.select(edition, booklet(grouping)).groups] == titles


def test_stories_of_one_province_are_parted_by_commune(edition: Edition) -> None:
    (group,) = booklets.select(edition, booklet("place", places=["vn-20"])).groups
    assert group.title.startswith("Xã ")
