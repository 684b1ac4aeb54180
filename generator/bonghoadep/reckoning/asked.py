"""Of whom a quota asks its number: units, agencies, movements, school levels, or the plan as a whole."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..records import words
from ..records.exemplar import Exemplar
from ..records.plan import Plan, PlanMovement
from ..records.quota import Quota
from ..text import fold, sort_key

Stories = tuple[Exemplar, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One quota as it is asked of one row of a table, and the stories of that row, in whatever window."""

    quota: Quota
    about: str
    """The movement it is about, or whose task it is: what tells it from another asked of the same row."""
    row: str
    stories: Stories


def asked(plan: Plan, movement: PlanMovement | None, quota: Quota, stories: Stories) -> tuple[Asked, ...]:
    """Return a quota for each of those it is asked of, in the order of their rows."""
    name = movement.movement if movement else quota.movement
    eligible = tuple(
        one
        for one in stories
        if (name is None or name in one.movements) and (not quota.kinds or one.kind in quota.kinds)
    )
    rows = _ROWS[quota.per](plan, movement, quota, eligible)
    about = movement.as_written if movement else quota.by or quota.id
    return tuple(Asked(quota, about, row, found) for row, found in rows)


def _units(
    plan: Plan, movement: PlanMovement | None, quota: Quota, stories: Stories
) -> Iterator[tuple[str, Stories]]:
    """Yield the plan's units and every other that has chosen an exemplar; where none is known, those it speaks of."""
    groups = _by_leader(stories)
    # Of several spellings the plan's own, else the first in code order: the one with capitals.
    names = {key: min(one.led_by or "" for one in group) for key, group in groups.items()}
    names |= {_key(unit): unit for unit in plan.units}
    for key in sorted(names, key=lambda key: sort_key(names[key])):
        yield names[key], groups.get(key, ())
    if not names:
        yield quota.by or "Các cơ quan, đơn vị", ()


def _agencies(
    plan: Plan, movement: PlanMovement | None, quota: Quota, stories: Stories
) -> Iterator[tuple[str, Stories]]:
    """Yield the agencies the plan names; where it names none, those that have chosen an exemplar."""
    led = movement.lead.agencies if movement and movement.lead else ()
    agencies = (quota.agency,) if quota.agency else led
    if not agencies:
        yield from _units(plan, movement, quota, stories)
    groups = _by_leader(stories)
    yield from ((agency, groups.get(_key(agency), ())) for agency in agencies)


def _school_levels(
    plan: Plan, movement: PlanMovement | None, quota: Quota, stories: Stories
) -> Iterator[tuple[str, Stories]]:
    """Yield as many school levels as the plan counts, those with a story first to be kept, else the lower ones."""
    groups = {
        level: tuple(one for one in stories if one.school_level == level) for level in words.SCHOOL_LEVELS
    }
    known = [level for level in groups if groups[level]]
    others = [level for level in groups if not groups[level]]
    shown = {*known, *others[: max(0, (quota.times or len(groups)) - len(known))]}
    yield from ((words.SCHOOL_LEVELS[level], groups[level]) for level in groups if level in shown)


def _movements(
    plan: Plan, movement: PlanMovement | None, quota: Quota, stories: Stories
) -> Iterator[tuple[str, Stories]]:
    """Yield the quota's own movement, or every movement of the plan where the quota names none."""
    name = movement.movement if movement else quota.movement
    parts = {one.movement: one for one in plan.movements if name in (None, one.movement)}
    for id, part in parts.items():
        row = _with_kinds(part.as_written, plan, quota)
        yield row, tuple(one for one in stories if id in one.movements)


def _whole(
    plan: Plan, movement: PlanMovement | None, quota: Quota, stories: Stories
) -> Iterator[tuple[str, Stories]]:
    if quota.level:
        yield _with_kinds(words.LEVELS[quota.level], plan, quota), stories
        return
    name = movement.movement if movement else quota.movement
    written = {one.movement: one.as_written for one in reversed(plan.movements)}
    yield _with_kinds(written.get(name or "", "Cả kế hoạch"), plan, quota), stories


_ROWS = {
    "don-vi": _units,
    "co-quan-chu-tri": _agencies,
    "cap-hoc": _school_levels,
    "phong-trao": _movements,
    "ke-hoach": _whole,
}


def _with_kinds(label: str, plan: Plan, quota: Quota) -> str:
    if set(quota.kinds) == set(plan.kinds):
        return label
    kinds = ", ".join(words.KINDS[kind] for kind in quota.kinds)
    return f"{label} · {kinds}" if kinds else label


def _by_leader(stories: Iterable[Exemplar]) -> Mapping[str, Stories]:
    groups: defaultdict[str, list[Exemplar]] = defaultdict(list)
    for one in stories:
        if one.led_by:
            groups[_key(one.led_by)].append(one)
    return {key: tuple(group) for key, group in groups.items()}


def _key(name: str) -> str:
    """Return a name as it is compared: capitals, marks and spaces are slips of writing, not other agencies."""
    return " ".join(fold(name).split())
