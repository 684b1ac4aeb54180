"""What people will read of a record, passage by passage, each with its place in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, get_args

from pydantic import BaseModel

from ..catalogue.seals import foreword_file
from ..diagnostics import Route
from ..records import fields
from ..records.booklet import Booklet
from ..records.document import Document, Record
from ..source.files import read_text

_KEPT_IN = frozenset({"consent", "attestations", "silences", "forwarded", "proposals", "steward", "rules", "story"})
"""Keys whose text no output prints; a story has paragraphs of its own."""

_TEXT = frozenset(id(mark) for kind in (fields.Line, fields.Paragraphs) for mark in get_args(kind)[1:])


@dataclass(frozen=True, slots=True)
class Passage:
    """A value of the front matter, or a paragraph of a story: then `line` is the paragraph's first, from 0."""

    route: Route
    text: str
    line: int = -1

    @property
    def in_story(self) -> bool:
        return self.line >= 0

    @property
    def heading(self) -> bool:
        return self.in_story and self.text.startswith("#")

    def spot(self, offset: int) -> Route:
        """Return the route of a letter of the passage."""
        if not self.in_story:
            return self.route
        before = self.text[:offset]
        return ("story", self.line + before.count("\n"), offset - (before.rfind("\n") + 1))


@dataclass(frozen=True)
class Wording:
    """The public words of one record; `document` is set where they stand in another file than the record's."""

    record: Record
    story: str
    document: Document | None = None

    @cached_property
    def values(self) -> tuple[Passage, ...]:
        """The texts of the front matter, in the order of the model's fields."""
        return () if self.document else tuple(_values(self.record, ()))

    @cached_property
    def paragraphs(self) -> tuple[Passage, ...]:
        """The story's paragraphs, headings among them, without the blank lines between."""
        return tuple(_paragraphs(self.story))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return (*self.values, *self.paragraphs)


def wordings(record: Record) -> Iterator[Wording]:
    """Yield the wording of a record, and that of a booklet's foreword, which lies beside it."""
    yield Wording(record, getattr(record, "story", ""))
    if isinstance(record, Booklet) and (document := foreword_file(record)) and document.file.is_file():
        yield Wording(record, read_text(document.file).text, document)


def _paragraphs(story: str) -> Iterator[Passage]:
    first, lines = 0, story.split("\n")
    for number, line in enumerate([*lines, ""]):
        if line.strip():
            continue
        if number > first:
            yield Passage(("story",), "\n".join(lines[first:number]), first)
        first = number + 1


def _values(part: BaseModel, route: Route) -> Iterator[Passage]:
    for name in _readable(type(part)):
        yield from _texts(getattr(part, name), (*route, name))


def _texts(value: object, route: Route) -> Iterator[Passage]:
    if isinstance(value, str):
        yield Passage(route, value)
    elif isinstance(value, BaseModel):
        yield from _values(value, route)
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _texts(one, (*route, number))


@cache
def _readable(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a model that hold text, or parts that may."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if name not in _KEPT_IN and _holds_text((field.annotation, *field.metadata))
    )


def _holds_text(kinds: tuple[Any, ...]) -> bool:
    return any(
        id(kind) in _TEXT
        or (isinstance(kind, type) and issubclass(kind, BaseModel))
        or _holds_text((*get_args(kind), *getattr(kind, "__metadata__", ())))
        for kind in kinds
    )
