"""What a reader types is taken apart in the browser as the index was in Python: the same texts, the same words."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from bonghoadep.outputs.search.words import bare, codes, forms, plain
from tests.tools import ROOT

pytestmark = pytest.mark.tool

SCRIPT = ROOT / "themes/bonghoadep/assets/js/search/words.js"
TAKEN = """async (texts) => {
  const { forms, bare, numbers, plain } = await import("/words.js");
  return texts.map((text) => [forms(text), forms(text).map(bare), numbers(plain(text)).map((one) => one.bare)]);
}"""
LETTERS = "aăâeêioôơuưydđbghknlmtqĐÐðẤỸkKỳ"
PIECES = st.one_of(
    st.text(alphabet=LETTERS + "\u0300\u0301\u0303\u0309\u0323", min_size=1, max_size=6),
    st.sampled_from(
        [
            "hòa",
            "hoà",
            "kĩ",
            "QUỸ",
            "1.150",
            "12/QĐ-UBND",
            "04/3/2024",
            "12 / QĐ",
            "-",
            "…",
            "\u200b",
            "m²",
            "ﬁ",
        ]
    ),
    st.text(max_size=5).filter(
        lambda text: all(unicodedata.category(one) not in ("Cn", "Cs", "Co") for one in text)
    ),
)
TEXTS = st.lists(PIECES, max_size=6).map(" ".join)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.route(
        "http://words.example/", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html")
    )
    page.route(
        "http://words.example/words.js",
        lambda route: route.fulfill(body=SCRIPT.read_text("utf-8"), content_type="text/javascript"),
    )
    page.goto("http://words.example/")
    yield page
    page.close()


def here(text: str) -> list[list[str]]:
    found = list(forms(plain(text)))
    return [found, list(map(bare, found)), list(codes(plain(text)))]


def test_every_syllable_of_the_register_and_the_stories(page: Page) -> None:
    texts = [file.read_text("utf-8") for file in sorted((ROOT / "content").rglob("*.md"))]
    texts += [unicodedata.normalize("NFD", text) for text in texts[:5]]
    assert page.evaluate(TAKEN, texts) == [here(text) for text in texts]


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=20, max_size=60))
def test_whatever_is_typed(page: Page, texts: list[str]) -> None:
    assert page.evaluate(TAKEN, texts) == [here(text) for text in texts]
