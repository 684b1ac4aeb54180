"""Strict YAML: what is read, where it stood, and what is refused; whatever the text, never an exception."""

import string

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bonghoadep.diagnostics import Span
from bonghoadep.source.yaml import DEEPEST, Tree, Value, read_yaml

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậ AĐÊƠỬỹ0123456789.,:;-–()“”%/#&*!|>'\"{}[]?@`\\~"
SCALARS = st.text(LETTERS, max_size=20)
KEYS = st.text(string.ascii_lowercase + "_đêự", min_size=1, max_size=8)
TREES = st.recursive(
    SCALARS | st.none(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(KEYS, inside, max_size=4),
    max_leaves=12,
)


def depth(value: Value) -> int:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(depth, inside), default=0) if isinstance(value, dict | list) else 0


def faults(text: str) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.span.line, fault.span.column) for fault in read_yaml(text).faults]


# What is read


@given(TREES.filter(lambda tree: depth(tree) <= DEEPEST), st.booleans())
def test_a_tree_comes_back_as_it_was_written(tree: Value, flow: bool) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, width=1000)
    assert read_yaml(text) == Tree(tree)


@pytest.mark.parametrize(
    "word",
    [
        "06520",
        "no",
        "yes",
        "on",
        "0x1F",
        "1_000",
        "1e3",
        ".inf",
        "2024-03-05",
        "12:30:45",
        "true",
        "Null",
        "NULL",
        "=",
        "<<x",
    ],
)
def test_a_scalar_stays_text(word: str) -> None:
    assert read_yaml(f"a: {word}").value == {"a": word}


@pytest.mark.parametrize("nothing", ["", "null", "~", " # ghi chú"])
def test_nothing_is_none(nothing: str) -> None:
    assert read_yaml(f"a: {nothing}\nb: 1").value == {"a": None, "b": "1"}


@pytest.mark.parametrize("quoted", ['""', '"null"', "'~'"])
def test_what_is_quoted_is_a_word(quoted: str) -> None:
    assert read_yaml(f"a: {quoted}").value == {"a": quoted[1:-1]}


def test_blocks_of_text_are_read() -> None:
    assert read_yaml("a: |\n  một\n  hai\nb: >-\n  ba\n  bốn\n").value == {"a": "một\nhai\n", "b": "ba bốn"}


def test_an_empty_text_has_no_value_and_no_fault() -> None:
    assert read_yaml("") == Tree() == read_yaml("# chỉ ghi chú\n")


# Where it stood


@given(TREES.filter(lambda tree: depth(tree) <= DEEPEST), st.booleans(), st.integers(1, 50))
def test_every_route_leads_to_its_value(tree: Value, flow: bool, first_line: int) -> None:
    """The span of a value is where its text, its quote or its brace stands; a key's is where the key does."""
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, width=1000)
    read = read_yaml(text, first_line, with_spans=True)
    lines = text.split("\n")
    for route, span in read.spans.items():
        value: Value = tree
        for step in route:
            value = value[step]  # type: ignore[index, call-overload]
        rest = lines[span.line - first_line][span.column - 1 :]
        if isinstance(value, str) and value and rest[0] not in "'\"|>?":
            assert rest.startswith(value)
        if isinstance(value, list | dict) and flow:
            assert rest[0] == ("[" if isinstance(value, list) else "{")
    for route, span in read.keys.items():
        rest = lines[span.line - first_line][span.column - 1 :]
        assert rest.lstrip("'\"").startswith(str(route[-1]))


def test_columns_count_letters_not_bytes() -> None:
    read = read_yaml("đường: {hẻm: Ngõ Gạch, số: 'Mười'}", 7, with_spans=True)
    assert read.spans == {
        (): Span(7, 1),
        ("đường",): Span(7, 8),
        ("đường", "hẻm"): Span(7, 14),
        ("đường", "số"): Span(7, 28),
    }
    assert read.keys[("đường", "số")] == Span(7, 24)


def test_columns_count_letters_outside_the_first_plane() -> None:
    assert read_yaml("a: ['🌸', b]", with_spans=True).spans[("a", 1)] == Span(1, 10)


def test_without_being_asked_no_position_is_kept() -> None:
    read = read_yaml("a: [1, 2]")
    assert not read.spans
    assert not read.keys


# What is refused


@given(st.text(max_size=200) | st.text("{}[]:,-?&*!|>'\"%@`#\n\t a~\\", max_size=80))
@example("\x00")
@example("a: \ud7ff\ue000")
@example("%YAML 9.9\n---\n")
@example("? - a\n: b")
@example("{? }")
@example("a:\n\tb")
@example("\ufeffa: 1")
@example("- " * 5_000)
@settings(max_examples=400)
def test_no_text_raises(text: str) -> None:
    """And where there is a fault there is no value, and the fault stands in the text."""
    read = read_yaml(text, with_spans=True)
    lines = text.split("\n")
    for fault in read.faults:
        assert read.value is None
        assert 1 <= fault.span.line <= len(lines) + 1
        assert fault.code.startswith("S1")
        assert fault.message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2", ("S114", 2, 1)),
        ("{a: 1, a: 2}", ("S114", 1, 8)),
        ("'': 1\n'': 2", ("S114", 2, 1)),
        ("a: &b c", ("S111", 1, 4)),
        ("a: *b", ("S111", 1, 4)),
        ("<<: *b", ("S111", 1, 5)),
        ("*b : 1", ("S111", 1, 1)),
        ("&b a: 1", ("S111", 1, 1)),
        ("a: &b [1]", ("S111", 1, 4)),
        ("a: !b c", ("S113", 1, 4)),
        ("a: ! c", ("S113", 1, 4)),
        ("a: !!str c", ("S113", 1, 4)),
        ("!!map {a: 1}", ("S113", 1, 1)),
        ("a: 1\n---\nb: 2", ("S112", 2, 1)),
        ("a: 1\n--- b", ("S112", 2, 1)),
        ("[a]: 1", ("S116", 1, 1)),
        ("? {a: 1}\n: 2", ("S116", 1, 3)),
        ("a: [", ("S110", 2, 1)),
        ("a: 'b", ("S110", 1, 4)),
        ("a: b: c", ("S110", 1, 5)),
        ("a:\n\tb: c", ("S110", 2, 1)),
        ("a: @b", ("S110", 1, 4)),
        ('a: "\\z"', ("S110", 1, 5)),
        ('tên: "\\u0065\\u0302"', ("S106", 1, 6)),
        ('tên: "\\e"', ("S107", 1, 6)),
        ('tên: "\\N"', ("S107", 1, 6)),
        ("tên: \x08", ("S107", 1, 6)),
        ("tên: \u2029", ("S107", 1, 6)),
        ("tên: \x85", ("S107", 1, 6)),
        ("tên: \x7f", ("S107", 1, 6)),
        ("ấ: 1\nb: \ufffe", ("S107", 2, 4)),
    ],
)
def test_faults(text: str, expected: tuple[str, int, int]) -> None:
    assert faults(text)[0] == expected


def test_twelve_levels_are_read_and_thirteen_are_not() -> None:
    assert read_yaml("[" * DEEPEST + "]" * DEEPEST).faults == []
    assert faults("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)) == [("S115", 1, DEEPEST + 1)]


def test_a_fault_tells_in_vietnamese_what_is_wrong() -> None:
    assert read_yaml("a: b: c").faults[0].message == "YAML sai cú pháp: dấu hai chấm không được đứng ở đây"
