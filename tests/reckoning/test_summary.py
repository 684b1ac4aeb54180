"""The figures of a span, and awards beside what the plan allows of them."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from bonghoadep.catalogue.edition import Edition
from bonghoadep.reckoning import Count, Summary, award_tables, parse_span, summary
from tests.reckoning.office import decided, edition, plan_of, recognised, shown


def of(edition: Edition, span: str) -> Summary:
    found = parse_span(span)
    assert found
    return summary(edition, plan_of(edition), found)


def pairs(counts: tuple[Count, ...]) -> list[tuple[str, int]]:
    return [(one.label, one.number) for one in counts]


STORIES: dict[str, dict[str, Any]] = {
    "mot": {
        "priority_group": "true",
        "movements": ["hoa", "cay"],
        "recognitions": [recognised("xa", 2024), recognised("tinh", 2024), recognised("bo", 2024, status="tuoc")],
        "publicity": [
            {"channel": "hoi-nghi", "on": "2024-07-01"},
            {"channel": "loa-truyen-thanh", "on": "2024-05-21"},
        ],
        "coverage": [{"outlet": "Báo Mẫu", "level": "tinh", "title": "Bài", "date": "2024-05-19"}],
        "awards": [
            {"form": "giay-khen", "year": "2024", "authority": "Chủ tịch", "status": "huy-bo"},
            {"form": "giay-khen", "year": "2024", "authority": "Chủ tịch"},
        ],
        "replications": [{"who": "Tổ khác", "year": "2024"}, {"who": "Tổ xa", "year": "2025"}],
    },
    "hai": {**decided("2024-01-10"), "kind": "ca-nhan", "stage": "nhan-rong", "publish_on": "2024-02-09T08:00+07:00"},
    "ba": {**decided("2024-07-01"), "awards": [
        {"form": "bang-khen", "year": "2023", "authority": "Bộ", "decision": {"number": "3", "on": "2024-01-02"}},
    ]},
    "bon": decided("2025-01-02"),
}  # fmt: skip
CHANNELS = [
    {"id": "a", "text": "Loa, họp, báo", "forms": ["hoi-nghi", "loa-truyen-thanh", "bao-in", "an-pham"]}
]
PLAN = {"propagation": {"channels": CHANNELS}, "levels": [{"id": "xa", "level": "xa", "targets": ["huyen"]}]}


def test_stories_of_a_half_year(tmp_path: Path) -> None:
    """By their publication; what the plan names is there with nought, what it does not only where it occurs."""
    found = of(edition(tmp_path, PLAN, STORIES), "2024-H1")
    assert found.plan == "ke-hoach"
    assert found.stories == ("hai", "mot")
    assert pairs(found.kinds) == [("Cá nhân", 1), ("Tập thể", 1), ("Hộ gia đình", 0), ("Mô hình", 0)]
    assert pairs(found.movements) == [("Cả xóm cùng trồng hoa", 2), ("Mỗi nhà một cây", 1)]
    assert pairs(found.levels) == [("Cấp xã", 1), ("Cấp huyện", 0), ("Cấp tỉnh", 1)]
    assert pairs(found.stages) == [("Công nhận", 1), ("Nhân rộng", 1)]
    assert found.priority == 1


def test_deeds_count_by_their_own_day(tmp_path: Path) -> None:
    """Of what is known by its year only, at the end of that year."""
    office = edition(tmp_path, PLAN, STORIES)
    first, second, whole = of(office, "2024-H1"), of(office, "2024-H2"), of(office, "2023-2025")
    assert pairs(first.channels) == [
        ("Trang Mẫu (bịa đặt)", 2),
        ("Báo chí cấp tỉnh", 1),
        ("Loa truyền thanh", 1),
        ("Sách, ấn phẩm", 0),
        ("Hội nghị", 0),
    ]
    assert ("Hội nghị", 1) in pairs(second.channels)
    assert (pairs(first.awards), pairs(second.awards)) == ([("Bằng khen", 1)], [("Giấy khen", 1)])
    assert (first.replications, second.replications, whole.replications) == (0, 1, 2)
    assert len(whole.stories) == 4


def test_how_long_stories_waited(tmp_path: Path) -> None:
    found = of(edition(tmp_path, PLAN, STORIES), "2024")
    assert [(one.story, one.days) for one in found.waits] == [("hai", 30), ("mot", 10), ("ba", 0)]
    assert (found.median_days, found.longest_days) == (10, 30)
    assert found.waits[1].channels == (
        ("Báo Mẫu", date(2024, 5, 19)),
        ("Loa truyền thanh", date(2024, 5, 21)),
        ("Hội nghị", date(2024, 7, 1)),
    )


def test_a_span_without_stories(tmp_path: Path) -> None:
    found = of(edition(tmp_path, PLAN, STORIES), "2023-H1")
    assert (found.stories, found.waits, found.median_days, found.longest_days) == ((), (), None, None)
    assert pairs(found.movements) == [("Cả xóm cùng trồng hoa", 0), ("Mỗi nhà một cây", 0)]


def test_communes_of_a_district_s_plan(tmp_path: Path) -> None:
    """As they are today: Y Tịch became Vạn Linh."""
    plan = {"place": {"unit": "vn-187", "at": "2023"}}
    plan["issuer"] = {"id": "h", "name": "UBND huyện", "short": "UBND huyện", "level": "huyen"}  # type: ignore[dict-item]
    office = edition(tmp_path, plan, {"mot": {}})
    found = of(office, "2024")
    communes = {
        link.place.name
        for commune in office.register.communes(office.register.get("vn-187") or office.places[0])
        for link in office.register.now(commune)
    }
    assert found.places == 1
    assert {"Xã Vạn Linh", *found.places_without} == communes
    assert "Xã Vạn Linh" not in found.places_without
    assert of(office, "2023").places == 0


def test_a_commune_s_own_plan_wants_no_communes(tmp_path: Path) -> None:
    found = of(edition(tmp_path, {}, {"mot": {}}), "2024")
    assert (found.places, found.places_without) == (0, ())


def test_a_unit_s_own_plan_wants_no_communes_either(tmp_path: Path) -> None:
    """Though it names the province the unit is in."""
    issuer = {"id": "quy", "name": "Quỹ Mẫu", "short": "Quỹ Mẫu", "level": "co-so"}
    found = of(
        edition(tmp_path, {"issuer": issuer, "place": {"unit": "vn-20", "at": "2023"}}, {"mot": {}}), "2024"
    )
    assert (found.places, found.places_without) == (0, ())


def test_communes_of_a_province_that_became_part_of_another(tmp_path: Path) -> None:
    """Bình Thuận is in Lâm Đồng now; communes that were Lâm Đồng's before are not its own."""
    issuer = {"id": "tinh", "name": "UBND tỉnh", "short": "UBND tỉnh", "level": "tinh"}
    found = of(edition(tmp_path, {"issuer": issuer, "place": {"unit": "vn-60", "at": "2023"}}, {}), "2024")
    assert {"Phường Phan Thiết", "Đặc khu Phú Quý"} <= set(found.places_without)
    assert not {"Phường Xuân Hương - Đà Lạt", "Phường 1 Bảo Lộc"} & set(found.places_without)


def test_plans_that_units_made_under_this_one(tmp_path: Path) -> None:
    office = edition(tmp_path, {}, {})
    own = plan_of(office)
    under = {
        id: own.model_copy(
            update={"id": id, "parent_plan": above, "issuer": own.issuer.model_copy(update={"name": name})}
        )
        for id, above, name in (("a", own.id, "Trạm Mẫu"), ("b", own.id, "Đội Mẫu"), ("c", "a", "Tổ Mẫu"))
    }
    found = of(replace(office, plans={own.id: own, **under}), "2024")
    assert found.unit_plans == ("Đội Mẫu", "Trạm Mẫu")


def test_what_is_held_back_is_in_no_figure(tmp_path: Path) -> None:
    found = of(edition(tmp_path, PLAN, STORIES, held=["mot"]), "2024")
    assert found.stories == ("hai", "ba")
    assert found.replications == found.priority == 0
    assert "Báo Mẫu" not in repr(found)


def award(year: int, **more: object) -> dict[str, object]:
    return {"form": "giay-khen", "year": str(year), "authority": "Giám đốc Sở Mẫu", **more}


AWARDS = [
    {"id": "bang-khen", "form": "bang-khen", "authority": "Chủ tịch tỉnh", "cap_source": "Kế hoạch khác"},
    {
        "id": "hang-nam", "form": "giay-khen", "authority": "Giám đốc Sở Mẫu", "occasion": "hang-nam",
        "cap": {"tap-the": "1", "ca-nhan": "2"}, "text": "Hằng năm không quá …", "section": "IV.3",
    },
    {
        "id": "tong-ket", "form": "giay-khen", "authority": "Giám đốc Sở Mẫu", "occasion": "tong-ket",
        "cap": {"tap-the": "3"},
    },
    {"id": "khac", "text": "khen thưởng kịp thời"},
]  # fmt: skip


def test_awards_beside_their_caps(tmp_path: Path) -> None:
    """One without an occasion is of the first; a model's is its owner's; one annulled is none."""
    stories = {
        "mot": {"awards": [award(2024), award(2024, status="huy-bo"), award(2025, occasion="tong-ket")]},
        "hai": {"awards": [award(2024, occasion="hang-nam"), award(2023, authority="Giám đốc khác")]},
        "ba": {
            "kind": "mo-hinh",
            "owner": {"kind": "ca-nhan", "name": "Người Mẫu (bịa đặt)"},
            "awards": [award(2025, occasion="hang-nam")],
        },
        "bon": {"awards": [{"form": "bang-khen", "year": "2024", "authority": "Chủ tịch Tỉnh"}]},
    }
    elsewhere, yearly, final = award_tables(
        found := edition(tmp_path, {"awards": AWARDS}, stories), plan_of(found)
    )
    assert shown(yearly) == [
        ("Loại", "2023", "2024", "2025"),
        ("Tập thể", "0/1 dat", "2/1 vuot", "0/1 chua-het-han"),
        ("Cá nhân", "0/2 dat", "0/2 dat", "1/2 chua-het-han"),
    ]
    assert [cell and cell.left for cell in yearly.cells[0]] == [1, -1, 1]
    assert yearly.title == "Giấy khen của Giám đốc Sở Mẫu: không quá 1 tập thể, 2 cá nhân"
    assert (yearly.text, yearly.section) == ("Hằng năm không quá …", "IV.3")
    assert shown(final)[1] == ("Tập thể", "0/3 dat", "0/3 dat", "1/3 chua-het-han")
    assert shown(elsewhere) == [
        ("Loại", "2023", "2024", "2025"),
        ("Mọi loại", "0/None de-trong", "1/None de-trong", "0/None de-trong"),
    ]
    assert elsewhere.note == "Mức khen thưởng theo Kế hoạch khác."


def test_award_tables_of_a_span(tmp_path: Path) -> None:
    found = edition(tmp_path, {"awards": AWARDS}, {})
    tables = award_tables(found, plan_of(found), parse_span("2024-H1"))
    assert [table.columns for table in tables] == [("2024",)] * 3
    assert award_tables(found, plan_of(found), parse_span("2026")) == ()
