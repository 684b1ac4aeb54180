"""Progress pages and the public guide of rules, read as a reader's browser gives them: words, links, tables."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from lxml.html import HtmlElement

from bonghoadep.build import manuals
from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.pages import guide, progress
from bonghoadep.outputs.pages.stock import Manual, Stock
from bonghoadep.outputs.stories import compose
from bonghoadep.rules import RULES
from bonghoadep.text import VIETNAM
from tests.reckoning.office import decided, edition, recognised, with_stories

MAIN = "ke-hoach/ke-hoach/tien-do/"
PLAN: Mapping[str, Any] = {
    "movements": [
        {
            "movement": "hoa",
            "as_written": "Cả xóm cùng trồng hoa",
            "quotas": [{"id": "hoa", "op": ">=", "count": "2", "window": "nam", "per": "phong-trao"}],
        },
        {
            "movement": "cay",
            "as_written": "Mỗi nhà một cây",
            "quotas": [
                {"id": "cay", "op": ">=", "count": "1", "window": "mot-nam", "year": "2024"}
                | {"per": "phong-trao"}
            ],
        },
    ],
    "quotas": [
        {"id": "trong", "op": "planned", "window": "mot-nam", "year": "2024", "level": "tinh"}
        | {"kinds": ["tap-the"], "text": "Số lượng do cấp trên định"}
    ],
    "awards": [{"id": "giay-khen", "form": "giay-khen", "authority": "UBND xã Mẫu", "cap": {"tap-the": "2"}}],
    "deadlines": [
        {"id": "bao-cao", "what": "Gửi báo cáo & danh sách", "before": "2025-12-01", "to": "Phòng Mẫu"},
        {"id": "dang-ky", "what": "đăng ký", "within": "2024-04"},
    ],
}
AWARD = {"form": "giay-khen", "year": "2024", "authority": "UBND xã Mẫu"}
STORIES: Mapping[str, Mapping[str, Any]] = {
    "mot": {"title": "Bài thứ <một>", **decided("2024-05-10"), "awards": [AWARD], "priority_group": "true"},
    "hai": {"title": "Bài thứ hai", **decided("2024-11-10"), "recognitions": [recognised("tinh", 2024)]},
    "kin": {"title": "Bài bị giữ lại", **decided("2024-06-10")},
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition(tmp_path_factory.mktemp("office"), PLAN, STORIES, held=["kin"])


def pages_of(office: Edition) -> dict[str, HtmlElement]:
    """Return every progress page by its address, parsed."""
    stock = Stock(office, compose(office))
    return {
        page.address: lxml.html.fromstring(f"<main>{page.main()}</main>") for page in progress.pages(stock)
    }


@pytest.fixture(scope="module")
def pages(office: Edition) -> dict[str, HtmlElement]:
    return pages_of(office)


def said(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def table(page: HtmlElement, title: str) -> list[list[str]]:
    """Return the table under a quota's heading, cell by cell; the stories a cell lists are left out."""
    (section,) = (
        one for one in page.iter("section") if one.get("class") == "quota" and said(one[0]).startswith(title)
    )
    rows = []
    for row in section.iter("tr"):
        cells = []
        for cell in row:
            parts = cell.xpath(".//summary|.//p")
            cells.append(said(parts[0] if parts else cell))
        rows.append(cells)
    return rows


def test_there_is_a_page_for_the_plan_and_one_for_every_span(pages: dict[str, HtmlElement]) -> None:
    assert list(pages) == [
        MAIN,
        *(f"{MAIN}{span}/" for span in ("2025", "2025-h1", "2024", "2024-h2", "2024-h1")),
        *(f"{MAIN}{span}/" for span in ("2023", "2023-h2", "2023-h1", "2023-2025")),
    ]


def test_a_quota_stands_by_word_and_shape_and_tells_what_was_counted(pages: dict[str, HtmlElement]) -> None:
    page = pages[MAIN]

    assert table(page, "Chỉ tiêu theo phong trào") == [
        ["Phong trào", "2023", "2024", "2025"],
        ["Cả xóm cùng trồng hoa", "0/2 Thiếu", "2/2 Đạt", "0/2 Chưa hết hạn"],
        ["Mỗi nhà một cây", "·không đặt chỉ tiêu", "0/1 Thiếu", "·không đặt chỉ tiêu"],
    ]
    links = page.xpath("//section[@class='quota'][h3[contains(., 'phong trào')]]//td//a")
    assert sorted((link.get("href"), link.text) for link in links) == [
        ("⟦/⟧guong/hai/", "Bài thứ hai"),
        ("⟦/⟧guong/mot/", "Bài thứ <một>"),
    ]
    symbols = {symbol.get("id") for symbol in page.iter("symbol")}
    used = {use.get("href", "").removeprefix("#") for use in page.iter("use")}
    assert {"dau-dat", "dau-thieu", "dau-chua-het-han", "dau-de-trong"} <= used <= symbols


def test_what_the_plan_leaves_blank_is_not_nought(pages: dict[str, HtmlElement]) -> None:
    assert table(pages[MAIN], "Chỉ tiêu theo cấp và loại")[1:] == [["Cấp tỉnh · Tập thể", "1 để trống"]]


def test_an_award_is_kept_within_its_number_not_reached(pages: dict[str, HtmlElement]) -> None:
    rows = table(pages[MAIN], "Giấy khen")

    assert rows[1][:4] == ["Tập thể", "0/2 Trong mức", "1/2 Trong mức", "0/2 Chưa hết hạn"]


def test_a_strip_counts_the_cells_of_its_table(pages: dict[str, HtmlElement]) -> None:
    (section,) = pages[MAIN].xpath("//section[@class='quota'][h3[contains(., 'phong trào')]]")

    assert [said(one) for one in section.xpath("./ul/li")] == ["Đạt 1", "Thiếu 2", "Chưa hết hạn 1"]
    assert section.xpath("string(.//desc)") == "đạt: 1; thiếu: 2; chưa hết hạn: 1"


def test_dates_stand_by_what_is_running_to_come_and_past(pages: dict[str, HtmlElement]) -> None:
    (section,) = pages[MAIN].xpath("//section[@aria-labelledby='thoi-han']")

    found = {
        said(days.getprevious()): [[said(part) for part in one] for one in days]
        for days in section.iter("dl")
    }
    assert list(found) == ["Đang diễn ra", "Sắp tới", "Đã qua 1"]
    assert [one[0] for one in found["Đang diễn ra"]] == ["từ 1/1/2023 đến 31/12/2025"]
    assert found["Sắp tới"] == [["ngày 1/12/2025", "Gửi báo cáo & danh sách gửi Phòng Mẫu"]]
    assert found["Đã qua 1"] == [["từ 1/4/2024 đến 30/4/2024", "Đăng ký"]]


def test_the_spans_stand_in_a_table_with_their_pages_and_prints(pages: dict[str, HtmlElement]) -> None:
    (spans,) = pages[MAIN].xpath("//table[@class='spans']")
    rows = {said(row[0]): row for row in spans.xpath(".//tbody/tr")}

    assert [said(cell) for cell in rows["Năm 2024"]] == ["Năm 2024", "PDF", "2", "1 (50%)", "0 ngày", "0"]
    assert [link.get("href") for link in rows["6 tháng cuối năm 2024"].iter("a")] == [
        f"⟦/⟧{MAIN}2024-h2/",
        f"⟦/⟧{MAIN}bao-cao-2024-H2.pdf",
    ]


def test_every_file_of_the_plan_is_offered(pages: dict[str, HtmlElement]) -> None:
    links = pages[MAIN].xpath("//section[@aria-labelledby='tep']//a/@href")

    names = ("chi-tieu.csv", "tong-hop.csv", "danh-sach.csv", "bao-cao.xlsx", "calendar.ics")
    assert links == [f"⟦/⟧{MAIN}{name}" for name in names]


def test_a_span_tells_what_there_is_and_names_what_there_is_not(pages: dict[str, HtmlElement]) -> None:
    page = pages[f"{MAIN}2024/"]

    tallies = {said(one[0]): one for one in page.xpath("//table[@class='tally']")}
    assert [[said(cell) for cell in row] for row in tallies["Phong trào, lĩnh vực"].xpath(".//tbody/tr")] == [
        ["Cả xóm cùng trồng hoa", "2"]
    ]
    assert "Phong trào, lĩnh vực chưa có: Mỗi nhà một cây." in said(page)
    assert page.xpath("//nav//a[@aria-current='page']")[0].text == "Năm 2024"
    assert [cell.text for cell in page.xpath("//table[@class='timeline']//td")] == list("000010000010")


def test_a_span_leads_to_the_years_the_whole_and_its_own_halves(pages: dict[str, HtmlElement]) -> None:
    def offered(span: str) -> list[str]:
        return [link.text for link in pages[f"{MAIN}{span}/"].xpath("//nav[@aria-label='Các kỳ báo cáo']//a")]

    years = ["Năm 2025", "Năm 2024", "Năm 2023", "Giai đoạn 2023-2025"]
    assert offered("2023-2025") == years
    halves = ["6 tháng cuối năm 2024", "6 tháng đầu năm 2024"]
    assert offered("2024") == offered("2024-h1") == [*years[:2], *halves, *years[2:]]


def test_long_lists_show_the_newest_and_lead_to_the_rest(tmp_path: Path) -> None:
    office = edition(tmp_path, PLAN, {"mot": {}})
    moments = [datetime(2024, 1, 1, 8, tzinfo=VIETNAM) + timedelta(days=number) for number in range(103)]
    many = with_stories(office, [{"publish_on": one, "title": f"Bài {one:%d/%m}"} for one in moments])

    page = pages_of(many)[f"{MAIN}2024/"]

    (fold,) = (one for one in page.iter("details") if said(one[0]).startswith("Bài đã đăng trong kỳ"))
    titles = [link.text for link in fold.xpath("./ul//a")]
    assert (len(titles), titles[0], titles[-1]) == (progress.MOST, "Bài 12/04", "Bài 04/01")
    assert said(fold).endswith("Đây là 100 bài mới nhất; đủ cả 103 bài ở danh sách (CSV).")
    cell = pages_of(many)[MAIN].xpath("//section[@class='quota'][h3[contains(., 'phong trào')]]//td//li")[-1]
    assert said(cell) == "và 3 bài nữa"


def test_a_plan_of_one_commune_misses_no_communes(pages: dict[str, HtmlElement]) -> None:
    assert not any("xã, phường" in said(page).lower() for page in pages.values())


def test_a_province_tells_which_communes_have_no_story(tmp_path: Path) -> None:
    issuer = {"id": "tinh", "name": "UBND tỉnh Mẫu", "short": "UBND tỉnh", "level": "tinh"}
    place = {"unit": "vn-20", "at": "2023"}
    office = edition(tmp_path, {"issuer": issuer, "place": place}, {"mot": STORIES["mot"]})

    page = pages_of(office)[f"{MAIN}2024/"]

    (fold,) = (one for one in page.iter("details") if said(one[0]).startswith("Xã, phường chưa có bài"))
    names = said(fold[1]).rstrip(".").split(", ")
    assert said(fold[0]) == f"Xã, phường chưa có bài {len(names)}"
    assert (len(names), "Xã Vạn Linh" in names, "Xã Chi Lăng" in names) == (64, False, True)


def test_what_is_held_back_is_nowhere(pages: dict[str, HtmlElement]) -> None:
    for address, page in pages.items():
        html = lxml.html.tostring(page, encoding="unicode")
        assert "kin" not in re.findall(r"guong/([\w-]+)/", html), address
        assert "giữ lại" not in html, address


def test_every_page_can_be_walked_by_keyboard_and_ear(pages: dict[str, HtmlElement]) -> None:
    for address, page in pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), address
        for region in page.xpath("//div[@class='wide']"):
            assert (region.get("role"), region.get("tabindex")) == ("region", "0")
        for label in page.xpath("//@aria-labelledby"):
            assert set(label.split()) <= set(ids), (address, label)
        assert page.xpath("//table[not(caption)]") == []
        assert page.xpath("//th[not(@scope)]") == []
        assert page.xpath("//script") == []
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4")]
        assert all(later - one <= 1 for one, later in pairwise(levels)), address


def test_a_plan_without_numbers_or_stories_says_so(tmp_path: Path) -> None:
    page = pages_of(edition(tmp_path, {}, {}))[MAIN]

    text = said(page)
    assert "Kế hoạch không nêu chỉ tiêu bằng con số." in text
    assert "Kỳ này chưa có bài nào được đăng." in text


def test_a_plan_not_begun_has_no_spans_yet(tmp_path: Path) -> None:
    period = {"from_year": "2026", "to_year": "2027", "as_written": "2026 - 2027"}
    pages = pages_of(edition(tmp_path, {"period": period}, {}))

    assert list(pages) == [MAIN]
    assert "Kế hoạch chưa bắt đầu, nên chưa có kỳ nào để báo cáo." in said(pages[MAIN])


# The guide


def test_a_manual_is_taken_apart() -> None:
    words = "Tên sai.\n\nTìm: chỗ\nsai.\n\nVì sao: khó đọc.\n\nThêm một ý.\n"
    examples = "\nSai:\n    a: 1\n\n    b: 2\n\nĐúng:\n    a: 2\n"
    chapter = guide.chapter(Manual("R299", "ten-sai", "Mã", "lỗi", words + examples))

    assert (chapter.anchor, chapter.title) == ("r299", "Tên sai.")
    assert chapter.paragraphs == (("Tìm", "chỗ sai."), ("Vì sao", "khó đọc."), ("", "Thêm một ý."))
    assert (chapter.wrong, chapter.right) == ("a: 1\n\nb: 2", "a: 2")


def test_the_guide_prints_every_manual_whole(office: Edition) -> None:
    (page,) = guide.pages(Stock(office, {}, manuals=manuals()))
    root = lxml.html.fromstring(f"<main>{page.main()}</main>")

    assert page.address == "huong-dan/quy-tac/"
    for rule in RULES.values():
        (article,) = root.xpath(f"//article[@id='{rule.code.lower()}']")
        wanted = [word for word in re.split(r"\W+", rule.manual) if word]
        found = re.split(r"\W+", " ".join(article.itertext()))
        assert set(wanted) <= set(found), rule.code
        assert root.xpath(f"count(//table//a[@href='#{rule.code.lower()}'])") == 1
    assert len(root.xpath("//article")) == len(RULES)


def test_families_come_as_they_are_handed_in() -> None:
    told = [
        Manual(code, "la", family, "ghi chú", "Lạ.\n")
        for code, family in (("Z101", "Ba"), ("A101", "Một"), ("Z102", "Ba"))
    ]
    found = [(one.letter, one.name, len(one.chapters)) for one in guide.families(told)]
    assert found == [("Z", "Ba", 2), ("A", "Một", 1)]


def test_without_manuals_there_is_no_guide(office: Edition) -> None:
    assert list(guide.pages(Stock(office, {}))) == []
