"""One form for every record's file: keys in the models' order, letters composed, no stray blanks, LF, one line end.

What a record says does not change: its values, and so its digest and its seal, are the same before and after.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from ..records.decode import model_of, read_values
from ..records.document import Document
from ..source.files import LONGEST_TEXT, Text, find, text_of
from ..source.yaml import Value
from ..text import nfc
from .order import keys_of, model_at
from .outline import DeskError, Entry, Spot, line_end, line_start, outline
from .record_file import RecordFile, taken_apart

_STAYS = re.compile(r"# yaml-language-server:|[ \t]*$")
"""A line above the first key that belongs to the file and not to the key: an editor's setting, a blank line."""

_MENDED = ("S104", "S105", "S106")
"""What is said of a file and goes with its good form: a byte order mark, foreign line ends, letters apart."""


@dataclass(frozen=True, slots=True)
class Form:
    """A record's file and the bytes it would have in good form."""

    file: Path
    old: bytes
    new: bytes

    @property
    def changes(self) -> bool:
        return self.old != self.new


def records(content: Path) -> Iterator[str]:
    """Yield the path of every record's file in the content folder."""
    return (path for path, linked in find(content, "") if not linked and model_of(path))


def formed(content: Path, path: str) -> Form:
    """Return the good form of the record's file at `content / path`; raises `DeskError` where it must stay."""
    document = Document(content, path)
    if document.file.is_symlink() or document.file.stat().st_size > LONGEST_TEXT:
        raise DeskError("là liên kết hoặc quá lớn, không được đọc")
    raw = document.file.read_bytes()
    text = text_of(raw)
    read = read_values(text, path)
    faults = [fault for fault in read.faults if fault.code not in _MENDED]
    model = model_of(path)
    if faults or model is None:
        raise DeskError(
            f"dòng {faults[0].span.line}: {faults[0].message}" if faults else "không phải bản ghi"
        )
    composed = nfc(text.text)
    if _values(composed, path) != read.data and _is_sealed(read.data):
        raise DeskError(
            "bài đã đóng dấu có chữ bị tách rời (NFD); sửa thì dấu không còn khớp, phải trình duyệt lại"
        )
    return Form(document.file, raw, _form(taken_apart(document, composed), model).encode())


def _form(file: RecordFile, model: type[BaseModel]) -> str:
    """Return the file's text in good form: of the forms that say the same as the file the first."""
    ordered = file.changed(lambda yaml: _trimmed(_ordered(yaml, model))).text
    as_it_stood = file.changed(_trimmed).text
    # A text that “|+” keeps to its last blank line would take one that comes after it, and is not cut.
    forms = (ordered.rstrip() + "\n", ordered, as_it_stood.rstrip() + "\n", as_it_stood)
    values = _values(file.text, file.document.path)
    return next((form for form in forms if _values(form, file.document.path) == values), file.text)


def _values(text: str, path: str) -> Value:
    return read_values(Text(text), path).data


def _is_sealed(values: Value) -> bool:
    approval = values.get("approval") if isinstance(values, dict) else None
    return isinstance(approval, dict) and bool(approval.get("seal"))


def _trimmed(yaml: str) -> str:
    """Return the text without blanks at the ends of lines, but those within a value of several lines."""
    kept: set[int] = set()
    for spot in outline(yaml).all():
        if spot.style in ("line", "block"):
            first = yaml.count("\n", 0, spot.start)
            kept.update(range(first, first + yaml.count("\n", spot.start, spot.end)))
    lines = yaml.split("\n")
    return "\n".join(line if n in kept else line.rstrip(" \t") for n, line in enumerate(lines))


def _ordered(yaml: str, model: type[BaseModel]) -> str:
    """Return the text with the keys of every mapping in order; what moves is only moved, not rewritten."""
    text = yaml if yaml.endswith("\n") else yaml + "\n"
    for spot, kind in _mappings(outline(text), model):
        # From the innermost outwards, and never longer or shorter, so that places found before still hold.
        text = _in_braces(text, spot, kind) if spot.style == "flow" else _in_lines(text, spot, kind)
    return text


def _mappings(spot: Spot, model: type[BaseModel]) -> Iterator[tuple[Spot, type[BaseModel]]]:
    for item in spot.items or ():
        yield from _mappings(item, model)
    for entry in spot.entries or ():
        if inner := model_at(model, entry.key):
            yield from _mappings(entry.value, inner)
    if spot.entries:
        yield spot, model


def _ranked(entries: Sequence[Entry], model: type[BaseModel]) -> list[int]:
    """Return the entries' places in order; unknown keys come last, as they stood."""
    order = keys_of(model)
    rank = [order.index(entry.key) if entry.key in order else len(order) for entry in entries]
    return sorted(range(len(entries)), key=lambda place: (rank[place], place))


def _in_braces(text: str, spot: Spot, model: type[BaseModel]) -> str:
    entries = spot.entries or ()
    parts = [text[entry.start : entry.end] for entry in entries]
    ends = [spot.start + 1, *(entry.end for entry in entries)]
    starts = [*(entry.start for entry in entries), spot.end - 1]
    between = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    if not all(re.fullmatch(r"[\s,]*", gap) for gap in between):
        return text  # a comment between braces belongs to no one key for certain
    moved = [parts[place] for place in _ranked(entries, model)]
    body = between[0] + "".join(part + gap for part, gap in zip(moved, between[1:], strict=True))
    return text[: spot.start + 1] + body + text[spot.end - 1 :]


def _in_lines(text: str, spot: Spot, model: type[BaseModel]) -> str:
    """Return the text with a mapping's lines in order; the comments right above a key go with it."""
    entries = spot.entries or ()
    order = _ranked(entries, model)
    column = entries[0].start - line_start(text, entries[0].start)
    heads = [text[line_start(text, entry.start) : entry.start] for entry in entries]
    if order == sorted(order) or any(head.strip() for head in heads[1:]):
        return text
    shared = bool(heads[0].strip())  # the first key stands beside a dash
    # Not above the end of the value before: “|+” keeps its last blank lines.
    floors = [0, *(line_end(text, entry.end) for entry in entries[:-1])]
    tops = [max(_top(text, entry.start, column), floor) for entry, floor in zip(entries, floors, strict=True)]
    if shared:
        tops[0] = line_start(text, entries[0].start)
        if not re.fullmatch(r" *(- +)+", heads[0]) or tops[order[0]] < line_start(
            text, entries[order[0]].start
        ):
            return text  # a comment cannot stand between the dash and its key
    ends = [*tops[1:], line_end(text, entries[-1].end)]
    parts = [text[top:end] for top, end in zip(tops, ends, strict=True)]
    if shared:
        parts[0] = " " * column + parts[0][column:]
        moved = "".join(parts[place] for place in order)
        return text[: tops[0]] + heads[0] + moved[column:] + text[ends[-1] :]
    return text[: tops[0]] + "".join(parts[place] for place in order) + text[ends[-1] :]


def _top(text: str, start: int, column: int) -> int:
    """Return where the comments of a key at this place begin: those above it that stand no deeper than it does."""
    top = line_start(text, start)
    above = text[:top].split("\n")[:-1]
    taken = 0
    for line in reversed(above):
        bare = line.lstrip(" ")
        if line.strip() and not (bare.startswith("#") and len(line) - len(bare) <= column):
            break
        taken += 1
    lines = above[len(above) - taken :]
    if taken == len(above):  # the head of the file
        last = max((n for n, line in enumerate(lines) if _STAYS.match(line)), default=-1)
        lines = lines[last + 1 :]
    return top - sum(len(line) + 1 for line in lines)
