"""A person reads the sample site: by links alone, with scripts off, on a phone, without the world outside."""

from urllib.parse import urljoin, urlparse

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import KINDS

pytestmark = pytest.mark.tool


def test_from_home_to_a_movement_to_a_story(browser: Browser, sample_url: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(sample_url)
    page.locator("main a[href*='phong-trao/nong-thon-moi/']").first.click()
    assert "nông thôn mới" in page.locator("h1").inner_text().lower()

    page.locator("main article a[href*='guong/'], main li a[href*='guong/']").first.click()
    text = page.locator("main").inner_text()
    page.close()

    assert "Cách làm" in text
    assert "Dữ liệu minh họa" in text


def test_from_home_by_search_and_a_facet_to_a_story(browser: Browser, sample_url: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(sample_url)
    page.fill("input[name=q]", "dong tam")
    page.keyboard.press("Enter")
    first = page.locator(".answers .card a").first
    first.wait_for()
    assert "phong-chi-tra-hai-ban-doi-chieu-dong-tam" in (first.get_attribute("href") or "")

    said = page.locator("#tim-duoc").inner_text()
    page.locator(".facets > summary").click()
    page.locator(".filters summary", has_text="Loại điển hình").click()
    page.check("input[name=loai][value=tap-the]")
    page.wait_for_function("said => document.querySelector('#tim-duoc').innerText !== said", arg=said)
    assert "loai=tap-the" in page.url
    first.click()
    page.wait_for_url("**/guong/phong-chi-tra-hai-ban-doi-chieu-dong-tam/")
    text = page.locator("main").inner_text()
    page.close()

    assert "Đồng Tâm" in text
    assert "nay" in text.lower() or "khi ấy" in text


def test_every_list_page_is_reached_by_links_from_home(browser: Browser, sample_url: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    waiting, seen = [sample_url], set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = page.request.get(address)
        assert answer.ok, f"{address} is linked and missing"
        if "text/html" in answer.headers["content-type"]:
            page.set_content(answer.text().replace("<img", "<i").replace("<source", "<i"))
            links = page.eval_on_selector_all(
                "a[href], link[rel=alternate]", "all => all.map(one => one.getAttribute('href'))"
            )
            inside = (urljoin(address, link).split("#")[0].split("?")[0] for link in links)
            waiting += [one for one in inside if one.startswith(sample_url)]
    page.close()

    wanted = {sample_url + address for kind, address in KINDS.items() if kind not in ("missing", "offline")}
    assert set() == wanted - seen


def test_no_request_leaves_the_site(browser: Browser, sample_url: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for address in KINDS.values():
        page.goto(sample_url + address, wait_until="networkidle")
    page.close()

    own = urlparse(sample_url).netloc
    assert [
        url for url in asked if urlparse(url).netloc != own and not url.startswith(("data:", "blob:"))
    ] == []
    assert errors == []


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, sample_url: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    wide = {}
    for kind, address in KINDS.items():
        page.goto(sample_url + address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            wide[kind] = over
    page.close()

    assert wide == {}


def test_pictures_say_their_size_and_load(browser: Browser, sample_url: str) -> None:
    page = browser.new_page()
    page.goto(sample_url + KINDS["story"], wait_until="networkidle")
    pictures = page.evaluate(
        """() => [...document.querySelectorAll('main img')].map(one => {
            one.loading = 'eager';
            return [one.getAttribute('width') > 0, one.getAttribute('height') > 0, one.hasAttribute('alt')];
        })"""
    )
    words = page.locator("main figure img").first.get_attribute("alt")
    page.wait_for_function("[...document.querySelectorAll('main img')].every(one => one.naturalWidth > 0)")
    page.close()

    assert pictures
    assert all(all(one) for one in pictures)
    assert words
    assert len(words) > 20
