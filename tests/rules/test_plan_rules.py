"""What the corpus cannot show of the rules about plans: other moments, every line of a table, the order of awards."""

from datetime import date, datetime
from pathlib import Path

import pytest

from bonghoadep.records.evidence import Award
from bonghoadep.rules.plan.competence import TABLE, overstepped
from bonghoadep.text import VIETNAM
from tests.example import Example
from tests.rules.test_manuals import put

STATE, COMMUNE, DISTRICT = "huan-chuong", "Chủ tịch UBND xã Mẫu", "Chủ tịch UBND huyện Mẫu"
FOLLOWED = {
    "plans/ke-hoach-mau.yml": {"follow_up": {"text": "tiếp tục theo dõi"}},
    "recognitions": [{"level": "xa", "year": "2023", "authority": "UBND xã Mẫu", "decision": {}}],
}


def award(form: str, authority: str, title: str = "") -> Award:
    values = {"form": form, "authority": authority, "year": "2024", "title": title or None}
    return Award.model_validate(values)


def over(form: str, authority: str, on: date = date(2024, 6, 1), title: str = "") -> list[str]:
    return [line.who for line in overstepped(award(form, authority, title), on)]


@pytest.mark.parametrize(
    ("form", "authority", "title", "who"),
    [
        ("giay-khen", "Trưởng thôn Nà Mẫu", "", "trưởng thôn, tổ trưởng tổ dân phố"),
        ("bang-khen", "Ủy ban nhân dân phường Mẫu", "", "cấp xã"),
        ("bang-khen", "Chủ tịch xã Mẫu", "", "cấp xã"),
        ("bang-khen", "Hiệu trưởng Trường THCS Mẫu", "", "hiệu trưởng"),
        ("danh-hieu", COMMUNE, "Chiến sĩ thi đua toàn quốc", "cấp xã"),
        ("danh-hieu", DISTRICT, "Chiến sĩ thi đua cấp tỉnh", "cấp huyện"),
        ("bang-khen", "Giám đốc Sở Mẫu", "", "giám đốc sở, thủ trưởng ban, ngành của tỉnh"),
        ("danh-hieu", "Chủ tịch UBND tỉnh Mẫu", "Cờ thi đua của Chính phủ", "cấp tỉnh"),
        ("huy-chuong", "Bộ trưởng Bộ Mẫu", "", "bộ trưởng"),
        (STATE, "Thủ tướng Chính phủ", "", "Thủ tướng Chính phủ"),
    ],
)
def test_what_is_beyond_an_authority(form: str, authority: str, title: str, who: str) -> None:
    assert over(form, authority, title=title) == [who]


@pytest.mark.parametrize(
    ("form", "authority", "title"),
    [
        ("giay-khen", COMMUNE, ""),
        ("giay-khen", "Hiệu trưởng Trường THCS Mẫu", ""),
        ("bang-khen", "Chủ tịch Hội Nông dân tỉnh Mẫu", ""),
        ("danh-hieu", COMMUNE, "Gia đình văn hóa"),
        ("danh-hieu", "Giám đốc Sở Mẫu", "Chiến sĩ thi đua cơ sở"),
        ("danh-hieu", "Chủ tịch UBND tỉnh Mẫu", "Tập thể Lao động xuất sắc"),
        ("bang-khen", "Bộ trưởng Bộ Mẫu", ""),
        ("bang-khen", "Bộ Chỉ huy Quân sự tỉnh Mẫu", ""),
        ("bang-khen", "Ban Chấp hành Đoàn Thanh niên tỉnh Mẫu", ""),
        ("bang-khen", "Chủ tịch UBND thành phố Hà Nội", ""),
        ("giay-khen", "Chủ tịch UBND thành phố Mẫu", ""),
        ("giay-khen", "Hợp tác xã Mẫu", ""),
        (STATE, "Chủ tịch nước", ""),
    ],
)
def test_what_may_be_given_or_is_not_sure(form: str, authority: str, title: str) -> None:
    assert over(form, authority, title=title) == []


def test_districts_give_nothing_after_june_2025() -> None:
    gone = "cấp huyện đã thôi hoạt động từ 1/7/2025"
    assert over("giay-khen", DISTRICT, date(2025, 6, 30)) == []
    assert over("giay-khen", DISTRICT, date(2025, 7, 1)) == [gone]
    assert over("bang-khen", DISTRICT, date(2025, 7, 1)) == [gone, "cấp huyện"]


def test_every_line_of_the_table_has_an_award_it_stops() -> None:
    stopped = {
        line.who
        for authority in (
            "Trưởng thôn Mẫu",
            "Hiệu trưởng Trường Tiểu học Mẫu",
            COMMUNE,
            DISTRICT,
            "Giám đốc Sở Mẫu",
            "Chủ tịch UBND tỉnh Mẫu",
            "Bộ trưởng Bộ Mẫu",
            "Thủ tướng Chính phủ",
        )
        for line in overstepped(award(STATE, authority), date(2025, 8, 1))
    }
    assert stopped == {line.who for line in TABLE}


@pytest.mark.parametrize(("today", "found"), [((2024, 11, 30), False), ((2024, 12, 2), True)])
def test_follow_up_is_missed_after_eighteen_months(
    tmp_path: Path, today: tuple[int, int, int], found: bool
) -> None:
    example = Example.from_folder("small", tmp_path, datetime(*today, 8, tzinfo=VIETNAM))
    decision = {"number": "12/QĐ-UBND", "on": "2023-06-01"}
    changes = {**FOLLOWED, "recognitions": [{**FOLLOWED["recognitions"][0], "decision": decision}]}
    codes = put(example, changes).codes()
    assert ("K853" in codes) is found


def test_a_plan_whose_time_is_over_asks_for_no_follow_up(tmp_path: Path) -> None:
    decision = {"number": "12/QĐ-UBND", "on": "2023-06-01"}
    changes = {**FOLLOWED, "recognitions": [{**FOLLOWED["recognitions"][0], "decision": decision}]}
    for year, found in ((2025, True), (2026, False)):
        folder = tmp_path / str(year)
        folder.mkdir()
        example = Example.from_folder("small", folder, datetime(year, 3, 1, 8, tzinfo=VIETNAM))
        assert ("K853" in put(example, dict(changes)).codes()) is found


def test_of_too_many_awards_the_latest_decided_are_too_many(tmp_path: Path) -> None:
    """However the stories are named: the award decided last is the one above the cap."""
    example = Example.from_folder("small", tmp_path)
    cap = {"id": "giay-khen", "form": "giay-khen", "occasion": "cuoi-nam", "cap": {"ca-nhan": "2"}}

    def given(on: str) -> list[dict[str, object]]:
        decision = {"number": "15/QĐ-UBND", "on": on}
        return [
            {
                "form": "giay-khen",
                "occasion": "cuoi-nam",
                "year": "2024",
                "authority": COMMUNE,
                "decision": decision,
            }
        ]

    put(
        example,
        {
            "plans/ke-hoach-mau.yml": {"awards": [cap]},
            "exemplars/2024/a-sau/index.md": {
                "id": "a-sau",
                "name": "Lê Văn A (bịa đặt)",
                "awards": given("2024-12-20"),
            },
            "exemplars/2024/z-truoc/index.md": {
                "id": "z-truoc",
                "name": "Lê Văn Z (bịa đặt)",
                "awards": given("2024-10-20"),
            },
            "awards": given("2024-11-20"),
        },
    )
    above = [one for one in example.check() if one.code == "K846"]
    assert [one.path for one in above] == ["exemplars/2024/a-sau/index.md"]
    assert above[0].message.startswith("giấy khen thứ 3 cho cá nhân năm 2024")


def test_sample_stories_are_named_on_a_true_site(tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path).change("site.yml", "sample: true\n", "")
    found = {one.path.split("/")[2]: one.line for one in example.check() if one.code == "R209"}
    assert found == {"bai-mau": 3, "mo-hinh-mau": 3, "to-mau": 3}
