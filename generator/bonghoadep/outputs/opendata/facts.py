"""Records as JSON objects: a story's facts, a movement, a plan, a place; each written once and used in every file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...places.place import TYPES, Place
from ...records.evidence import Replication
from ...records.exemplar import Exemplar
from ...records.movement import Movement
from ...records.plan import Plan, PlanMovement
from .. import addresses
from ..stories import Story
from . import exemplar_fields, office_fields
from .collection import PLACE_LEVELS, Collection, word
from .shape import shape
from .written import versioned

EXEMPLAR = shape(Exemplar, exemplar_fields.DATA)
MOVEMENT = shape(Movement, office_fields.MOVEMENT)
PLAN = shape(Plan, office_fields.PLAN)
PLAN_MOVEMENT = shape(PlanMovement, office_fields.PLAN_MOVEMENT)

_TYPE_WORDS = {slug: label for label, slug in TYPES.items()}


@dataclass(frozen=True, slots=True)
class Record:
    """A record as JSON, with what a list says of it."""

    kind: str
    id: str
    title: str
    version: str
    updated: str
    page: str
    content: bytes


class Facts:
    """Every record of a collection, each written when it is first asked for and kept."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self._kept: dict[tuple[str, str], Record] = {}

    @cached_property
    def ids(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of every kind of record, stories newest first."""
        edition, found = self.collection.edition, self.collection
        return {
            "exemplar": tuple(found.stories),
            "movement": tuple(edition.movements),
            "plan": tuple(edition.plans),
            "place": tuple(found.places),
        }

    def record(self, kind: str, id: str) -> Record:
        if (kind, id) not in self._kept:
            self._kept[kind, id] = self._made(kind, id)
        return self._kept[kind, id]

    def all(self, kind: str) -> list[Record]:
        return [self.record(kind, id) for id in self.ids[kind]]

    def _made(self, kind: str, id: str) -> Record:
        found, edition = self.collection, self.collection.edition
        if kind == "exemplar":
            story = found.stories[id]
            members = exemplar(found, story)
            return self._record(kind, id, story.exemplar.title, story.address, members)
        if kind == "movement":
            one = edition.movements[id]
            return self._record(kind, id, one.name, addresses.movement(id), movement(found, one))
        if kind == "plan":
            plan_ = edition.plans[id]
            return self._record(kind, id, plan_.short, addresses.plan(id), plan(found, plan_))
        unit = found.places[id]
        return self._record(kind, id, unit.name, addresses.place(unit, edition.register), place(found, unit))

    def _record(self, kind: str, id: str, title: str, page: str, members: Mapping[str, Any]) -> Record:
        where = {"url": self.collection.api(kind, id), "page": self.collection.url(page)}
        known = {name: value for name, value in members.items() if value is not None and value != []}
        version, content = versioned(kind, id, {**where, **known})
        return Record(kind, id, title, version, members.get("updated", ""), where["page"], content)


def exemplar(found: Collection, story: Story) -> dict[str, Any]:
    """Return what the story's page shows but for its text and pictures."""
    one = story.exemplar
    told = EXEMPLAR.read(one)
    del told["id"]
    for row, copy in zip(told.get("replications", ()), one.replications, strict=True):
        row.update(_replication(found, copy))
    news = (
        {"news_item": found.url(addresses.api(addresses.NEWS_ITEMS, one.id))} if one.id in found.news else {}
    )
    return {
        "published": story.published.isoformat(),
        "updated": story.updated.isoformat(),
        **found.note(one),
        **news,
        "plan": found.to("plan", one.plan, found.edition.plans[one.plan].short)
        if one.plan in found.edition.plans
        else None,
        "movements": [found.to("movement", id, found.edition.movements[id].name) for id in one.movements],
        "places": _places(found, one),
        **told,
        "criteria": _criteria(found, one),
        "members": [found.story(id) for id in one.members if id in found.stories],
    }


def _places(found: Collection, one: Exemplar) -> dict[str, Any]:
    detail = {"detail": one.place.detail} if one.place.detail else {}
    return {
        "now": [found.unit(unit) for unit in found.edition.places_now(one)],
        "then": found.unit(found.edition.place_then(one)),
        **detail,
    }


def _replication(found: Collection, one: Replication) -> dict[str, Any]:
    """Return where a model was taken up, and the story of those who did, if it is out."""
    register = found.edition.register
    unit = one.place and register.at(one.place.unit, one.place.at.first)
    told: dict[str, Any] = {}
    if unit:
        told["place"] = ", ".join(dict.fromkeys((unit.name, register.province(unit).name)))
    if one.exemplar in found.stories:
        told["exemplar"] = found.story(str(one.exemplar))
    return told


def _criteria(found: Collection, one: Exemplar) -> list[dict[str, Any]]:
    """Return the criteria met in the plan's own words, as the page has them."""
    plan_ = found.edition.plans.get(one.plan)
    groups = (
        [*plan_.criteria, *(group for part in plan_.movements for group in part.criteria)] if plan_ else []
    )
    texts = {item.key: item.text for group in groups for item in group.items}
    return [
        {"key": met.key, "text": texts[met.key], "evidence": list(met.evidence)}
        for met in one.criteria
        if met.key in texts
    ]


def movement(found: Collection, one: Movement) -> dict[str, Any]:
    told = MOVEMENT.read(one)
    del told["id"]
    plans = [
        plan_ for plan_ in found.edition.plans.values() if any(p.movement == one.id for p in plan_.movements)
    ]
    return {
        **found.note(),
        **told,
        "plans": [found.to("plan", plan_.id, plan_.short) for plan_ in plans],
        "exemplars": found.of_movement(one),
    }


def plan(found: Collection, one: Plan) -> dict[str, Any]:
    told = PLAN.read(one)
    del told["id"]
    edition = found.edition
    unit, parent = edition.register.get(one.place.unit), edition.plans.get(one.parent_plan or "")
    return {
        **found.note(),
        **told,
        "place": found.unit(unit) if unit else None,
        "parent_plan": found.to("plan", parent.id, parent.short) if parent else None,
        "movements": [_plan_movement(found, part) for part in one.movements],
        "calendar": found.url(addresses.calendar(one.id)),
        "progress": found.url(addresses.progress(one.id)),
        "exemplars": found.of_plan(one),
    }


def _plan_movement(found: Collection, part: PlanMovement) -> dict[str, Any]:
    known = found.edition.movements.get(part.movement)
    to = {"movement": found.to("movement", known.id, known.name)} if known else {}
    return {**to, **PLAN_MOVEMENT.read(part)}


def place(found: Collection, unit: Place) -> dict[str, Any]:
    register = found.edition.register
    above = register.get(unit.parent) if unit.parent else None
    return {
        **found.note(),
        "name": unit.name,
        "short": unit.short,
        "code": unit.code,
        "kind": {"id": unit.type, "label": _TYPE_WORDS[unit.type]},
        "level": word(PLACE_LEVELS, unit.level),
        "since": unit.since.isoformat() if unit.since else None,
        "until": unit.until.isoformat() if unit.until else None,
        "parent": found.unit(above) if above else None,
        "now": [found.unit(link.place) for link in register.now(unit)],
        "before": [found.unit(link.place) for link in register.before(unit)],
        "exemplars": found.of_place(unit),
    }
