"""axe over one page of every kind, on a phone and on a desk, light and dark."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import KINDS
from tests.tools import node_file

Scheme = Literal["light", "dark"]

RUN = (
    "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
)


def _open(browser: Browser, width: int, scheme: Scheme) -> Page:
    """Return a page of this size; the judge is a script of its own, which the site's policy would not let in."""
    size = {"width": width, "height": 900}
    return browser.new_page(viewport=size, color_scheme=scheme, bypass_csp=True, service_workers="block")


@pytest.mark.tool
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation(browser: Browser, sample_url: str, width: int, scheme: Scheme) -> None:
    script = node_file("axe-core/axe.min.js")
    page = _open(browser, width, scheme)
    found = {}
    for kind, address in KINDS.items():
        page.goto(sample_url + address)
        page.add_script_tag(path=script)
        violations = page.evaluate(RUN)["violations"]
        found[kind] = [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in violations]
    page.close()

    assert {kind: [] for kind in KINDS} == found


@pytest.mark.tool
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_wrong_with_answers_and_open_filters(
    browser: Browser, sample_url: str, width: int, scheme: Scheme
) -> None:
    page = _open(browser, width, scheme)
    page.goto(f"{sample_url}tim-kiem/?q=rừng+trồng&tinh=lam-dong&loai=ca-nhan")
    page.locator(".answers .card").first.wait_for()
    page.evaluate("document.querySelectorAll('.asked details').forEach(one => one.open = true)")
    page.add_script_tag(path=node_file("axe-core/axe.min.js"))
    violations = page.evaluate(RUN)["violations"]
    page.close()

    assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in violations] == []


@pytest.mark.tool
def test_axe_does_find_what_is_wrong(browser: Browser, sample_url: str) -> None:
    """The judge is awake: a page with a picture without words and a faint text does not pass."""
    script = node_file("axe-core/axe.min.js")
    page = browser.new_page()
    page.set_content("<html><body><img src=x><p style='color:#ccc;background:#fff'>Chữ mờ</p></body></html>")
    page.add_script_tag(path=script)

    codes = {one["id"] for one in page.evaluate(RUN)["violations"]}
    page.close()

    assert {"image-alt", "color-contrast", "html-has-lang"} <= codes
