"""Vietnamese text: letters, marks, quotes, spelling."""

from ..rule import Rule
from . import (
    all_capitals,
    document_ending,
    dot_runs,
    doubled_word,
    impossible_mark,
    invisible,
    look_alike,
    mixed_tone_style,
    odd_blank,
    punctuation_blank,
    scanning_slip,
    straight_quote,
    unexplained_short,
    unpaired_in_plan,
    unpaired_mark,
)

RULES: tuple[Rule, ...] = (
    look_alike.RULE,
    invisible.RULE,
    odd_blank.RULE,
    impossible_mark.RULE,
    unpaired_mark.RULE,
    mixed_tone_style.RULE,
    scanning_slip.RULE,
    doubled_word.RULE,
    punctuation_blank.RULE,
    straight_quote.RULE,
    all_capitals.RULE,
    document_ending.RULE,
    dot_runs.RULE,
    unpaired_in_plan.RULE,
    unexplained_short.RULE,
)
