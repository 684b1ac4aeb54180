"""The site under its strict policy: nothing is blocked, nothing asked of anyone else, and the ears are open."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from bonghoadep.outputs import policy
from tests.browser.pages import KINDS
from tests.tools import ROOT

pytestmark = pytest.mark.tool

LISTEN = """
window.blocked = [];
document.addEventListener("securitypolicyviolation", (event) =>
    window.blocked.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(LISTEN)
    yield context
    context.close()


def heard(page: Page) -> list[str]:
    return list(page.evaluate("window.blocked"))


def test_no_page_meets_its_own_policy_or_asks_elsewhere(context: BrowserContext, sample_url: str) -> None:
    page, asked, said = context.new_page(), list[str](), list[str]()
    context.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: said.append(line.text) if line.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    blocked = {}
    for kind, address in KINDS.items():
        page.goto(sample_url + address, wait_until="networkidle")
        assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1, kind
        if found := heard(page):
            blocked[kind] = found

    assert blocked == {}
    assert said == []
    own = urlparse(sample_url).netloc
    assert [url for url in asked if urlparse(url).netloc != own and not url.startswith("data:")] == []


def test_what_the_policy_forbids_is_heard_of(context: BrowserContext, sample_url: str) -> None:
    """The control: were a page to break the policy, the tests here would say so."""
    page = context.new_page()
    page.goto(sample_url)
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
            document.body.setAttribute("style", "color: red");
            const image = new Image();
            image.src = "http://127.0.0.1:9/x.png";
            document.body.append(image);
        }"""
    )
    page.wait_for_function("window.blocked.length >= 3")
    found = {line.split()[0] for line in heard(page)}

    assert found == {"script-src-elem", "style-src-attr", "img-src"}
    assert page.evaluate("window.ran") is None


def test_linked_data_is_no_script_to_the_policy(context: BrowserContext, sample_url: str) -> None:
    page = context.new_page()
    page.goto(sample_url + KINDS["story"])
    assert "Article" in page.locator("script[type='application/ld+json']").inner_text()
    assert heard(page) == []


def test_from_a_folder_reading_and_browsing_work(context: BrowserContext, sample_site: Path) -> None:
    """As from an office's USB stick: no server, so links name their files."""
    page, failed = context.new_page(), list[str]()
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto((sample_site / "index.html").as_uri())
    dressed(page)
    for link in (
        "main a[href*='phong-trao/nong-thon-moi/']",
        "main .card a",
        ".crumbs a[href*='dia-phuong/']:nth-of-type(1)",
        "header a[href*='an-pham/']",
        "footer a[href*='gioi-thieu/']",
        "a.brand",
    ):
        before = page.url
        page.locator(link).first.click()
        page.wait_for_url(lambda url, before=before: url != before)
        assert page.url.endswith("/index.html")
        dressed(page)
        assert heard(page) == []

    assert failed == []


def test_from_a_folder_pictures_load_and_search_is_opened_as_a_file(
    context: BrowserContext, sample_site: Path
) -> None:
    page = context.new_page()
    page.goto((sample_site / KINDS["story"] / "index.html").as_uri())
    page.wait_for_function("document.querySelector('main img').naturalWidth > 0")
    page.goto((sample_site / "index.html").as_uri())
    page.fill("main input[name=q]", "hoa")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/index.html?q=hoa")


def dressed(page: Page) -> None:
    """Fail unless the style sheet and a font of ours are at work."""
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 248, 241)"
    assert page.evaluate("[...document.fonts].some(one => one.status === 'loaded')")


def test_the_policy_trusts_nobody_else() -> None:
    written = policy.written(policy.SITE)
    assert "unsafe" not in written
    assert "http" not in written
    assert "*" not in written


def test_a_preview_has_no_policy_for_live_reload_is_a_script_in_the_page(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "sites" / "small", tmp_path / "office")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "bonghoadep", "serve", "--address", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        [*command, "--root", str(tmp_path / "office")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as preview:
        try:
            page = answered(f"http://127.0.0.1:{port}/guong/bai-mau/")
        finally:
            preview.terminate()

    assert "livereload(" in page
    assert "Content-Security-Policy" not in page


def answered(url: str) -> str:
    """Return a page of a server that is still starting."""
    for _ in range(120):
        try:
            with urllib.request.urlopen(url) as answer:
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.5)
    raise TimeoutError(url)
