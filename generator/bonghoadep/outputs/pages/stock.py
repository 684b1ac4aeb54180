"""What every page draws on: the edition, its stories, and what is rendered once and used on many pages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ...catalogue.edition import Edition
from ...places import Place, order
from ...reckoning import QuotaTable, quota_tables
from ...records.booklet import Booklet
from ...records.exemplar import Exemplar
from ...records.plan import Plan
from ...records.publisher import Publisher
from ...text import day
from .. import addresses
from ..months import Month, months
from ..stories import Link, Story
from ..templates import render


@dataclass(frozen=True, slots=True)
class ShelfFile:
    """A book in one form: what that is for, where it lies, and its size in bytes."""

    form: str
    address: str
    size: int


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """A book as the shelf shows it; who makes books is not known here, so whoever declares the pages hands it in."""

    booklet: Booklet
    files: tuple[ShelfFile, ...]
    """One at least, the form to read first."""
    cover: str
    stories: int
    of: str
    """The id of the whole booklet, of which this may be one volume."""
    pages: int | None = None
    stands_for: tuple[str, ...] = ()
    """Pages, without their last slash, whose stories are just these, so that they have no book of their own."""

    @property
    def address(self) -> str:
        return self.files[0].address

    @property
    def is_drawn(self) -> bool:
        """Whether nobody wrote a file for it."""
        return "/" in self.of


@dataclass(frozen=True, slots=True)
class Row:
    """A unit in a list with its number of stories; `until` is its last day where it has ended."""

    link: Link
    short: str
    count: int
    until: str = ""


@dataclass(frozen=True, slots=True)
class Manual:
    """A rule as the guide prints it; rules are not known here, so whoever declares the pages hands them in."""

    code: str
    name: str
    family: str
    severity: str
    """The word for it: lỗi, cảnh báo, ghi chú."""
    text: str


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of open data as the dictionary has it."""

    name: str
    kind: str
    """The word for it: chữ, số, ngày, năm."""
    meaning: str
    key: str
    """Where the same stands in JSON."""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of open data; who makes it is not known here, so whoever declares the pages hands it in."""

    name: str
    """Of its files."""
    title: str
    about: str
    columns: tuple[DataColumn, ...]


@dataclass(frozen=True)
class Stock:
    """What it renders has the sign for the site's root (`stories.ROOT`) in addresses; the finished page replaces it."""

    edition: Edition
    stories: Mapping[str, Story]
    shelf: Sequence[ShelfItem] = ()
    manuals: Sequence[Manual] = ()
    tables: Sequence[DataTable] = ()
    sizes: Mapping[str, int] = field(default_factory=dict)
    """The bytes of every file that was made before the pages, by its address."""

    @property
    def publisher(self) -> Publisher:
        return self.edition.publisher

    @cached_property
    def cards(self) -> Mapping[str, str]:
        """Every story as it stands in a list, by id."""
        return {id: render("partials/card.html", story=story) for id, story in self.stories.items()}

    def cards_of(self, exemplars: Iterable[Exemplar]) -> str:
        return "".join(self.cards[one.id] for one in exemplars)

    @cached_property
    def titles(self) -> Mapping[str, Link]:
        """The link to every story by its title, by id."""
        return {id: Link(story.exemplar.title, story.address) for id, story in self.stories.items()}

    def titles_of(self, exemplars: Iterable[Exemplar]) -> list[Link]:
        return [self.titles[one.id] for one in exemplars]

    @cached_property
    def digests(self) -> tuple[Month, ...]:
        """The months that have a digest, newest first."""
        return months(self.edition)

    @cached_property
    def posted_digests(self) -> Mapping[str, Month]:
        """The same months by their keys, as social networks may be told of them."""
        return {month.key: month for month in months(self.edition, "social")}

    @cached_property
    def changed(self) -> date | None:
        """The day the newest change of any story was made."""
        return max((story.updated.date() for story in self.stories.values()), default=None)

    @cached_property
    def books(self) -> Mapping[str, tuple[ShelfItem, ...]]:
        """The volumes of every booklet on the shelf by its id, and by the page that has just its stories."""
        found: defaultdict[str, list[ShelfItem]] = defaultdict(list)
        for item in self.shelf:
            for id in (item.of, *item.stands_for):
                found[id].append(item)
        return {id: tuple(items) for id, items in found.items()}

    def is_sample(self, exemplars: Iterable[Exemplar] = ()) -> bool:
        """Return whether readers must be told that what they see is made up."""
        return self.publisher.sample or any(one.sample for one in exemplars)

    def place(self, unit: Place, short: bool = False) -> Link:
        """Return the link to a unit; its address is empty where it has no story and so no page."""
        label = unit.short if short else unit.name
        known = unit.id in self.edition.by_place
        return Link(label, addresses.place(unit, self.edition.register) if known else "")

    @cached_property
    def below(self) -> Mapping[str, tuple[Place, ...]]:
        """Units with stories by the id of the unit above them, in Vietnamese order."""
        groups: defaultdict[str, list[Place]] = defaultdict(list)
        for unit in self.edition.places:
            way = self.edition.register.breadcrumb(unit)
            groups[way[-2].id if len(way) > 1 else ""].append(unit)
        return {id: tuple(sorted(units, key=order)) for id, units in groups.items()}

    @cached_property
    def clauses(self) -> Mapping[str, Mapping[str, str]]:
        """The criteria of every plan in its own words, by plan and key."""
        return {id: _clauses(plan) for id, plan in self.edition.plans.items()}

    def count(self, unit: Place) -> int:
        return len(self.edition.by_place.get(unit.id, ()))

    def row(self, unit: Place) -> Row:
        """Return the unit as it stands in a list of units."""
        return Row(self.place(unit), unit.short, self.count(unit), day(unit.until) if unit.until else "")

    def quota_tables(self, plan: Plan) -> tuple[QuotaTable, ...]:
        """Return a plan's quotas beside what was published, reckoned once."""
        if plan.id not in self._tables:
            self._tables[plan.id] = quota_tables(self.edition, plan)
        return self._tables[plan.id]

    @cached_property
    def _tables(self) -> dict[str, tuple[QuotaTable, ...]]:
        return {}


def _clauses(plan: Plan) -> Mapping[str, str]:
    groups = [*plan.criteria, *(group for movement in plan.movements for group in movement.criteria)]
    return {item.key: item.text for group in groups for item in group.items}
