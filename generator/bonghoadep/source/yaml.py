"""Strict YAML: libyaml's events become text, lists and mappings, and nothing else.

Scalars stay text, so `06520` keeps its zero; only a bare `null`, `~` or nothing at all is None.
Anchors, aliases, tags, merge keys, second documents and keys written twice are faults. The walk keeps its own
stack, so no nesting exhausts the interpreter's.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..diagnostics import Route, Span
from .files import Fault, unwanted

DEEPEST = 12
"""Levels of nesting a record may have; ours need six."""

Value = str | None | list["Value"] | dict[str, "Value"]
Spans = dict[Route, Span]


@dataclass(slots=True)
class Tree:
    """What was read; `spans` of values and `keys` of the keys before them, when they were asked for."""

    value: Value = None
    faults: list[Fault] = field(default_factory=list)
    spans: Spans = field(default_factory=dict)
    keys: Spans = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """A list or mapping that is not closed yet."""

    value: list[Value] | dict[str, Value]
    route: Route
    key: str | None = None


def read_yaml(text: str, first_line: int = 1, with_spans: bool = False) -> Tree:
    """Return the tree of one YAML document; `first_line` is where the text begins in its file.

    On a fault that stops the reading, `value` holds None. Positions are kept only `with_spans`, for they
    cost more than the values.
    """
    tree = Tree()
    if (fault := unwanted(text, first_line)) is not None:
        tree.faults.append(fault)
        return tree
    walk = _Walk(tree, text, first_line, with_spans)
    events = yaml.CSafeLoader(text)
    try:
        while (event := events.get_event()) is not None and walk.take(event):
            if type(event) is yaml.StreamEndEvent:
                return tree
    except yaml.MarkedYAMLError as error:
        tree.faults.append(_syntax(error, first_line))
    tree.value = None
    return tree


class _Walk:
    def __init__(self, tree: Tree, text: str, first_line: int, with_spans: bool) -> None:
        self.tree = tree
        self.text = text
        self.first_line = first_line
        self.with_spans = with_spans
        self.stack: list[_Open] = []
        self.documents = 0
        self.takers: dict[type, Callable[[Any], bool]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.open,
            yaml.SequenceStartEvent: self.open,
            yaml.MappingEndEvent: self.close,
            yaml.SequenceEndEvent: self.close,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
        }

    def take(self, event: yaml.Event) -> bool:
        """Take one event into the tree; False means that reading must stop."""
        taker = self.takers.get(type(event))
        return taker is None or taker(event)

    def close(self, event: yaml.Event) -> bool:
        self.stack.pop()
        return True

    def alias(self, event: yaml.Event) -> bool:
        return self.fault(
            "S111", event, "không dùng bí danh YAML (*tên)", "viết lại nguyên giá trị ở chỗ này"
        )

    def document(self, event: yaml.Event) -> bool:
        self.documents += 1
        if self.documents > 1:
            return self.fault("S112", event, "tệp có hơn một tài liệu YAML", "mỗi tệp chỉ một bản ghi")
        return True

    def marked(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> bool:
        if event.anchor:
            return self.fault("S111", event, f"không dùng neo YAML (&{event.anchor})", "xóa dấu neo")
        return self.fault(
            "S113", event, f"không dùng thẻ kiểu YAML ({event.tag})", "xóa thẻ, chỉ viết giá trị"
        )

    def spelt(self, event: yaml.ScalarEvent) -> bool:
        # Only between double quotes can a letter be spelt by its number, past the checks on the text itself.
        if (found := unwanted(event.value)) is not None:
            return self.fault("S107", event, found.message, found.hint)
        if not _composed(event.value) and _composed(self.text):
            hint = "viết thẳng chữ có dấu, không viết bằng mã \\u"
            return self.fault("S106", event, "chữ có dấu bị tách thành nhiều ký tự", hint)
        return True

    def scalar(self, event: yaml.ScalarEvent) -> bool:
        if event.anchor or event.tag is not None:
            return self.marked(event)
        if event.style == '"' and not self.spelt(event):
            return False
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            return self.key(event, top, top.value)
        bare = event.implicit[0] and event.value in ("", "~", "null")
        return self.put(None if bare else event.value, event)

    def key(self, event: yaml.ScalarEvent, top: _Open, mapping: dict[str, Value]) -> bool:
        if event.value in mapping:
            hint = "giữ một dòng; nếu có nhiều mục, viết thành danh sách"
            return self.fault("S114", event, f"khóa “{event.value}” viết hai lần", hint)
        top.key = event.value
        if self.with_spans:
            self.tree.keys[(*top.route, event.value)] = self.span(event)
        return True

    def open(self, event: yaml.CollectionStartEvent) -> bool:
        if event.anchor or event.tag is not None:
            return self.marked(event)
        if len(self.stack) >= DEEPEST:
            return self.fault("S115", event, f"lồng quá {DEEPEST} tầng", "viết phẳng hơn")
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            return self.fault(
                "S116", event, "khóa phải là một từ", "xem lại dấu hai chấm và ngoặc ở dòng này"
            )
        value: list[Value] | dict[str, Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
        route = self.route() if self.with_spans else ()
        self.put(value, event)
        self.stack.append(_Open(value, route))
        return True

    def put(self, value: Value, event: yaml.Event) -> bool:
        if self.with_spans:
            self.tree.spans[self.route()] = self.span(event)
        if not self.stack:
            self.tree.value = value
            return True
        top = self.stack[-1]
        if isinstance(top.value, dict):
            top.value[top.key or ""] = value
            top.key = None
        else:
            top.value.append(value)
        return True

    def route(self) -> Route:
        if not self.stack:
            return ()
        top = self.stack[-1]
        step = len(top.value) if isinstance(top.value, list) else top.key or ""
        return (*top.route, step)

    def span(self, event: yaml.Event) -> Span:
        mark = event.start_mark
        return Span(mark.line + self.first_line, mark.column + 1) if mark else Span(self.first_line, 1)

    def fault(self, code: str, event: yaml.Event, message: str, hint: str) -> bool:
        self.tree.faults.append(Fault(code, self.span(event), message, hint))
        return False


def _composed(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)


def _syntax(error: yaml.MarkedYAMLError, first_line: int) -> Fault:
    # Of a quote that is not closed the end of the file says nothing; its beginning does.
    unclosed = "end of stream" in (error.problem or "")
    mark = (unclosed and error.context_mark) or error.problem_mark or error.context_mark
    span = Span(mark.line + first_line, mark.column + 1) if mark else Span(first_line, 1)
    return Fault("S110", span, f"YAML sai cú pháp: {_in_vietnamese(error.problem or '')}", _SYNTAX_HINT)


_SYNTAX_HINT = (
    "xem thụt lề, dấu hai chấm có cách sau, ngoặc kép đủ đôi; giá trị có “: ” phải đặt trong ngoặc kép"
)
_PROBLEMS = {
    "mapping values are not allowed": "dấu hai chấm không được đứng ở đây",
    "did not find expected key": "thiếu khóa, hoặc thụt lề lệch",
    "could not find expected ':'": "thiếu dấu hai chấm sau khóa",
    "did not find expected ',' or ']'": "ngoặc vuông chưa đóng hoặc thiếu dấu phẩy",
    "did not find expected ',' or '}'": "ngoặc nhọn chưa đóng hoặc thiếu dấu phẩy",
    "found unexpected end of stream": "ngoặc kép chưa đóng",
    "found a tab character": "có phím Tab trong chỗ thụt lề; chỉ dùng dấu cách",
    "found character that cannot start any token": "ký tự này không được mở đầu giá trị",
    "found undefined tag handle": "không dùng thẻ kiểu YAML",
    "found undefined alias": "không dùng bí danh YAML (*tên)",
    "did not find expected alphabetic or numeric character": "không dùng dấu & hay * ở đầu giá trị",
    "block sequence entries are not allowed": "dấu gạch đầu dòng không được đứng ở đây",
    "did not find expected '-' indicator": "thụt lề của danh sách bị lệch",
}


def _in_vietnamese(problem: str) -> str:
    return next((words for start, words in _PROBLEMS.items() if problem.startswith(start)), problem)
