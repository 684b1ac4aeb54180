"""A story on other sites: the frame, its oEmbed file judged by the specification, the text for social networks."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import addresses, policy, quotes
from bonghoadep.outputs.posts import BOM, LONGEST, of_story
from bonghoadep.outputs.stories import compose
from bonghoadep.records.approval import Correction
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM
from tests.example import MOMENT
from tests.tombstones import tombstone
from tests.tools import ROOT

STORY = "hoi-phu-nu-thon-na-mau"
NASTY = 'Người "giữ" <b>mương</b> & </script><script>alert(1)</script>'


@cache
def sample() -> Edition:
    return open_site(ROOT, MOMENT.replace(year=2026, tzinfo=VIETNAM)).edition


def files(edition: Edition) -> Mapping[str, bytes]:
    return {one.path: one.make() for one in quotes.declare(edition, compose(edition))}


def changed(id: str = STORY, **fields: object) -> Edition:
    one = sample().exemplars[id].model_copy(update=fields)
    return replace(sample(), exemplars={**sample().exemplars, id: one})


def allowed(*scope: str) -> Edition:
    """Return the edition in which the story's person agreed to these channels."""
    known = next(one.consent for one in sample().newest if one.consent)
    return changed(consent=known.model_copy(update={"scope": scope}))


def framed(edition: Edition, id: str = STORY) -> Any:
    return html.fromstring(files(edition)[addresses.file(addresses.embed(id))].decode())


def oembed(edition: Edition) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(edition)[addresses.oembed(STORY)])
    return found


# Who agreed to what


@pytest.mark.parametrize(
    "scope", [("web",), ("web", "feed"), ("web", "social"), ("web", "book", "loudspeaker")]
)
def test_each_channel_asks_for_its_own_consent(scope: tuple[str, ...]) -> None:
    edition = allowed(*scope)
    found = files(edition)
    one = edition.exemplars[STORY]
    frame = found[addresses.file(addresses.embed(STORY))].decode()

    assert (addresses.oembed(STORY) in found) is ("feed" in scope)
    assert (addresses.social(STORY) in found) is ("social" in scope)
    assert (one.title in frame) is ("feed" in scope)
    assert ("<picture" in frame) is ("feed" in scope)
    if "feed" not in scope:
        assert one.name not in frame
        assert "Bài này không cho trang khác nhúng" in frame


def test_who_needs_no_consent_is_on_every_channel() -> None:
    found = files(changed(consent=None))
    assert {addresses.oembed(STORY), addresses.social(STORY)} <= set(found)


def test_a_withdrawn_story_has_a_frame_that_says_so_and_nothing_else() -> None:
    one = sample().exemplars[STORY]
    rest = {id: other for id, other in sample().exemplars.items() if id != STORY}
    gone = tombstone(STORY, date(2026, 1, 5), MOMENT)
    edition = replace(sample(), exemplars=rest, tombstones=(gone,))
    found = files(edition)

    assert [path for path in found if STORY in path] == [f"guong/{STORY}/nhung/index.html"]
    frame = framed(edition)
    said = " ".join(frame.text_content().split())
    assert "Bài đã được rút" in said
    assert "5/1/2026" in said
    assert gone.reason in said
    assert one.title not in said
    assert one.name not in said
    assert frame.xpath("//main//img | //main//a") == []


def test_an_earlier_id_leads_to_the_frame_of_today() -> None:
    frame = framed(changed(aliases=("ten-cu",)), "ten-cu")
    assert frame.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url=../../../guong/{STORY}/nhung/"]
    assert frame.xpath("//link[@rel='canonical']/@href") == [f"https://bonghoadep.example/guong/{STORY}/"]


# The frame


def test_the_frame_is_a_small_page_of_its_own() -> None:
    frame = framed(sample())
    one = sample().exemplars[STORY]
    assert frame.xpath("/html/@lang") == ["vi"]
    assert frame.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert frame.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [
        policy.written(policy.SHOWN_ELSEWHERE)
    ]
    assert frame.xpath("//script | //style | //*[@style] | //form | //iframe") == []
    assert frame.xpath("//link[@rel='stylesheet']/@href") == ["../../../assets/css/frame.css"]
    assert frame.xpath("//h1//text()") == [one.title]
    assert frame.xpath("//p[@class='citation']/text()") == [one.citation]
    assert "Dữ liệu minh họa" in frame.text_content()
    links = frame.xpath("//a")
    assert {(link.get("target"), link.get("rel")) for link in links} == {("_top", "noopener")}
    assert {link.get("href") for link in links} == {"../../../", f"../../../guong/{STORY}/"}


def test_the_frame_tells_of_the_last_correction() -> None:
    fixes = tuple(Correction(on=date(2025, month, 1), note=f"Sửa lần {month}.") for month in (3, 1))
    said = framed(changed(corrections=fixes)).text_content()
    assert "Sửa lần 3." in said
    assert "Sửa lần 1." not in said


def test_words_of_a_record_are_words_in_the_frame() -> None:
    frame = framed(changed(title=NASTY, citation=NASTY))
    assert frame.xpath("//script | //b[text()='mương']") == []
    assert frame.xpath("//h1//text()") == [NASTY]


# oEmbed 1.0


def test_oembed_has_what_the_specification_asks_of_rich() -> None:
    found = oembed(sample())
    assert (found["version"], found["type"]) == ("1.0", "rich")
    assert {"html", "width", "height"} <= set(found)
    for name in ("width", "height", "cache_age", "thumbnail_width", "thumbnail_height"):
        assert type(found[name]) is int
        assert found[name] > 0
    for name in ("title", "author_name", "author_url", "provider_name", "provider_url", "thumbnail_url"):
        assert type(found[name]) is str
        assert found[name]
    assert {name for name in found if name.startswith("thumbnail")} == {
        "thumbnail_url",
        "thumbnail_width",
        "thumbnail_height",
    }
    assert set(found) <= {
        *("type", "version", "title", "author_name", "author_url", "provider_name", "provider_url"),
        *("cache_age", "thumbnail_url", "thumbnail_width", "thumbnail_height", "html", "width", "height"),
    }
    assert found["author_name"] == (sample().exemplars[STORY].author or pytest.fail("no author")).name


def test_the_html_is_one_frame_of_ours_and_runs_nothing() -> None:
    found = oembed(changed(title=NASTY))
    (frame,) = html.fragments_fromstring(found["html"])
    assert frame.tag == "iframe"
    assert frame.get("src") == f"https://bonghoadep.example/guong/{STORY}/nhung/"
    assert frame.get("title") == f"{NASTY} - Những bông hoa đẹp"
    assert (frame.get("width"), frame.get("height")) == (str(found["width"]), str(found["height"]))
    assert not {"srcdoc", "onload", "allow"} & set(frame.keys())
    assert found["title"] == NASTY


# The text for social networks


def text_of(edition: Edition, id: str = STORY) -> str:
    return of_story(edition, compose(edition)[id])


def test_the_text_is_title_sentence_link_credit_and_tags() -> None:
    one = sample().exemplars[STORY]
    text = text_of(sample())
    assert text.split("\n\n")[0] == one.short_title
    assert one.citation in text
    lines = text.split("\n")
    assert f"https://bonghoadep.example/guong/{STORY}/" in lines
    assert sample().publisher.reuse.credit in lines
    assert lines[-1] == "#PhuNuThoiDaiMoi"
    assert any("Dữ liệu minh họa" in line for line in lines)


def test_every_text_of_the_sample_is_short_enough_and_has_its_link_whole() -> None:
    for id, story in compose(sample()).items():
        text = of_story(sample(), story)
        assert len(text) <= LONGEST
        assert addresses.absolute(sample().publisher, addresses.story(id)) in text.split("\n")


@settings(max_examples=60, deadline=None)
@given(
    st.text(min_size=1, max_size=120),
    st.text(min_size=1, max_size=300),
    st.text(max_size=400),
    st.text(min_size=1, max_size=300),
)
def test_no_record_makes_it_too_long(title: str, citation: str, summary: str, credit: str) -> None:
    edition = changed(title=title, short_title=None, citation=citation, summary=summary)
    reuse = edition.publisher.reuse.model_copy(update={"credit": credit})
    edition = replace(edition, publisher=edition.publisher.model_copy(update={"reuse": reuse}))
    story = compose(edition)[STORY]
    text = of_story(edition, story)
    assert len(text) <= LONGEST
    assert addresses.absolute(edition.publisher, story.address) in text
    assert not any(ord(char) < 32 and char != "\n" for char in text)


def test_the_file_says_how_it_is_written() -> None:
    raw = files(sample())[addresses.social(STORY)]
    assert raw.decode() == f"{BOM}{text_of(sample())}\n"
