"""Administrative units, as they were at the time a record tells of."""

from ..rule import Rule
from . import (
    detail_repeats,
    name_misspelt,
    name_not_the_units,
    not_then,
    split_unit,
    unknown_unit,
)

RULES: tuple[Rule, ...] = (
    unknown_unit.RULE,
    not_then.RULE,
    split_unit.RULE,
    name_not_the_units.RULE,
    detail_repeats.RULE,
    name_misspelt.RULE,
)
