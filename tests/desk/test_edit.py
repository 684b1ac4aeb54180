"""After any edit the text says what it said and the change; comments and all other lines are as they were."""

import copy
from difflib import SequenceMatcher

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bonghoadep.desk.edit import append, drop, inline, put
from bonghoadep.desk.outline import DeskError
from bonghoadep.diagnostics import Route
from bonghoadep.source.yaml import Value, read_yaml
from tests.desk.yaml_texts import WORDS, lines

VALUES = st.one_of(
    st.sampled_from(WORDS),
    st.lists(st.sampled_from(WORDS), max_size=2),
    st.dictionaries(st.sampled_from(("on", "note")), st.sampled_from(WORDS), min_size=1),
    st.just({"authority": "A", "decision": {"number": "1", "on": "2024-11-18"}}),
)


def value_of(text: str) -> Value:
    tree = read_yaml(text)
    assert tree.faults == []
    return tree.value


def comments(text: str) -> list[str]:
    """Return the text's comments, found by another reader than the one under test: what no token covers."""
    covered = set()
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if isinstance(token, yaml.ScalarToken):
            covered.update(range(token.start_mark.index, token.end_mark.index))
    found, index = [], 0
    for line in text.split("\n"):
        at = next((n for n, char in enumerate(line) if char == "#" and index + n not in covered), None)
        if at is not None:
            found.append(line[at:].rstrip())
        index += len(line) + 1
    return found


def mappings(value: Value, route: Route = ()) -> list[Route]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    below = [inner for step, part in parts for inner in mappings(part, (*route, step))]
    return [route, *below] if isinstance(value, dict) else below


def at(value: Value, route: Route) -> Value:
    for step in route:
        value = value[step]  # type: ignore[index,call-overload]
    return value


@settings(deadline=None)
@given(lines(), st.data())
def test_putting_a_value(text: str, data: st.DataObject) -> None:
    before = value_of(text)
    route = data.draw(st.sampled_from(mappings(before)))
    key = data.draw(st.sampled_from("abcdefg"))
    order = data.draw(st.sampled_from(((), ("a", "g", "d"), tuple("abcdefg"))))
    new = data.draw(VALUES)
    old = at(before, route)
    assert isinstance(old, dict)
    assume(not isinstance(old.get(key), dict | list))
    expected = copy.deepcopy(before)
    at(expected, route)[key] = new  # type: ignore[index,call-overload]
    after = put(text, (*route, key), new, order)
    assert value_of(after) == expected
    if "|" not in text and ">" not in text:
        assert comments(after) == comments(text)
    untouched(text, after)


@settings(deadline=None)
@given(lines(), st.data())
def test_appending_an_item(text: str, data: st.DataObject) -> None:
    before = value_of(text)
    route = data.draw(st.sampled_from(mappings(before)))
    key = data.draw(st.sampled_from("abcdefg"))
    old = at(before, route).get(key)  # type: ignore[union-attr]
    new = data.draw(VALUES)
    if isinstance(old, str | dict):
        with pytest.raises(DeskError):
            append(text, (*route, key), new)
        return
    expected = copy.deepcopy(before)
    at(expected, route)[key] = [*(old or ()), new]  # type: ignore[index,call-overload]
    after = append(text, (*route, key), new)
    assert value_of(after) == expected
    if "|" not in text and ">" not in text:
        assert comments(after) == comments(text)
    untouched(text, after)


@settings(deadline=None)
@given(lines(), st.data())
def test_dropping_a_key(text: str, data: st.DataObject) -> None:
    """Where it can be dropped only this key is gone; a lone key, or one with a comment beside it in braces, stays."""
    before = value_of(text)
    route = data.draw(st.sampled_from(mappings(before)))
    old = at(before, route)
    assert isinstance(old, dict)
    assume(old)
    key = data.draw(st.sampled_from(sorted(old)))
    expected = copy.deepcopy(before)
    del at(expected, route)[key]  # type: ignore[index,arg-type,call-overload,union-attr]
    try:
        after = drop(text, (*route, key))
    except DeskError:
        assert len(old) == 1 or route or "#" in text
        return
    assert value_of(after) == expected
    untouched(text, after)


def untouched(before: str, after: str) -> None:
    """All lines of the old text but at most one value's are in the new one, in their order."""
    old, new = before.splitlines(), after.splitlines()
    changed = [
        block
        for block in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if block[0] != "equal"
    ]
    assert len(changed) <= 1


@pytest.mark.parametrize(
    ("text", "route", "new", "expected"),
    [
        ("a: 1 # một\nc: 3\n", ("b",), "hai ba", 'a: 1 # một\nb: "hai ba"\nc: 3\n'),
        ("a: 1\n\n# c là ba\nc: 3\n", ("b",), "2", "a: 1\nb: 2\n\n# c là ba\nc: 3\n"),
        ("# đầu\nb: 1\n", ("a",), "x", "# đầu\na: x\nb: 1\n"),
        ("a: {x: 1} # một\n", ("a", "y"), None, "a: {x: 1, y: null} # một\n"),
        ("a: {}\n", ("a", "y"), "2", "a: {y: 2}\n"),
        (
            "a: {x: 1,\n    # hai\n    z: 2,\n}\n",
            ("a", "w"),
            "3",
            "a: {x: 1,\n    # hai\n    z: 2, w: 3,\n}\n",
        ),
        ("a:\n  x: 1\n  # sâu hơn\nc: 1\n", ("a", "y"), "2", "a:\n  x: 1\n  y: 2\n  # sâu hơn\nc: 1\n"),
        ("a: | # dài\n  x\n  y\nc: 1\n", ("a",), "z", "a: z # dài\nc: 1\n"),
        ("a:\n- x: 1\n  z: 2\n", ("a", 0, "b"), "3", "a:\n- b: 3\n  x: 1\n  z: 2\n"),
        ("c: 1", ("b",), {"p": {"q": "r"}, "s": "t"}, "b:\n  p: {q: r}\n  s: t\nc: 1\n"),
    ],
)
def test_where_a_value_goes(text: str, route: Route, new: Value, expected: str) -> None:
    assert (
        put(text, route, new, ("a", "b", "c") if route[-1] != "b" or len(route) == 1 else ("b", "x"))
        == expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\n", 'a: 1\nl:\n  - {note: "Sửa số"}\n'),
        ("l: []\n", 'l: [{note: "Sửa số"}]\n'),
        ("l: null # chưa\nz: 1\n", 'l: [{note: "Sửa số"}] # chưa\nz: 1\n'),
        ("l: [{note: x}, ]\n", 'l: [{note: x}, {note: "Sửa số"}, ]\n'),
        (
            "l:\n- {note: x} # một\n# z là một\nz: 1\n",
            'l:\n- {note: x} # một\n- {note: "Sửa số"}\n# z là một\nz: 1\n',
        ),
        ("l:\n    - note: x\n      on: y\n", 'l:\n    - note: x\n      on: y\n    - {note: "Sửa số"}\n'),
    ],
)
def test_where_an_item_goes(text: str, expected: str) -> None:
    assert append(text, ("l",), {"note": "Sửa số"}) == expected


@pytest.mark.parametrize("text", ["a: [\n", "a: &x 1\n", "a: 1\na: 2\n", "- a\n", "a: 1\n---\nb: 2\n", ""])
def test_what_the_strict_reader_refuses_is_not_edited(text: str) -> None:
    with pytest.raises(DeskError):
        put(text, ("b",), "1")


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8
    )
)
def test_a_written_value_reads_back(value: Value) -> None:
    """Whatever is written within a line is read again as it was, or is of those letters no record may hold."""
    tree = read_yaml(f"a: {inline(value)}\n")
    assert tree.value == {"a": value} or {fault.code for fault in tree.faults} <= {
        "S106",
        "S107",
        "S110",
        "S115",
    }
