"""What pages say in words of schema.org, taken out of them by extruct and judged by the vocabulary of schema.org."""

import copy
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import extruct
import pytest
import schema_org
from pydantic import ValidationError

from bonghoadep.outputs.pages import linked
from tests.browser.pages import KINDS

WITHOUT = {"methods", "movements", "places", "plans", "guide", "press", "corrections", "digests"}
"""Lists of links that are no stories, and pages of their own kind: they have nothing to say here."""
OUTSIDE = {"script", "search", "prose", "missing", "offline", "frame"}
"""Pages that are not for search engines, or not of ours."""


def told(page: Path) -> list[dict[str, Any]]:
    """Return the nodes of a page's graph."""
    found = extruct.extract(
        page.read_text("utf-8"), base_url="https://bonghoadep.example/", syntaxes=["json-ld"]
    )
    return [node for block in found["json-ld"] for node in block["@graph"]]


def judge(node: Mapping[str, Any]) -> object:
    """Return the node as the vocabulary understands it; raises where a type, property or value is none."""
    kind = getattr(schema_org, node["@type"])
    return kind.model_validate({name: _value(value) for name, value in _own(node)}, strict=False)


def _own(node: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    # "query-input" is schema.org's notation for actions, beside its vocabulary.
    yield from ((name, value) for name, value in node.items() if name[0] != "@" and name != "query-input")


def _value(value: Any) -> Any:
    if isinstance(value, list):
        return [_value(one) for one in value]
    if isinstance(value, dict):
        return judge(value)
    return value


def page(site: Path, kind: str) -> Path:
    return site / KINDS[kind] / "index.html" if not KINDS[kind].endswith(".html") else site / KINDS[kind]


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - WITHOUT - OUTSIDE))
def test_every_kind_of_page_speaks_valid_words(sample_site: Path, kind: str) -> None:
    nodes = told(page(sample_site, kind))
    assert nodes
    for node in nodes:
        judge(node)


@pytest.mark.parametrize("kind", sorted(WITHOUT | OUTSIDE))
def test_other_pages_say_nothing(sample_site: Path, kind: str) -> None:
    assert told(page(sample_site, kind)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"@type": "Artikel"},
        {"headlin": "chữ sai"},
        {"datePublished": "hôm qua"},
        {"correction": [{"@type": "Person", "name": "không phải đính chính"}]},
    ],
)
def test_the_judge_refuses_what_is_wrong(sample_site: Path, change: Mapping[str, Any]) -> None:
    """The control."""
    article = next(node for node in told(page(sample_site, "story")) if node["@type"] == "Article")
    judge(copy.deepcopy(article))
    with pytest.raises((ValidationError, AttributeError)):
        judge({**article, **change})


def test_a_story_says_who_what_where_and_when(sample_site: Path) -> None:
    article, crumbs = told(page(sample_site, "story"))
    assert (article["@type"], crumbs["@type"]) == ("Article", "BreadcrumbList")
    assert article["about"]["@type"] == "Organization"
    assert article["contentLocation"]["name"] == "Xã Vạn Linh, Lạng Sơn"
    assert article["publisher"]["name"] == "Ban Biên tập Những bông hoa đẹp (minh họa)"
    assert article["inLanguage"] == "vi"
    assert article["dateModified"] >= article["datePublished"]
    assert crumbs["itemListElement"][-1]["item"]["@id"] == article["url"]


def test_every_correction_of_a_page_is_one_for_machines_too(sample_site: Path) -> None:
    corrected = [
        file
        for file in sorted((sample_site / "guong").glob("*/index.html"))
        if '<div class="correction">' in file.read_text("utf-8")
    ]
    assert corrected
    for file in corrected:
        text = file.read_text("utf-8").partition("</head>")[2]
        comments = told(file)[0]["correction"]
        assert text.split("</header>")[1].count('<time datetime="') >= len(comments)
        assert all(
            comment["text"] in text.replace("&#39;", "'").replace("&#34;", '"') for comment in comments
        )


def test_lists_name_the_stories_they_show_in_order(sample_site: Path) -> None:
    listed = next(node for node in told(page(sample_site, "stories")) if node["@type"] == "ItemList")
    text = page(sample_site, "stories").read_text("utf-8").partition("<main")[2]
    places = [
        text.index(item["url"].removeprefix("https://bonghoadep.example/"))
        for item in listed["itemListElement"]
    ]
    assert places == sorted(places)
    assert listed["numberOfItems"] == 40
    second = told(sample_site / "guong" / "trang" / "2" / "index.html")
    assert second[0]["itemListElement"][0]["position"] == 25


def test_a_plan_offers_its_figures_as_files_that_are_there(sample_site: Path) -> None:
    found = told(page(sample_site, "progress"))[0]
    assert found["@type"] == "Dataset"
    for file in found["distribution"]:
        assert (sample_site / file["contentUrl"].removeprefix("https://bonghoadep.example/")).is_file()


def test_the_site_says_where_to_search(sample_site: Path) -> None:
    site = told(page(sample_site, "home"))[0]
    action = site["potentialAction"]
    assert action["target"]["urlTemplate"] == "https://bonghoadep.example/tim-kiem/?q={search_term_string}"


def test_no_text_ends_the_block() -> None:
    nasty = "</script><script>alert(1)</script><!--"
    written = linked.script([{"@type": "Thing", "name": nasty}])
    assert written.count("<") == 2
    assert json.loads(written[written.index(">") + 1 : written.rindex("<")])["@graph"][0]["name"] == nasty


def test_the_shelf_names_the_books_of_editors(sample_site: Path) -> None:
    books = told(page(sample_site, "shelf"))
    assert {book["@type"] for book in books} == {"Book"}
    assert [book["name"] for book in books][:1] == ["Những bông hoa đẹp Lạng Sơn"]
    for book in books:
        for file in book["encoding"]:
            there = sample_site / file["contentUrl"].removeprefix("https://bonghoadep.example/")
            assert there.stat().st_size == int(file["contentSize"])
