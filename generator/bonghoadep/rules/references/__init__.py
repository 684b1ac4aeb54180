"""Records that name other records: movements, plans, stories, sources."""

from ..rule import Rule
from . import (
    chooses_nothing,
    dead_link,
    kind_not_eligible,
    movement_not_in_plan,
    names_itself,
    near_duplicate,
    unknown_event,
    unknown_family,
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
    dead_link.RULE,
    near_duplicate.RULE,
    names_itself.RULE,
    unknown_family.RULE,
    chooses_nothing.RULE,
    unknown_event.RULE,
)
