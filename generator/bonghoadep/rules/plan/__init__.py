"""What the plans ask, where a record can show it."""

from ..rule import Rule

RULES: tuple[Rule, ...] = ()
