"""The preview for newsrooms: what is under embargo and nothing else, marked, unfindable, and apart from the site."""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree, html

from tests.conftest import build
from tests.example import Example
from tests.leaks import mentions
from tests.links import dead

WAITING = "exemplars/2024/bai-mau/index.md"
SECRET = "Zuỵch"
TOKEN = "Thu-Bi-Mat-0123456789abc"


def preview(root: Path, *options: str, token: str = "") -> subprocess.CompletedProcess[str]:
    """Make a preview by the command line, as an office does."""
    environment: Mapping[str, str] = {"BONGHOADEP_PRESS_TOKEN": token} if token else {}
    return build(root, None, *options, command=("preview", "--press"), more=environment)


@pytest.fixture
def example(tmp_path: Path) -> Example:
    """A site with one story that waits for its hour; of the two others one may not go to newsrooms."""
    example = Example.from_folder("small", tmp_path)
    text = re.sub(r"(?m)^title: .*$", f"title: {SECRET} giữ vườn hoa", example.read(WAITING))
    example.write(WAITING, re.sub(r"(?m)^publish_on: .*$", "publish_on: 2031-06-01T08:30+07:00", text))
    return example.seal("bai-mau")


def test_newsrooms_see_what_waits_and_nothing_else(example: Example) -> None:
    done = preview(example.root, token=TOKEN)
    assert done.returncode == 0, done.stderr
    site = example.root / "press" / TOKEN
    address = f"https://mau.example/xem-truoc/{TOKEN}/"
    assert f"{address}rss.xml" in done.stdout
    feed = json.loads((site / "feed.json").read_text("utf-8"))
    (item,) = feed["items"]
    assert item["title"] == f"CẤM ĐĂNG TRƯỚC 8 GIỜ 30 NGÀY 1/6/2031: {SECRET} giữ vườn hoa"
    assert item["id"] == "tag:mau.example,2024:guong/bai-mau"
    assert item["url"] == f"{address}guong/bai-mau/"
    assert item["_press"]["embargo_until"] == "2031-06-01T08:30:00+07:00"
    assert "CẤM ĐĂNG TRƯỚC" in item["content_html"]
    rss = etree.fromstring((site / "rss.xml").read_bytes())
    assert (
        rss.findtext(".//{http://prismstandard.org/namespaces/basic/2.0/}embargoDate")
        == "2031-06-01T08:30:00+07:00"
    )
    assert [one.name for one in (site / "guong").iterdir() if one.is_dir() and one.name != "trang"] == [
        "bai-mau"
    ]


def test_every_page_is_marked_and_not_to_be_found(example: Example) -> None:
    assert preview(example.root, token=TOKEN).returncode == 0
    folder = example.root / "press"
    pages = list((folder / TOKEN).rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        tree = html.fromstring(page.read_bytes())
        assert "noindex" in tree.xpath("//meta[@name='robots']/@content")[0], page
        assert tree.xpath("//*[@class='previewed']"), page
        assert any(one.endswith("css/preview.css") for one in tree.xpath("//link/@href")), page
    story = html.fromstring((folder / TOKEN / "guong/bai-mau/index.html").read_bytes())
    assert story.xpath("string(//*[@class='embargo'])") == "Cấm đăng trước 8 giờ 30 ngày 1/6/2031"
    assert not story.xpath("//*[@id='ma-nhung'] | //*[@id='bai-dang'] | //link[@rel='manifest']")
    assert "X-Robots-Tag: noindex" in (folder / "_headers").read_text()
    assert (folder / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert (folder / "index.html").read_bytes() == b""
    assert TOKEN not in (folder / "_headers").read_text()
    # A page for missing addresses names all from the host's root; prose pages this small site does not have.
    lost = {link for link, page in dead(folder / TOKEN).items() if page != "404.html"}
    assert lost <= {"dieu-khoan/", "gop-y/"}


def test_the_public_site_knows_nothing_of_it(example: Example) -> None:
    assert build(example.root).returncode == 0
    before = {one: one.read_bytes() for one in (example.root / "site").rglob("*") if one.is_file()}
    assert preview(example.root).returncode == 0
    assert build(example.root).returncode == 0
    site = example.root / "site"
    assert {one: one.read_bytes() for one in site.rglob("*") if one.is_file()} == before
    (secret,) = [one.name for one in (example.root / "press").iterdir() if one.is_dir()]
    assert mentions(site, SECRET) == mentions(site, secret) == []
    assert mentions(example.root / "press", SECRET)


def test_the_address_stays_until_it_is_changed_and_cannot_be_guessed(example: Example) -> None:
    def secret(*options: str) -> str:
        assert preview(example.root, *options).returncode == 0
        (found,) = [one.name for one in (example.root / "press").iterdir() if one.is_dir()]
        return found

    first = secret()
    assert re.fullmatch(r"[A-Za-z0-9_-]{32}", first)
    assert secret() == first
    assert secret("--new-token") != first
    if sys.platform != "win32":
        assert (example.root / ".press-token").stat().st_mode & 0o077 == 0
    assert preview(example.root, token="de-doan").returncode == 2


def test_nothing_is_made_where_nothing_waits(tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path)
    done = preview(example.root)
    assert done.returncode == 1
    assert "không có bài nào đang chờ giờ công bố" in done.stderr
    assert not (example.root / "press").exists()


def test_who_did_not_agree_to_newsrooms_is_not_shown_to_them(example: Example) -> None:
    text = example.read(WAITING)
    consent = "consent: {scope: [web], fields: [name, portrait], given_on: 2024-10-01, ref: HS-09}\n"
    without = re.sub(r"(?m)^consent: .*\n", "", text)
    example.write(WAITING, without.replace("publish_on:", consent + "publish_on:", 1)).seal("bai-mau")
    assert "không có bài nào" in preview(example.root).stderr


@pytest.mark.parametrize("out", ["site", "site/press", "content", "content/press", "."])
def test_a_preview_never_lies_in_the_public_site(example: Example, out: str) -> None:
    assert build(example.root).returncode == 0
    done = preview(example.root, "--out", str(example.root / out))
    assert done.returncode == 1
    assert (example.root / "site/index.html").is_file()
    assert (example.content / "site.yml").is_file()


def test_a_folder_of_others_is_left_alone(example: Example) -> None:
    other = example.root / "khac"
    other.mkdir()
    (other / "thu.txt").write_text("của người khác", "utf-8")
    assert preview(example.root, "--out", str(other)).returncode == 1
    assert (other / "thu.txt").read_text("utf-8") == "của người khác"


def test_without_press_it_says_what_to_do(example: Example) -> None:
    done = build(example.root, None, command=("preview",))
    assert done.returncode == 2
    assert "--press" in done.stderr
