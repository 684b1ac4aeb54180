"""What people will read of a record, passage by passage, each with its place in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from ..catalogue.seals import foreword_file
from ..diagnostics import Route
from ..records import fields
from ..records.booklet import Booklet
from ..records.document import Document, Record
from ..records.publisher import Publisher
from ..source.files import find, read_text
from ..source.frontmatter import Parts, split
from .seen import Seen, seen

_KEPT_IN = frozenset(
    {"consent", "attestations", "silences", "forwarded", "proposals", "steward", "rules", "story"}
)
"""Keys whose text no output prints; a story has paragraphs of its own."""

_TEXT = frozenset(id(mark) for kind in (fields.Line, fields.Paragraphs) for mark in get_args(kind)[1:])
PAGES = "pages"
"""The folder of the office's prose pages, which MkDocs renders."""

_LINK = frozenset(id(mark) for mark in get_args(fields.Url)[1:])


class Passage(NamedTuple):
    """A value of the front matter, or a paragraph of a story: then `line` is the paragraph's first, from 0."""

    route: Route
    text: str
    line: int = -1
    seen: Seen | None = None
    """Where `text` is not as it was written, but as readers see it."""

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
        before = self.seen.written[: self.seen.place(offset)] if self.seen else self.text[:offset]
        return ("story", self.line + before.count("\n"), len(before) - (before.rfind("\n") + 1))


@dataclass(frozen=True)
class Wording:
    """The public words of one record; `document` is set where they stand in another file than the record's."""

    record: Record
    story: str
    document: Document | None = None
    page: str = ""
    """A prose page of MkDocs': read for what would harm somebody, not for its marks, which are not those of stories."""

    @cached_property
    def _walked(self) -> tuple[tuple[bool, Passage], ...]:
        """Every text of the record with its route, and whether it is an address."""
        return () if self.document else tuple(_values(self.record, ()))

    @cached_property
    def values(self) -> tuple[Passage, ...]:
        """The texts of the front matter, in the order of the model's fields."""
        return tuple(passage for is_link, passage in self._walked if not is_link)

    @cached_property
    def links(self) -> tuple[Passage, ...]:
        """What the front matter's addresses say, the record's own among them."""
        id = getattr(self.record, "id", None)
        own = (Passage(("id",), id),) if id and not self.document else ()
        return (*own, *(passage for is_link, passage in self._walked if is_link))

    @cached_property
    def front(self) -> str:
        """The texts of the front matter on a line each, for a quick look whether any may be at fault."""
        return "\n".join(passage.text for passage in self.values)

    @cached_property
    def whole(self) -> str:
        """Front matter and story as one text: rules look at it once, and closer only where it gives them reason."""
        return f"{self.front}\n\n{self.story}"

    @cached_property
    def paragraphs(self) -> tuple[Passage, ...]:
        """The story's paragraphs, headings among them, without the blank lines between."""
        return tuple(_paragraphs(self.story))

    @cached_property
    def seen_whole(self) -> str:
        """All of it as readers see it, addresses too, with blank lines between, over which no pattern reaches."""
        texts = [passage.text for passage in (*self.values, *self.links)]
        return seen("\n\n".join((*texts, self.story or self.page))).text

    @cached_property
    def seen_values(self) -> tuple[Passage, ...]:
        return tuple(map(_as_seen, (*self.values, *self.links)))

    @cached_property
    def seen_paragraphs(self) -> tuple[Passage, ...]:
        return tuple(map(_as_seen, _paragraphs(self.story or self.page)))

    @property
    def seen(self) -> tuple[Passage, ...]:
        """The passages as readers see them, for rules whose misses would harm somebody."""
        return (*self.seen_values, *self.seen_paragraphs)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return (*self.values, *self.paragraphs)


def wordings(record: Record) -> Iterator[Wording]:
    """Yield the wording of a record, that of a booklet's foreword beside it, and those of the office's prose pages."""
    yield Wording(record, getattr(record, "story", ""))
    if isinstance(record, Booklet) and (document := foreword_file(record)) and document.file.is_file():
        yield Wording(record, read_text(document.file).text, document)
    if isinstance(record, Publisher):
        pages = (
            Document(record.document.root, path)
            for path, linked in find(record.document.root, PAGES)
            if not linked
        )
        yield from (Wording(record, "", page, _body(page)) for page in pages if page.path.endswith(".md"))


def _body(page: Document) -> str:
    text = read_text(page.file).text
    parts = split(text)
    return parts.body.strip() if isinstance(parts, Parts) else text


def _paragraphs(story: str) -> Iterator[Passage]:
    first, lines = 0, story.split("\n")
    for number, line in enumerate([*lines, ""]):
        if line.strip():
            continue
        if number > first:
            yield Passage(("story",), "\n".join(lines[first:number]), first)
        first = number + 1


def _as_seen(passage: Passage) -> Passage:
    found = seen(passage.text)
    return passage if found.text == passage.text else Passage(passage.route, found.text, passage.line, found)


def _values(part: BaseModel, route: Route) -> Iterator[tuple[bool, Passage]]:
    for name, is_link in _readable(type(part)):
        value = getattr(part, name)
        if isinstance(value, str):
            yield is_link, Passage((*route, name), value)
        elif value:
            yield from _texts(value, (*route, name), is_link)


def _texts(value: object, route: Route, is_link: bool) -> Iterator[tuple[bool, Passage]]:
    if isinstance(value, str):
        yield is_link, Passage(route, value)
    elif isinstance(value, BaseModel):
        yield from _values(value, route)
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _texts(one, (*route, number), is_link)


@cache
def _readable(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a model that hold text or addresses, or parts that may; and whether they hold addresses."""
    fields_of = ((name, (field.annotation, *field.metadata)) for name, field in model.model_fields.items())
    return tuple(
        (name, _holds(marks, _LINK))
        for name, marks in fields_of
        if name not in _KEPT_IN and (_holds(marks, _TEXT | _LINK) or _has_parts(marks))
    )


def _holds(marks: tuple[Any, ...], kinds: frozenset[int]) -> bool:
    return any(id(mark) in kinds or _holds(_within(mark), kinds) for mark in marks)


def _has_parts(marks: tuple[Any, ...]) -> bool:
    return any(
        (isinstance(mark, type) and issubclass(mark, BaseModel)) or _has_parts(_within(mark))
        for mark in marks
    )


def _within(mark: Any) -> tuple[Any, ...]:
    return (*get_args(mark), *getattr(mark, "__metadata__", ()))
