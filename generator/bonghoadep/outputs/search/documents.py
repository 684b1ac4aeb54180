"""What the search knows of a story: what its page shows, no more; by how much each text weighs, and what is shown."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ...catalogue.edition import Edition
from ...places.place import Place
from ...records import words
from ...records.evidence import Award, Recognition
from ...records.exemplar import Exemplar
from ...records.fields import Decision
from ...text import day
from ..stories import Story

NAME, TITLE, PLACE, REASON, REST = range(5)
"""Where a word stands, what weighs most first; PLACE has the movements too, REST the prose and small facts."""


@dataclass(frozen=True, slots=True)
class Document:
    """One story: `texts` are what is searched, by where they stand; `shown` is what a result is made of."""

    id: str
    texts: tuple[tuple[str, ...], ...]
    shown: Mapping[str, object]


@dataclass(frozen=True)
class Library:
    """The stories of an edition as documents, the newest first."""

    edition: Edition
    stories: Mapping[str, Story]

    def __iter__(self) -> Iterator[Document]:
        return map(self._document, self.stories.values())

    def _document(self, story: Story) -> Document:
        one = story.exemplar
        facts = (*filter(None, _facts(one)), *_decisions(one), *self._former(one))
        prose = story.prose.text
        texts = (
            tuple(_names(one)),
            (one.title, one.short_title),
            (*self._places(story), *self._movements(one)),
            (one.citation,),
            (*facts, *prose.split("\n")),
        )
        return Document(
            one.id, tuple(tuple(filter(None, part)) for part in texts), _shown(story, facts, prose)
        )

    def _places(self, story: Story) -> Iterator[str | None]:
        """Yield the place as it is and as it was, and what is said of it."""
        yield story.place_now
        yield story.place_then
        yield story.exemplar.place.detail

    def _former(self, exemplar: Exemplar) -> Iterator[str]:
        """Yield what the story's place was made from, for readers who know only the old names."""
        for unit in self.edition.places_now(exemplar):
            yield from self._names_before[unit.id]

    @cached_property
    def _names_before(self) -> Mapping[str, tuple[str, ...]]:
        register = self.edition.register
        units = {unit.id: unit for one in self.edition.newest for unit in self.edition.places_now(one)}
        return {
            id: tuple(_way(register.breadcrumb(link.place)) for link in register.before(unit))
            for id, unit in units.items()
        }

    def _movements(self, exemplar: Exemplar) -> Iterator[str | None]:
        for id in dict.fromkeys(exemplar.movements):
            movement = self.edition.movements[id]
            yield from dict.fromkeys((movement.name, movement.short, movement.family_name, *movement.aliases))


def _way(units: Iterable[Place]) -> str:
    return ", ".join(unit.name for unit in reversed(tuple(units)))


def _names(exemplar: Exemplar) -> Iterator[str | None]:
    """Yield the name, how people shorten it (family and given name), and the owner's."""
    for kind, name in ((exemplar.kind, exemplar.name), *_owner(exemplar)):
        yield name
        parts = name.split()
        if kind == "ca-nhan" and len(parts) > 2:
            yield f"{parts[0]} {parts[-1]}"
    if exemplar.honorific:
        yield f"{exemplar.honorific} {exemplar.name.split()[-1]}"


def _owner(exemplar: Exemplar) -> Iterator[tuple[str, str]]:
    if exemplar.owner:
        yield exemplar.owner.kind, exemplar.owner.name


def _facts(one: Exemplar) -> Iterator[str | None]:
    yield words.KINDS[one.kind]
    yield words.SUBKINDS[one.subkind] if one.subkind else None
    yield words.CATEGORIES[one.category]
    yield from (words.FIELDS[field] for field in one.fields)
    yield from (one.unit, one.position, one.led_by)
    yield f"năm {one.year}"
    yield from (figure.what for figure in one.impact)
    yield from (figure.name for figure in one.indicators)
    yield from (given.what for given in one.contributions)
    yield from (idea.name for idea in one.initiatives)
    yield from (f"{won.prize}, {won.contest}" for won in one.prizes)
    yield from one.works
    yield from (text for copy in one.replications for text in (copy.who, copy.result))
    yield from (later.text for later in one.follow_ups)
    yield from (item.title for item in one.coverage)
    yield one.author.name if one.author else None


def _decisions(one: Exemplar) -> Iterator[str]:
    """Yield each decision as a line: what was given, by whom, number and day."""
    honours: tuple[Recognition | Award, ...] = (*one.recognitions, *one.awards)
    for honour in honours:
        yield ", ".join(filter(None, (_honour(one, honour), honour.authority, _number(honour.decision))))
    if one.approval:
        yield f"Phê duyệt công bố, {one.approval.authority}, {_number(one.approval.decision)}"


def _honour(one: Exemplar, honour: Recognition | Award) -> str:
    if honour.status not in words.IN_FORCE:
        return words.STATUSES[honour.status]
    if honour.title:
        return honour.title
    if isinstance(honour, Award):
        return words.AWARD_FORMS[honour.form]
    return f"{words.CATEGORIES[one.category]} {words.LEVELS[honour.level].lower()}"


def _number(decision: Decision | None) -> str:
    return f"Quyết định số {decision.number} ngày {day(decision.on)}" if decision else ""


def _shown(story: Story, facts: tuple[str, ...], prose: str) -> dict[str, object]:
    one = story.exemplar
    shown: dict[str, object] = {
        "address": story.address,
        "title": one.title,
        "name": one.name,
        "why": one.citation,
        "place": story.place_now,
        "then": story.place_then,
        "year": one.year,
        "kind": one.kind,
        "movement": story.movements[0].label,
        "facts": facts,
        "prose": prose,
    }
    if story.picture:
        picture = story.picture
        shown["picture"] = (picture.webp[0][0], picture.width, picture.height)
    return shown
