"""Where every value of a YAML text stands, so that one can be changed and every other letter left."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml

from ..diagnostics import Route
from ..source.yaml import read_yaml


class DeskError(Exception):
    """The file was left as it was; the message is for the editor."""


@dataclass(frozen=True)
class Spot:
    """A value's place, `text[start:end]`; a collection written in lines ends where its last value does."""

    start: int
    end: int
    style: str
    """`line`: a scalar; `block`: one that “|” or “>” opens; `flow` and `lines`: collections, in brackets or not."""
    entries: "tuple[Entry, ...] | None" = None
    items: "tuple[Spot, ...] | None" = None

    @cached_property
    def by_key(self) -> "dict[str, Entry]":
        return {entry.key: entry for entry in self.entries or ()}

    def all(self) -> "Iterator[Spot]":
        """Yield every value within, innermost first, and then the value itself."""
        for entry in self.entries or ():
            yield from entry.value.all()
        for item in self.items or ():
            yield from item.all()
        yield self


@dataclass(frozen=True)
class Entry:
    """A key of a mapping, where it begins, and its value."""

    key: str
    start: int
    value: Spot

    @property
    def end(self) -> int:
        return self.value.end


def outline(text: str) -> Spot:
    """Return the root of a YAML text that the strict reader accepts; raises `DeskError` for any other."""
    tree = read_yaml(text)
    if tree.faults:
        fault = tree.faults[0]
        raise DeskError(f"dòng {fault.span.line}: {fault.message}")
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if node is None:
        raise DeskError("tệp không có bản ghi nào")
    return _spot(node, text)


def find(root: Spot, route: Route) -> Spot | None:
    """Return the value at a route, or None where there is none."""
    spot: Spot | None = root
    for step in route:
        if spot is None:
            return None
        if isinstance(step, int):
            spot = spot.items[step] if spot.items and step < len(spot.items) else None
        else:
            entry = spot.by_key.get(step)
            spot = entry.value if entry else None
    return spot


def line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def line_end(text: str, index: int) -> int:
    """Return where the next line begins; a block scalar's end stands there already."""
    if index and text[index - 1] == "\n":
        return index
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def _spot(node: yaml.Node, text: str) -> Spot:
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        return Spot(start, end, "block" if node.style in ("|", ">") else "line")
    if not isinstance(node, yaml.CollectionNode):
        raise TypeError("composing makes scalars, mappings and lists")
    # In a list between brackets “a: 1” is a mapping without braces.
    closed = text[start] in "{["
    style = "flow" if node.flow_style else "lines"
    if isinstance(node, yaml.MappingNode):
        entries = tuple(
            Entry(key.value, key.start_mark.index, _spot(value, text)) for key, value in node.value
        )
        return Spot(start, end if closed else entries[-1].end, style, entries=entries)
    items = tuple(_spot(item, text) for item in node.value)
    return Spot(start, end if closed else items[-1].end, style, items=items)
