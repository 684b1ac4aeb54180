"""What a visit weighs over the wire, counted by the browser itself from a server that packs text, as hosts do."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import KINDS
from tests.browser.serving import served

pytestmark = pytest.mark.tool

FIRST, NEXT = 120_000, 25_000
"""Bytes that a story without pictures may weigh on a first visit, fonts and all, and the story read after it."""


def weights(browser: Browser, site: Path, *visits: str) -> list[dict[str, float]]:
    """Return, for each visit of one reader, the bytes of every file that came over the wire."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    names: dict[str, str] = {}
    came: dict[str, float] = {}
    wire.on(
        "Network.requestWillBeSent", lambda one: names.__setitem__(one["requestId"], one["request"]["url"])
    )
    wire.on(
        "Network.loadingFinished",
        lambda one: came.__setitem__(names.get(one["requestId"], "?"), one["encodedDataLength"]),
    )
    found = []
    with served(site) as url:
        for address in visits:
            came.clear()
            page.goto(url + address, wait_until="networkidle")
            page.wait_for_timeout(300)
            found.append({name.removeprefix(url): size for name, size in came.items()})
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


def test_a_page_asks_for_nothing_twice(browser: Browser, sample_site: Path) -> None:
    """What the first page brought is not asked for again by the next, but for pages themselves."""
    first, after = weights(browser, sample_site, KINDS["story"], KINDS["movement"])

    assert {
        name for name in after if name in first and name.startswith("assets/") and after[name] > 500
    } == set()
