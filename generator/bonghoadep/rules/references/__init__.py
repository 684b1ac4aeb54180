"""Records that name other records: movements, plans, stories, sources."""

from ..rule import Rule
from . import (
    kind_not_eligible,
    movement_not_in_plan,
    unknown_movement,
    unknown_plan,
    unknown_source,
    unknown_story,
)

RULES: tuple[Rule, ...] = (
    unknown_movement.RULE,
    unknown_plan.RULE,
    kind_not_eligible.RULE,
    movement_not_in_plan.RULE,
    unknown_source.RULE,
    unknown_story.RULE,
)
