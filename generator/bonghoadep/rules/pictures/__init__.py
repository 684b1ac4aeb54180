"""The pictures beside a record."""

from ..rule import Rule
from . import alt_says_nothing, not_consented, same_twice, unusable

RULES: tuple[Rule, ...] = (
    unusable.RULE,
    not_consented.RULE,
    same_twice.RULE,
    alt_says_nothing.RULE,
)
