"""A month on one sheet: two pages whatever it brought, nothing lost that was named, read back by other programs."""

import json
import re
import subprocess
import unicodedata
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import addresses, digests
from bonghoadep.outputs.artifact import Artifact, Work
from bonghoadep.outputs.digests.excerpt import excerpt
from bonghoadep.outputs.digests.fitting import PAGES, SIZES, Step, fullest, laid_out, steps
from bonghoadep.outputs.digests.manuscript import manuscript
from bonghoadep.outputs.months import months
from bonghoadep.outputs.stories import compose
from bonghoadep.records.evidence import Award
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM, day
from tests.example import MOMENT
from tests.outputs import booklet_site
from tests.tombstones import tombstone
from tests.tools import ROOT, program

NOW = datetime(2026, 11, 28, 8, tzinfo=VIETNAM)
HEAP = datetime(2025, 8, 5, 8, tzinfo=VIETNAM)
LONG = "2025-08"


@cache
def sample() -> Edition:
    return open_site(ROOT, NOW).edition


@cache
def heaped(count: int) -> Edition:
    """The sample stories, again and again under other ids, all published in one month."""
    ids = list(sample().exemplars)
    many = {}
    for n in range(count):
        one = sample().exemplars[ids[n % len(ids)]]
        id = one.id if n < len(ids) else f"bai-{n}"
        many[id] = one.model_copy(
            update={"id": id, "publish_on": HEAP, "title": f"{one.title} {n}", "corrections": ()}
        )
    return replace(sample(), exemplars=many)


def works(edition: Edition) -> Mapping[str, Work]:
    """Return the work of every sheet by its month."""
    made = (one for one in digests.declare(edition, compose(edition)) if isinstance(one, Work))
    return {work.paths[0].split("/")[1]: work for work in made}


def posts(edition: Edition) -> Mapping[str, str]:
    made = (one for one in digests.declare(edition, compose(edition)) if isinstance(one, Artifact))
    return {one.path.split("/")[1]: one.make().decode() for one in made}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("digests")


def printed(folder: Path, edition: Edition, month: str) -> Path:
    file = folder / f"{len(edition.exemplars)}-{month}.pdf"
    if not file.exists():
        file.write_bytes(works(edition)[month].make()[0])
    return file


def output(name: str, *arguments: str | Path) -> str:
    command = [program(name), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def words(file: Path) -> str:
    return squeezed(output("pdftotext", "-raw", "-nopgbrk", file, "-"))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u2060\u00ad\u200b]+", "", unicodedata.normalize("NFC", text))


KEYS = [month.key for month in months(sample())]


# What is printed


@pytest.mark.tool
@pytest.mark.parametrize("month", KEYS)
def test_every_month_of_the_sample_is_two_tagged_pages(folder: Path, month: str) -> None:
    file = printed(folder, sample(), month)
    output("qpdf", "--check", file)
    info = output("pdfinfo", file)
    assert int(re.findall(r"^Pages: +(\d+)$", info, re.MULTILINE)[0]) == PAGES
    assert re.search(r"^Page size: .*\(A4\)$", info, re.MULTILINE)
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    assert re.search(r"^Title: +Bản tin tháng \d+ năm \d{4}$", info, re.MULTILINE)
    assert re.search(rf"^Author: +{re.escape(sample().publisher.office)}$", info, re.MULTILINE)
    assert b"<pdfuaid:part>1<" in output("pdfinfo", "-meta", file).encode()
    rows = output("pdffonts", file).splitlines()[2:]
    assert {re.sub(r"^[A-Z]+\+|-.*", "", row.split()[0]) for row in rows} == {"BeVietnamPro", "NotoSerif"}
    assert all(row.split()[-5] == "yes" for row in rows)


@pytest.mark.tool
@pytest.mark.parametrize("month", KEYS)
def test_every_story_and_every_correction_is_in_print(folder: Path, month: str) -> None:
    text = words(printed(folder, sample(), month))
    told = next(one for one in months(sample()) if one.key == month)
    owed = [*told.sentences, *(one.title for one in told.stories), *(one.citation for one in told.stories)]
    owed += [part for _, fix in told.corrections for part in (day(fix.on), fix.note)]
    owed += [sample().publisher.reuse.line, sample().publisher.office, told.title]
    owed.append(f"bonghoadep.example/ban-tin/{month}/")
    assert [one for one in owed if squeezed(one) not in text] == []


@pytest.mark.tool
@pytest.mark.parametrize("count", [12, 40])
def test_a_full_month_names_all_its_stories_on_two_pages(folder: Path, count: int) -> None:
    edition = heaped(count)
    file = printed(folder, edition, LONG)
    assert re.search(r"^Pages: +2$", output("pdfinfo", file), re.MULTILINE)
    text = words(file)
    assert [one.title for one in edition.exemplars.values() if squeezed(one.title) not in text] == []


@pytest.mark.tool
def test_a_month_beyond_all_measure_says_how_many_more(folder: Path) -> None:
    edition = heaped(150)
    file = printed(folder, edition, LONG)
    assert re.search(r"^Pages: +2$", output("pdfinfo", file), re.MULTILINE)
    text = words(file)
    named = sum(squeezed(one.title) in text for one in edition.exemplars.values())
    assert named > 30
    assert f"Và{150 - named}bàinữa." in text


@pytest.mark.tool
def test_a_month_of_one_short_story_is_two_pages_too(folder: Path, tmp_path: Path) -> None:
    booklet_site.write(tmp_path)
    edition = replace(booklet_site.edition(tmp_path), moment=NOW)
    for month in works(edition):
        file = printed(folder, edition, month)
        assert re.search(r"^Pages: +2$", output("pdfinfo", file), re.MULTILINE)


@pytest.mark.tool
def test_samples_say_so_on_both_pages(folder: Path) -> None:
    pages = output("pdftotext", "-raw", printed(folder, sample(), KEYS[0]), "-").split("\f")[:-1]
    assert [("Dữ liệu minh họa" in unicodedata.normalize("NFC", page)) for page in pages] == [True, True]


@pytest.mark.tool
def test_pictures_and_the_code_say_what_they_show(folder: Path) -> None:
    month = next(one for one in months(sample()) if one.key == "2024-11")
    file = printed(folder, sample(), month.key)
    plain = file.with_suffix(".qdf")
    output("qpdf", "--qdf", file, plain)
    raw = plain.read_bytes()
    found = re.findall(rb"/Alt <([0-9a-f]+)>|/Alt \(((?:[^\\)]|\\.)*)\)", raw)
    alts = [bytes.fromhex(code.decode()).decode("utf-16") if code else text.decode() for code, text in found]
    pictures = [story.picture for story in compose(sample()).values() if story.exemplar in month.stories]
    assert {one.photo.alt for one in pictures if one} <= set(alts)
    assert any(alt.endswith("https://bonghoadep.example/ban-tin/2024-11/") for alt in alts)


def test_the_same_month_gives_the_same_bytes_in_another_process_too() -> None:
    work = works(sample())["2024-12"]
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert pool.submit(work.make).result() == work.make()


def test_the_hour_of_the_build_changes_nothing() -> None:
    later = replace(sample(), moment=NOW.replace(year=2027))
    assert {id: work.key for id, work in works(later).items()} == {
        id: work.key for id, work in works(sample()).items()
    }


def test_the_key_follows_what_goes_in() -> None:
    one = next(iter(months(sample())[3].stories))
    other = one.model_copy(update={"citation": "Vì một việc khác."})
    changed = replace(sample(), exemplars={**sample().exemplars, one.id: other})
    before, after = works(sample()), works(changed)
    assert {key for key in before if before[key].key != after[key].key} == {months(sample())[3].key}


# What it says


def test_who_is_honoured_by_the_state_comes_first() -> None:
    month = next(one for one in months(sample()) if one.key == "2024-12")
    last = month.stories[-1]
    honour = Award.model_validate(
        {
            "form": "huan-chuong",
            "title": "Huân chương Lao động hạng Ba (bịa đặt)",
            "year": 2024,
            "authority": "Chủ tịch nước",
            "state_level": True,
        }
    )
    one = last.model_copy(update={"awards": (honour,), "category": "nhan-to-moi"})
    edition = replace(sample(), exemplars={**sample().exemplars, one.id: one})
    month = next(one for one in months(edition) if one.key == "2024-12")
    data, _ = manuscript(edition, compose(edition), month)
    assert data["stories"][0]["title"] == one.title
    assert data["stories"][0]["kicker"][0] == "Nhân tố mới"
    assert data["awards"] == [{"who": one.name, "what": honour.title, "by": "Chủ tịch nước, 2024"}]


def test_what_is_not_in_the_edition_is_in_no_digest() -> None:
    month = next(one for one in months(sample()) if one.key == "2024-12")
    gone = month.stories[0]
    edition = replace(
        sample(), exemplars={id: one for id, one in sample().exemplars.items() if id != gone.id}
    )
    told = [json.dumps(manuscript(edition, compose(edition), one)[0]) for one in months(edition)]
    assert not any(json.dumps(gone.title)[1:-1] in text for text in told)


def test_a_month_whose_stories_were_all_withdrawn_is_not_printed() -> None:
    month = next(one for one in months(sample()) if len(one.stories) == 1)
    (one,) = month.stories
    rest = {id: other for id, other in sample().exemplars.items() if id != one.id}
    gone = tombstone(one.id, NOW.date(), compose(sample())[one.id].published)
    edition = replace(sample(), exemplars=rest, tombstones=(gone,))
    assert month.key in {other.key for other in months(edition)}
    assert month.key not in works(edition)


def test_a_story_is_told_by_what_others_can_follow_first() -> None:
    story = compose(sample())["hoi-phu-nu-thon-na-mau"]
    blocks = excerpt(story)
    first = min(blocks, key=lambda one: one["turn"])
    assert first["heading"] == "Cách làm"
    assert sorted(one["turn"] for one in blocks) == list(range(len(blocks)))
    parts = [one["part"] for one in blocks]
    assert parts == sorted(parts)
    assert not any("<a " in one["xhtml"] or "<img" in one["xhtml"] for one in blocks)


def test_what_a_paragraph_announces_stands_with_it() -> None:
    blocks = [block for story in compose(sample()).values() for block in excerpt(story)]
    assert any(re.search(r":\s*</p><[uo]l>", one["xhtml"]) for one in blocks)
    assert not any(re.search(r":\s*</p>$", one["xhtml"]) for one in blocks)


# How much of it fits


def test_each_step_tells_more_than_the_one_before() -> None:
    data, _ = manuscript(sample(), compose(sample()), months(sample())[3])
    count = len(data["stories"])
    sizes = []
    for step in steps(data):
        laid = laid_out(data, step)
        assert len(laid["stories"]) + len(laid["titles"]) + laid["rest"] == count
        told = sum(len(one["blocks"]) for one in laid["stories"])
        sizes.append((step.listed, step.told, told, step.size))
    assert sizes == sorted(sizes)
    assert sizes[0][1] == 1
    assert sizes[-1][-1] == SIZES[-1]


@given(st.integers(1, 60), st.integers(0, 61))
def test_the_fullest_step_is_the_last_that_fits(count: int, fitting: int) -> None:
    all = [Step(1, n) for n in range(count)]
    asked: list[Step] = []

    def pages(step: Step) -> int:
        asked.append(step)
        return 2 if step.listed < fitting else 3

    assert fullest(all, pages).listed == max(min(fitting, count) - 1, 0)
    assert len(asked) <= 7


# Its text for social networks


def test_the_text_names_only_who_agreed_to_social_networks() -> None:
    texts = posts(sample())
    assert texts
    for month in months(sample()):
        text = texts.get(month.key, "")
        for one in month.stories:
            agreed = one.consent is None or "social" in one.consent.scope
            named = addresses.story(one.id) in text or (one.short_title or one.title) in text
            assert named is agreed, one.id
    assert any(month.key not in texts for month in months(sample()))


def test_the_text_is_plain_says_whose_it_is_and_that_it_is_made_up() -> None:
    for key, text in posts(sample()).items():
        assert text.startswith("\ufeffBản tin tháng ")
        assert text.endswith("\n")
        assert unicodedata.is_normalized("NFC", text)
        assert f"https://bonghoadep.example/ban-tin/{key}/" in text
        assert sample().publisher.reuse.credit in text
        assert "Dữ liệu minh họa" in text
        assert not re.search(r"[<>\t\r]", text)


def test_an_edition_without_stories_has_no_digest() -> None:
    empty = replace(sample(), exemplars={}, tombstones=(), moment=MOMENT)
    assert list(digests.declare(empty, {})) == []
