"""Text becomes a frozen record, or diagnostics; never an exception, whatever the editor wrote."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from ..diagnostics import Diagnostic, Severity, Span
from ..source.files import Fault, Text, read_text
from ..source.frontmatter import split
from ..source.yaml import Value, read_yaml
from .booklet import Booklet
from .document import Document, Record
from .exemplar import Exemplar
from .messages import hint, sentence
from .movement import Movement
from .plan import Plan
from .publisher import Publisher
from .seal import content_digest

Decoded = tuple[Record | None, list[Diagnostic]]


def model_of(path: str) -> type[Record] | None:
    """Return the model of a file by its place in the content folder, or None for a file that is no record."""
    parts = path.split("/")
    if path == "site.yml":
        return Publisher
    if parts[0] == "exemplars" and len(parts) == 4 and parts[3] in ("index.md", "index.yml"):
        return Exemplar
    by_folder: dict[str, type[Record]] = {"movements": Movement, "plans": Plan, "booklets": Booklet}
    return by_folder.get(parts[0]) if len(parts) == 2 and path.endswith(".yml") else None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file's values before they are typed: cheap to send from one process to another."""

    data: Value
    faults: tuple[Fault, ...]
    digest: str
    """Of the values, the seal left out; empty where there are none."""


def read(root: Path, path: str) -> Reading:
    """Return what a record's file says; `path` is the file's, from `root`, with slashes."""
    return read_values(read_text(root / path), path)


def read_values(text: Text, path: str) -> Reading:
    """Return what `read` would if the file held this text."""
    data, faults = _data(text.text, path) if text.text else (None, [])
    digest = content_digest(data) if isinstance(data, dict) else ""
    return Reading(data, tuple(dict.fromkeys((*text.faults, *faults))), digest)


def decode(root: Path, path: str, model: type[Record]) -> Decoded:
    """Return the record of one file and all that is wrong with it; no record where anything is an error."""
    return typed(Document(root, path), read(root, path), model)


def typed(document: Document, reading: Reading, model: type[Record]) -> Decoded:
    """Return the record a reading makes; positions are those of the document's file as it is."""
    found = [_diagnostic(document, fault) for fault in reading.faults]
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        return None, found
    if not isinstance(reading.data, dict):
        fault = Fault("S117", Span(1, 1), "tệp không có bản ghi nào", "viết các dòng “khóa: giá trị”")
        return None, [*found, _diagnostic(document, fault)]
    try:
        record = model.model_validate(reading.data)
    except ValidationError as error:
        return None, [*found, *_refusals(document, model, error)]
    record._document = document
    record._content = reading.digest
    return record, found


def _data(text: str, path: str) -> tuple[Value, list[Fault]]:
    if not path.endswith(".md"):
        tree = read_yaml(text)
        return tree.value, tree.faults
    parts = split(text)
    if isinstance(parts, Fault):
        return None, [parts]
    tree = read_yaml(parts.yaml, parts.yaml_line)
    if isinstance(tree.value, dict):
        if "story" in tree.value:
            hint = "xóa khóa “story”: bài viết là phần sau dòng “---”"
            span = read_yaml(parts.yaml, parts.yaml_line, with_spans=True).keys["story",]
            return None, [*tree.faults, Fault("S122", span, "bài viết có ở hai nơi", hint)]
        tree.value["story"] = parts.body.strip()
    return tree.value, tree.faults


def _refusals(document: Document, model: type[BaseModel], error: ValidationError) -> Iterator[Diagnostic]:
    for detail in error.errors(include_url=False):
        code = {"missing": "R201", "extra_forbidden": "R202"}.get(detail["type"], "R203")
        span = document.at(detail["loc"], key=code == "R202")
        yield _diagnostic(document, Fault(code, span, sentence(detail), hint(detail, model)))


def _diagnostic(document: Document, fault: Fault) -> Diagnostic:
    return Diagnostic(
        document.path,
        fault.span.line,
        fault.span.column,
        fault.code,
        fault.message,
        fault.hint,
        fault.severity,
        document.line(fault.span.line)[: fault.span.column + 200],
    )
