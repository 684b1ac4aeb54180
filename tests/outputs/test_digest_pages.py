"""The digests' pages: what stands where, what leads where, and what is not said."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest
from lxml import html

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import addresses
from bonghoadep.outputs.months import months
from bonghoadep.outputs.pages import digests, home, press
from bonghoadep.outputs.pages.page import Page
from bonghoadep.outputs.pages.stock import Stock
from bonghoadep.outputs.stories import ROOT, compose
from bonghoadep.records.evidence import Award
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM
from tests.example import MOMENT
from tests.tombstones import tombstone
from tests.tools import ROOT as PROJECT

MONTH = "2024-12"


@cache
def sample() -> Edition:
    return open_site(PROJECT, MOMENT.replace(year=2026, tzinfo=VIETNAM)).edition


def stock_of(edition: Edition, **sizes: int) -> Stock:
    return Stock(edition, compose(edition), sizes=sizes)


def pages(stock: Stock) -> dict[str, Page]:
    return {page.address: page for page in digests.pages(stock)}


def body(stock: Stock, address: str) -> Any:
    return html.fromstring(pages(stock)[address].main())


def month_page(edition: Edition, key: str = MONTH) -> Any:
    return body(stock_of(edition), addresses.digest(key))


def linked_stories(page: Any) -> list[str]:
    start = f"{ROOT}{addresses.STORIES}"
    return [
        href.removeprefix(start).rstrip("/") for href in page.xpath("//a/@href") if href.startswith(start)
    ]


def section(page: Any, anchor: str) -> str:
    found = page.xpath(f"//section[@aria-labelledby='{anchor}']")
    return " ".join(found[0].text_content().split()) if found else ""


def test_every_month_has_a_page_and_they_are_listed_in_order() -> None:
    stock = stock_of(sample())
    found = pages(stock)
    keys = [month.key for month in months(sample())]
    assert list(found) == [addresses.DIGESTS, *map(addresses.digest, keys)]
    listed = body(stock, addresses.DIGESTS).xpath("//h3/a/@href")
    assert listed == [ROOT + addresses.digest(key) for key in keys]


def test_a_month_links_all_its_stories_and_its_neighbours() -> None:
    page = month_page(sample())
    month = next(one for one in months(sample()) if one.key == MONTH)
    assert [id for id in linked_stories(page) if id in {one.id for one in month.stories}] == [
        one.id for one in month.stories
    ]
    assert page.xpath("//nav[@class='neighbours']/a/@href") == [
        ROOT + addresses.digest("2025-03"),
        ROOT + addresses.digest("2024-11"),
    ]
    assert "Dữ liệu minh họa" in page.text_content()


def test_files_are_offered_where_they_were_made() -> None:
    sheet, kit = addresses.digest_sheet(MONTH), addresses.kit(addresses.digest(MONTH))
    assert month_page(sample()).xpath("//div[@class='tools']/a") == []
    page = body(stock_of(sample(), **{sheet: 123_000, kit: 2_000_000}), addresses.digest(MONTH))
    assert page.xpath("//div[@class='tools']/a/@href") == [ROOT + sheet, ROOT + kit]


def test_the_text_to_post_is_there_where_somebody_agreed() -> None:
    for month in months(sample()):
        page = month_page(sample(), month.key)
        agreed = [one for one in month.stories if one.consent is None or "social" in one.consent.scope]
        said = page.xpath("string(//*[@id='bai-dang'])")
        assert bool(said) is bool(agreed)
        assert [one.id for one in month.stories if f"/guong/{one.id}/" in said] == [one.id for one in agreed]


def test_honours_of_the_state_and_new_factors_stand_apart() -> None:
    month = next(one for one in months(sample()) if one.key == MONTH)
    honour = Award.model_validate(
        {
            "form": "huan-chuong",
            "title": "Huân chương Lao động hạng Ba (bịa đặt)",
            "year": 2024,
            "authority": "Chủ tịch nước",
            "decision": {"number": "01/QĐ-CTN", "on": "2024-12-09"},
            "state_level": True,
        }
    )
    one = month.stories[0].model_copy(update={"awards": (honour,), "category": "nhan-to-moi"})
    page = month_page(replace(sample(), exemplars={**sample().exemplars, one.id: one}))
    said = section(page, "khen-thuong")
    assert "Huân chương Lao động hạng Ba (bịa đặt)" in said
    assert said.endswith("Chủ tịch nước, Quyết định số 01/QĐ-CTN ngày 9/12/2024")
    assert one.title in section(page, "nhan-to-moi")
    assert section(month_page(sample()), "khen-thuong") == ""


def test_corrections_and_dates_of_plans_are_told() -> None:
    page = month_page(sample())
    assert "Sửa dung tích hai bể nước" in section(page, "dinh-chinh")
    assert "Thời gian bình xét" in section(page, "viec-sap-toi")
    assert section(page, "viec-sap-toi").startswith("Việc của các kế hoạch trong tháng 1")


@pytest.mark.parametrize("on", [date(2024, 12, 28), date(2025, 9, 1)])
def test_of_a_withdrawn_story_only_that_it_is_gone_is_told(on: date) -> None:
    month = next(one for one in months(sample()) if one.key == MONTH)
    one = month.stories[0]
    rest = {id: other for id, other in sample().exemplars.items() if id != one.id}
    gone = tombstone(one.id, on, compose(sample())[one.id].published)
    edition = replace(sample(), exemplars=rest, tombstones=(gone,))
    page = month_page(edition)
    assert gone.reason in section(page, "da-rut")
    assert one.title not in page.text_content()
    assert one.name not in page.text_content()


def test_the_front_door_and_the_press_lead_to_the_newest() -> None:
    stock = stock_of(sample())
    for kind, address in ((home, addresses.HOME), (press, addresses.PRESS)):
        (made,) = (page for page in kind.pages(stock) if page.address == address)
        links = html.fromstring(made.main()).xpath("//section[@aria-labelledby='ban-tin']//a/@href")
        assert ROOT + addresses.digest(months(sample())[0].key) in links
        assert ROOT + addresses.DIGESTS in links


def test_an_office_without_a_digest_says_so() -> None:
    empty = replace(sample(), exemplars={}, tombstones=())
    assert list(pages(stock_of(empty))) == [addresses.DIGESTS]
    assert "Chưa có bản tin nào" in body(stock_of(empty), addresses.DIGESTS).text_content()
