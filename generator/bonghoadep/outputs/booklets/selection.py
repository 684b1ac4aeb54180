"""Which stories go into a booklet, in what parts and order, and which were left out and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...catalogue.choosing import asked_for, chosen
from ...catalogue.edition import Edition, agreed
from ...records.booklet import Booklet
from ...records.exemplar import Exemplar
from .ordering import grouped, ordered

NO_CONSENT = "người trong bài chưa đồng ý in vào sách"
HELD = "bài chưa được công bố"
UNKNOWN = "không có bài nào mang mã này"


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the book; its title is empty where the book has no parts."""

    title: str
    stories: tuple[Exemplar, ...]


@dataclass(frozen=True, slots=True)
class Selected:
    """The book's parts in order, and the ids left out with the reason, for the editor."""

    groups: tuple[Group, ...]
    omitted: tuple[tuple[str, str], ...]

    @property
    def stories(self) -> tuple[Exemplar, ...]:
        return tuple(one for group in self.groups for one in group.stories)


def select(edition: Edition, booklet: Booklet) -> Selected:
    """Return the booklet's stories in parts and in its order; what has no consent to be printed is left out."""
    found = [edition.exemplars[id] for id in chosen(edition, booklet.selection)]
    stories = ordered(edition, booklet, [one for one in found if agreed(one, "book")])
    groups = tuple(Group(title, part) for title, part in grouped(edition, booklet, stories))
    return Selected(groups, tuple(_omitted(edition, booklet, found)))


def _omitted(edition: Edition, booklet: Booklet, found: list[Exemplar]) -> Iterator[tuple[str, str]]:
    for id in asked_for(booklet.selection):
        if id not in edition.exemplars:
            yield id, HELD if id in edition.held else UNKNOWN
    for one in sorted(found, key=lambda one: one.id):
        if not agreed(one, "book"):
            yield one.id, NO_CONSENT
