"""Sealing an approval: the record's file gets the decision, if it has none yet, and the seal; comments survive."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..catalogue.seals import seal_of
from ..diagnostics import Diagnostic
from ..records.decode import decode, model_of
from ..records.document import Record
from ..source.frontmatter import Parts, split
from ..source.yaml import read_yaml


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

    Without `given` the file must hold an approval already. A `draft: true` goes.
    """
    file = content / path
    before = file.read_bytes()
    try:
        text = re.sub(r"^draft: true\n", "", _unix(before), flags=re.MULTILINE)
        if given is not None:
            text = _without_block(text, "approval")
            text = _before_end(text, path, _block(given))
        _put(file, _with_seal(text, path, "sha256:" + "0" * 64))
        seal = seal_of(_record(content, path))
        _put(file, _with_seal(text, path, seal))
    except Exception:
        file.write_bytes(before)
        raise
    return seal


def _unix(raw: bytes) -> str:
    return raw.decode("utf-8").replace("\r\n", "\n")


def _put(file: Path, text: str) -> None:
    file.write_bytes(text.encode())


def _record(content: Path, path: str) -> Record:
    model = model_of(path)
    if model is None:
        raise DeskError(f"{path} không phải bản ghi")
    record, found = decode(content, path, model)
    if record is None:
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


def _without_block(text: str, key: str) -> str:
    """Return the text without a top-level key and the indented lines that belong to it."""
    return re.sub(rf"^{key}:.*\n(?:[ \t]+.*\n|\n(?=[ \t]))*", "", text, count=1, flags=re.MULTILINE)


def _before_end(text: str, path: str, block: str) -> str:
    if not path.endswith(".md"):
        return text.rstrip("\n") + "\n" + block
    parts = split(text)
    if not isinstance(parts, Parts):
        raise DeskError(parts.message)
    return f"---\n{parts.yaml.rstrip(chr(10))}\n{block}---\n{parts.body}"


def _with_seal(text: str, path: str, seal: str) -> str:
    """Return the text with the seal in its approval: in place of an old one, or right behind the key."""
    lines = text.split("\n")
    span, old = _approval(text, path)
    if old is not None:
        line, column = old
        head, tail = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
        lines[line - 1] = head + re.sub(r'^"?sha256:[0-9a-f]{64}"?|^"?[^,}\s]*"?', seal, tail, count=1)
        return "\n".join(lines)
    line = span[0]
    if re.match(r"approval:\s*\{", lines[line - 1]):
        lines[line - 1] = re.sub(
            r"^approval:\s*\{\s*", f"approval: {{seal: {seal}, ", lines[line - 1], count=1
        )
    else:
        lines.insert(line, f"  seal: {seal}")
    return "\n".join(lines)


def _approval(text: str, path: str) -> tuple[tuple[int, int], tuple[int, int] | None]:
    first, yaml = 1, text
    if path.endswith(".md"):
        parts = split(text)
        if not isinstance(parts, Parts):
            raise DeskError(parts.message)
        first, yaml = parts.yaml_line, parts.yaml
    tree = read_yaml(yaml, first, with_spans=True)
    if tree.faults:
        raise DeskError(f"{path}:{tree.faults[0].span.line} {tree.faults[0].message}")
    if ("approval",) not in tree.keys:
        raise DeskError("bản ghi chưa có phần “approval”; thêm --authority, --position, --number, --on")
    key, seal = tree.keys[("approval",)], tree.spans.get(("approval", "seal"))
    return (key.line, key.column), (seal.line, seal.column) if seal else None
