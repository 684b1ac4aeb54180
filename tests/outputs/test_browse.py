"""Ways into the stories: by field, level, way of work and year, and the narrowing of a list."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from bonghoadep.catalogue.edition import Edition, levels
from bonghoadep.outputs.pages import former, groups, methods, movements, narrowing, places, plans, years
from bonghoadep.outputs.pages.stock import Stock
from bonghoadep.outputs.prose import Prose, Section
from bonghoadep.outputs.stories import compose
from bonghoadep.records import words
from bonghoadep.records.evidence import Event, Recognition, Replication
from bonghoadep.records.exemplar import Exemplar
from tests.outputs.browse_examples import links, pages_of, said, sample, sample_pages, shown
from tests.reckoning.office import edition, recognised, with_stories


@pytest.fixture
def office(tmp_path: Path) -> Edition:
    """One story of a plan with two movements, and one that is held back."""
    held = {"title": "Bài bị giữ lại", "fields": ["y-te"], "recognitions": [recognised("bo", 2024)]}
    return edition(tmp_path, {}, {"mot": {}, "kin": held}, held=["kin"])


# Fields and levels


def test_a_story_stands_under_every_level_in_force(tmp_path: Path) -> None:
    given = [recognised("xa", 2023), recognised("tinh", 2024), recognised("bo", 2024, status="huy-bo")]
    office = edition(tmp_path, {}, {"mot": {"recognitions": given, "fields": ["y-te", "giao-duc"]}})

    assert sorted(office.by_level) == ["tinh", "xa"]
    assert sorted(office.by_field) == ["giao-duc", "y-te"]
    found = pages_of(groups.pages, office)
    listed = {address for address, page in found.items() if "guong/mot/" in links(page)}
    assert listed == {"cap/xa/", "cap/tinh/", "linh-vuc/y-te/", "linh-vuc/giao-duc/"}
    assert "điển hình được nhiều cấp công nhận thì có ở trang của từng cấp" in said(found["cap/xa/"])


def test_every_field_and_level_has_a_page_and_a_count(office: Edition) -> None:
    found = pages_of(groups.pages, office)
    assert {f"linh-vuc/{key}/" for key in words.FIELDS} <= set(links(found["linh-vuc/"]))
    assert {f"cap/{key}/" for key in words.LEVELS} <= set(links(found["cap/"]))
    assert not any("Bài bị giữ lại" in said(page) for page in found.values())
    assert "Chưa có bài gương nào" in said(found["linh-vuc/y-te/"])


def test_what_is_said_of_fields_and_levels_is_complete() -> None:
    assert list(groups.FIELDS) == list(words.FIELDS)
    assert list(groups.LEVELS) == list(words.LEVELS)


# Narrowing


def values(one: Exemplar) -> Mapping[str, set[str]]:
    """Return what a reader would find the story by."""
    stock = sample()
    provinces = (stock.edition.register.province(unit).short for unit in stock.edition.places_now(one))
    return {
        "loai": {one.kind},
        "nam": {str(one.year)},
        "linh-vuc": set(one.fields),
        "cap": set(levels(one)),
        "phong-trao": set(one.movements),
        "tinh": set(map(narrowing.province_key, provinces)),
    }


@pytest.mark.parametrize(
    ("chosen", "address"),
    [
        (("phong-trao", "nong-thon-moi"), "phong-trao/nong-thon-moi/"),
        (("tinh", "lam-dong"), "dia-phuong/lam-dong/"),
        (("nam", "2024"), "nam/2024/"),
        (("loai", "tap-the"), "loai/tap-the/"),
        (("linh-vuc", "kinh-te"), "linh-vuc/kinh-te/"),
        (("cap", "xa"), "cap/xa/"),
    ],
)
def test_a_list_is_narrowed_by_true_counts(chosen: tuple[str, str], address: str) -> None:
    mine = [one for one in sample().edition.newest if chosen[1] in values(one)[chosen[0]]]
    facets = narrowing.within(sample(), chosen, tuple(mine))
    assert facets or len(mine) <= narrowing.FEW
    for facet in facets:
        for link, count in facet.choices:
            assert parse_qsl(urlsplit(link.address).query)[0] == chosen
            _, (name, value) = parse_qsl(urlsplit(link.address).query)
            assert name != chosen[0]
            assert count == sum(value in values(one)[name] for one in mine) > 0
            assert link.address in links(shown(address))


def test_all_stories_are_narrowed_by_pages_without_a_script() -> None:
    facets = narrowing.whole(sample())
    assert [facet.label for facet in facets][:2] == ["Theo loại", "Theo năm"]
    chosen = [link.address for facet in facets for link, _ in facet.choices]
    assert len(facets) == 6
    assert set(chosen) <= set(links(shown("guong/")))
    assert {*chosen, *(facet.address for facet in facets)} <= set(sample_pages())
    assert "tim-kiem/" in links(shown("guong/"))


def test_a_short_list_is_not_narrowed(office: Edition) -> None:
    stock = Stock(office, compose(office))
    assert narrowing.within(stock, ("loai", "tap-the"), office.newest) == ()


# Methods


def method_of(html: str, office: Edition) -> methods.Method:
    story = compose(office)["mot"]
    told = Prose("", (Section("Cách làm", "cach-lam", html),))
    return methods.method(type(story)(**{**_fields(story), "prose": told}))


def _fields(story: object) -> dict[str, object]:
    return {name: getattr(story, name) for name in type(story).__slots__}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("html", "steps", "opening"),
    [
        (
            "<ol><li><strong>Đếm &amp; ghi.</strong> Xong.</li><li><p><strong>Họp:</strong> Hai.</p></li></ol>",
            ("Đếm & ghi", "Họp"),
            "",
        ),
        ("<ul><li><strong>Một việc.</strong> Thôi.</li></ul>", (), ""),
        (
            "<p>Ngắn thôi. Nhưng câu sau nói rõ việc đã làm ở đâu. Câu ba.</p>",
            (),
            "Ngắn thôi. Nhưng câu sau nói rõ việc đã làm ở đâu.",
        ),
        ("<p>Không có dấu chấm <em>nào</em></p>", (), "Không có dấu chấm nào"),
        ("", (), ""),
    ],
)
def test_a_method_is_told_by_its_steps_or_its_first_sentence(
    html: str, steps: tuple[str, ...], opening: str, office: Edition
) -> None:
    found = method_of(html, office)
    assert (found.steps, found.opening) == (steps, opening)


def test_steps_are_numbered_as_the_story_has_them_and_the_rest_is_counted(office: Edition) -> None:
    items = "".join(f"<li><strong>Việc {number}.</strong> Xong.</li>" for number in range(7))
    numbered, plain = (method_of(f"<{kind}>{items}</{kind}>", office) for kind in ("ol", "ul"))
    assert (numbered.ordered, plain.ordered) == (True, False)
    assert (len(numbered.steps), numbered.more) == (methods.STEPS, 2)


def test_methods_lead_to_where_they_are_told_and_those_taken_up_come_first(office: Edition) -> None:
    story = "## Cách làm\n\n1. **Gom & <b>ủ</b>.** Một.\n2. **Chia phần.** Hai.\n"
    taken = Replication(who="Xóm bên", year=2024)
    changes = [
        {"story": story, "fields": ("moi-truong",), "title": "Chưa ai theo"},
        {"story": story, "fields": ("moi-truong", "y-te"), "title": "Hai nơi", "replications": (taken,) * 2},
        {"story": story, "fields": (), "title": "Chưa xếp"},
        {"story": "Kể suông.", "fields": ("moi-truong",), "title": "Không có cách làm"},
    ]
    found = pages_of(methods.pages, with_stories(office, changes))

    assert list(found) == [
        "cach-lam-hay/",
        "cach-lam-hay/y-te/",
        "cach-lam-hay/moi-truong/",
        "cach-lam-hay/khac/",
    ]
    page = found["cach-lam-hay/moi-truong/"]
    assert [said(head) for head in page.xpath(".//li/h3")] == ["Hai nơi", "Chưa ai theo"]
    assert "guong/bai-1/#cach-lam" in links(page)
    assert said(page.xpath(".//ol[@class='steps']")[0]) == "Gom & ủ Chia phần"
    assert said(page.xpath(".//p[@class='taken-up']")[0]) == "Đã có 2 nơi làm theo"
    assert page.xpath(".//ol//b") == []
    assert "Không có cách làm" not in said(found["cach-lam-hay/"])


def test_methods_are_paged_and_the_overview_stays_small(office: Edition) -> None:
    story = "## Cách làm\n\nLàm từng việc một, ghi vào sổ mỗi ngày.\n"
    changes = [{"story": story, "fields": ("moi-truong",), "title": f"Bài {number}"} for number in range(30)]
    found = pages_of(methods.pages, with_stories(office, changes))

    assert len(found["cach-lam-hay/"].xpath(".//li[@class='method']")) == methods.SHOWN
    assert "cach-lam-hay/moi-truong/" in links(found["cach-lam-hay/"])
    sheets = [found[f"cach-lam-hay/moi-truong/{end}"] for end in ("", "trang/2/")]
    assert [len(page.xpath(".//li[@class='method']")) for page in sheets] == [24, 6]
    assert "cach-lam-hay/moi-truong/trang/2/" in links(sheets[0])


def test_conditions_are_told() -> None:
    page = said(shown("cach-lam-hay/moi-truong/"))
    assert "Cần có: Có người ghi sổ đều trong bảy ngày trước khi họp" in page


# Years


def test_a_year_has_its_newest_stories_movements_and_marks() -> None:
    page = shown("nam/")
    (row,) = page.xpath(".//li[@id='nam-2025']")
    assert len(row.xpath(".//ul[@class='plain']/li")) == 3
    text = said(row)
    assert "1/7/2025 Sắp xếp đơn vị hành chính: 63 tỉnh, thành phố còn 34" in text
    assert "Đại hội Thi đua yêu nước tỉnh Ninh Thuận lần thứ VIII" in text
    numbers = [int(one.removeprefix("nam-")) for one in page.xpath(".//ol/li/@id")]
    assert numbers == sorted(numbers, reverse=True)


def test_a_year_without_stories_is_there_for_its_marks_and_leads_nowhere(tmp_path: Path) -> None:
    ahead = {"deadlines": [{"id": "nop", "what": "nộp danh sách", "before": "2031-03-04"}]}
    office = edition(tmp_path, ahead, {"mot": {}})
    event = Event.model_validate({"name": "Đại hội Mẫu <b>", "on": "2022-05"})
    office = with_stories(office, [{"events": (event,)}, {"events": (event,)}])
    found = pages_of(years.pages, office)

    rows = {row.get("id"): row for row in found["nam/"].xpath(".//ol[@class='years-line']/li")}
    assert list(rows) == ["nam-2031", "nam-2025", "nam-2024", "nam-2023", "nam-2022"]
    assert rows["nam-2031"].get("class") == "ahead"
    assert "4/3/2031 Nộp danh sách Kế hoạch Mẫu" in said(rows["nam-2031"])
    assert said(rows["nam-2022"]).count("tháng 5 Đại hội Mẫu <b>") == 1
    assert "nam/2031/" not in links(found["nam/"])
    assert set(found) == {"nam/", "nam/2024/"}


# All together


def test_every_link_of_the_browsing_pages_leads_somewhere() -> None:
    kinds = (groups, methods, years, places, former, movements, plans)
    addresses = [page.address for kind in kinds for page in kind.pages(sample())]
    lost = {
        (address, link)
        for address in addresses
        for link in links(shown(address))
        if link.endswith("/") and link not in sample_pages() and link != "tim-kiem/"
    }
    assert lost == set()


def test_the_same_edition_gives_the_same_pages() -> None:
    again = Stock(sample().edition, compose(sample().edition))
    kinds = (groups, methods, years, former, movements, plans)
    for page in (page for kind in kinds for page in kind.pages(again)):
        assert page.main() == sample_pages()[page.address].main()


def test_recognition_is_read_as_it_is_written() -> None:
    """The statuses in force are words of the vocabulary, so that a word renamed is noticed."""
    assert set(words.STATUSES) > words.IN_FORCE
    assert Recognition.model_validate(recognised("xa", 2024)).status in words.IN_FORCE
