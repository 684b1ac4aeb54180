"""Whatever an editor, a broken disk or an enemy puts into a file: a diagnostic or a page, never an exception.

Records of every kind are changed at random, values and bytes alike; what still may be published is rendered.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bonghoadep.build import plan
from bonghoadep.desk.approve import DeskError, approve
from bonghoadep.diagnostics import Severity
from bonghoadep.outputs.shell import HOLES, Shell, hole
from bonghoadep.records import words
from bonghoadep.source.frontmatter import Parts, split
from bonghoadep.source.yaml import read_yaml
from bonghoadep.writer import Made
from tests.example import SITES, Example

FILES = [
    "exemplars/2024/bai-mau/index.md",
    "exemplars/2023/to-mau/index.md",
    "movements/phong-trao-mau.yml",
    "plans/ke-hoach-mau.yml",
    "booklets/tap-sach-mau.yml",
    "site.yml",
]
SHELLS = dict.fromkeys(range(9), Shell.cut("".join(map(hole, HOLES))))

many = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))

WORDS = sorted({word for table in vars(words).values() if isinstance(table, dict) for word in table})
scalars = (
    st.text(max_size=40)
    | st.sampled_from(WORDS)
    | st.sampled_from(
        ["2024-02-30", "9999-12-31", "0001-01-01", "2024", "vn-06520", "vn-99999", "true", "0", "-1"]
    )
    | st.sampled_from(
        ["https://x.example/a", "../../etc/passwd", "a.jpg", "1e309", "NaN", "“", "”", "đ" * 700]
    )
    | st.integers().map(str)
    | st.none()
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=3),
)


@contextmanager
def small() -> Iterator[Example]:
    """Yield a copy of the small site that goes when the example is over: hypothesis asks for hundreds."""
    with tempfile.TemporaryDirectory() as folder:
        yield Example.from_folder("small", Path(folder))


def judged(example: Example) -> None:
    """Check, and render what may go out; a broken rule (X901) is as bad as an exception."""
    site = example.open()
    verdict = site.verdict
    assert [one for one in verdict.diagnostics if one.code == "X901"] == []
    assert all(one.line >= 1 and one.column >= 1 and one.message for one in verdict.diagnostics)
    if verdict.stops:
        assert all(one.severity is Severity.ERROR for one in verdict.stops)
        return
    declared = plan(site.edition, ("pages", "feeds"))
    for _, artifact in declared.quick(SHELLS, [], Made()):
        assert artifact.make()


def read(path: str) -> tuple[dict[str, Any], str]:
    """Return a record's values and its story."""
    text = (SITES / "small" / "content" / path).read_text(encoding="utf-8")
    if path.endswith(".yml"):
        tree = read_yaml(text).value
        assert isinstance(tree, dict)
        return tree, ""
    parts = split(text)
    assert isinstance(parts, Parts)
    tree = read_yaml(parts.yaml).value
    assert isinstance(tree, dict)
    return tree, parts.body


def places(value: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value of a record."""
    yield route
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*route, key))
    if isinstance(value, list):
        for number, inner in enumerate(value):
            yield from places(inner, (*route, number))


def put(value: Any, route: tuple[Any, ...], new: Any) -> Any:
    if not route:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[route[0]] = put(value[route[0]], route[1:], new)
    return copy


@st.composite
def changed_records(draw: st.DrawFn) -> tuple[str, dict[str, Any], str]:
    """Return a file's path, its values with one to three changed or added, and its story, perhaps another."""
    path = draw(st.sampled_from(FILES))
    record, story = read(path)
    for _ in range(draw(st.integers(1, 3))):
        route = draw(st.sampled_from([way for way in places(record) if way]))
        record = put(record, route, draw(values))
    if draw(st.booleans()):
        record[draw(st.sampled_from(sorted({*WORDS, "photos", "story", "approval", "consent"})))] = draw(
            values
        )
    if story and draw(st.booleans()):
        story = draw(st.text(max_size=200)) + story[: draw(st.integers(0, len(story)))]
    return path, record, story


@many
@given(changed_records())
def test_any_values_are_judged(changed: tuple[str, dict[str, Any], str]) -> None:
    path, record, story = changed
    lines = "".join(f"{json.dumps(key)}: {json.dumps(value)}\n" for key, value in record.items())
    text = f"---\n{lines}---\n{story}" if path.endswith(".md") else lines
    with small() as site:
        site.write_bytes(path, text.encode("utf-8", "surrogatepass"))
        if path.startswith(("exemplars", "booklets")):
            with suppress(DeskError):
                approve(site.content, path, None)
        judged(site)


@many
@given(st.sampled_from(FILES), st.integers(0, 2000), st.integers(0, 60), st.binary(max_size=30))
@example("site.yml", 0, 5000, b"")
@example("exemplars/2024/bai-mau/index.md", 0, 5000, b"---\n---\n")
@example("exemplars/2024/bai-mau/anh.jpg", 2, 5000, b"")
def test_any_bytes_are_judged(path: str, start: int, length: int, new: bytes) -> None:
    with small() as site:
        raw = (site.content / path).read_bytes()
        site.write_bytes(path, raw[:start] + new + raw[start + length :])
        judged(site)


@many
@given(st.binary(max_size=300), st.sampled_from([*FILES, "pages/gioi-thieu.md", "booklets/tap-sach-mau.md"]))
def test_a_file_of_noise_is_judged(raw: bytes, path: str) -> None:
    with small() as site:
        judged(site.write_bytes(path, raw))


@many
@given(
    st.text(max_size=400), st.sampled_from(["**", "[a](", "![", "<", "| a |", "#", "“", "- ", "```", "\n\n"])
)
def test_any_story_is_rendered(text: str, sign: str) -> None:
    """Whatever Markdown it is, and however often a sign of it comes."""
    with small() as site:
        path = FILES[0]
        head = site.read(path)
        head = head[: head.index("## Hoàn cảnh")]
        site.write_bytes(path, (head + text + sign * 50 + text).encode("utf-8", "surrogatepass"))
        with suppress(DeskError):
            site.seal("bai-mau")
        judged(site)


def test_the_small_site_itself_is_rendered() -> None:
    with small() as site:
        judged(site)
        shutil.rmtree(site.root / "content" / "exemplars")
        judged(site)
