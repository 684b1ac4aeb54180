"""Changing one value of a YAML text: every comment and every line it does not touch stays letter by letter.

After each edit the text is read again: it says what it said before and the change, or nothing was done.
"""

import copy
import json
import re
from collections.abc import Sequence

from ..diagnostics import Route
from ..source.yaml import Value, read_yaml
from .outline import DeskError, Entry, Spot, find, line_end, line_start, outline

_PLAIN = re.compile(r"[a-z0-9]+([:/_+-][a-z0-9]+)*")
"""Words, days, seals: what needs no quotes in any place."""


def put(text: str, route: Route, value: Value, order: Sequence[str] = ()) -> str:
    """Return the text with a key set; a new key goes after those that `order` has before it."""
    text = _ended(text)
    key = _key(route)
    parent = _mapping(text, route[:-1])
    entry = parent.by_key.get(key)
    if entry is None:
        after = _inserted(text, parent, key, value, order)
    elif entry.value.style == "lines":
        return put(drop(text, route), route, value, order)
    else:
        after = _replaced(text, entry.value, value)
    return _verified(text, after, route, value)


def append(text: str, route: Route, value: Value, order: Sequence[str] = ()) -> str:
    """Return the text with one more item in a list; the list is made where there is none."""
    text = _ended(text)
    held = _value_at(text, route)
    spot = find(outline(text), route)
    if spot is None or held is None:
        return put(text, route, [value], order)
    if spot.items is None or not isinstance(held, list):
        raise DeskError(f"“{route[-1]}” không phải danh sách")
    written = inline(value)
    if spot.style == "lines":
        indent = " " * (spot.start - line_start(text, spot.start))
        at = line_end(text, spot.end)
        after = f"{text[:at]}{indent}- {written}\n{text[at:]}"
    else:
        at = spot.items[-1].end if spot.items else spot.start + 1
        after = _between(text[:at] + (", " if spot.items else ""), written, text[at:])
    return _verified(text, after, route, [*held, value])


def drop(text: str, route: Route) -> str:
    """Return the text without a key; comments above it stay."""
    text = _ended(text)
    key = _key(route)
    parent = _mapping(text, route[:-1])
    entries = list(parent.entries or ())
    place = next((n for n, entry in enumerate(entries) if entry.key == key), None)
    if place is None:
        raise DeskError(f"không có khóa “{key}”")
    first, last = _extent(text, parent, entries, place)
    expected = copy.deepcopy(_value_at(text, ()))
    above = _inside(expected, route[:-1])
    if isinstance(above, dict):
        del above[key]
    return _same(text[:first] + text[last:], expected)


def inline(value: Value) -> str:
    """Return a value as YAML within one line."""
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{inline(key)}: {inline(one)}" for key, one in value.items()) + "}"
    if value is None:
        return "null"
    plain = _PLAIN.fullmatch(value) and value != "null"
    return value if plain else json.dumps(value, ensure_ascii=False)


def _ended(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"


def _key(route: Route) -> str:
    key = route[-1]
    if not isinstance(key, str):
        raise TypeError("a route to a key ends in a key")
    return key


def _mapping(text: str, route: Route) -> Spot:
    spot = find(outline(text), route)
    if spot is None or spot.entries is None:
        raise DeskError(f"bản ghi chưa có phần “{route[-1]}”" if route else "tệp không có bản ghi nào")
    return spot


def _inserted(text: str, parent: Spot, key: str, value: Value, order: Sequence[str]) -> str:
    entries = parent.entries or ()
    before = _predecessor(entries, key, order)
    if parent.style == "flow":
        written = f"{inline(key)}: {inline(value)}"
        if before:
            return _between(text[: before.end] + ", ", written, text[before.end :])
        at = entries[0].start if entries else parent.start + 1
        return _between(text[:at], written + (", " if entries else ""), text[at:])
    column = entries[0].start - line_start(text, entries[0].start)
    lines = _lines(key, value, " " * column)
    if before:
        at = line_end(text, before.end)
        return text[:at] + lines + text[at:]
    # The first key may share its line with the dash of a list.
    at = entries[0].start
    return text[:at] + lines[column:] + " " * column + text[at:]


def _predecessor(entries: Sequence[Entry], key: str, order: Sequence[str]) -> Entry | None:
    earlier = order[: order.index(key)] if key in order else [entry.key for entry in entries]
    return next((entry for entry in reversed(entries) if entry.key in earlier), None)


def _lines(key: str, value: Value, indent: str) -> str:
    """Return a key as lines; what holds mappings gets a line for each of its parts."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    head = f"{indent}{inline(key)}:"
    if not any(isinstance(part, dict) for part in parts):
        return f"{head} {inline(value)}\n"
    if isinstance(value, dict):
        written = [f"{inline(name)}: {inline(part)}" for name, part in value.items()]
    else:
        written = [f"- {inline(part)}" for part in parts]
    return "".join(f"{line}\n" for line in (head, *(f"{indent}  {one}" for one in written)))


def _replaced(text: str, old: Spot, value: Value) -> str:
    head, tail = text[: old.start], text[old.end :]
    if old.style != "block":
        return _between(head, inline(value), tail)
    comment = re.match(r"[^\n]*?([ \t]+#[^\n]*)?\n", text[old.start :])
    return head + inline(value) + ((comment and comment[1]) or "") + "\n" + tail


def _between(head: str, written: str, tail: str) -> str:
    """Return the three as one, parted where YAML would run them together."""
    gap = " " if head[-1:] in (":", "-") else ""
    return head + gap + written + (" " if tail[:1] == "#" else "") + tail


def _extent(text: str, parent: Spot, entries: Sequence[Entry], place: int) -> tuple[int, int]:
    """Return what goes with a key: its lines, or its part between the braces with one comma."""
    entry = entries[place]
    if parent.style == "lines":
        first = line_start(text, entry.start)
        if text[first : entry.start].strip():
            raise DeskError(f"khóa “{entry.key}” đứng chung dòng với dấu “-”; xuống dòng rồi làm lại")
        return first, line_end(text, entry.end)
    if place + 1 < len(entries):
        first, last = entry.start, entries[place + 1].start
    else:
        first, last = entries[place - 1].end if place else entry.start, entry.end
    if "#" in text[entry.end : last] + text[first : entry.start]:
        raise DeskError(f"có ghi chú cạnh khóa “{entry.key}”; sửa bằng tay")
    return first, last


def _value_at(text: str, route: Route) -> Value:
    return _inside(read_yaml(text).value, route)


def _inside(value: Value, route: Route) -> Value:
    for step in route:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
        else:
            return None
    return value


def _verified(before: str, after: str, route: Route, value: Value) -> str:
    expected = copy.deepcopy(_value_at(before, ()))
    above = _inside(expected, route[:-1])
    if isinstance(above, dict):
        above[_key(route)] = value
    return _same(after, expected)


def _same(after: str, expected: Value) -> str:
    tree = read_yaml(after)
    if tree.faults or tree.value != expected:
        raise DeskError("không sửa được chỗ này trong tệp mà giữ nguyên các chỗ khác; sửa bằng tay")
    return after
