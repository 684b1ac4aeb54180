"""A reader searches, in a real browser, below a sub-path and under a strict content security policy."""

import functools
import http.server
import threading
import unicodedata
from collections.abc import Iterator
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.outputs.search_examples import edition, site

pytestmark = pytest.mark.tool

POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'"
DONG_TAM = "to-dan-pho-dong-tam"


class _Strict(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("site")
    site(edition(tmp_path_factory.mktemp("content")), root / "xa")
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Strict, directory=str(root))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/xa/tim-kiem/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The search page; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.on(
        "console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    yield page
    page.close()
    assert not complaints


def ask(page: Page, query: str) -> list[str]:
    """Type a query and return the ids of the stories found, in order."""
    page.evaluate("document.querySelector('#tim-duoc').textContent = ''")
    page.fill("#tim", query)
    expect(page.locator("#tim-duoc")).not_to_be_empty()
    return [urlsplit(link).path.split("/")[-2] for link in links(page)]


def links(page: Page) -> list[str]:
    return page.eval_on_selector_all(".answers .card a", "all => all.map(one => one.href)")


@pytest.mark.parametrize(
    "query",
    [
        "dong tam",
        "Đồng Tâm",
        "ĐỒNG TÂM",
        "đồng tâm",
        unicodedata.normalize("NFD", "Đồng Tâm"),
        "  phuong  dong tam ",
    ],
)
def test_a_place_is_found_however_it_is_typed(page: Page, query: str) -> None:
    assert ask(page, query)[0] == DONG_TAM
    assert page.locator(".answers .card").first.locator("mark").inner_text().endswith("Đồng Tâm")
    expect(page.locator("#tim-duoc")).to_contain_text("1 bài có")


@pytest.mark.parametrize("query", ["dien hinh", "điển hình", "Điển Hình", "“điển hình”"])
def test_the_word_itself_is_found_first_where_it_is_in_the_title(page: Page, query: str) -> None:
    assert ask(page, query)[0] == "guong-dien-hinh"


def test_without_marks_every_reading_is_found_before_words_that_only_stand_apart(page: Page) -> None:
    found = ask(page, "dien bien")
    assert set(found[:2]) == {"chuyen-di-dien-bien", "theo-doi-thoi-tiet"}
    assert "den-bien-bao" in found[2:]
    expect(page.locator("#tim-duoc")).to_contain_text("2 bài có “dien bien”")
    expect(page.locator(".split")).to_contain_text("Các bài khác")
    assert {"Điện Biên", "diễn biến"} <= set(page.locator(".answers mark").all_inner_texts())


def test_shown_text_keeps_its_letters(page: Page) -> None:
    ask(page, "dien bien")
    text = page.locator(".answers").inner_text()
    assert "lên Điện Biên." in text
    assert "dien" not in text


@pytest.mark.parametrize(
    ("query", "id"),
    [("htx", "tam-long-hop-tac-xa"), ("nông thôn mới", "guong-dien-hinh"), ("NTM", "guong-dien-hinh")],
)
def test_abbreviations_find_what_they_stand_for(page: Page, query: str, id: str) -> None:
    assert id in ask(page, query)


@pytest.mark.parametrize("query", ["zzkwq", "dien hinh zzkwq", "hinhzzkwq"])
def test_a_word_nobody_wrote_finds_nothing_and_says_so(page: Page, query: str) -> None:
    assert ask(page, query) == []
    expect(page.locator("#tim-duoc")).to_contain_text(f"Không tìm thấy bài nào có “{query}”")
    expect(page.locator(".ways")).to_be_visible()
    expect(page.get_by_role("link", name="phong-trao-mot")).to_be_visible()


def test_results_lead_to_stories_below_the_site_s_own_root(page: Page, address: str) -> None:
    ask(page, "dong tam")
    assert links(page)[0] == address.replace("tim-kiem/", f"guong/{DONG_TAM}/")


def test_a_filter_narrows_and_the_address_remembers(page: Page) -> None:
    assert len(ask(page, "dien")) > 2
    page.locator(".facets summary").click()
    page.get_by_label("Cá nhân").check()
    expect(page.locator(".answers .card")).to_have_count(2)
    expect(page.get_by_label("Hộ gia đình")).to_be_visible()

    page.get_by_label("2022").check()
    expect(page.locator(".answers .card")).to_have_count(1)
    assert parse_qs(urlsplit(page.url).query) == {"q": ["dien"], "loai": ["ca-nhan"], "nam": ["2022"]}

    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page.locator(".answers .card").nth(2)).to_be_visible()
    assert parse_qs(urlsplit(page.url).query) == {"q": ["dien"]}


def test_an_address_with_a_question_is_answered_on_arrival(page: Page, address: str) -> None:
    page.goto(f"{address}?q={quote('điện biên')}&loai=ca-nhan")
    expect(page.locator("#tim-duoc")).to_contain_text("bài có “điện biên”")
    expect(page.locator("#tim")).to_have_value("điện biên")
    assert urlsplit(links(page)[0]).path.endswith("/chuyen-di-dien-bien/")


def test_filters_alone_list_the_newest_first(page: Page, address: str) -> None:
    page.goto(f"{address}?loai=ca-nhan")
    expect(page.locator("#tim-duoc")).to_have_text("2 bài gương.")
    assert [link.split("/")[-2] for link in links(page)] == ["chuyen-di-dien-bien", "theo-doi-thoi-tiet"]


def test_nothing_of_pagefind_is_loaded_before_a_reader_turns_to_it(browser: Browser, address: str) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/pagefind/" in url]

    with page.expect_response("**/pagefind.js"):
        page.locator("#tim").focus()
    page.close()


def test_by_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.type("dong tam")
    expect(page.locator(".answers .card").first).to_be_visible()
    for _ in range(3):  # the button, the filters, the first story
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.href").endswith(f"/guong/{DONG_TAM}/")


def test_without_scripts_the_page_is_a_way_in(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    expect(page.locator("#tim")).to_be_hidden()
    expect(page.get_by_text("Trình duyệt của bạn không chạy mã")).to_be_visible()
    expect(page.get_by_role("link", name="Lạng Sơn")).to_be_visible()
    page.close()


def test_an_index_that_does_not_come_is_said(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/pagefind.js", lambda route: route.abort())
    page.goto(f"{address}?q=hoa")
    expect(page.locator("#tim-duoc")).to_contain_text("Chưa tải được phần tìm kiếm")
    expect(page.locator(".ways")).to_be_visible()
    page.close()


def test_typing_on_is_answered_once_for_the_last_word(page: Page) -> None:
    page.locator("#tim").press_sequentially("dien bien", delay=30)
    expect(page.locator("#tim-duoc")).to_contain_text("“dien bien”")
    assert page.locator(".answers .card").count() == len(set(links(page)))


def test_no_width_makes_the_page_scroll_sideways(page: Page, address: str) -> None:
    page.goto(f"{address}?q=dien")
    expect(page.locator(".answers .card").first).to_be_visible()
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
