"""Ids: one for each record, for ever."""

from ..rule import Rule
from . import (
    approvers_unnamed,
    idle_silence,
    name_sort_strange,
    sample_left,
    setting_refused,
    taken,
    wrong_folder,
)

RULES: tuple[Rule, ...] = (
    wrong_folder.RULE,
    taken.RULE,
    idle_silence.RULE,
    setting_refused.RULE,
    approvers_unnamed.RULE,
    sample_left.RULE,
    name_sort_strange.RULE,
)
