"""What a visit weighs over the wire, counted by a server that packs text and knows a file again, as hosts do."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import KINDS
from tests.browser.serving import served

pytestmark = pytest.mark.tool

FIRST, NEXT = 120_000, 25_000
"""Bytes that a story without pictures may weigh on a first visit, fonts and all, and the story read after it."""


def weights(browser: Browser, site: Path, *visits: str) -> list[dict[str, int]]:
    """Return, for each visit of one reader, the bytes the server sent by path, those for the service worker too."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    sent: list[tuple[str, int]] = []
    found = []
    with served(site, sent) as url:
        for address in visits:
            sent.clear()
            page.goto(url + address, wait_until="networkidle")
            page.wait_for_timeout(1500)  # the worker keeps the story when the page is done
            total: dict[str, int] = {}
            for path, size in sent:
                total[path[1:]] = total.get(path[1:], 0) + size
            found.append(total)
    context.close()
    return found


def test_a_story_without_pictures_is_light(browser: Browser, sample_site: Path) -> None:
    first, after = weights(
        browser,
        sample_site,
        KINDS["story without picture"],
        "guong/cang-ca-phuoc-loc-bang-gia-va-bo-phieu/",
    )

    assert any(name.endswith(".woff2") for name in first), "fonts must be counted"
    assert sum(first.values()) <= FIRST, first
    assert sum(after.values()) <= NEXT, after


def test_nothing_of_the_chrome_is_sent_twice(browser: Browser, sample_site: Path) -> None:
    first, after = weights(browser, sample_site, KINDS["story"], KINDS["movement"])

    assert "assets/css/bonghoadep.css" in first
    assert {name for name in after if name in first and name.startswith("assets/")} == set()
