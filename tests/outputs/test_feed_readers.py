"""Feeds over time, as readers that keep what they have seen take them: updates, deletions, archives, no duplicates."""

import json
import re
import sqlite3
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bonghoadep.catalogue.edition import Edition
from bonghoadep.desk.recall import correct, withdraw
from bonghoadep.outputs import feeds
from bonghoadep.outputs.feedlists import Stamp, ledger, window
from bonghoadep.outputs.stories import compose
from bonghoadep.records.publisher import NamedFeed
from bonghoadep.text import VIETNAM
from tests.example import Example
from tests.outputs.feed_examples import SITE, edition, made
from tests.tools import node_file, program

STORY = "exemplars/2024/bai-mau/index.md"
COLLECTIVE = "exemplars/2023/to-mau/index.md"
MODEL = "exemplars/2024/mo-hinh-mau"
HISTORY = "{http://purl.org/syndication/history/1.0}"
DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
HOST = "https://mau.example/"


def published(example: Example) -> dict[str, bytes]:
    """Return every feed of the example as it is now."""
    found = example.open().edition
    return {one.path: one.make() for one in feeds.declare(found, compose(found), lambda _: None)}


@dataclass
class Reader:
    """A reader of one Atom feed that keeps what it has seen, by id, and heeds deletions (RFC 6721)."""

    kept: dict[str, tuple[str, str]] = field(default_factory=dict)

    def read(self, content: bytes) -> tuple[list[str], list[str], list[str]]:
        """Take the feed in; return the ids that are new, that changed, that were deleted."""
        root = etree.fromstring(content)
        gone = {one.get("ref"): one.get("when") for one in root.iter(DELETED)}
        new, changed, deleted = [], [], []
        for entry in root.iter("{http://www.w3.org/2005/Atom}entry"):
            id, updated = entry.findtext("{*}id"), entry.findtext("{*}updated")
            if id in gone and moment(gone[id]) >= moment(updated):
                if self.kept.pop(id, None):
                    deleted.append(id)
                continue
            state = (updated, entry.findtext("{*}title"))
            if id not in self.kept:
                new.append(id)
            elif moment(updated) > moment(self.kept[id][0]):
                changed.append(id)
            self.kept[id] = state
        return new, changed, deleted


def moment(written: str) -> datetime:
    return datetime.fromisoformat(written)


def name(id: str) -> str:
    return f"tag:mau.example,2024:guong/{id}"


def test_a_reader_that_keeps_state_sees_one_update_one_deletion_and_no_duplicate(tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path)
    example.change(f"{MODEL}/index.md", "scope: [web]", "scope: [web, feed]").seal("mo-hinh-mau")
    everything = {name(id) for id in ("bai-mau", "to-mau", "mo-hinh-mau")}
    reader = Reader()
    assert set(reader.read(published(example)["atom.xml"])[0]) == everything

    correct(example.content, STORY, "Sửa số hộ thành 12.", date(2025, 1, 14))
    withdraw(example.content, COLLECTIVE, "Số liệu chưa kiểm chứng", date(2025, 1, 15))
    text = example.read(f"{MODEL}/index.md")
    example.remove(MODEL)
    renamed = text.replace("id: mo-hinh-mau", "id: ten-moi\naliases: [mo-hinh-mau]")
    renamed = re.sub(r"(?m)^title: .*$", "title: Tên khác hẳn của mô hình", renamed)
    example.write("exemplars/2024/ten-moi/index.md", renamed).seal("ten-moi").seal("bai-mau")
    files = published(example)

    assert reader.read(files["atom.xml"]) == ([], [name("bai-mau")], [name("to-mau")])
    assert reader.kept.keys() == {name("bai-mau"), name("mo-hinh-mau")}
    assert reader.kept[name("mo-hinh-mau")][1] == "Tên khác hẳn của mô hình"
    assert reader.read(files["atom.xml"]) == ([], [], [])
    # Also from the list of the movement in which it stood, and no word of it is left anywhere.
    other = Reader({name("to-mau"): ("2023-01-01T00:00:00+07:00", "")})
    assert other.read(files["phong-trao/phong-trao-mau/atom.xml"])[2] == [name("to-mau")]
    assert not [path for path, content in files.items() if "Tổ tiết kiệm".encode() in content]


def test_the_corrections_feed_tells_what_was_put_right_and_what_was_taken_back(tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path)
    correct(example.content, STORY, "Sửa số hộ thành 12.", date(2025, 1, 14))
    withdraw(example.content, COLLECTIVE, "Số liệu chưa kiểm chứng", date(2025, 1, 15))
    example.seal("bai-mau")
    found = feedparser.parse(published(example)["dinh-chinh/rss.xml"]).entries
    assert found[0].title.startswith("ĐÃ RÚT BÀI: bài đăng ngày ")
    assert found[0].id == name("to-mau")
    assert found[1].title.startswith("ĐÍNH CHÍNH: ")
    assert found[1].id == "tag:mau.example,2024:dinh-chinh/bai-mau/2"
    assert "Sửa số hộ thành 12." in found[1].content[0].value
    assert f"{HOST}guong/bai-mau/" in found[1].content[0].value


# Archives


def narrow(office: Edition, size: int, hub: str | None = None) -> dict[str, bytes]:
    values = {"feed_window": size, "websub_hub": hub}
    return made(replace(office, publisher=office.publisher.model_copy(update=values)))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition(tmp_path_factory.mktemp("content"))


@pytest.mark.parametrize("form", ["rss.xml", "atom.xml"])
def test_whoever_joins_late_gets_everything_by_the_archives(office: Edition, form: str) -> None:
    whole, files = narrow(office, 50), narrow(office, 1)
    seen, address = [], form
    while address:
        root = etree.fromstring(files[address])
        seen += [one.findtext("{*}guid") or one.findtext("{*}id") for one in items(root)]
        links = {one.get("rel"): one.get("href") for one in root.iter("{http://www.w3.org/2005/Atom}link")}
        assert (root.find(f".//{HISTORY}archive") is not None) == (address != form)
        assert root.find(f".//{HISTORY}complete") is None
        if address != form:
            assert links["current"] == f"{SITE}/{form}"
        address = links.get("prev-archive", "").removeprefix(f"{SITE}/")
    every = [one.findtext("{*}guid") or one.findtext("{*}id") for one in items(etree.fromstring(whole[form]))]
    assert set(seen) == set(every)
    assert etree.fromstring(whole[form]).find(f".//{HISTORY}complete") is not None


def items(root: etree._Element) -> list[etree._Element]:
    return [one for one in root.iter() if etree.QName(one).localname in ("item", "entry")]


def test_json_feeds_lead_to_older_items(office: Edition) -> None:
    files, address, seen = narrow(office, 1), "feed.json", set()
    while address:
        feed = json.loads(files[address])
        seen |= {one["id"] for one in feed["items"]}
        address = feed.get("next_url", "").removeprefix(f"{SITE}/")
    assert len(seen) == 4


def test_a_hub_is_named_where_the_office_has_one(office: Edition) -> None:
    files = narrow(office, 50, "https://hub.example/")
    assert not [path for path, content in made(office).items() if b"hub" in content]
    for form in ("rss.xml", "atom.xml"):
        links = etree.fromstring(files[form]).iter("{http://www.w3.org/2005/Atom}link")
        assert [one.get("href") for one in links if one.get("rel") == "hub"] == ["https://hub.example/"]
    assert json.loads(files["feed.json"])["hubs"] == [{"type": "WebSub", "url": "https://hub.example/"}]


MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2026, 1, 1)).map(
    lambda one: one.replace(tzinfo=VIETNAM)
)
STAMPS = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=4),
    st.tuples(MOMENTS, MOMENTS).map(lambda two: Stamp(min(two), max(two))),
)


@given(STAMPS, st.integers(1, 6))
def test_feed_and_archives_hold_every_item_and_the_last_changed_lead(
    stamps: Mapping[str, Stamp], size: int
) -> None:
    found = window(tuple(stamps), stamps, size)
    archived = [key for archive in found.archives for key in archive]
    assert {*archived, *found.current} == set(stamps)
    assert len(archived) == len(set(archived))
    assert all(len(archive) == size for archive in found.archives)
    assert len(set(found.current)) == len(found.current) < 2 * size + (size == 1)
    newest = sorted(stamps, key=lambda key: (stamps[key].updated, key), reverse=True)[:size]
    assert list(found.current[:size]) == newest[: len(found.current)]


@given(STAMPS, MOMENTS, st.integers(1, 6))
def test_a_new_item_leaves_every_archive_as_it_was(
    stamps: Mapping[str, Stamp], day: datetime, size: int
) -> None:
    latest = max((one.published for one in stamps.values()), default=day)
    grown = {**stamps, "moi": Stamp(max(latest, day), max(latest, day))}
    # Of the same moment names decide, and the new one would have to be the last.
    if any(one.published == grown["moi"].published for one in stamps.values()):
        return
    before, after = window(tuple(stamps), stamps, size), window(tuple(grown), grown, size)
    assert after.archives[: len(before.archives)] == before.archives


# Lists of the office's own, and units that are no more


def test_an_office_puts_feeds_together_by_movement_and_place(office: Edition) -> None:
    one = NamedFeed(
        id="cot", title="Chuyên mục", movements=("phong-trao-mot",), places=("vn-06520",), kinds=("tap-the",)
    )
    two = one.model_copy(update={"id": "trong", "movements": ("phong-trao-vang",)})
    files = made(replace(office, publisher=office.publisher.model_copy(update={"feeds": (one, two)})))
    feed = json.loads(files["bao-chi/nguon-tin/cot/feed.json"])
    assert [item["title"] for item in feed["items"]] == ["Bài gương thứ 4"]
    assert feed["title"].startswith("Chuyên mục")
    assert json.loads(files["bao-chi/nguon-tin/trong/feed.json"])["items"] == []


def test_the_feed_of_an_ended_unit_stays_and_ends_with_the_way_on(tmp_path: Path) -> None:
    later = datetime(2025, 10, 1, 8, tzinfo=VIETNAM)
    found = edition(tmp_path)
    files = made(replace(found, moment=later))
    path = next(path for path in files if "y-tich" in path and path.endswith("feed.json"))
    feed = json.loads(files[path])
    last, *stories = feed["items"]
    assert last["title"] == "Nguồn tin đã dừng: Xã Y Tịch nay thuộc Xã Vạn Linh"
    assert last["date_published"] == "2025-07-01T08:00:00+07:00"
    heir = f"{SITE}/dia-phuong/lang-son/van-linh-06505/"
    assert heir in last["content_html"]
    assert f"{heir}rss.xml" in last["content_html"]
    assert len(stories) == 3
    assert "nay thuộc Xã Vạn Linh" in feed["description"]
    # The new unit's feed carries what its predecessors told.
    new = json.loads(files["dia-phuong/lang-son/van-linh-06505/feed.json"])["items"]
    assert [one["id"] for one in new] == [one["id"] for one in stories]
    # Before its last day nothing is said of its end.
    assert not [path for path, content in made(found).items() if "Nguồn tin đã dừng".encode() in content]


def test_a_month_that_is_over_is_an_item(office: Edition) -> None:
    found = ledger(office)
    feed = json.loads(made(office)["ban-tin/feed.json"])
    assert {one["id"] for one in feed["items"]} == {f"tag:hoa.example,2024:{key}" for key in found.digests}
    assert all(one["url"].startswith(f"{SITE}/ban-tin/2") for one in feed["items"])


# Programs that newsrooms use

READ = """
const fs = require("fs"), Parser = require("PATH");
const reader = new Parser({customFields: {item: [["media:content", "media", {keepArray: true}]]}});
(async () => {
  for (const file of process.argv.slice(2)) {
    const feed = await reader.parseString(fs.readFileSync(file, "utf8"));
    console.log(JSON.stringify(feed.items.map((one) => [one.title, (one.media || []).length])));
  }
})();
"""
FEEDSMITH = """
const fs = require("fs"), {parseFeed} = require("PATH");
const pictures = (one) => (one.media && one.media.contents) || one.attachments || [];
for (const file of process.argv.slice(2)) {
  const {feed} = parseFeed(fs.readFileSync(file, "utf8"));
  const items = feed.items || feed.entries;
  console.log(JSON.stringify(items.map((one) => [one.title.value ?? one.title, pictures(one).length])));
}
"""


def test_four_readers_see_the_same_items_titles_and_pictures(office: Edition, tmp_path: Path) -> None:
    files = made(office)
    paths = {form: tmp_path / form for form in ("rss.xml", "atom.xml", "feed.json")}
    for form, path in paths.items():
        path.write_bytes(files[form])
    expected = [
        (one["title"], len(one.get("attachments", ()))) for one in json.loads(files["feed.json"])["items"]
    ]
    assert expected[0] == ("Bài gương thứ 4", 2)
    xml = [paths["rss.xml"], paths["atom.xml"]]
    for path in xml:
        seen = feedparser.parse(path.read_bytes()).entries
        assert [(one.title, len(one.get("media_content", ()))) for one in seen] == expected
    assert said(READ, "rss-parser/index.js", xml[:1], tmp_path / "read.cjs") == [expected]
    atom = said(READ, "rss-parser/index.js", xml[1:], tmp_path / "read.cjs")
    assert [title for title, _ in atom[0]] == [title for title, _ in expected]
    every = said(FEEDSMITH, "feedsmith/dist/index.cjs", list(paths.values()), tmp_path / "smith.cjs")
    assert every == [expected] * 3
    for path in xml:
        assert sorted(newsboat(path)) == sorted(expected)


def said(script: str, module: str, feeds: list[Path], file: Path) -> list[list[tuple[str, int]]]:
    """Return what a script of Node prints of each feed: titles, and how many pictures each has."""
    file.write_text(script.replace("PATH", node_file(module)), "utf-8")
    ran = subprocess.run([program("node"), file, *feeds], capture_output=True, text=True, check=True)
    return [[(title, count) for title, count in json.loads(line)] for line in ran.stdout.splitlines()]


def newsboat(feed: Path) -> list[tuple[str, int]]:
    """Return the titles that newsboat keeps of a feed, newest first, with the number of pictures in each text."""
    urls, cache = feed.with_suffix(".urls"), feed.with_suffix(".db")
    urls.write_text(f"file://{feed}\n", "utf-8")
    command = [program("newsboat"), "-u", urls, "-c", cache, "-C", "/dev/null", "-x", "reload"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    with sqlite3.connect(cache) as kept:
        rows = kept.execute("select title, content from rss_item order by pubDate desc").fetchall()
    return [(title, content.count("<img")) for title, content in rows]
