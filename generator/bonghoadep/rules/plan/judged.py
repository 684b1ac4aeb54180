"""Stories beside their plans: what every rule of this family looks at."""

from collections.abc import Iterator
from datetime import date

from ...records.evidence import Award, Recognition
from ...records.exemplar import Exemplar
from ...records.plan import Plan
from ...records.words import LEVELS
from ..rule import Case

_RANKS = {level: rank for rank, level in enumerate(LEVELS)}
_GONE = ("huy-bo", "tuoc")


def judged(case: Case) -> Iterator[tuple[Exemplar, Plan]]:
    """Yield the stories that are written and not taken back, each with its plan."""
    for exemplar in case.exemplars:
        plan = case.catalogue.plans.get(exemplar.plan)
        if plan and not exemplar.draft and not exemplar.withdrawal:
            yield exemplar, plan


def rank(level: str) -> int:
    """Return how high a level is, from the lowest."""
    return _RANKS[level]


def holds(one: Recognition | Award) -> bool:
    """Return whether a recognition or an award still stands."""
    return one.status not in _GONE


def decided(one: Recognition | Award) -> date:
    """Return the day of the decision; without one the last day of its year."""
    return one.decision.on if one.decision else date(one.year, 12, 31)


def kind_of(exemplar: Exemplar) -> str:
    """Return what the plan counts a story as: a model counts as its owner, for the award goes to the owner."""
    return exemplar.owner.kind if exemplar.kind == "mo-hinh" and exemplar.owner else exemplar.kind
