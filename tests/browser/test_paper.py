"""What a printer gets of a page: black on white from a dark screen too, without what only a screen needs."""

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import KINDS

pytestmark = pytest.mark.tool

SCREEN_ONLY = (".thumb", ".tools", ".menu-small", ".theme-switch", ".pager", ".find", "nav.crumbs")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_prints_black_on_white(browser: Browser, sample_url: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": 700, "height": 900})
    found = {}
    for kind, address in KINDS.items():
        page.goto(sample_url + address)
        page.evaluate(
            "(dark) => { if (dark) document.documentElement.dataset.theme = 'dark'; }", scheme == "dark"
        )
        page.emulate_media(media="print", color_scheme=scheme)
        colours = page.evaluate(
            "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
        )
        seen = [one for one in SCREEN_ONLY if page.locator(one).locator("visible=true").count()]
        if colours != ["rgb(0, 0, 0)", "rgb(255, 255, 255)"] or seen:
            found[kind] = (colours, seen)
        page.emulate_media(media="screen", color_scheme=scheme)
    page.close()

    assert found == {}


def test_a_printed_story_keeps_the_addresses_of_its_proofs(browser: Browser, sample_url: str) -> None:
    page = browser.new_page()
    page.goto(sample_url + KINDS["story"])
    page.emulate_media(media="print")
    cited = page.locator("#trich-dan").inner_text()
    after = page.evaluate(
        """() => [...document.querySelectorAll('.coverage a[href^=http], .sources a[href^=http]')]
           .map(one => getComputedStyle(one, '::after').content)"""
    )
    page.close()

    assert KINDS["story"] in cited
    assert all("http" in one for one in after)
