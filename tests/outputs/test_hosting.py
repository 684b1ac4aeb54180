"""What hosts and browsers are told, and that old addresses lead on without telling of anything held back."""

import json
from datetime import date
from pathlib import Path

import pytest
from lxml import etree, html
from PIL import Image

from bonghoadep.desk.recall import end_consent, withdraw
from bonghoadep.outputs import addresses, policy
from bonghoadep.outputs.hosting import headers
from bonghoadep.outputs.moves import moves
from bonghoadep.places.register import open_register
from tests.conftest import build
from tests.example import Example
from tests.hosts import matching, rules

STORY = "exemplars/2024/bai-mau/index.md"
OLD = "xom-hoa-ten-cu"


@pytest.fixture
def example(tmp_path: Path) -> Example:
    """The small site, one story of which had another id before."""
    example = Example.from_folder("small", tmp_path)
    return example.change(STORY, "year: 2024\n", f"year: 2024\naliases: [{OLD}]\n").seal("bai-mau")


def built(example: Example, only: str = "pages,hosting") -> Path:
    site = example.root / "site"
    done = build(example.root, site, "--only", only)
    assert done.returncode == 0, done.stderr
    return site


def size(picture: Path) -> tuple[int, int]:
    with Image.open(picture) as image:
        return image.size


def test_an_old_address_leads_on(example: Example) -> None:
    site = built(example)
    page = html.fromstring((site / "guong" / OLD / "index.html").read_text("utf-8"))

    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../../guong/bai-mau/"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://mau.example/guong/bai-mau/"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//main//a/@href") == ["../../guong/bai-mau/"]
    assert page.xpath("//script[@type='application/ld+json']") == []
    assert (site / "_redirects").read_text("utf-8") == f"/guong/{OLD}/ /guong/bai-mau/ 301\n"
    assert OLD not in (site / "sitemap.xml").read_text("utf-8")


def test_a_link_of_an_editor_to_an_old_address_is_kept(example: Example) -> None:
    other = "exemplars/2024/mo-hinh-mau/index.md"
    text = example.read(other)
    example.write(other, f"{text.rstrip()}\n\nXem [bài trước](/guong/{OLD}/).\n").seal("mo-hinh-mau")
    page = built(example) / "guong" / "mo-hinh-mau" / "index.html"
    assert f'href="../../guong/{OLD}/"' in page.read_text("utf-8")


@pytest.mark.parametrize("gone", ["held", "withdrawn"])
def test_an_old_address_of_a_story_that_is_not_out_tells_nothing(example: Example, gone: str) -> None:
    if gone == "held":
        end_consent(example.content, STORY, date(2024, 12, 1))
    else:
        withdraw(example.content, STORY, "Người trong bài xin rút", date(2024, 12, 1))
    site = built(example)

    assert not (site / "guong" / OLD).exists()
    assert [file for file in site.rglob("*") if file.is_file() and OLD.encode() in file.read_bytes()] == []
    assert (site / "guong" / "bai-mau").exists() is (gone == "withdrawn")
    if gone == "withdrawn":
        tombstone = (site / "guong" / "bai-mau" / "index.html").read_text("utf-8")
        assert "ld+json" not in tombstone
        assert "og:" not in tombstone


def test_an_old_address_may_belong_to_one_story_only(example: Example) -> None:
    other = "exemplars/2024/mo-hinh-mau/index.md"
    example.change(other, "year: 2024\n", f"year: 2024\naliases: [{OLD}, bai-mau]\n")
    found = [(one.path, one.line, one.column) for one in example.check() if one.code == "R205"]
    line = example.read(other).splitlines().index(f"aliases: [{OLD}, bai-mau]") + 1
    assert found == [(other, line, 11), (other, line, 13 + len(OLD))]


def test_below_a_sub_path_redirects_and_headers_name_the_whole_path(example: Example) -> None:
    example.change("site.yml", "url: https://mau.example/", "url: https://mau.example/xa/")
    site = built(example)
    assert (site / "_redirects").read_text("utf-8") == f"/xa/guong/{OLD}/ /xa/guong/bai-mau/ 301\n"
    assert all(path.startswith("/xa/") for path in rules((site / "_headers").read_text("utf-8")))


def test_units_that_came_to_another_province_are_found_where_they_were() -> None:
    """A unit that ended has a page of its own; one that only changed its province has one page and an old address."""
    register = open_register()
    unit = register.get("vn-00859")
    assert unit is not None
    assert addresses.place(unit, register) == "dia-phuong/tuyen-quang/ngoc-long-00859/"
    assert addresses.former_places(unit, register) == ("dia-phuong/ha-giang/ngoc-long-00859/",)


def test_no_old_address_of_a_place_is_that_of_another_and_every_one_that_changed_hands_leads_to_a_successor() -> (
    None
):
    register = open_register()
    now = {addresses.place(unit, register): unit for unit in register}
    assert len(now) == len(register)
    for unit in register:
        assert [old for old in addresses.former_places(unit, register) if old in now] == []
        plain = addresses.place(unit, register).replace("-truoc-2025/", "/")
        if unit.until and (heir := now[plain]) is not unit:
            assert heir in [link.place for link in register.now(unit)]


def test_a_place_told_of_where_it_was_moves_with_its_stories(example: Example) -> None:
    example.change(
        STORY, "place: {unit: vn-06520, at: 2024-03, detail: xóm Mẫu}", "place: {unit: vn-00859, at: 2024-03}"
    )
    edition = example.seal("bai-mau").open().edition
    assert moves(edition)["dia-phuong/ha-giang/ngoc-long-00859/"] == "dia-phuong/tuyen-quang/ngoc-long-00859/"


PAGES = (
    "/",
    "/404.html",
    "/guong/",
    "/guong/trang/2/",
    "/guong/bai-mau/",
    "/guong/bai-mau/phat-thanh/",
    "/phong-trao/",
    "/phong-trao/phong-trao-mau/",
    "/ban-tin/2024-11/",
    "/tim-kiem/",
    "/gioi-thieu/",
    "/ngoai-mang/",
)
FRAME = "/guong/bai-mau/nhung/"


def test_every_header_is_sent_once_for_every_path(example: Example) -> None:
    found = rules((built(example) / "_headers").read_text("utf-8"))
    for path in (*PAGES, FRAME, "/guong/bai-mau/hoat-dong-0-480.webp", "/sw.js", "/rss.xml"):
        for header in headers.ALWAYS:
            assert len(matching(found, path, header)) == 1, (path, header)
        assert len(matching(found, path, "Cache-Control")) <= 1
    assert matching(found, "/sw.js", "Cache-Control") == ["no-cache"]


def test_no_page_may_be_framed_but_those_made_for_it(example: Example) -> None:
    found = rules((built(example) / "_headers").read_text("utf-8"))
    for path in PAGES:
        (whole,) = matching(found, path, "Content-Security-Policy")
        assert "frame-ancestors 'none'" in whole, path
    assert matching(found, FRAME, "Content-Security-Policy") == [policy.written(policy.SHOWN_ELSEWHERE)]
    assert "frame-ancestors" not in policy.SHOWN_ELSEWHERE
    assert "script-src" not in policy.SHOWN_ELSEWHERE


def test_every_page_that_is_made_has_its_policy(example: Example) -> None:
    site = built(example, "pages,hosting,quotes,search")
    found = rules((site / "_headers").read_text("utf-8"))
    pages = [file.parent.relative_to(site).as_posix() for file in site.rglob("index.html")]
    assert any(page.endswith("/nhung") for page in pages)
    for page in pages:
        path = "/" if page == "." else f"/{page}/"
        assert len(matching(found, path, "Content-Security-Policy")) == 1, path


def test_the_editor_has_a_policy_of_its_own_and_no_other(example: Example) -> None:
    example.write("site.yml", example.read("site.yml") + "admin: {backend: local}\n")
    found = rules((built(example, "pages,hosting,admin") / "_headers").read_text("utf-8"))
    (own,) = matching(found, "/admin/", "Content-Security-Policy")
    assert "'unsafe-eval'" in own
    assert "http://127.0.0.1:8081" in own
    for path in PAGES:
        (site,) = matching(found, path, "Content-Security-Policy")
        assert "unsafe" not in site


def test_pages_and_headers_speak_of_one_policy(example: Example) -> None:
    site = built(example)
    found = rules((site / "_headers").read_text("utf-8"))
    for name in ("index.html", "404.html", "gioi-thieu/index.html", "guong/bai-mau/index.html"):
        (said,) = matching(found, f"/{name.removesuffix('index.html')}", "Content-Security-Policy")
        page = html.fromstring((site / name).read_text("utf-8"))
        (meta,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert said == f"{meta}; {policy.written(policy.FRAMED)}"
        assert page.xpath("//*[@style] | //style | //script[not(@src) and not(@type)]") == []


def test_the_manifest_names_icons_that_are_there(example: Example) -> None:
    site = built(example, "pages,hosting,cards")
    said = json.loads((site / "manifest.webmanifest").read_text("utf-8"))
    assert (said["lang"], said["start_url"], said["scope"]) == ("vi", "./", "./")
    assert {icon.get("purpose", "any") for icon in said["icons"]} == {"any", "maskable"}
    for icon in said["icons"]:
        file = site / icon["src"]
        assert file.is_file()
        if icon["type"] == "image/png":
            width, height = size(file)
            assert icon["sizes"] == f"{width}x{height}"
    page = html.fromstring((site / "guong" / "bai-mau" / "index.html").read_text("utf-8"))
    assert page.xpath("//link[@rel='manifest']/@href") == ["../../manifest.webmanifest"]
    touch = page.xpath("//link[@rel='apple-touch-icon']/@href")[0].removeprefix("../../")
    assert size(site / touch) == (180, 180)


def test_every_page_that_may_be_found_shows_a_card_that_is_there(example: Example) -> None:
    site = built(example, "pages,hosting,cards")
    seen = 0
    for file in sorted(site.rglob("index.html")):
        page = html.fromstring(file.read_text("utf-8"))
        if page.xpath("//meta[@name='robots']"):
            continue
        seen += 1
        said = dict(
            zip(
                page.xpath("//meta[@property]/@property"),
                page.xpath("//meta[@property]/@content"),
                strict=True,
            )
        )
        card = site / said["og:image"].removeprefix("https://mau.example/")
        assert size(card) == (int(said["og:image:width"]), int(said["og:image:height"]))
        assert said["og:url"] == page.xpath("//link[@rel='canonical']/@href")[0]
        assert said["og:image:alt"]
        assert page.xpath("//meta[@name='twitter:card']/@content") == ["summary_large_image"]
        assert page.xpath("/html/@lang") == ["vi"]
    assert seen > 20


def test_the_site_map_says_when_pages_last_changed(example: Example) -> None:
    example.write(
        "pages/gioi-thieu.md", "---\ntitle: Giới thiệu\nupdated: 2024-05-06\n---\nLời giới thiệu.\n"
    )
    tree = etree.fromstring((built(example) / "sitemap.xml").read_bytes())
    named = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    days = {
        row.findtext("s:loc", namespaces=named).removeprefix("https://mau.example/"): row.findtext(
            "s:lastmod", namespaces=named
        )
        for row in tree
    }
    assert days["guong/bai-mau/"] == "2024-11-20"
    assert days["gioi-thieu/"] == "2024-05-06"
    for listed in ("", "guong/", "phong-trao/", "dia-phuong/", "loai/", "nam/", "ke-hoach/"):
        assert days[listed] == max(
            day for address, day in days.items() if address.startswith("guong/") and day
        )


def links_of_the_page_for_lost_readers(site: Path) -> list[str]:
    page = html.fromstring((site / "404.html").read_text("utf-8"))
    found = page.xpath("//@href | //@src | //form/@action")
    return [link for link in found if not link.startswith(("#", "mailto:"))]


def test_links_of_the_page_for_lost_readers_are_right_however_deep_it_is_shown(example: Example) -> None:
    example.change("site.yml", "url: https://mau.example/", "url: https://mau.example/xa/")
    links = links_of_the_page_for_lost_readers(built(example))
    assert len(links) > 20
    assert [link for link in links if not link.startswith("/xa/")] == []


def test_links_of_the_page_for_lost_readers_lead_somewhere(sample_site: Path) -> None:
    links = links_of_the_page_for_lost_readers(sample_site)
    files = [sample_site / addresses.file(link.removeprefix("/")) for link in links]
    assert [file for file in files if not file.is_file()] == []
