"""A reader loses the network: what was read stays, what was withdrawn goes, and nobody meets a broken page."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from bonghoadep.desk.recall import withdraw
from tests.conftest import build
from tests.tools import ROOT

pytestmark = pytest.mark.tool

READ, SECOND, UNREAD = "guong/bai-mau/", "guong/to-mau/", "guong/mo-hinh-mau/"
STORY = "exemplars/2024/bai-mau/index.md"


class Place:
    """An office and its site below a sub-path of a server that can be cut off."""

    def __init__(self, root: Path) -> None:
        self.office = root / "office"
        shutil.copytree(ROOT / "tests" / "sites" / "small", self.office)
        self.served = root / "served"
        self.cut = False
        self.build()
        handler = functools.partial(_Handler, self, directory=str(self.served))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/xa/"

    def build(self) -> None:
        done = build(self.office, self.served / "xa", "--only", "pages,pictures,hosting")
        assert done.returncode == 0, done.stderr


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, place: Place, *args: object, directory: str) -> None:
        self.place = place
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.place.cut:
            self.close_connection = True
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    place = Place(tmp_path)
    yield place
    place.server.shutdown()
    place.server.server_close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context
    context.close()


def read(page: Page, address: str, stories: int) -> None:
    """Open a story and wait until the device holds so many with their pages."""
    page.goto(address, wait_until="networkidle")
    holds(page, stories)


def holds(page: Page, stories: int) -> None:
    """Wait until the device holds so many stories, each with its page."""
    until(
        page,
        """async (wanted) => {
            const names = (await caches.keys()).filter((name) => name.startsWith("bai "));
            const kept = await Promise.all(names.map((name) => caches.match(name.split(" ")[2])));
            return kept.length === wanted && kept.every(Boolean);
        }""",
        stories,
    )


def lets_go(page: Page, address: str) -> None:
    """Wait until the device holds nothing of a story."""
    until(page, "async (address) => (await caches.keys()).every((name) => !name.endsWith(address))", address)


def until(page: Page, promise: str, given: object = None) -> None:
    """Wait until what a page promises is true; Playwright's own wait takes the promise itself for true."""
    for _ in range(120):
        if page.evaluate(promise, given):
            return
        page.wait_for_timeout(250)
    raise TimeoutError(promise)


def styled(page: Page) -> bool:
    return bool(page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 248, 241)")


def test_a_story_read_is_there_without_a_network(context: BrowserContext, place: Place) -> None:
    page = context.new_page()
    read(page, place.url + READ, 1)
    title = page.locator("h1").inner_text()
    place.cut = True
    page.goto("about:blank")
    page.goto(place.url + READ)

    assert page.locator("h1").inner_text() == title
    assert styled(page)
    page.wait_for_function("document.querySelector('main img').naturalWidth > 0")


def test_a_page_not_kept_becomes_the_offline_page_with_a_list(context: BrowserContext, place: Place) -> None:
    page = context.new_page()
    read(page, place.url + READ, 1)
    read(page, place.url + SECOND, 2)
    titles = [page.locator("h1").inner_text()]
    place.cut = True
    page.goto(place.url + UNREAD)
    page.wait_for_url("**/ngoai-mang/")
    page.get_by_role("heading", name="Đang không có mạng").wait_for()
    links = page.locator("[data-kept] a")
    links.nth(1).wait_for()

    assert styled(page)
    assert links.first.inner_text() == titles[0]  # the last one read comes first
    assert page.locator("[data-none]").is_hidden()
    links.nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/" + READ)
    assert page.locator("article.story").count() == 1


def test_with_nothing_kept_the_offline_page_says_so(context: BrowserContext, place: Place) -> None:
    page = context.new_page()
    page.goto(place.url)
    until(page, "() => navigator.serviceWorker.controller !== null")
    place.cut = True
    page.goto(place.url + READ)
    page.wait_for_url("**/ngoai-mang/")
    page.locator("[data-none]").wait_for()
    assert page.locator("[data-kept]").is_hidden()


def test_a_withdrawn_story_leaves_the_device_at_the_next_visit_anywhere(
    context: BrowserContext, place: Place
) -> None:
    page = context.new_page()
    read(page, place.url + READ, 1)
    read(page, place.url + SECOND, 2)
    withdraw(place.office / "content", STORY, "Người trong bài xin rút", date(2026, 5, 1))
    place.build()
    page.goto(place.url)  # home, not the story
    lets_go(page, READ)
    holds(page, 1)
    left = page.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async (name) =>
            (await (await caches.open(name)).keys()).map((one) => one.url)))).flat()"""
    )
    assert [url for url in left if "bai-mau" in url] == []

    place.cut = True
    page.goto(place.url + READ)
    page.wait_for_url("**/ngoai-mang/")


def test_a_withdrawn_story_leaves_the_device_when_its_own_address_is_opened(
    context: BrowserContext, place: Place
) -> None:
    page = context.new_page()
    read(page, place.url + READ, 1)
    withdraw(place.office / "content", STORY, "Người trong bài xin rút", date(2026, 5, 1))
    place.build()
    page.goto(place.url + READ)
    assert "đã được rút" in page.locator("h1").inner_text()
    holds(page, 0)


def test_a_story_no_longer_on_the_site_leaves_without_a_tombstone(
    context: BrowserContext, place: Place
) -> None:
    page = context.new_page()
    read(page, place.url + READ, 1)
    file = place.office / "content" / STORY
    file.write_text(
        file.read_text("utf-8").replace("consent: {", "consent: {withdrawn_on: 2024-12-01, "), "utf-8"
    )
    place.build()
    assert not (place.served / "xa" / READ).exists()
    page.goto(place.url)
    holds(page, 0)


def test_the_device_keeps_the_last_thirty_only(context: BrowserContext, place: Place) -> None:
    page = context.new_page()
    source = (place.served / "xa" / READ / "index.html").read_text("utf-8")
    for number in range(32):
        folder = place.served / "xa" / "guong" / f"bai-{number}"
        folder.mkdir()
        (folder / "index.html").write_text(source, "utf-8")
    for number in range(32):
        read(page, f"{place.url}guong/bai-{number}/", min(number + 1, 30))
    names = page.evaluate("caches.keys()")
    assert not [name for name in names if name.endswith(("/bai-0/", "/bai-1/"))]
    assert [name for name in names if name.endswith("/bai-31/")]


def test_the_worker_changes_with_the_site_and_only_then(place: Place) -> None:
    worker = place.served / "xa" / "sw.js"
    first = worker.read_bytes()
    place.build()
    assert worker.read_bytes() == first
    withdraw(place.office / "content", STORY, "Người trong bài xin rút", date(2026, 5, 1))
    place.build()
    assert worker.read_bytes() != first
    assert b"bai-mau" not in worker.read_bytes()
