"""Personal data in what people will read."""

from ..rule import Rule

RULES: tuple[Rule, ...] = ()
