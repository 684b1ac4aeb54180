"""A reader searches, in a real browser, below a sub-path and under a strict content security policy."""

import functools
import http.server
import threading
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.outputs.search_examples import edition, site

pytestmark = pytest.mark.tool

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
)
"""What the site runs under; no WebAssembly."""

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


def open_filters(page: Page, *names: str) -> None:
    """Open the filters and some groups of them, as a reader does on a phone."""
    if not page.locator(".facets").evaluate("one => one.open"):
        page.locator(".facets > summary").click()
    for name in names:
        page.locator(".filters summary", has_text=name).click()


def counts(page: Page, name: str) -> dict[str, int]:
    """Return how many stories each value of a group of filters would give."""
    group = page.get_by_role("group", name=name)
    texts = group.locator("label").evaluate_all(
        "all => all.map(one => [one.querySelector('span').textContent, one.querySelector('b').firstChild.data])"
    )
    return {label: int(count) for label, count in texts}


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


def test_marks_rank_in_the_prose_too(page: Page) -> None:
    assert ask(page, "điện biên")[:2] == ["chuyen-di-dien-bien", "theo-doi-thoi-tiet"]
    assert ask(page, "diễn biến")[:2] == ["theo-doi-thoi-tiet", "chuyen-di-dien-bien"]


def test_a_word_nobody_wrote_is_left_out_and_said(page: Page) -> None:
    assert ask(page, "zzkwq điển hình")[0] == "guong-dien-hinh"
    expect(page.locator("#tim-duoc")).to_contain_text("Không bài nào có đủ các từ ấy")


def test_a_decision_is_found_by_its_whole_number(page: Page) -> None:
    assert ask(page, "115/QĐ-UBND") == ["chuyen-di-dien-bien"]
    expect(page.locator(".answers .found").first).to_contain_text("Quyết định số 115/QĐ-UBND")
    assert "chuyen-di-dien-bien" not in ask(page, "15/qd-ubnd")
    assert ask(page, "5/QĐ-UBND") == []


def test_a_word_is_found_before_it_is_finished(page: Page) -> None:
    assert ask(page, "tổ dân ph")[0] == DONG_TAM
    assert ask(page, "điể")[0] == "guong-dien-hinh"


@pytest.mark.parametrize("query", ["zzkwq", "zzkwq yyq", "hinhzzkwq", "?"])
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
    open_filters(page, "Loại điển hình", "Năm")
    page.get_by_label("Cá nhân").check()
    expect(page.locator(".answers .card")).to_have_count(2)
    expect(page.get_by_label("Hộ gia đình")).to_be_visible()

    page.get_by_label("2022").check()
    expect(page.locator(".answers .card")).to_have_count(1)
    assert parse_qs(urlsplit(page.url).query) == {"q": ["dien"], "loai": ["ca-nhan"], "nam": ["2022"]}

    page.get_by_role("button", name="Bỏ lọc: 2022").click()
    expect(page.locator(".answers .card")).to_have_count(2)
    assert parse_qs(urlsplit(page.url).query) == {"q": ["dien"], "loai": ["ca-nhan"]}
    page.get_by_role("button", name="Bỏ lọc: Cá nhân").click()
    expect(page.locator(".answers .card").nth(2)).to_be_visible()
    assert parse_qs(urlsplit(page.url).query) == {"q": ["dien"]}


def test_values_of_one_filter_add_up_and_counts_say_what_each_would_give(page: Page) -> None:
    open_filters(page, "Loại điển hình", "Năm")
    page.get_by_label("Cá nhân").check()
    page.get_by_label("Mô hình").check()
    expect(page.locator("#tim-duoc")).to_have_text("3 bài gương, mới nhất trước.")
    assert counts(page, "Loại điển hình") == {"Cá nhân": 2, "Tập thể": 2, "Hộ gia đình": 1, "Mô hình": 1}
    assert counts(page, "Năm") == {"2024": 1, "2023": 1, "2022": 1}
    page.get_by_role("button", name="Bỏ hết").click()
    expect(page.locator("#tim-duoc")).to_have_text("6 bài gương, mới nhất trước.")


def test_on_a_phone_the_filters_lead_back_to_the_results(page: Page) -> None:
    open_filters(page, "Loại điển hình")
    page.get_by_label("Cá nhân").check()
    page.get_by_role("button", name="Xem 2 bài").click()
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator(".answers .card")).to_have_count(2)


def test_filters_opened_again_after_a_question_list_the_newest(page: Page) -> None:
    ask(page, "dien")
    page.fill("#tim", "")
    expect(page.locator(".ways")).to_be_visible()
    open_filters(page)
    expect(page.locator("#tim-duoc")).to_have_text("6 bài gương, mới nhất trước.")


def test_communes_are_offered_within_a_province_and_old_units_by_their_old_names(page: Page) -> None:
    open_filters(page, "Tỉnh, thành phố")
    expect(page.locator(".filters summary", has_text="Xã, phường")).to_be_hidden()
    page.get_by_label("Yên Bái (tên cũ)").check()
    expect(page.locator("#tim-duoc")).to_have_text("1 bài gương, mới nhất trước.")
    open_filters(page, "Xã, phường")
    page.get_by_label("Phường Đồng Tâm (tên cũ)").check()
    expect(page.get_by_role("button", name="Bỏ lọc: Phường Đồng Tâm")).to_be_visible()
    assert parse_qs(urlsplit(page.url).query) == {"tinh": ["yen-bai"], "xa": ["dong-tam-04261"]}
    page.locator("[name=tinh][value=yen-bai]").uncheck()
    expect(page.locator(".chips")).to_be_hidden()
    assert urlsplit(page.url).query == ""


def test_an_address_with_a_question_is_answered_on_arrival(page: Page, address: str) -> None:
    page.goto(f"{address}?q={quote('điện biên')}&loai=ca-nhan")
    expect(page.locator("#tim-duoc")).to_contain_text("bài có “điện biên”")
    expect(page.locator("#tim")).to_have_value("điện biên")
    assert urlsplit(links(page)[0]).path.endswith("/chuyen-di-dien-bien/")


def test_filters_alone_list_the_newest_first(page: Page, address: str) -> None:
    page.goto(f"{address}?loai=ca-nhan")
    expect(page.locator("#tim-duoc")).to_have_text("2 bài gương, mới nhất trước.")
    assert [link.split("/")[-2] for link in links(page)] == ["chuyen-di-dien-bien", "theo-doi-thoi-tiet"]


def test_nothing_of_the_index_is_loaded_before_a_reader_turns_to_it(browser: Browser, address: str) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if url.endswith(("table.json", ".bin"))]

    with page.expect_response("**/table.json"):
        page.locator("#tim").focus()
    page.close()


def test_by_keyboard_alone(page: Page) -> None:
    page.keyboard.press("/")
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


def test_from_a_disk_the_page_says_so_and_leads_on(browser: Browser, tmp_path: Path) -> None:
    office = edition(tmp_path / "content")
    site(office, tmp_path / "site")
    page = browser.new_page()
    page.goto((tmp_path / "site/tim-kiem/index.html").as_uri())
    expect(page.get_by_text("Bạn đang đọc từ ổ đĩa hay USB")).to_be_visible()
    expect(page.locator("#tim")).to_be_hidden()
    expect(page.get_by_role("link", name="Lạng Sơn")).to_be_visible()
    page.close()


def test_an_index_that_does_not_come_is_said(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/table.json", lambda route: route.abort())
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
