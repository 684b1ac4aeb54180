"""Movements and plans: what is asked, what is there, when, and what else a plan says."""

from datetime import date
from pathlib import Path

from bonghoadep.outputs.pages import movements, plans
from bonghoadep.outputs.pages.course import course
from tests.outputs.browse_examples import pages_of, said, sample, shown
from tests.reckoning.office import edition, plan_of

# Movements and plans


def test_a_movement_tells_what_plans_ask_and_how_its_years_went() -> None:
    page = shown("phong-trao/nong-thon-moi/")
    text = said(page)
    assert "Lạng Sơn cùng cả nước chung sức xây dựng nông thôn mới" in text
    assert "Giao: công chức địa chính – nông nghiệp – xây dựng và môi trường" in text
    assert "có phương pháp, cách làm hay phù hợp với điều kiện thực tế" in text
    assert "Đang sống ở: Hà Nội" in text
    stories = sample().edition.by_movement["nong-thon-moi"]
    (table,) = page.xpath(".//table[caption[@id='bang-nam']]")
    numbers = [int(said(cell)) for cell in table.xpath(".//td")]
    assert sum(numbers) == len(stories)
    assert page.xpath(".//svg[@role='img']//title")[0].text == "Bài gương theo năm của điển hình"


def test_only_the_movements_own_numbers_stand_on_its_page() -> None:
    page = shown("phong-trao/nong-thon-moi/")
    rows = [said(one) for one in page.xpath(".//table[@class='quotas']/tbody/tr/th")]
    assert rows == [
        "Toàn dân chung sức xây dựng nông thôn mới",
        "Lạng Sơn cùng cả nước chung sức xây dựng nông thôn mới",
    ]
    ids = page.xpath(".//@id")
    assert len(ids) == len(set(ids))


def test_a_movement_named_twice_by_a_plan_has_ids_of_its_own(tmp_path: Path) -> None:
    quota = {"id": "hoa", "op": ">=", "count": "2", "window": "nam", "per": "phong-trao"}
    named = [
        {"movement": "hoa", "as_written": "Trồng hoa", "quotas": [quota]},
        {"movement": "hoa", "as_written": "Trồng thêm hoa", "quotas": [{**quota, "id": "hoa-2"}]},
    ]
    office = edition(tmp_path, {"movements": named}, {"mot": {}})
    page = pages_of(movements.pages, office)["phong-trao/hoa/"]
    assert [said(row) for row in page.xpath(".//table[@class='quotas']/tbody/tr/th")] == [
        "Trồng hoa",
        "Trồng thêm hoa",
    ]
    ids = page.xpath(".//@id")
    assert len(ids) == len(set(ids))


def test_a_plans_dates_come_in_the_order_of_time(tmp_path: Path) -> None:
    given = {
        "deadlines": [
            {"id": "sau", "what": "nộp", "before": "2025-12-01", "to": "Phòng Mẫu"},
            {"id": "nam", "what": "báo cáo", "yearly_before": "02-28"},
        ],
        "milestones": [{"id": "dau", "name": "Lễ mở đầu", "at": "2023-02"}, {"id": "khong", "name": "Ngỏ"}],
        "phases": [{"id": "mot", "starts": "2025-01", "ends": "2025-Q1", "text": "Làm"}],
    }
    office = edition(tmp_path, given, {"mot": {}})
    steps = course(plan_of(office), date(2025, 2, 15))
    assert [(step.what, step.said) for step in steps] == [
        ("Lễ mở đầu", "Đã qua"),
        ("Làm", "Đang diễn ra"),
        ("nộp", "Sắp tới"),
        ("báo cáo", ""),
        ("Ngỏ", ""),
    ]
    page = pages_of(plans.pages, office)["ke-hoach/ke-hoach/"]
    rows = [[said(part) for part in row] for row in page.xpath(".//ol[@class='course']/li")]
    assert ["trước ngày 1/12/2025 Sắp tới", "nộp gửi Phòng Mẫu"] in rows


def test_a_plan_tells_levels_and_targets_in_words() -> None:
    forest = said(shown("ke-hoach/yen-bai/"))
    assert "được công nhận nhiều lần liên tục (cấp cơ sở trở lên, 2 lần)" in forest
    assert "(báo chí cấp tỉnh và Trung ương)" in forest
    assert "(do Hội đồng thi đua khen thưởng xét)" in forest
    capital = said(shown("ke-hoach/ha-noi/"))
    assert "tỷ lệ trường công lập đạt chuẩn quốc gia từ 80 đến 85%" in capital
    assert "thu nhập bình quân đầu người từ 80 triệu đồng/người/năm" in capital
