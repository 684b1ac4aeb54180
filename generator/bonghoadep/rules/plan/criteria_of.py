"""Which of a plan's criteria are meant for a story."""

from collections.abc import Iterator, Mapping

from ...records.criteria import CriteriaGroup, PlanCriterion
from ...records.evidence import Criterion
from ...records.exemplar import Exemplar
from ...records.plan import Plan


def criteria_of(exemplar: Exemplar, plan: Plan) -> Mapping[str, PlanCriterion]:
    """Return the criteria of the plan for the story's kind, subkind and movements, by key."""
    groups = (group for group in groups_of(plan, exemplar.movements) if _meant(group, exemplar, plan))
    return {item.key: item for group in groups for item in group.items}


def claimed(exemplar: Exemplar, plan: Plan) -> Iterator[tuple[int, Criterion, PlanCriterion]]:
    """Yield the criteria a story says it meets, with their position and the plan's clause."""
    known = criteria_of(exemplar, plan) if exemplar.criteria else {}
    for position, claim in enumerate(exemplar.criteria):
        if clause := known.get(claim.key):
            yield position, claim, clause


def groups_of(plan: Plan, movements: tuple[str, ...]) -> Iterator[CriteriaGroup]:
    """Yield the plan's own groups, then those of the movements."""
    yield from plan.criteria
    for part in plan.movements:
        if part.movement in movements:
            yield from part.criteria


def _meant(group: CriteriaGroup, exemplar: Exemplar, plan: Plan) -> bool:
    """Return whether a group is for the story; a model is judged by its owner's criteria as well."""
    owner = exemplar.owner
    who = {exemplar.kind: exemplar.subkind, **({owner.kind: owner.subkind} if owner else {})}
    return any(
        (not group.kinds or kind in group.kinds) and _in_details(group, kind, subkind, plan)
        for kind, subkind in who.items()
    )


def _in_details(group: CriteriaGroup, kind: str, subkind: str | None, plan: Plan) -> bool:
    """Return whether a subkind is among those a group narrows its kind to; one that is not said may be."""
    if not group.applies_to:
        return True
    named = [one for one in plan.kind_details if one.id in group.applies_to]
    own = [one for one in named if one.kind == kind]
    if not own:
        # The group narrows other kinds only; without kinds of its own it is for those alone.
        return bool(group.kinds)
    return subkind is None or any(not one.subkinds or subkind in one.subkinds for one in own)
