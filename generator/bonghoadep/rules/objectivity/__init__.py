"""Truthfulness: claims with sources, no exaggeration (BT-28, HN-04)."""

from ..rule import Rule
from . import (
    advertising,
    boasting_title,
    growth_without_base,
    huge_gain,
    indicator_of_one_year,
    no_difficulty,
    no_impact,
    no_method,
    no_source,
    parts_missing,
    shouting_title,
    too_long,
    unattributed_quote,
    undated_figure,
    unsourced_superlative,
)

RULES: tuple[Rule, ...] = (
    unsourced_superlative.RULE,
    undated_figure.RULE,
    growth_without_base.RULE,
    indicator_of_one_year.RULE,
    huge_gain.RULE,
    no_method.RULE,
    parts_missing.RULE,
    no_difficulty.RULE,
    too_long.RULE,
    unattributed_quote.RULE,
    no_source.RULE,
    no_impact.RULE,
    boasting_title.RULE,
    shouting_title.RULE,
    advertising.RULE,
)
