"""Sealing an approval: the record's file gets the decision, if it has none yet, and the seal; comments survive."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..catalogue.seals import seal_of
from ..diagnostics import Diagnostic
from ..records.booklet import Booklet
from ..records.decode import model_of, read_values, typed
from ..records.document import Document
from ..records.exemplar import Exemplar
from ..source.files import text_of
from ..source.frontmatter import Parts, split
from ..source.yaml import Tree, read_yaml

_UNSEALED = "sha256:" + "0" * 64
_DRAFT = re.compile(r"^draft:[ \t]+[\"']?true[\"']?[ \t]*(?:#.*)?\n", re.MULTILINE)
_BLOCK = re.compile(
    r"^approval:.*\n(?:[ \t]+\S.*\n|(?:[ \t]*|#.*)\n(?=(?:[ \t]*\n|#.*\n)*[ \t]+\S))*", re.MULTILINE
)
_SCALAR = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s,{}#]+")


@dataclass(frozen=True, slots=True)
class Given:
    """The decision to publish, as the command line has it."""

    authority: str
    position: str
    number: str
    on: date


class DeskError(Exception):
    """The file was left as it was; the message is for the editor."""


def approve(content: Path, path: str, given: Given | None) -> str:
    """Seal the record in `content / path` and return its seal; the file is untouched when anything is wrong.

    Without `given` the file must hold an approval already; with it, an older one goes. A `draft: true` goes.
    """
    document = Document(content, path)
    head, yaml, tail = _cut(text_of(document.file.read_bytes()).text, path)
    yaml = _DRAFT.sub("", yaml)
    if given is not None:
        rest = _BLOCK.sub("", yaml.rstrip("\n") + "\n", count=1)
        yaml = rest.rstrip("\n") + "\n" + _block(given)
    seal = seal_of(_record(document, head + _with_seal(yaml, path, _UNSEALED) + tail))
    sealed = head + _with_seal(yaml, path, seal) + tail
    approval = _record(document, sealed).approval
    if approval is None or approval.seal != seal:
        raise DeskError("không đóng được dấu; viết lại phần “approval” theo dạng nhiều dòng")
    # Written beside and renamed, so that a stop in between leaves the old file.
    beside = document.file.with_name(document.file.name + ".new")
    beside.write_bytes(sealed.encode())
    beside.chmod(document.file.stat().st_mode)
    beside.replace(document.file)
    return seal


def _cut(text: str, path: str) -> tuple[str, str, str]:
    """Return what stands before the YAML, the YAML, and what stands after it."""
    if not path.endswith(".md"):
        return "", text, ""
    parts = split(text)
    if not isinstance(parts, Parts):
        raise DeskError(parts.message)
    return "---\n", parts.yaml, f"---\n{parts.body}"


def _record(document: Document, text: str) -> Exemplar | Booklet:
    model = model_of(document.path)
    if model not in (Exemplar, Booklet):
        raise DeskError(f"{document.path} không phải bài gương hay tập sách")
    record, found = typed(document, read_values(text_of(text.encode()), document.path), model)
    if not isinstance(record, Exemplar | Booklet):
        raise DeskError("bản ghi còn lỗi, chạy “bonghoadep check”:\n" + "\n".join(map(_said, found)))
    return record


def _said(one: Diagnostic) -> str:
    return f"{one.path}:{one.line}:{one.column} {one.code} {one.message}"


def _block(given: Given) -> str:
    return (
        "approval:\n"
        f"  authority: {_quoted(given.authority)}\n"
        f"  position: {_quoted(given.position)}\n"
        f"  decision: {{number: {_quoted(given.number)}, on: {given.on.isoformat()}}}\n"
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _with_seal(yaml: str, path: str, seal: str) -> str:
    """Return the YAML with the seal in its approval: in place of an old one, or before the first key."""
    tree = read_yaml(yaml, with_spans=True)
    if tree.faults:
        raise DeskError(f"{path}: {tree.faults[0].message}")
    lines = yaml.split("\n")
    old = tree.spans.get(("approval", "seal"))
    if old is not None:
        head, tail = _at(lines, old.line, old.column)
        found = _SCALAR.match(tail)
        rest = tail[found.end() :] if found else tail
        lines[old.line - 1] = head.rstrip(" ") + " " + seal + rest
    else:
        line, column, flow = _first(tree, lines)
        head, tail = _at(lines, line, column)
        if flow:
            lines[line - 1] = f"{head}seal: {seal}, {tail}"
        else:
            lines.insert(line - 1, f"{head}seal: {seal}")
    return "\n".join(lines)


def _first(tree: Tree, lines: list[str]) -> tuple[int, int, bool]:
    """Return where the approval's first key stands, and whether it is written between braces."""
    keys = [span for route, span in tree.keys.items() if route[:1] == ("approval",) and len(route) == 2]
    if not keys:
        raise DeskError("bản ghi chưa có phần “approval”; thêm --authority, --position, --number, --on")
    start = tree.spans[("approval",)]
    first = min(keys)
    return first.line, first.column, _at(lines, start.line, start.column)[1].startswith("{")


def _at(lines: list[str], line: int, column: int) -> tuple[str, str]:
    text = lines[line - 1]
    return text[: column - 1], text[column - 1 :]
