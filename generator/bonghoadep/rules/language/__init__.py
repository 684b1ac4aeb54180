"""Vietnamese text: letters, marks, quotes, spelling."""

from ..rule import Rule

RULES: tuple[Rule, ...] = ()
