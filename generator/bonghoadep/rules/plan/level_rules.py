"""What a plan asks for a level, where a story has been recognised at it."""

from collections.abc import Iterator

from ...records.criteria import CriterionRule
from ...records.evidence import Recognition
from ...records.exemplar import Exemplar
from ...records.plan import Plan
from .judged import holds


def level_rules(
    exemplar: Exemplar, plan: Plan, name: str
) -> Iterator[tuple[int, Recognition, CriterionRule]]:
    """Yield the recognitions that stand, with their position and each rule of that name for their level."""
    if not exemplar.recognitions:
        return
    asked = [
        (level, rule) for level in plan.levels if level.rules for rule in level.rules if rule.name == name
    ]
    for position, one in enumerate(exemplar.recognitions):
        for level, rule in asked:
            if holds(one) and (one.level == level.level or one.level in level.targets):
                yield position, one, rule
