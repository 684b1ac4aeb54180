"""The pictures beside a record."""

from ..rule import Rule
from . import not_consented, unusable

RULES: tuple[Rule, ...] = (
    unusable.RULE,
    not_consented.RULE,
)
