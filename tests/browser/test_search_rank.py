"""The order of answers against a reference that knows no index: it reads the texts themselves.

Exact marks are never below others of the same kind: that is the promise, and it is tried on stories made up at random
from words that are easy to confuse.
"""

import itertools
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, Route

from bonghoadep.outputs.search.documents import Document
from bonghoadep.outputs.search.files import write
from bonghoadep.outputs.search.words import bare, forms, plain
from tests.tools import ROOT

pytestmark = pytest.mark.tool

SCRIPTS = ROOT / "themes/bonghoadep/assets/js/search"
HOME = "http://search.example/"
SOME, ALL, GROWING, TOGETHER = 1, 2, 3, 4

RANK = """async ([folder, queries]) => {
  const { Index } = await import("/js/index.js");
  const { rank, kindOf } = await import("/js/rank.js");
  const { asked } = await import("/js/words.js");
  const index = new Index(new URL(folder, location.href));
  const found = [];
  for (const query of queries) {
    const scores = await rank(index, asked(query), !query.endsWith(" "));
    const stories = [...scores.keys()].filter((story) => scores[story] > 0);
    stories.sort((a, b) => scores[b] - scores[a] || a - b);
    found.push(stories.map((story) => [story, kindOf(scores[story])]));
  }
  return found;
}"""

WORDS = [
    "hoa",
    "hòa",
    "hoà",
    "hóa",
    "đường",
    "dương",
    "duong",
    "Đường",
    "đương",
    "na",
    "nà",
    "kỹ",
    "kĩ",
    "kỳ",
    "đông",
    "dông",
    "đồng",
    "tâm",
    "tam",
    "tấm",
    "minh",
    "mình",
]
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
PARTS = st.tuples(
    *(st.lists(LINES, max_size=2).map(tuple) for _ in range(4)), st.lists(LINES, max_size=5).map(tuple)
)
QUERIES = st.lists(st.sampled_from([*WORDS, "zzz"]), min_size=1, max_size=6).map(" ".join)


@pytest.fixture(scope="module")
def shelf() -> dict[str, bytes]:
    """What the browser is served: the scripts, and the index of the stories now in question."""
    files = {f"/js/{file.name}": file.read_bytes() for file in SCRIPTS.glob("*.js")}
    return {"/": b"<!doctype html>", **files}


@pytest.fixture(scope="module")
def page(browser: Browser, shelf: dict[str, bytes]) -> Iterator[Page]:
    def serve(route: Route) -> None:
        path = urlsplit(route.request.url).path
        kind = "text/javascript" if path.endswith(".js") else "text/html"
        route.fulfill(body=shelf[path], content_type=kind)

    page = browser.new_page()
    page.route(f"{HOME}**", serve)
    page.goto(HOME)
    yield page
    page.close()


_numbers = itertools.count()


def ranked(page: Page, shelf: dict[str, bytes], stories: Sequence[Any], queries: Sequence[str]) -> list[Any]:
    folder = f"/index-{next(_numbers)}/"
    documents = [Document(str(number), texts, {}) for number, texts in enumerate(stories)]
    with tempfile.TemporaryDirectory() as name:
        write(Path(name), documents, [])
        shelf |= {
            folder + file.relative_to(name).as_posix(): file.read_bytes() for file in Path(name).rglob("*.*")
        }
    found: list[Any] = page.evaluate(RANK, [folder, list(queries)])
    return found


def key(story: Sequence[Sequence[str]], query: list[str]) -> tuple[int, ...] | None:
    """Return why a story answers, the best first: how, all as typed, how many marks as typed, how prominent."""
    lines = [(part, list(forms(plain(line)))) for part, texts in enumerate(story) for line in texts]
    marked = [word != bare(word) for word in query]
    best: tuple[int, ...] | None = None
    for part, line in lines:
        for at in range(len(line) - len(query) + 1):
            row = line[at : at + len(query)]
            if all(bare(one) == bare(word) for one, word in zip(row, query, strict=True)):
                same = [one == word for one, word in zip(row, query, strict=True)]
                mine = (TOGETHER, int(all(same)), sum(map(min, same, marked)), 4 - part)
                best = max(best or mine, mine)
    if best or len(query) == 1:
        return best
    there = {word for _, line in lines for word in line}
    if {bare(word) for word in query} <= {bare(word) for word in there}:
        same = [word in there for word in query]
        return ALL, int(all(same)), sum(map(min, same, marked))
    return None


def known(story: Sequence[Sequence[str]], query: list[str]) -> int:
    there = {bare(word) for texts in story for line in texts for word in forms(plain(line))}
    return sum(bare(word) in there for word in query)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stories=st.lists(PARTS, min_size=2, max_size=12), queries=st.lists(QUERIES, min_size=3, max_size=8))
def test_what_comes_first_is_what_the_texts_say(
    page: Page, shelf: dict[str, bytes], stories: list[Any], queries: list[str]
) -> None:
    for query, found in zip(
        queries, ranked(page, shelf, stories, [f"{one} " for one in queries]), strict=True
    ):
        words = list(forms(plain(query)))
        keys = {number: why for number, story in enumerate(stories) if (why := key(story, words))}
        if keys:
            assert dict(found) == {number: why[0] for number, why in keys.items()}
            order = [keys[story] for story, _ in found]
            assert order == sorted(order, reverse=True), (query, found)
        else:
            half = {
                number
                for number, story in enumerate(stories)
                if (n := known(story, words)) and n * 2 >= len(words)
            }
            assert {story for story, _ in found} == half
            assert {how for _, how in found} <= {SOME}
            left = [word for word in words if any(known(story, [word]) for story in stories)]
            whys = {number: why for number, story in enumerate(stories) if left and (why := key(story, left))}
            if half and len(left) * 2 >= len(words) and len(left) < len(words):
                order = [whys.get(story, ()) for story, _ in found]
                assert order == sorted(order, reverse=True), (query, found)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stories=st.lists(PARTS, min_size=2, max_size=8), query=QUERIES, cut=st.integers(1, 3))
def test_a_last_word_may_still_be_growing(
    page: Page, shelf: dict[str, bytes], stories: list[Any], query: str, cut: int
) -> None:
    typed = query[:-cut]
    words = list(forms(plain(typed)))
    if not words or typed.endswith(" ") or any(key(story, words) for story in stories):
        return
    (found,) = ranked(page, shelf, stories, [typed])
    grown = set()
    for number, story in enumerate(stories):
        for line in ([bare(one) for one in forms(plain(text))] for texts in story for text in texts):
            rows = (line[at : at + len(words)] for at in range(len(line) - len(words) + 1))
            starts = [bare(word) for word in words]
            if any(row[:-1] == starts[:-1] and row[-1].startswith(starts[-1]) for row in rows):
                grown.add(number)
    if len(words) == 1 and len(bare(words[0])) < 2:
        assert found == []
    elif grown:
        assert {story for story, how in found if how == GROWING} == grown


def test_a_long_question_is_answered_as_a_phrase(page: Page, shelf: dict[str, bytes]) -> None:
    line = " ".join(WORDS[:15])
    stories = [((), (), (), (), (" ".join(WORDS[14::-1]),)), ((), (), (), (), (line,))]
    (found,) = ranked(page, shelf, stories, [line])
    assert found == [[1, TOGETHER], [0, ALL]]
