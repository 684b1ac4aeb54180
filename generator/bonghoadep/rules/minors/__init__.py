"""Children: consent, name, school, address, face."""

from ..rule import Rule

RULES: tuple[Rule, ...] = ()
