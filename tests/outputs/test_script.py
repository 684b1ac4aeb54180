"""Scripts for the loudspeaker: the record's own sentences, in order, within their minutes, sayable."""

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.prose import Prose, render
from bonghoadep.outputs.script import PACE, Line, Script, breath, scripts
from bonghoadep.outputs.script.choice import Choice
from bonghoadep.outputs.script.sentences import sentences, split
from bonghoadep.outputs.stories import compose
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.spoken import syllables
from tests.outputs.test_sheets import ODDITIES, sample
from tests.tools import ROOT

AIRED = sorted(one.id for one in sample().newest if one.consent is None or "loudspeaker" in one.consent.scope)


def of(id: str) -> tuple[Script, ...]:
    return scripts(sample(), compose(sample())[id])


ALL = {id: scripts(sample(), story) for id, story in compose(sample()).items()}


def plain(markdown: str) -> str:
    """Return Markdown as bare words in one line, an item's number before its words."""
    return " ".join(re.sub(r"[*_>#]+|^\s*- ", "", line) for line in markdown.split("\n")).replace("  ", " ")


def record(id: str) -> str:
    (file,) = Path(ROOT).glob(f"content/exemplars/*/{id}/index.md")
    return re.sub(r"\s+", " ", plain(file.read_text(encoding="utf-8").partition("\n---")[2]))


def lines(id: str) -> Iterator[tuple[Script, Line]]:
    yield from ((script, line) for script in ALL[id] for line in script.lines)


def story(markdown: str) -> Prose:
    return render(markdown, lambda file, alt: "", lambda way: way)


def changed(**values: object) -> tuple[Edition, Exemplar]:
    """Return the sample edition with one of its stories otherwise."""
    one = sample().exemplars["hoi-phu-nu-thon-na-mau"].model_copy(update=values)
    return replace(sample(), exemplars={one.id: one}), one


# Who may be aired


def test_whoever_agreed_to_the_loudspeaker_has_scripts_and_nobody_else() -> None:
    assert sorted(id for id, found in ALL.items() if found) == AIRED
    assert 0 < len(AIRED) < len(ALL)


def test_where_nobody_need_be_asked_the_story_may_be_aired() -> None:
    edition, one = changed(consent=None)
    assert scripts(edition, compose(edition)[one.id])


def test_leave_for_the_web_is_no_leave_for_the_loudspeaker() -> None:
    consent = sample().exemplars["hoi-phu-nu-thon-na-mau"].consent
    assert consent
    edition, one = changed(consent=consent.model_copy(update={"scope": ("web", "feed", "book", "social")}))
    assert scripts(edition, compose(edition)[one.id]) == ()


# What is read


@pytest.mark.parametrize("id", AIRED)
def test_every_sentence_is_the_records_own_and_in_its_order(id: str) -> None:
    exemplar, told = sample().exemplars[id], record(id)
    for script in ALL[id]:
        own = [line for line in script.lines if not line.fixed]
        head = {f"{exemplar.title}.", exemplar.title, f"Được nêu gương v{exemplar.citation[1:]}"}
        body = [line.written for line in own if line.written not in head]
        places = [told.find(re.sub(r"^\d+\. ", "", text)) for text in body]
        assert -1 not in places, body[places.index(-1)]
        assert places == sorted(places)
        assert len(own) - len(body) == (2 if script.minutes > 1 else 1)


@pytest.mark.parametrize("id", AIRED)
def test_a_script_keeps_its_time_and_the_longer_one_says_more(id: str) -> None:
    for script in ALL[id]:
        counted = sum(syllables(one) for line in script.lines for one in line.breaths)
        assert counted == script.syllables <= script.minutes * PACE
        assert script.seconds - 5 < counted * 60 / PACE <= script.seconds
    sizes = [script.syllables for script in ALL[id]]
    assert all(longer >= 1.25 * shorter for shorter, longer in pairwise(sizes))


@pytest.mark.parametrize("id", AIRED)
def test_nothing_is_left_that_cannot_be_said(id: str) -> None:
    for _, line in lines(id):
        assert not any(map(str.isdigit, line.said.text))
        assert " ".join(line.breaths) == line.said.text


def test_hardly_a_line_is_longer_than_a_breath() -> None:
    every = [script for found in ALL.values() for script in found]
    assert sum(script.long for script in every) <= len(every) / 10


def test_what_is_made_up_says_so_first_and_the_fixed_lines_are_the_same_for_all() -> None:
    for id in AIRED:
        exemplar = sample().exemplars[id]
        for script in ALL[id]:
            fixed = [line.written for line in script.lines if line.fixed]
            assert fixed[0] == "Bài minh họa: người và việc trong bài không có thật."
            assert fixed[1].startswith("Chuyên mục “Những bông hoa đẹp”, ")
            assert fixed[2].startswith("Gương được nêu: ") and exemplar.name[1:] in fixed[2]
            assert fixed[3:] == ["Chuyên mục “Những bông hoa đẹp” xin dừng ở đây."]


def test_what_is_not_made_up_does_not_say_so() -> None:
    edition, one = changed(sample=False)
    real = replace(edition, publisher=edition.publisher.model_copy(update={"sample": False}))
    assert scripts(real, compose(real)[one.id])[0].lines[0].written.startswith("Chuyên mục")


def test_the_same_story_gives_the_same_scripts() -> None:
    assert [of(id) for id in AIRED[:3]] == [ALL[id] for id in AIRED[:3]]


def test_a_short_story_gives_fewer_lengths() -> None:
    edition, one = changed(
        story="## Cách làm\n\nBa nhà họp một tối. Hôm sau cùng dọn.\n\n## Kết quả\n\nNgõ đã sạch."
    )
    (only,) = scripts(edition, compose(edition)[one.id])
    assert only.minutes == 1
    assert [line.written for line in only.lines if line.paragraph > 0] == [
        "Ba nhà họp một tối.",
        "Hôm sau cùng dọn.",
        "Ngõ đã sạch.",
    ]


def test_abbreviations_the_record_explains_are_said_in_full() -> None:
    text = (
        "## Cách làm\n\nTổ Giữ Suối Chung (TGSC) họp. TGSC chia 12 đoạn. Tổ XKQ giúp.\n\n## Kết quả\n\nXong."
    )
    edition, one = changed(story=text)
    (script,) = scripts(edition, compose(edition)[one.id])
    said = " ".join(line.said.text for line in script.lines)
    assert "Tổ Giữ Suối Chung họp. Tổ Giữ Suối Chung chia mười hai đoạn." in said
    assert script.unknown == ["XKQ"]


@pytest.mark.parametrize(
    "markdown", [*ODDITIES, "", "## Cách làm\n\n1. a\n2. b\n\nc:\n\n| x |\n| --- |\n| 1 |"]
)
def test_whatever_markdown_allows_does_no_harm(markdown: str) -> None:
    edition, one = changed(story=f"{markdown}\n\nMột câu cuối.")
    assert isinstance(scripts(edition, compose(edition)[one.id]), tuple)


@pytest.mark.parametrize(
    "unit",
    ["Đ", "[a](", "a.", "“", "0900 000 ", "A. ", "1/2 ", "na ", "na, ", "(ABC) ", "Năm A Ba (NAB). ", "\t"],
)
def test_no_story_takes_longer_than_its_text(unit: str) -> None:
    edition, one = changed(story="## Cách làm\n\n" + unit * (40_000 // len(unit)))
    story = compose(edition)[one.id]
    began = time.process_time()
    for script in scripts(edition, story):
        assert script.long >= 0
    assert time.process_time() - began < 8


# Sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một. Hai! Ba? Bốn…", ["Một.", "Hai!", "Ba?", "Bốn…"]),
        ("Bà nói: “Làm đi. Rồi tính.” Ai cũng cười.", ["Bà nói: “Làm đi. Rồi tính.”", "Ai cũng cười."]),
        ("Nhổ được 33. Tám cọc còn lại.", ["Nhổ được 33.", "Tám cọc còn lại."]),
        ("Ở TP. Hà Nội. Đi xe.", ["Ở TP. Hà Nội.", "Đi xe."]),
        ("Bà Trần Thị B. kể. Ai cũng nghe.", ["Bà Trần Thị B. kể.", "Ai cũng nghe."]),
        ("1. Đo trước. Lát sau.", ["1. Đo trước.", "Lát sau."]),
        ("Tốn 1.150 đồng. Rẻ.", ["Tốn 1.150 đồng.", "Rẻ."]),
    ],
)
def test_sentences_end_where_they_end(text: str, expected: list[str]) -> None:
    assert list(split(text)) == expected


def test_tables_and_pictures_are_not_read_and_neither_is_what_announces_them() -> None:
    prose = story("Một.\n\nSổ ghi như sau:\n\n| Năm |\n| --- |\n| 2024 |\n\nSố ấy đã soát.\n\n- mục")
    found = sentences(prose)
    assert [one.text for one in found] == ["Một.", "Số ấy đã soát.", "mục"]
    assert [one.after_table for one in found] == [False, True, False]


def test_a_list_is_promised_and_read_whole_or_not_at_all() -> None:
    prose = story("## Cách làm\n\nMấy lệ sau:\n\n1. Đến đúng giờ. Không đợi ai.\n2. Ghi ngay. Không để tối.")
    told = sentences(prose)
    choice = Choice(told, [5] * len(told))
    assert [told[place].text for place in choice.within(15)] == [
        "Mấy lệ sau:",
        "1. Đến đúng giờ.",
        "2. Ghi ngay.",
    ]
    assert choice.within(14) == []
    assert len(choice.within(25)) == 5


@given(st.integers(0, 900), st.sampled_from(AIRED))
def test_no_choice_is_dearer_than_the_room_or_skips_what_it_leans_on(room: int, id: str) -> None:
    told = sentences(compose(sample())[id].prose)
    costs = [syllables(one.text) for one in told]
    places = Choice(told, costs).within(room)
    assert sum(costs[place] for place in places) <= max(room, 0)
    taken = set(places)
    for place in places:
        if not told[place].first:
            assert place - 1 in taken


# Breath


@given(
    st.lists(
        st.sampled_from(["na", "rừng", "suối,", "và", "nhưng", "bản;", "ghi:", "“đi”", "để"]), max_size=90
    )
)
def test_lines_are_the_sentence_and_short_where_they_can_be(words: list[str]) -> None:
    text = " ".join(words)
    found = breath.lines(text)
    assert " ".join(found) == text
    for line in found:
        inner = line.split()[:-1]
        if syllables(line) > breath.BREATH:
            assert not any(word.endswith((";", ":", ",")) for word in inner[3:-3])


def test_a_sentence_breaks_at_its_surest_place() -> None:
    first = "một hai ba bốn năm sáu bảy tám chín mười"
    assert breath.lines(f"{first}, {first}; {first}") == (f"{first}, {first};", first)
