"""Which stories of an edition a selection chooses: set algebra over the edition's own groups."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from ..records import words
from ..records.evidence import Award
from ..records.exemplar import Exemplar
from ..records.selection import Selection, SelectionPeriod
from ..text import fold
from .edition import Edition, published

Ids = frozenset[str]


def chosen(edition: Edition, selection: Selection) -> Ids:
    """Return the ids of the edition's stories that the selection takes; an empty one takes them all."""
    found = frozenset(edition.exemplars)
    if not selection.narrows and selection.ids:
        found = frozenset()
    for one in _keys(edition, selection):
        found &= one
    for inner in selection.all:
        found &= chosen(edition, inner)
    if selection.any:
        found &= frozenset[str]().union(*(chosen(edition, inner) for inner in selection.any))
    for inner in selection.none:
        found -= chosen(edition, inner)
    return (found | edition.exemplars.keys() & set(selection.ids)) - set(selection.without)


def asked_for(selection: Selection) -> tuple[str, ...]:
    """Return the ids that the selection takes by name, each once, in the order in which the editor wrote them."""
    inner = (id for one in (*selection.all, *selection.any) for id in asked_for(one))
    return tuple(dict.fromkeys(id for id in (*selection.ids, *inner) if id not in selection.without))


def said(name: str) -> str:
    """Return a name as it is compared: without marks, capitals and needless spaces."""
    return " ".join(fold(name).split())


def _keys(edition: Edition, selection: Selection) -> Iterator[Ids]:
    """Yield the stories of every key the editor has filled."""
    groups: Iterable[tuple[Collection[Any], Mapping[Any, tuple[Exemplar, ...]]]] = (
        (selection.movements, edition.by_movement),
        (selection.families, edition.by_family),
        (selection.plans, edition.by_plan),
        (selection.years, edition.by_year),
        (selection.kinds, edition.by_kind),
        (selection.levels, edition.by_level),
        (selection.fields, edition.by_field),
    )
    for values, group in groups:
        if values:
            yield frozenset(one.id for value in values for one in group.get(value, ()))
    if selection.places:
        yield frozenset(one.id for unit in selection.places for one in edition.by_place.get(unit, ()))
    if selection.period:
        period = selection.period
        yield frozenset(one.id for one in edition.newest if _within(one, period))
    if selection.award_forms or selection.award_levels or selection.award_authorities:
        authorities = {said(name) for name in selection.award_authorities}
        yield frozenset(
            one.id for one in edition.newest if any(_fits(a, selection, authorities) for a in one.awards)
        )
    if selection.events:
        events = {said(name) for name in selection.events}
        yield frozenset(one.id for one in edition.newest if any(said(e.name) in events for e in one.events))


def _within(exemplar: Exemplar, period: SelectionPeriod) -> bool:
    since, until = period.since, period.until
    if period.by_year:
        return (not since or since.year <= exemplar.year) and (not until or exemplar.year <= until.year)
    day = published(exemplar).date()
    return (not since or since.first <= day) and (not until or day <= until.last)


def _fits(award: Award, selection: Selection, authorities: Collection[str]) -> bool:
    """Return whether the award is in force and all that the selection says of awards."""
    return (
        award.status in words.IN_FORCE
        and (not selection.award_forms or award.form in selection.award_forms)
        and (not selection.award_levels or award.level in selection.award_levels)
        and (not authorities or said(award.authority) in authorities)
    )
