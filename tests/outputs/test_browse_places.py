"""Places: the map, each province's communes, neighbours in the register, and old units by their old names."""

from datetime import date

import pytest

from bonghoadep.outputs.pages import former
from bonghoadep.outputs.pages.neighbours import beside, circles, names
from bonghoadep.places import Place, open_register
from tests.outputs.browse_examples import links, pages_of, said, sample, sample_pages, shown

REGISTER = open_register()
LAST_OLD_DAY = date(2025, 6, 30)


def unit(id: str) -> Place:
    found = REGISTER.get(id)
    assert found is not None, id
    return found


# Old names


def test_an_old_unit_is_found_by_its_old_name() -> None:
    rows = [said(row) for row in shown("dia-phuong/ten-cu/").xpath(".//ul[@class='old-names']/li")]
    assert "Xã Y Tịch, huyện Chi Lăng, Lạng Sơn nay: Xã Vạn Linh, Lạng Sơn" in rows
    assert any(row.startswith("Huyện Chi Lăng, Lạng Sơn nay: ") for row in rows)


def test_all_old_provinces_are_there_with_what_they_are_now() -> None:
    page = shown("dia-phuong/ten-cu/")
    rows = {said(row[0]): said(row[1]) for row in page.xpath(".//table[@class='renamed']/tbody/tr")}
    old = {one.name for one in REGISTER.provinces(LAST_OLD_DAY) if not one.current}
    assert set(rows) == old
    assert rows["Tỉnh Bình Thuận"] == "Tỉnh Lâm Đồng"
    kept = {one.short for one in REGISTER.provinces(LAST_OLD_DAY) if one.current}
    assert len(old) + len(kept) == 63
    assert all(name in said(page) for name in kept)


def test_every_letter_leads_to_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(former, "EACH", 7)
    found = pages_of(former.pages, sample().edition)
    index = [page for address, page in found.items() if address.startswith("dia-phuong/ten-cu/")]
    assert len(index) > 2
    targets = [link for link in links(index[0]) if "#" in link]
    assert targets
    for target in targets:
        address, _, anchor = target.partition("#")
        assert found[address].xpath(f".//h3[@id='{anchor}']"), target
    names = [said(one) for page in index for one in page.xpath(".//ul[@class='old-names']/li")]
    ended = [one for one in sample().edition.places if not one.current and one.level != "tinh"]
    assert len(names) == len(ended)


@pytest.mark.parametrize(
    ("name", "letter", "anchor"),
    [
        ("Đức Trọng", "Đ", "chu-dd"),
        ("Ấm Hạ", "Â", "chu-aa"),
        ("y Tịch", "Y", "chu-y"),
        ("Ỷ La", "Y", "chu-y"),
        ("Ứng Hòa", "Ư", "chu-uw"),
        ("Đa", "Đ", "chu-dd"),
    ],
)
def test_letters_are_those_of_a_dictionary(name: str, letter: str, anchor: str) -> None:
    assert (former.first_letter(name), former.anchor(letter)) == (letter, anchor)


def test_a_province_tells_what_every_old_commune_of_it_is_now() -> None:
    page = shown("dia-phuong/lam-dong/ten-cu/")
    rows = [(said(row[0]), said(row[1])) for row in page.xpath(".//tbody/tr[not(contains(@class, 'group'))]")]
    old = [one for id in ("vn-60", "vn-67", "vn-68") for one in REGISTER.communes(_province_then(id))]
    ended = [one for one in old if not one.current]
    assert sorted(name for name, _ in rows) == sorted(one.name for one in ended)
    for one in ended:
        assert (one.name, "; ".join(link.place.name for link in REGISTER.now(one))) in rows
    assert "Tỉnh Bình Thuận" in said(page)
    anchors = [link for link in links(page) if link.startswith("#")]
    assert len(anchors) == len(page.xpath(".//tr[@class='group']"))
    assert [f"#{one}" for one in page.xpath(".//tr[@class='group']/@id")] == anchors


def _province_then(id: str) -> Place:
    found = REGISTER.at(id, LAST_OLD_DAY)
    assert found is not None
    return found


def test_only_provinces_with_stories_have_a_page_of_old_names() -> None:
    found = {address for address in sample_pages() if address.endswith("/ten-cu/")} - {"dia-phuong/ten-cu/"}
    counts = {
        f"{sample().place(one).address}ten-cu/"
        for one in REGISTER.provinces()
        if sample().edition.by_place.get(one.id)
    }
    assert found == counts


# Places


def test_each_province_opens_to_its_communes() -> None:
    page = shown("dia-phuong/")
    folds = {said(one.xpath("./summary/h3")[0]): one for one in page.xpath(".//details")}
    assert set(folds) == {one.name for one in REGISTER.provinces() if sample().count(one)}
    for one in REGISTER.provinces():
        if sample().count(one):
            inside = set(links(folds[one.name]))
            communes = [it for it in REGISTER.communes(one) if sample().count(it)]
            assert {sample().place(it).address for it in (one, *communes)} <= inside


def test_a_tile_says_its_number_in_digits_and_its_name_in_words() -> None:
    for tile in shown("dia-phuong/").xpath(".//svg//a"):
        count = said(tile.xpath("./text[contains(@class, 'tile-count')]")[0])
        assert said(tile.xpath("./title")[0]).endswith(f": {count} bài gương")


def test_a_province_names_the_communes_without_stories() -> None:
    page = said(shown("dia-phuong/lang-son/"))
    (province,) = [one for one in REGISTER.provinces() if one.short == "Lạng Sơn"]
    without = [one for one in REGISTER.communes(province) if not sample().count(one)]
    assert f"Xã, phường chưa có bài {len(without)}" in page
    assert all(one.short in page for one in without)


def test_neighbours_are_those_of_one_district() -> None:
    old = circles(sample(), unit("vn-06520"))
    assert [circle.title for circle in old] == ["Cùng huyện Chi Lăng khi ấy"]
    (new,) = circles(sample(), unit("vn-06505@2025"))
    assert new.title == "Cùng thuộc huyện Chi Lăng đến 30/6/2025"
    text = said(shown("dia-phuong/lang-son/y-tich-06520/"))
    assert "Danh mục không ghi địa giới" in text


@pytest.mark.parametrize("id", ["vn-06520", "vn-06505@2025"])
def test_all_of_a_circle_lay_in_the_district(id: str) -> None:
    for circle in circles(sample(), unit(id)):
        found = {row.short for row in circle.rows} | set(circle.names)
        assert unit(id).short not in {row.short for row in circle.rows if unit(id).current}
        assert len(found) == len(circle.rows) + len(circle.names)


def test_a_commune_that_outlived_the_reform_has_neighbours_of_its_old_district() -> None:
    kept = [one for one in REGISTER if one.level == "xa" and one.current and one.since is None]
    for one in kept[::10]:
        district = REGISTER.breadcrumb(one, LAST_OLD_DAY)[-2]
        small = district.name[0].lower() + district.name[1:]
        titles = [circle.title for circle in circles(sample(), one)]
        assert titles in ([f"Cùng thuộc {small} đến 30/6/2025"], [])


def test_codes_before_and_after_are_of_the_same_unit() -> None:
    (before, after) = beside(sample(), unit("vn-06520"))
    district = REGISTER.breadcrumb(unit("vn-06520"))[-2]
    codes = sorted(one.code for one in REGISTER.communes(district))
    here = codes.index("06520")
    named = {one.code: one.name for one in REGISTER.communes(district)}
    assert (before.label, after.label) == (named[codes[here - 1]], named[codes[here + 1]])


def test_namesakes_are_told_apart() -> None:
    district = REGISTER.breadcrumb(unit("vn-06520"))[-2]
    found = names([one for one in REGISTER.communes(district) if one.short in ("Chi Lăng", "Mai Sao")])
    assert sorted(found) == ["Mai Sao", "Thị trấn Chi Lăng", "Xã Chi Lăng"]
