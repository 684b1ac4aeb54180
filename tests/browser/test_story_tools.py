"""A story's tools: larger letters that stay, sharing, citing, hearing; none of them seen where it cannot work."""

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import KINDS

pytestmark = pytest.mark.tool

VOICE = """
window.spoken = [];
const voice = {lang: 'vi-VN', localService: LOCAL, name: 'Việt'};
Object.defineProperty(window, 'speechSynthesis', {value: {
  getVoices: () => [voice], addEventListener: () => {}, cancel: () => window.spoken.push('cancel'),
  speak: (said) => window.spoken.push(said.text),
}});
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


def test_larger_letters_stay_on_the_next_page(browser: Browser, sample_url: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(sample_url + KINDS["story"])
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    before = page.evaluate(size)
    page.get_by_role("button", name="Chữ rất to").click()
    after = page.evaluate(size)
    pressed = page.get_by_role("button", name="Chữ rất to").get_attribute("aria-pressed")
    page.goto(sample_url + KINDS["movement"])
    kept = page.evaluate("document.documentElement.dataset.size")
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()

    assert after == pytest.approx(before * 1.375)
    assert (pressed, kept, over) == ("true", "rat-to", 0)


def test_without_scripts_only_what_works_is_shown(browser: Browser, sample_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(sample_url + KINDS["story"])
    buttons = page.locator("main button:visible").count()
    mail = page.locator(".tools a[href^='mailto:']").get_attribute("href") or ""
    context.close()

    assert buttons == 0
    assert "subject=%C4%90%E1%BB%95i" in mail
    assert "bonghoadep.example%2Fguong" in mail or "bonghoadep.example/guong" in mail


def test_sharing_hands_the_public_address_to_the_phone(browser: Browser, sample_url: str) -> None:
    page = browser.new_page()
    page.add_init_script("navigator.share = (what) => { window.shared = what; return Promise.resolve(); }")
    page.goto(sample_url + KINDS["story"])
    page.get_by_role("button", name="Chia sẻ").click()
    shared = page.evaluate("window.shared")
    page.close()

    assert shared["url"] == "https://bonghoadep.example/" + KINDS["story"]
    assert shared["title"].startswith("Đổi bãi rác")


def test_the_citation_can_be_copied(browser: Browser, sample_url: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(sample_url + KINDS["story"])
    page.get_by_role("button", name="Chép").click()
    page.get_by_role("button", name="Đã chép").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()

    assert copied.startswith("“Đổi bãi rác")
    assert copied.endswith(KINDS["story"])


@pytest.mark.parametrize("local", [True, False])
def test_only_a_voice_of_this_device_reads_aloud(browser: Browser, sample_url: str, local: bool) -> None:
    """A voice that sends the text to somebody's servers is never asked."""
    page = browser.new_page()
    page.add_init_script(VOICE.replace("LOCAL", str(local).lower()))
    page.goto(sample_url + KINDS["story"])
    listen = page.get_by_role("button", name="Nghe bài")
    shown = listen.is_visible()
    if shown:
        listen.click()
    spoken = page.evaluate("window.spoken")
    page.close()

    assert shown == local
    assert [text for text in spoken if text.startswith("Đổi bãi rác")] == ([spoken[0]] if local else [])
    assert ("Cách làm" in spoken) == local
