"""Frames on another site, in a real Chromium, with a real host's headers: what is made for it shows, nothing else."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from bonghoadep.desk.recall import withdraw
from tests.browser.pages import KINDS
from tests.conftest import build
from tests.example import Example
from tests.hosts import Rules, matching, rules

pytestmark = pytest.mark.tool

REFUSED = "chrome-error://chromewebdata/"


class _Host(http.server.SimpleHTTPRequestHandler):
    """Serves a folder with the headers that `_headers` asks for."""

    def __init__(self, *given: object, rules: Rules, **named: str) -> None:
        self.rules = rules
        super().__init__(*given, **named)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        path = self.path.split("?")[0]
        for name in {name for values in self.rules.values() for name in values}:
            for value in matching(self.rules, path, name):
                self.send_header(name, value)
        super().end_headers()


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serve a folder on an origin of its own, as a host that reads `_headers`."""
    known = folder / "_headers"
    handler = functools.partial(
        _Host, directory=str(folder), rules=rules(known.read_text("utf-8")) if known.exists() else {}
    )
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def portal(browser: Browser, folder: Path, frames: Sequence[str]) -> Iterator[Page]:
    """Open a page of another site with these frames in it."""
    folder.mkdir(exist_ok=True)
    body = "".join(f'<iframe src="{src}" width="640" height="420"></iframe>' for src in frames)
    (folder / "index.html").write_text(f"<!doctype html><title>Báo</title>{body}", encoding="utf-8")
    with hosted(folder) as url:
        page = browser.new_page(viewport={"width": 1000, "height": 1400})
        page.goto(url, wait_until="networkidle")
        yield page
        page.close()


def test_another_site_shows_the_frame_and_no_other_page(
    browser: Browser, sample_site: Path, tmp_path: Path
) -> None:
    with hosted(sample_site) as ours:
        sources = [ours + KINDS["frame"], ours + KINDS["story"], ours, ours + KINDS["digest"]]
        with portal(browser, tmp_path / "portal", sources) as page:
            urls = [frame.url for frame in page.frames[1:]]
            frame = page.frames[1]
            title = frame.locator("h1").inner_text()
            painted = frame.evaluate("document.querySelector('img').naturalWidth > 0")
            letters = frame.evaluate("[...document.fonts].some(one => one.status === 'loaded')")
            frame.locator("h1 a").click()
            page.wait_for_url(ours + KINDS["story"])
            opened = page.locator("h1").inner_text()

    assert urls == [sources[0], REFUSED, REFUSED, REFUSED]
    assert title == opened
    assert (painted, letters) == (True, True)


def test_without_the_headers_the_story_would_be_framed(
    browser: Browser, sample_site: Path, tmp_path: Path
) -> None:
    """The control: it is the header that refuses, and the test sees when it is gone."""
    bare = tmp_path / "bare"
    shutil.copytree(sample_site / KINDS["story"], bare / KINDS["story"])
    with hosted(bare) as ours, portal(browser, tmp_path / "portal", [ours + KINDS["story"]]) as page:
        assert page.frames[1].url == ours + KINDS["story"]


def test_a_withdrawn_story_leaves_a_plain_word_in_the_frame(browser: Browser, tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path)
    withdraw(
        example.content,
        "exemplars/2024/bai-mau/index.md",
        "Người trong bài xin rút",
        date(2024, 12, 1),
    )
    site = tmp_path / "site"
    done = build(example.root, site, "--only", "pages,quotes,hosting")
    assert done.returncode == 0, done.stderr
    with hosted(site) as ours:
        source = f"{ours}guong/bai-mau/nhung/"
        with portal(browser, tmp_path / "portal", [source]) as page:
            said = page.frames[1].locator("body").inner_text()

    assert "Bài đã được rút" in said
    assert "Người trong bài xin rút" in said
    assert "trồng hoa" not in said
    assert not (site / "guong" / "bai-mau" / "oembed.json").exists()
    assert not (site / "guong" / "bai-mau" / "mang-xa-hoi.txt").exists()


def test_the_code_to_paste_is_the_frame(browser: Browser, sample_url: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(sample_url + KINDS["story"])
    page.locator("details.outside summary").click()
    copied = []
    for button in page.locator("details.outside button").all():
        button.click()
        page.wait_for_timeout(200)
        copied.append(page.evaluate("navigator.clipboard.readText()"))
    context.close()

    post, code = copied
    assert post.startswith("Đường hoa thay bãi rác")
    assert "\n\nhttps://bonghoadep.example/guong/hoi-phu-nu-thon-na-mau/\n" in post
    assert len(post) <= 500
    assert code.startswith('<iframe src="https://bonghoadep.example/guong/hoi-phu-nu-thon-na-mau/nhung/"')
