"""Whatever an editor writes, decoding and checking answer with diagnostics, never with an exception."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bonghoadep.catalogue.edition import edition_of
from bonghoadep.diagnostics import Severity
from bonghoadep.records.decode import model_of, read_values, typed
from bonghoadep.records.document import Document
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.records.schema import MODELS
from bonghoadep.rules.run import run
from bonghoadep.source.files import text_of
from bonghoadep.source.frontmatter import Parts, split
from bonghoadep.source.yaml import Value, read_yaml
from tests.example import MOMENT, SITES, Example

SMALL = SITES / "small" / "content"
PATHS = (
    "site.yml",
    "exemplars/2024/bai-mau/index.md",
    "exemplars/2024/mo-hinh-mau/index.md",
    "movements/phong-trao-mau.yml",
    "plans/ke-hoach-mau.yml",
    "booklets/tap-sach-mau.yml",
)
ODD = (
    *("", "null", "-1", "0", "99999999999999999999", "1e400", "nan", "0000", "9999", "9999-12-31", "0001-01-01"),
    *("9999-12-31T23:59-14:00", "0001-01-01T00:00+14:00", "2024-W01", "٢٠٢٤"),
    *("2024-02-30", "true", "vn-00", "vn-06520@2025"),
    *("http://", "https://[", "https://a.b\nc", "../x", "con", "a" * 5_000, "{0}", "%s", "${x}", "🌸", "\\", "'", '"'),
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.sampled_from(ODD) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "file", "a"]), inside, max_size=2)
    ),
    max_leaves=4,
)


def tree_of(path: str) -> dict[str, Value]:
    text = (SMALL / path).read_text(encoding="utf-8")
    parts = split(text)
    tree = read_yaml(parts.yaml if isinstance(parts, Parts) else text).value
    assert isinstance(tree, dict)
    return tree


def routes(value: Value, route: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [route] * bool(route) + [deep for step, inner in pairs for deep in routes(inner, (*route, step))]


def changed(value: Value, route: tuple[str | int, ...], new: Value) -> Value:
    """Return a copy of the tree with one value in another's place."""
    if not route:
        return new
    step, *rest = route
    if isinstance(value, dict):
        return {key: changed(one, tuple(rest), new) if key == step else one for key, one in value.items()}
    assert isinstance(value, list)
    return [changed(one, tuple(rest), new) if at == step else one for at, one in enumerate(value)]


def written(path: str, tree: Value) -> str:
    """Return the tree as a record's file has it; JSON is YAML."""
    yaml = json.dumps(tree, ensure_ascii=False)
    return f"---\n{yaml}\n---\nMột đoạn.\n" if path.endswith(".md") else yaml


@st.composite
def records(draw: st.DrawFn) -> tuple[str, str]:
    path = draw(st.sampled_from(PATHS))
    tree: Value = tree_of(path)
    for _ in range(draw(st.integers(1, 2))):
        tree = changed(tree, draw(st.sampled_from(routes(tree) or [()])), draw(VALUES))
    return path, written(path, tree)


@given(records())
@settings(max_examples=400, deadline=None)
def test_decoding_never_raises(case: tuple[str, str]) -> None:
    path, text = case
    model = model_of(path)
    assert model is not None
    record, found = typed(Document(SMALL, path), read_values(text_of(text.encode()), path), model)
    assert (record is None) == any(one.severity is Severity.ERROR for one in found)
    assert all(one.message and one.line >= 1 and one.column >= 1 for one in found)


@given(records())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_rule_breaks_and_what_may_be_built_makes_an_edition(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[str, str]
) -> None:
    path, text = case
    example = Example.from_folder("small", tmp_path_factory.mktemp("site")).write(path, text)
    site = example.open()
    assert "X901" not in {one.code for one in site.verdict.diagnostics}
    if not site.verdict.stops:
        edition = site.edition
        assert [edition.related(one) for one in edition.newest]
        assert [edition.neighbours(one) for one in edition.newest]
        assert edition.places
        # A second reading of the same catalogue says the same.
        assert run(site.catalogue, MOMENT, site.found).diagnostics == site.verdict.diagnostics
        assert (
            edition_of(site.catalogue, site.verdict.held, site.verdict.withdrawn, site.moment).newest
            == edition.newest
        )


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("site.yml", "site"),
        ("exemplars/2024/a/index.md", "exemplar"),
        ("exemplars/2024/a/index.yml", "exemplar"),
        ("movements/a.yml", "movement"),
        ("plans/a.yml", "plan"),
        ("booklets/a.yml", "booklet"),
        ("exemplars/2024/a.md", ""),
        ("exemplars/2024/a/b/index.md", ""),
        ("exemplars/2024/a/loi-tua.md", ""),
        ("movements/b/a.yml", ""),
        ("booklets/a.md", ""),
        ("pages/index.md", ""),
        ("a/site.yml", ""),
    ],
)
def test_a_records_place_tells_its_kind(path: str, kind: str) -> None:
    assert model_of(path) is MODELS.get(kind)


def test_values_come_out_as_what_they_are() -> None:
    path = "exemplars/2024/bai-mau/index.md"
    record, found = typed(
        Document(SMALL, path), read_values(text_of((SMALL / path).read_bytes()), path), Exemplar
    )
    assert found == []
    assert isinstance(record, Exemplar)
    assert (record.sample, record.draft, record.year, record.impact[0].value) == (True, False, 2024, 1.2)
    assert str(record.place.at) == "3/2024"
    assert (record.place.at.first, record.place.at.last) == (date(2024, 3, 1), date(2024, 3, 31))
    assert record.publish_on == datetime.fromisoformat("2024-11-20T08:00+07:00")
    assert record.story.startswith("## Hoàn cảnh")


def test_a_route_into_the_story_counts_from_the_files_first_line(tmp_path: Path) -> None:
    """Blank lines before the story and the spaces of its first line are counted too."""
    example = Example.from_folder("small", tmp_path)
    path = "exemplars/2023/to-mau/index.md"
    text = example.read(path)
    head = text[: text.rindex("---\n") + 4]
    example.write(path, f"{head}\n\n  Ấy <b>một</b>.\n\n  Ấy <i>hai</i>.\n")
    found = [(one.line, one.column) for one in example.check() if one.code == "H701"]
    below = head.count("\n")
    assert found == [(below + 3, 6), (below + 5, 6)]
