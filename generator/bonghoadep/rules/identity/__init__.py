"""Ids: one for each record, for ever."""

from ..rule import Rule
from . import approvers_unnamed, idle_silence, setting_refused, taken, wrong_folder

RULES: tuple[Rule, ...] = (
    wrong_folder.RULE,
    taken.RULE,
    idle_silence.RULE,
    setting_refused.RULE,
    approvers_unnamed.RULE,
)
