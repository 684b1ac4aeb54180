"""Where a record was written, and the record that remembers it."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import PrivateAttr

from ..diagnostics import Route, Span
from ..source.files import read_text
from ..source.frontmatter import Parts, split
from ..source.yaml import Tree, read_yaml
from .fields import Part

_LONGEST_VALUE = 40
"""Lines a value of several lines is searched for a word."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file of the content folder: `root / path`, `path` with slashes as people read it.

    Positions are not kept with ten thousand records but found again when a diagnostic wants one.
    """

    root: Path
    path: str

    @property
    def file(self) -> Path:
        return self.root / self.path

    @property
    def folder(self) -> Path:
        return self.file.parent

    def at(self, route: Route, key: bool = False, word: str = "") -> Span:
        """Return where the value (or its key) stands; of a value that is missing, where its parent does.

        Within a story a route goes on with the line and the column of its text, from 0: ("story", 4, 17).
        Within another value `word` is a passage of it to point at, where the file has it on one line.
        """
        span = self._start(route, key)
        if not word or route[:1] == ("story",):
            return span
        lines = self._positions().lines
        for number in range(span.line, min(span.line + _LONGEST_VALUE, len(lines) + 1)):
            column = lines[number - 1].find(word, span.column - 1 if number == span.line else 0)
            if column >= 0:
                return Span(number, column + 1)
        return span

    def _start(self, route: Route, key: bool) -> Span:
        positions = self._positions()
        if route[:1] == ("story",) and positions.story:
            line, column = (*route[1:3], 0, 0)[:2]
            # Only the first line may have lost its indentation: the story is stripped as a whole.
            lost = 0 if line else positions.story.column - 1
            return Span(positions.story.line + int(line), int(column) + 1 + lost)
        spans = {**positions.tree.spans, **positions.tree.keys} if key else positions.tree.spans
        while route and route not in spans:
            route = route[:-1]
        return spans.get(route, Span(1, 1)) if route else Span(1, 1)

    def line(self, number: int) -> str:
        """Return a line of the file without its end; empty where there is no such line."""
        lines = self._positions().lines
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def _positions(self) -> "_Positions":
        try:
            return _read(self.file, self.file.stat().st_mtime_ns)
        except OSError:
            return _Positions((), "", 1, None)


@dataclass(frozen=True)
class _Positions:
    """A file read again; its tree is made only when a value of the front matter is asked for."""

    lines: tuple[str, ...]
    yaml: str
    yaml_line: int
    story: Span | None

    @cached_property
    def tree(self) -> Tree:
        return read_yaml(self.yaml, self.yaml_line, with_spans=True)


@lru_cache(maxsize=64)
def _read(file: Path, changed: int) -> _Positions:
    """Read a file again for its positions; `changed` keeps a preview from answering out of an old reading."""
    text = read_text(file).text
    lines = tuple(text.split("\n"))
    if file.suffix != ".md":
        return _Positions(lines, text, 1, None)
    parts = split(text)
    if not isinstance(parts, Parts):
        # A booklet's foreword is nothing but its text.
        return _Positions(lines, "", 1, Span(1, 1))
    blank = len(parts.body) - len(parts.body.lstrip())
    indent = blank - parts.body.rfind("\n", 0, blank) - 1
    story = Span(parts.body_line + parts.body[:blank].count("\n"), 1 + indent)
    return _Positions(lines, parts.yaml, parts.yaml_line, story)


class Record(Part):
    """A record of the content folder; it knows its file, and nothing else of the world."""

    _document: Document | None = PrivateAttr(default=None)
    _content: str = PrivateAttr(default="")

    @property
    def document(self) -> Document:
        """The file the record came from; a record made in memory has none, and asking is a mistake of ours."""
        if self._document is None:
            raise LookupError("a record made in memory has no document")
        return self._document

    @property
    def content(self) -> str:
        """The hex digest of all the editor wrote but the seal (see `seal.py`)."""
        return self._content
