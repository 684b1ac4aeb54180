"""A reader without a mouse: every link and button of every kind of page is reached by Tab, seen, and not covered."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import KINDS

pytestmark = pytest.mark.tool

WALK = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const lined = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const field = one.closest('.find');
  const ringed = lined(getComputedStyle(one)) || lined(getComputedStyle(one, '::after'))
    || (field && getComputedStyle(field).boxShadow !== 'none')
    || [...one.querySelectorAll('rect')].some((rect) => getComputedStyle(rect).stroke !== 'none');
  const box = one.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + Math.min(box.width, innerWidth) / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const bar = document.querySelector('.thumb');
  one.dataset.walked ??= String(++window.walked);
  return {
    name: one.textContent.trim().slice(0, 40) || one.outerHTML.slice(0, 80),
    ringed: Boolean(ringed),
    covered: Boolean(top && bar && bar.contains(top) && !bar.contains(one)),
    seen: box.width > 0 && box.height > 0,
    number: Number(one.dataset.walked),
  };
}"""

WAITING = """() => {
  const all = document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]');
  const can = (one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true});
  return [...all].filter((one) => can(one) && !one.dataset.walked).map((one) => one.outerHTML.slice(0, 90));
}"""

MOST = 700


def walk(page: Page) -> list[dict[str, object]]:
    """Press Tab until the page is through, and return what had the focus."""
    page.evaluate("window.walked = 0")
    steps: list[dict[str, object]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        step = page.evaluate(WALK)
        if step is None or (steps and step["number"] == 1):
            break
        steps.append(step)
    return steps


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("guide", "progress")])
def test_every_control_is_reached_and_seen(browser: Browser, sample_url: str, kind: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(sample_url + KINDS[kind])
    steps = walk(page)
    waiting = page.evaluate(WAITING)
    page.close()

    # A frame has no head to be passed.
    assert (steps[0]["name"] == "Đến nội dung chính") is (kind != "frame")
    assert [step["name"] for step in steps if not step["seen"]] == []
    assert [step["name"] for step in steps if not step["ringed"]] == []
    assert [step["name"] for step in steps if step["covered"]] == []
    assert waiting == []


def test_the_way_past_the_head_leads_into_the_text(browser: Browser, sample_url: str) -> None:
    page = browser.new_page()
    page.goto(sample_url + KINDS["story"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("document.querySelector('main').contains(document.activeElement)")
    page.close()

    assert inside


def test_the_contents_open_and_close_by_key(browser: Browser, sample_url: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(sample_url)
    summary = page.locator(".menu-small summary")
    summary.focus()
    page.keyboard.press("Enter")
    opened = page.locator(".menu-small a").first.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    closed = not page.locator(".menu-small a").first.is_visible()
    back = page.evaluate("document.activeElement === document.querySelector('.menu-small summary')")
    page.close()

    assert (opened, closed, back) == (True, True, True)


def test_the_walk_does_find_what_is_wrong(browser: Browser) -> None:
    """The judge is awake: a link without a ring, one beneath the bar and one that Tab leaves out are found."""
    page = browser.new_page(viewport={"width": 390, "height": 300})
    page.set_content(
        "<style>.bare:focus{outline:none} nav{position:fixed;inset:auto 0 0;height:280px;background:#fff}</style>"
        "<a href=#1 class=bare>Trần</a> <div style='height:100px'></div><a href=#2>Khuất</a>"
        "<nav class=thumb><a href=#3>Thanh</a></nav><a href=#4 onfocus=this.blur()>Sót</a>"
    )
    steps = {str(step["name"]): step for step in walk(page)}
    waiting = page.evaluate(WAITING)
    page.close()

    assert (steps["Trần"]["ringed"], steps["Khuất"]["covered"]) == (False, True)
    assert ["Sót" in one for one in waiting] == [True]
