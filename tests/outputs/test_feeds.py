"""Feeds as newsrooms' programs see them: valid, whole, safe, and the same bytes every time."""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree, html

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.feedlists import ledger, lists
from tests.outputs.feed_examples import SITE, changed, edition, made
from tests.tools import program

RNC = Path(__file__).parents[1] / "judges" / "atom.rnc"
HOSTILE = (
    "Đóng ]]> lại",
    "<script>alert(1)</script>",
    "A & B &amp; C",
    "Nháy \"đôi\" 'đơn'",
    "Bẩn\x00\x0b\ufffe!",
)
NEWEST = ["Bài gương thứ 4", "ĐÃ RÚT BÀI: bài đăng ngày 1/5/2022", "Bài gương thứ 3", "Bài gương thứ 2"]
MEDIA = "{http://search.yahoo.com/mrss/}"
PLACE = "dia-phuong/lang-son/"
RUBY = """
require "rss"; require "rss/content"; require "rss/dublincore"; require "rss/atom"
ARGV.each { |f| RSS::Parser.parse(File.read(f), true, true) or abort(f) }
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition(tmp_path_factory.mktemp("content"))


@pytest.fixture(scope="module")
def files(office: Edition) -> dict[str, bytes]:
    return made(office)


def written(files: Mapping[str, bytes], name: str, folder: Path) -> list[Path]:
    chosen = [(path, content) for path, content in files.items() if path.endswith(name)]
    found = [folder / f"{number}-{name}" for number, _ in enumerate(chosen)]
    for path, (_, content) in zip(found, chosen, strict=True):
        path.write_bytes(content)
    return found


def contents(files: Mapping[str, bytes], address: str) -> list[tuple[str, str]]:
    """Return (id, HTML) of every item of a list, from all three forms."""
    parsed = [
        feedparser.parse(files[address + name], sanitize_html=False) for name in ("rss.xml", "atom.xml")
    ]
    rows = [(one.id, one.content[0].value) for feed in parsed for one in feed.entries]
    return rows + [
        (one["id"], one["content_html"]) for one in json.loads(files[address + "feed.json"])["items"]
    ]


def test_every_list_has_its_feeds_and_the_opml_names_them(
    office: Edition, files: Mapping[str, bytes]
) -> None:
    table = lists(office, ledger(office))
    assert len({one.address for one in table}) == len({one.id_name for one in table}) == len(table)
    assert {"", "phong-trao/phong-trao-vang/", PLACE, "loai/tap-the/"} <= {one.address for one in table}
    outlines = etree.fromstring(files["bao-chi/feeds.opml"]).findall(".//outline[@xmlUrl]")
    assert [one.get("xmlUrl") for one in outlines] == [f"{SITE}/{one.address}rss.xml" for one in table]
    assert [one.get("htmlUrl") for one in outlines] == [f"{SITE}/{one.shown}" for one in table]
    assert all(one.get("text") for one in outlines)


def test_a_feed_s_id_is_its_list_s_for_ever(office: Edition, files: Mapping[str, bytes]) -> None:
    known = ledger(office)
    for one in lists(office, known):
        root = etree.fromstring(files[f"{one.address}atom.xml"])
        assert root.findtext("{*}id") == f"tag:hoa.example,2024:{one.id_name}"
        assert len(root.findall("{*}entry")) == len(one.keys)


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_a_reader_sees_the_items_newest_first(files: Mapping[str, bytes], name: str) -> None:
    feed = feedparser.parse(files[name])
    assert not feed.bozo
    assert [one.title for one in feed.entries] == NEWEST
    assert [one.id for one in feed.entries][:2] == [
        "tag:hoa.example,2024:guong/bai-4",
        "tag:hoa.example,2024:guong/bai-rut",
    ]
    assert feed.feed.title == "Tất cả bài gương · Hoa đẹp xã Thử"
    assert feed.feed.link == f"{SITE}/"
    assert [link.href for link in feed.feed.links if link.rel == "self"] == [f"{SITE}/{name}"]
    assert feed.feed.language == "vi"
    assert feed.feed.updated_parsed[:3] == (2024, 12, 1)
    assert [one.author for one in feed.entries][:2] == ["Người Viết", "Trang gương sáng xã Thử"]
    assert feed.entries[0].updated.startswith("2024-12-01T08:00:00+07:00")
    assert feed.entries[0].published_parsed[:4] == (2024, 10, 20, 1)


def test_a_story_not_consented_to_for_feeds_is_in_none(files: Mapping[str, bytes]) -> None:
    assert not [path for path, content in files.items() if b"guong/bai-1" in content]


def test_categories_say_of_what_kind_they_are(files: Mapping[str, bytes]) -> None:
    item = etree.fromstring(files["rss.xml"]).findall(".//item")[2]
    found = {(one.get("domain").removeprefix(SITE), one.text) for one in item.findall("category")}
    assert found == {
        ("tag:hoa.example,2024:tinh-trang", "Dữ liệu minh họa"),
        ("/phong-trao/", "phong-trao-mot"),
        ("/phong-trao/nhom/", "Gia đình"),
        ("/dia-phuong/", "Tỉnh Lạng Sơn"),
        ("/dia-phuong/", "Xã Vạn Linh"),
        ("/loai/", "Hộ gia đình"),
        ("/cap/", "Cấp xã"),
    }


def test_sample_data_says_so(files: Mapping[str, bytes]) -> None:
    item = json.loads(files["feed.json"])["items"][2]
    assert item["summary"].startswith("Dữ liệu minh họa. ")
    assert item["content_html"].startswith("<p><strong>Dữ liệu minh họa.</strong></p>")


def test_a_withdrawn_story_is_taken_back_under_its_id(files: Mapping[str, bytes]) -> None:
    item = json.loads(files["feed.json"])["items"][1]
    assert item["summary"] == "Theo đề nghị của gia đình"
    assert (item["date_published"], item["date_modified"]) == (
        "2022-05-01T08:00:00+07:00",
        "2023-12-01T08:00:00+07:00",
    )
    assert "Theo đề nghị của gia đình" in item["content_html"]
    assert {path.rpartition("/")[0] for path, content in files.items() if b"bai-rut" in content} == {
        "",
        "dinh-chinh",
        "phong-trao/phong-trao-mot",
        "phong-trao/nhom/gia-dinh",
    }


@pytest.mark.parametrize("address", ["", PLACE])
def test_full_text_stands_alone(files: Mapping[str, bytes], address: str) -> None:
    rows = contents(files, address)
    assert rows
    for _, text in rows:
        page = html.fragment_fromstring(text, create_parent="div")
        assert not page.xpath("//script | //style | //iframe | //@onload")
        urls = [*page.xpath("//@src"), *page.xpath("//@href")]
        urls += [one.split()[0] for value in page.xpath("//@srcset") for one in value.split(",")]
        assert urls
        assert not [url for url in urls if not url.startswith("https://")], urls
        assert "⟦" not in text


def test_links_within_a_story_lead_where_they_led_on_its_page(files: Mapping[str, bytes]) -> None:
    page = html.fragment_fromstring(
        dict(contents(files, PLACE))["tag:hoa.example,2024:guong/bai-4"], create_parent="div"
    )
    links = page.xpath("//a/@href")
    assert links[:3] == [
        f"{SITE}/guong/bai-3/",
        f"{SITE}/guong/bai-4/#ket-qua",
        "https://xa.example/a?b=1&c=2",
    ]
    assert page.xpath("(//*[self::p or self::figure])[1]//text()")[0].startswith("Đính chính 1/12/2024")
    assert page.xpath("(//figure)[1]//figcaption//text()") == ["Đường hoa & cây ", "Ảnh A"]
    terms, service = (one.text_content() for one in page.xpath("/div/p")[-2:])
    assert "Khi đăng lại, ghi: Nguồn: hoa.example." in terms
    assert service == "Liên hệ báo chí: Văn phòng xã Thử, bao-chi@hoa.example. Bản 2."


def test_pictures_come_with_credit_and_an_enclosure_only_with_its_length(
    office: Edition, files: Mapping[str, bytes]
) -> None:
    item = etree.fromstring(files["rss.xml"]).find(".//item")
    assert item.find("enclosure") is None
    lead, other = item.findall(f"{MEDIA}content")
    assert (lead.get("width"), lead.get("height"), lead.get("medium")) == ("1200", "800", "image")
    assert [one.find(f"{MEDIA}credit").text for one in (lead, other)] == ["Ảnh A", "Ảnh B"]
    jpeg = lead.get("url").removeprefix(f"{SITE}/")
    again = made(office, {jpeg: 4321})
    enclosure = etree.fromstring(again["rss.xml"]).find(".//item/enclosure")
    assert dict(enclosure.attrib) == {"url": f"{SITE}/{jpeg}", "length": "4321", "type": "image/jpeg"}
    links = etree.fromstring(again["atom.xml"]).findall("{*}entry")[0].findall("{*}link")
    assert [one.get("rel") for one in links] == ["alternate", "enclosure"]
    assert (links[1].get("href"), links[1].get("length")) == (f"{SITE}/{jpeg}", "4321")
    attachment = json.loads(again["feed.json"])["items"][0]["attachments"][0]
    assert attachment["size_in_bytes"] == 4321


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_stay_text_and_keep_the_id(office: Edition, title: str) -> None:
    files = made(changed(office, "bai-4", title=title, citation=title))
    clean = "".join(sign for sign in title if sign not in "\x00\x0b\ufffe")
    for name in ("rss.xml", "atom.xml"):
        root = etree.fromstring(files[name])
        item = next(one for one in root.iter() if etree.QName(one).localname in ("item", "entry"))
        values = {etree.QName(part).localname: part.text for part in item}
        assert values["title"] == clean
        assert "tag:hoa.example,2024:guong/bai-4" in (values.get("guid"), values.get("id"))
    assert json.loads(files["feed.json"])["items"][0]["title"] == clean
    described = etree.fromstring(files["rss.xml"]).findtext(".//item/description")
    assert html.fragment_fromstring(described, create_parent="div").text_content() == clean


def test_a_feed_holds_the_publisher_s_window_of_the_newest(office: Edition) -> None:
    narrow = replace(office, publisher=office.publisher.model_copy(update={"feed_window": 2}))
    files = made(narrow)
    assert [one["title"] for one in json.loads(files["feed.json"])["items"]] == NEWEST[:2]
    assert [id for id, _ in contents(files, PLACE)[:2]] == [
        f"tag:hoa.example,2024:guong/bai-{n}" for n in (4, 3)
    ]


def check_json_feed(feed: Mapping[str, Any]) -> None:
    """Assert what https://www.jsonfeed.org/version/1.1/ requires, and that no value is null."""
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert "null" not in json.dumps(feed)
    assert feed["feed_url"].startswith(feed["home_page_url"])
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["url"].startswith("https://")
        assert item["content_html"]
        assert all(author["name"] for author in item["authors"])
        assert all(isinstance(tag, str) for tag in item["tags"])
        assert datetime.fromisoformat(item["date_published"]) <= datetime.fromisoformat(item["date_modified"])
        assert all(one["url"] and one["mime_type"] for one in item.get("attachments", ()))
    ids = [item["id"] for item in feed["items"]]
    assert len(set(ids)) == len(ids)


def test_json_feeds_are_json_feed_1_1(files: Mapping[str, bytes]) -> None:
    found = [json.loads(content) for path, content in files.items() if path.endswith("feed.json")]
    assert [] in [feed["items"] for feed in found]
    for feed in found:
        check_json_feed(feed)


@pytest.mark.tool
def test_atom_is_of_the_grammar(files: Mapping[str, bytes], tmp_path: Path) -> None:
    paths = written(files, "atom.xml", tmp_path)
    ran = subprocess.run(
        [program("jing"), "-c", str(RNC), *paths], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout


@pytest.mark.tool
def test_rss_and_atom_pass_ruby_s_strict_parser(files: Mapping[str, bytes], tmp_path: Path) -> None:
    paths = [*written(files, "rss.xml", tmp_path), *written(files, "atom.xml", tmp_path)]
    ran = subprocess.run([program("ruby"), "-e", RUBY, *paths], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_the_same_edition_gives_the_same_bytes(office: Edition, files: Mapping[str, bytes]) -> None:
    again = made(office)
    assert list(again) == list(files)
    assert again == files
    assert b"1970" not in files["phong-trao/phong-trao-vang/rss.xml"]
