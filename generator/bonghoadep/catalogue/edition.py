"""The edition: what one build may publish, and the questions outputs ask of it.

It is made from a catalogue and the ids the gate holds back; nothing held is reachable through it, not its name
and not its pictures. A withdrawn record leaves a tombstone without anything personal.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from itertools import zip_longest
from typing import TypeVar

from ..places.place import Place
from ..places.register import Register
from ..records import words
from ..records.booklet import Booklet
from ..records.document import Document
from ..records.exemplar import Exemplar
from ..records.movement import Movement
from ..records.plan import Plan
from ..records.publisher import Publisher
from ..text import VIETNAM
from .catalogue import Catalogue
from .whereabouts import unit_then, units_now, with_above

K = TypeVar("K")

NEW_FACTOR = "nhan-to-moi"
EMBARGO = "G506"
"""The rule of the gate that a story is held by when nothing but its hour is missing."""


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What remains of a story that was withdrawn: nothing that tells of whom it was.

    From `movements` on it says in which lists the story stood, so that whoever took it from one of them hears of it.
    """

    id: str
    on: date
    reason: str
    first_published: datetime
    first_id: str
    sent: bool
    """Whether the story ever went to newsrooms."""
    movements: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """Ids of its units then and now, with those above."""
    kind: str = ""
    plan: str = ""
    new_factor: bool = False
    levels: frozenset[str] = frozenset()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edition:
    """The public face of a catalogue at one moment. Sequences of exemplars are newest first."""

    publisher: Publisher
    register: Register
    exemplars: Mapping[str, Exemplar]
    movements: Mapping[str, Movement]
    plans: Mapping[str, Plan]
    booklets: Mapping[str, Booklet]
    tombstones: tuple[Tombstone, ...]
    moment: datetime
    """For which the site is made: what is past and what is to come turns on it."""
    held: Mapping[str, tuple[str, ...]] = field(repr=False)
    """Codes of the gate by id of the exemplar held back, or `booklet_key`: for reports to the editor, never for
    outputs."""
    preview: bool = False
    """Whether its stories are still under embargo, and each says until when."""

    @cached_property
    def newest(self) -> tuple[Exemplar, ...]:
        return tuple(sorted(self.exemplars.values(), key=lambda one: (published(one), one.id), reverse=True))

    @cached_property
    def by_alias(self) -> Mapping[str, Exemplar]:
        """Stories by the ids they had before."""
        return {alias: one for one in self.exemplars.values() for alias in one.aliases}

    @cached_property
    def by_movement(self) -> Mapping[str, tuple[Exemplar, ...]]:
        return _grouped((key, one) for one in self.newest for key in dict.fromkeys(one.movements))

    @cached_property
    def by_plan(self) -> Mapping[str, tuple[Exemplar, ...]]:
        return _grouped((one.plan, one) for one in self.newest)

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Exemplar, ...]]:
        return _grouped((one.kind, one) for one in self.newest)

    @cached_property
    def by_year(self) -> Mapping[int, tuple[Exemplar, ...]]:
        groups = _grouped((one.year, one) for one in self.newest)
        return dict(sorted(groups.items(), reverse=True))

    @cached_property
    def by_month(self) -> Mapping[str, tuple[Exemplar, ...]]:
        """Stories by the month of their publication, written 2024-11; the latest month first."""
        return _grouped((f"{published(one):%Y-%m}", one) for one in self.newest)

    @cached_property
    def by_field(self) -> Mapping[str, tuple[Exemplar, ...]]:
        return _grouped((key, one) for one in self.newest for key in one.fields)

    @cached_property
    def by_level(self) -> Mapping[str, tuple[Exemplar, ...]]:
        """Stories by level of recognition: each under every level at which it is recognised and that is in force."""
        return _grouped((level, one) for one in self.newest for level in levels(one))

    @cached_property
    def new_factors(self) -> tuple[Exemplar, ...]:
        """The stories of nhân tố mới, which plans want told of at once."""
        return tuple(one for one in self.newest if is_new_factor(one))

    @cached_property
    def by_family(self) -> Mapping[str, tuple[Exemplar, ...]]:
        pairs = ((self.movements[key].family, one) for one in self.newest for key in one.movements)
        return _grouped(pairs)

    @cached_property
    def by_place(self) -> Mapping[str, tuple[Exemplar, ...]]:
        """Stories by id of a unit: those told of it, of what it was before, and of all below it.

        A merged unit thus gathers its predecessors' stories, and an old province keeps its own.
        """
        return _grouped((unit.id, one) for one in self.newest for unit in self._units(one))

    def _units(self, exemplar: Exemplar) -> tuple[Place, ...]:
        return with_above(self.register, self.place_then(exemplar), self.places_now(exemplar))

    def place_then(self, exemplar: Exemplar) -> Place:
        """Return the unit the story is told of, as it was."""
        return self._then[exemplar.id]

    @cached_property
    def _then(self) -> Mapping[str, Place]:
        return {id: self._known(one) for id, one in self.exemplars.items()}

    def _known(self, exemplar: Exemplar) -> Place:
        then = unit_then(self.register, exemplar)
        if then is None:
            raise LookupError(f"the check lets no exemplar pass whose unit is unknown: {exemplar.id}")
        return then

    def places_now(self, exemplar: Exemplar) -> tuple[Place, ...]:
        """Return what that unit is today: one unit, or all successors where it was split and no one chose."""
        return self._now[exemplar.id]

    @cached_property
    def _now(self) -> Mapping[str, tuple[Place, ...]]:
        return {id: units_now(self.register, one, self._then[id]) for id, one in self.exemplars.items()}

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Return every unit that has a story, so that it has a page."""
        return tuple(place for id in self.by_place if (place := self.register.get(id)))

    def related(self, exemplar: Exemplar, most: int = 3) -> tuple[tuple[Exemplar, str], ...]:
        """Return other stories with the reason: the first of each reason, then the second, as long as there are any.

        Reasons are the same commune, the same movement, the same province.
        """
        rows = (
            [(other, "Cùng địa phương") for other in self._same_place(exemplar, -1)],
            [(o, "Cùng phong trào") for key in exemplar.movements for o in self.by_movement.get(key, ())[:9]],
            [(other, "Cùng tỉnh") for other in self._same_place(exemplar, 0)],
        )
        found: dict[str, tuple[Exemplar, str]] = {}
        for other, reason in (pair for rank in zip_longest(*rows) for pair in rank if pair):
            if other.id != exemplar.id and len(found) < most:
                found.setdefault(other.id, (other, reason))
        return tuple(found.values())

    def _same_place(self, exemplar: Exemplar, level: int) -> tuple[Exemplar, ...]:
        now = self.places_now(exemplar)
        if not now:
            return ()
        return self.by_place.get(self.register.breadcrumb(now[0])[level].id, ())[:9]

    def kit(self, stories: Iterable[Exemplar]) -> tuple[Exemplar, ...]:
        """Return which of the stories go into a press kit of several: the first that may, as many as the office set."""
        return tuple(one for one in stories if may_feed(one))[: self.publisher.kit_stories]

    def neighbours(self, exemplar: Exemplar) -> tuple[Exemplar | None, Exemplar | None]:
        """Return the newer and the older story of the exemplar's first movement."""
        row = self.by_movement[exemplar.movements[0]]
        here = self._positions[exemplar.id]
        return (row[here - 1] if here else None), (row[here + 1] if here + 1 < len(row) else None)

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {
            one.id: position
            for key, row in self.by_movement.items()
            for position, one in enumerate(row)
            if one.movements[0] == key
        }

    @cached_property
    def corrected(self) -> tuple[Exemplar, ...]:
        """Return the stories with corrections, the last corrected first."""
        touched = [one for one in self.newest if one.corrections]
        return tuple(sorted(touched, key=lambda one: max(fix.on for fix in one.corrections), reverse=True))


def agreed(exemplar: Exemplar, scope: str) -> bool:
    """Return whether the exemplar may go out by a channel: consent covers it, or none is needed."""
    return exemplar.consent is None or scope in exemplar.consent.scope


def may_feed(exemplar: Exemplar) -> bool:
    """Return whether the story may go to newsrooms."""
    return agreed(exemplar, "feed")


def version(exemplar: Exemplar) -> int:
    """Return the number of the text's version: each correction makes a new one."""
    return 1 + len(exemplar.corrections)


def published(exemplar: Exemplar) -> datetime:
    """Return the moment of publication: the embargo's end, else the day of the decision to publish."""
    if exemplar.publish_on:
        return exemplar.publish_on.astimezone(VIETNAM)
    if exemplar.approval:
        return _morning(exemplar.approval.decision.on)
    return _morning(date(exemplar.year, 12, 31))


def updated(exemplar: Exemplar) -> datetime:
    """Return the moment the story last changed: its publication, or its latest correction or follow-up."""
    days = [*(fix.on for fix in exemplar.corrections), *(later.on for later in exemplar.follow_ups)]
    return max([published(exemplar), *map(_morning, days)])


def first_id(exemplar: Exemplar) -> str:
    """Return the id under which the story first went out: of its aliases the first, which is the oldest."""
    return exemplar.aliases[0] if exemplar.aliases else exemplar.id


def is_new_factor(exemplar: Exemplar) -> bool:
    return NEW_FACTOR in (exemplar.category, exemplar.stage)


def withdrawn_at(tombstone: Tombstone) -> datetime:
    """Return the moment a withdrawal counts from: eight in the morning, as publications do."""
    return _morning(tombstone.on)


def levels(exemplar: Exemplar) -> frozenset[str]:
    """Return the levels at which the exemplar is recognised, as far as that is in force."""
    return frozenset(held.level for held in exemplar.recognitions if held.status in words.IN_FORCE)


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=VIETNAM)


def _grouped(pairs: Iterable[tuple[K, Exemplar]]) -> dict[K, tuple[Exemplar, ...]]:
    groups: defaultdict[K, dict[str, Exemplar]] = defaultdict(dict)
    for key, one in pairs:
        groups[key][one.id] = one
    return {key: tuple(group.values()) for key, group in groups.items()}


def booklet_key(id: str) -> str:
    """Return what a booklet is held back by, for a story may have the same id."""
    return f"booklets/{id}"


def edition_of(
    catalogue: Catalogue, held: Mapping[str, tuple[str, ...]], withdrawn: Collection[str], moment: datetime
) -> Edition:
    """Return what of the catalogue may be published; `held` and `withdrawn` come from the check."""
    if catalogue.publisher is None:
        raise LookupError("the check lets no catalogue pass that has no publisher")
    return Edition(
        catalogue.publisher,
        catalogue.register,
        {id: one for id, one in catalogue.exemplars.items() if id not in held and id not in withdrawn},
        catalogue.movements,
        catalogue.plans,
        {id: one for id, one in catalogue.booklets.items() if booklet_key(id) not in held},
        tuple(_tombstone(catalogue.register, catalogue.exemplars[id]) for id in sorted(withdrawn)),
        moment,
        held,
    )


def press_edition(edition: Edition, catalogue: Catalogue, url: str) -> Edition:
    """Return the stories that wait for their hour and for nothing else, as far as newsrooms may have them.

    `url` is where they will lie. Nothing in it is to be handed on: no files to print, to air or to post.
    """
    waiting = (catalogue.exemplars[id] for id, codes in edition.held.items() if codes == (EMBARGO,))
    off = dict.fromkeys(("sheets", "kits", "loudspeaker", "data", "drawn_booklets"), False)
    publisher = edition.publisher.model_copy(
        update={"url": url, "admin": None, "websub_hub": None, "feeds": (), **off}
    )
    return replace(
        edition,
        publisher=publisher,
        exemplars={one.id: one for one in waiting if may_feed(one)},
        booklets={},
        tombstones=(),
        held={},
        preview=True,
    )


def _tombstone(register: Register, exemplar: Exemplar) -> Tombstone:
    if exemplar.withdrawal is None:
        raise LookupError(f"not withdrawn: {exemplar.id}")
    # Whatever else is wrong with it, a story that is called back comes off; its unit may be unknown.
    then = unit_then(register, exemplar)
    units = with_above(register, then, units_now(register, exemplar, then)) if then else ()
    return Tombstone(
        exemplar.id,
        exemplar.withdrawal.on,
        exemplar.withdrawal.reason,
        published(exemplar),
        first_id(exemplar),
        may_feed(exemplar),
        exemplar.movements,
        tuple(unit.id for unit in units),
        exemplar.kind,
        exemplar.plan,
        is_new_factor(exemplar),
        levels(exemplar),
        exemplar.fields,
    )


def picture_files(record: Exemplar) -> Mapping[str, Document]:
    """Return the documents of the record's declared pictures, by file name."""
    origin = record.document
    folder = origin.path.rpartition("/")[0]
    return {photo.file: Document(origin.root, f"{folder}/{photo.file}") for photo in record.photos}
