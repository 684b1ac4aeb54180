"""Every rule by its code, written by hand: a code is for ever, its number never used again.

Letters are families: S reading, R form and identity, T references, D places, P pictures, H prose, G the gate,
M minors, C personal data, K plans, O objectivity, V the Vietnamese language, X the program itself. Retired codes
stay here with a note; there are none yet.
"""

from collections.abc import Mapping

from . import language, minors, objectivity, personal, plan, reading
from .gate import (
    consent_ended,
    draft,
    embargoed,
    minor_without_guardian,
    no_clearance,
    no_consent,
    not_approved,
    not_sealed,
    seal_broken,
    withdrawn,
)
from .identity import approvers_unnamed, idle_silence, setting_refused, taken, wrong_folder
from .pictures import not_consented, unusable
from .places import not_then, split_unit, unknown_unit
from .prose import raw_html, undeclared_picture
from .references import (
    kind_not_eligible,
    movement_not_in_plan,
    unknown_movement,
    unknown_plan,
    unknown_source,
    unknown_story,
)
from .rule import Rule

_LISTED = (
    *reading.RULES,
    wrong_folder.RULE,
    taken.RULE,
    idle_silence.RULE,
    setting_refused.RULE,
    approvers_unnamed.RULE,
    unknown_movement.RULE,
    unknown_plan.RULE,
    kind_not_eligible.RULE,
    movement_not_in_plan.RULE,
    unknown_source.RULE,
    unknown_story.RULE,
    unknown_unit.RULE,
    not_then.RULE,
    split_unit.RULE,
    not_approved.RULE,
    not_sealed.RULE,
    seal_broken.RULE,
    no_consent.RULE,
    consent_ended.RULE,
    embargoed.RULE,
    withdrawn.RULE,
    draft.RULE,
    no_clearance.RULE,
    minor_without_guardian.RULE,
    unusable.RULE,
    not_consented.RULE,
    raw_html.RULE,
    undeclared_picture.RULE,
    *minors.RULES,
    *personal.RULES,
    *plan.RULES,
    *objectivity.RULES,
    *language.RULES,
)


def _by_code(listed: tuple[Rule, ...]) -> Mapping[str, Rule]:
    table = {rule.code: rule for rule in listed}
    if len(table) != len(listed) or len({rule.name for rule in listed}) != len(listed):
        raise ValueError("two rules share a code or a name")
    return dict(sorted(table.items()))


RULES = _by_code(_LISTED)
