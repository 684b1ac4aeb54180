"""Which stories a booklet holds, in what parts and order."""

import pytest

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import booklets
from bonghoadep.records.booklet import Booklet
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
        ({"years": [2023], "ids": ["ba-am"]}, ["ong-an", "ba-am"]),
        ({"without": ["ba-am"]}, ["ong-an", "duong-hoa"]),
        ({"ids": ["ba-am", "ong-an"]}, ["ba-am", "ong-an"]),
    ],
)
def test_keys_narrow_values_widen_ids_add_without_removes(
    edition: Edition, selection: dict[str, object], expected: list[str]
) -> None:
    assert ids(edition, **selection) == expected


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
