"""Administrative units, as they were at the time a record tells of."""

from ..rule import Rule
from . import not_then, split_unit, unknown_unit

RULES: tuple[Rule, ...] = (
    unknown_unit.RULE,
    not_then.RULE,
    split_unit.RULE,
)
