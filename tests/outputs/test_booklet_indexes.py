"""The indexes of a booklet: what they list, under which letters, in what order, with which pages."""

import json
import random
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.booklets.indexes import indexes, letter
from bonghoadep.places.register import open_register
from bonghoadep.records.booklet import INDEXES
from bonghoadep.records.exemplar import Exemplar, Owner
from bonghoadep.text import ALPHABET, name_key, sort_key
from tests.outputs import booklet_site
from tests.tools import program

FAMILIES = """Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Ăn Ông Ân Lò Vàng Giàng Y
K'sor Ksor H'Hen Müller"""
MIDDLES = (
    "",
    "Văn",
    "Thị",
    "Đức",
    "Ngọc Ánh",
    "Ngọc Ân",
    "A",
    "Minh Đức",
    "Thị Thanh",
    "Thị Thành",
    "Ayŭn",
    "văn",
)
GIVEN = """An Ân Ấn Ẩn Âm Ấm Ảnh Ánh Anh Bình Bính Cường Cương Dung Dũng Đạo Đào Đông Đồng Em Êm Giang Hà Hạ Hòa Hoà Hóa
Hoa Hương Hường Khuê Khuế Lan Lãn Linh Mai Nga Ngà Oanh Ơn Ổn Páo Quý Quỳ Sơn Sợi Tâm Tấm Thu Thư Thử Thúy Thuý Trưng
Trung Uyên Ước Vy Vỹ Xuân Ý Ỷ Yên Yến Niê Êban Phượng-Liên thu"""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder = tmp_path_factory.mktemp("indexes")
    booklet_site.write(folder)
    return booklet_site.edition(folder)


def listed(
    edition: Edition, kind: str, stories: Iterable[Exemplar]
) -> list[tuple[str, list[tuple[str, str, object]]]]:
    """Return letters with names, notes and pages."""
    found = indexes(edition, [kind], tuple(stories))
    return [
        (group["letter"], [(one["name"], one["note"], one["pages"]) for one in group["entries"]])
        for index in found
        for group in index["groups"]
    ]


def names(edition: Edition, *stories: Exemplar) -> list[str]:
    return [name for _, entries in listed(edition, "names", stories) for name, _, _ in entries]


# Order


def by_icu(rows: list[list[str]]) -> list[list[str]]:
    command = [program("node"), str(Path(__file__).with_name("sort_by_icu.js"))]
    run = subprocess.run(command, input=json.dumps(rows), capture_output=True, text=True, check=True)
    sorted_rows: list[list[str]] = json.loads(run.stdout)
    return sorted_rows


@pytest.mark.tool
def test_three_thousand_names_are_sorted_as_icu_does() -> None:
    everybody = [
        f"{family} {middle} {given}".replace("  ", " ")
        for family in FAMILIES.split()
        for middle in MIDDLES
        for given in GIVEN.split()
    ]
    some = random.Random(4).sample(everybody, 3000)
    rows = [[(words := name.split())[-1], words[0], " ".join(words[1:-1])] for name in some]
    ours = sorted(some, key=name_key)
    theirs = [
        " ".join(part for part in (family, middle, given) if part) for given, family, middle in by_icu(rows)
    ]
    assert len(ours) == 3000
    assert ours == theirs


@pytest.mark.tool
def test_all_places_of_the_register_are_sorted_as_icu_does() -> None:
    places = sorted({one.short for one in open_register()}, key=len)
    assert len(places) > 7000
    assert sorted(places, key=sort_key) == [row[0] for row in by_icu([[place] for place in places])]


def test_letters_follow_the_alphabet_without_tones() -> None:
    words = ["Ấn", "Ẵng", "Ế", "Ổn", "Ước", "Đạo", "“Áo ấm”", "Èn", "Müller", "Ĕban", "5 xung kích", "№ 3"]
    assert [letter(word) for word in words] == [*"ÂĂÊÔƯĐAEME", "#", "#"]
    assert sorted(ALPHABET, key=sort_key) == list(ALPHABET)


# Names


def test_persons_are_listed_by_given_name_others_by_whole_name(edition: Edition) -> None:
    assert listed(edition, "names", edition.exemplars.values()) == [
        ("Â", [("Lê Thị Âm", "", [["ba-am"]]), ("Trần Văn Ấn", "", [["ong-an"]])]),
        ("C", [("Chi hội thôn Đông", "", [["duong-hoa"]])]),
        ("H", [("Hộ ông Kín", "", [["ho-kin"]])]),
    ]


def test_a_model_is_listed_by_its_owner_too(edition: Edition) -> None:
    owner = Owner(kind="ca-nhan", name="Phạm Văn Thử")
    changes = {"kind": "mo-hinh", "name": "Mô hình vườn", "owner": owner}
    assert names(edition, edition.exemplars["ong-an"].model_copy(update=changes)) == [
        "Mô hình vườn",
        "Phạm Văn Thử",
    ]


def test_the_editor_may_say_what_a_name_is_sorted_by(edition: Edition) -> None:
    one, other = edition.exemplars["ong-an"], edition.exemplars["ba-am"]
    monk = one.model_copy(update={"name": "Thích Quảng Đạt (Nguyễn Văn Ba)", "name_sort": "Quảng Đạt"})
    plain = other.model_copy(update={"name": "Lê Quý (bà Tư)"})
    assert listed(edition, "names", (monk, plain)) == [
        ("Q", [(monk.name, "", [["ong-an"]]), (plain.name, "", [["ba-am"]])])
    ]


def test_one_name_in_two_places_is_two_people_and_in_one_place_one(edition: Edition) -> None:
    one, far, near = (edition.exemplars[id] for id in ("ong-an", "ba-am", "duong-hoa"))
    same = {"name": "Trần Văn Ấn", "kind": "ca-nhan"}
    stories = (one, far.model_copy(update=same), near.model_copy(update=same))
    assert listed(edition, "names", stories) == [
        (
            "Â",
            [
                ("Trần Văn Ấn", "xã Đại Thanh, Hà Nội hoặc xã Thanh Trì, Hà Nội", [["ba-am"]]),
                ("Trần Văn Ấn", "xã Vạn Linh, Lạng Sơn", [["ong-an"], ["duong-hoa"]]),
            ],
        )
    ]


# Places and movements


def test_a_place_is_listed_as_it_was_and_as_it_is(edition: Edition) -> None:
    stories = tuple(edition.exemplars[id] for id in ("ong-an", "duong-hoa", "ba-am"))
    found = {
        name: (note, pages)
        for _, entries in listed(edition, "places", stories)
        for name, note, pages in entries
    }
    both = [["ong-an"], ["duong-hoa"]]
    assert found["Y Tịch"] == ("xã, huyện Chi Lăng, tỉnh Lạng Sơn; nay là xã Vạn Linh", both)
    assert found["Vạn Linh"] == ("xã, tỉnh Lạng Sơn", both)
    assert found["Lạng Sơn"] == ("tỉnh", both)
    assert found["Hà Nội"] == ("thành phố", [["ba-am"]])


def test_a_province_that_all_stories_lie_in_is_not_looked_up(edition: Edition) -> None:
    stories = tuple(edition.exemplars[id] for id in ("ong-an", "duong-hoa"))
    assert [name for _, entries in listed(edition, "places", stories) for name, *_ in entries] == [
        "Vạn Linh",
        "Y Tịch",
    ]


def test_an_old_province_says_what_it_is_now(edition: Edition, tmp_path: Path) -> None:
    booklet_site.write(tmp_path)
    file = tmp_path / "exemplars/2023/ong-an/index.md"
    then = next(one for one in open_register() if one.name == "Xã Phước Dinh" and not one.current)
    file.write_text(file.read_text("utf-8").replace("vn-06520", then.id), "utf-8")
    moved = booklet_site.edition(tmp_path)
    entries = {n: note for _, row in listed(moved, "places", moved.exemplars.values()) for n, note, _ in row}
    assert entries["Ninh Thuận"] == "tỉnh; nay là tỉnh Khánh Hòa"
    assert entries["Khánh Hòa"] == "tỉnh"


def test_stories_in_a_row_are_told_as_from_one_page_to_another(edition: Edition) -> None:
    order = ["ba-am", "ong-an", "duong-hoa", "ho-kin"]
    alike = [edition.exemplars[id].model_copy(update={"movements": ("song-dep",)}) for id in order]
    apart = alike[3].model_copy(update={"movements": ("song-dep", "an-ninh")})
    assert listed(edition, "movements", (*alike[:3], apart)) == [
        ("A", [("An ninh", "", [["ho-kin"]])]),
        ("S", [("Sống đẹp", "", [["ba-am", "ho-kin"]])]),
    ]


def test_an_index_that_could_say_one_thing_only_is_left_out(edition: Edition) -> None:
    one = (edition.exemplars["ong-an"],)
    assert [made["title"] for made in indexes(edition, INDEXES, one)] == ["Chỉ mục tên", "Chỉ mục địa phương"]
    assert indexes(edition, (), tuple(edition.exemplars.values())) == []
