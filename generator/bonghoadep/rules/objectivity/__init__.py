"""Truthfulness: claims with sources, no exaggeration (BT-28, HN-04)."""

from ..rule import Rule

RULES: tuple[Rule, ...] = ()
