"""A record's file on the desk: taken apart, changed, read again, and written whole or not at all."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ..diagnostics import Diagnostic
from ..records.booklet import Booklet
from ..records.decode import model_of, read_values, typed
from ..records.document import Document, Record
from ..records.exemplar import Exemplar
from ..source.files import LONGEST_TEXT, text_of
from ..source.frontmatter import Parts, split
from ..source.yaml import Value, read_yaml
from .outline import DeskError


@dataclass(frozen=True, slots=True)
class RecordFile:
    """The file's YAML and what stands before and after it; lines end in LF, and a byte order mark is gone."""

    document: Document
    head: str
    yaml: str
    tail: str

    @property
    def text(self) -> str:
        return self.head + self.yaml + self.tail

    def changed(self, change: Callable[[str], str]) -> "RecordFile":
        """Return the file with its YAML changed; raises what the change raises, and nothing is written."""
        return replace(self, yaml=change(self.yaml))

    def values(self) -> dict[str, Value]:
        """Return the YAML's values as they are written; none where it cannot be read."""
        value = read_yaml(self.yaml).value
        return value if isinstance(value, dict) else {}

    def record(self) -> Exemplar | Booklet:
        """Return the story or booklet this text makes; raises `DeskError` with all that is wrong with it."""
        model = model_of(self.document.path)
        if model not in (Exemplar, Booklet):
            raise DeskError(f"{self.document.path} không phải bài gương hay tập sách")
        record, found = typed(
            self.document, read_values(text_of(self.text.encode()), self.document.path), model
        )
        if not isinstance(record, Exemplar | Booklet):
            raise DeskError("bản ghi còn lỗi, chạy “bonghoadep check”:\n" + "\n".join(map(_said, found)))
        return record

    def write(self) -> None:
        write_whole(self.document.file, self.text.encode())


def open_file(content: Path, path: str) -> RecordFile:
    """Return the record file at `content / path`; raises `DeskError` where its parts cannot be told."""
    document = Document(content, path)
    if document.file.is_symlink() or document.file.stat().st_size > LONGEST_TEXT:
        raise DeskError(f"{path} là liên kết hoặc quá lớn, không được đọc")
    return taken_apart(document, text_of(document.file.read_bytes()).text)


def taken_apart(document: Document, text: str) -> RecordFile:
    """Return a text as a record's file."""
    if not document.path.endswith(".md"):
        return RecordFile(document, "", text, "")
    parts = split(text)
    if not isinstance(parts, Parts):
        raise DeskError(parts.message)
    return RecordFile(document, "---\n", parts.yaml, f"---\n{parts.body}")


def path_of(content: Path, id: str, kinds: tuple[type[Record], ...] = (Exemplar,)) -> str:
    """Return the path of the story, or of the booklet if asked for, whose folder or file has this id.

    Nothing else of the site is read: what is to be called back is found whatever is wrong elsewhere.
    """
    found: list[Path] = []
    if re.fullmatch(r"[a-z0-9-]+", id):
        found = sorted(content.glob(f"exemplars/*/{id}/index.*")) or [content / "booklets" / f"{id}.yml"]
    paths = [file.relative_to(content).as_posix() for file in found if file.is_file()]
    paths = [path for path in paths if model_of(path) in kinds]
    if not paths:
        what = "bài hay tập sách" if Booklet in kinds else "bài"
        raise DeskError(f"không có {what} nào mang mã này; mã là tên thư mục của bài, như nguoi-trong-hoa")
    if len(paths) > 1:
        raise DeskError(f"mã này ở hai nơi: {', '.join(paths)}; chạy “bonghoadep check”")
    return paths[0]


def write_whole(file: Path, raw: bytes) -> None:
    """Write beside and rename, so that a stop in between leaves the old file."""
    beside = file.with_name(file.name + ".new")
    beside.write_bytes(raw)
    beside.chmod(file.stat().st_mode)
    beside.replace(file)


def _said(one: Diagnostic) -> str:
    return f"{one.path}:{one.line}:{one.column} {one.code} {one.message}"
