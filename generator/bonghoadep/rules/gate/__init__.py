"""The gate: what must be true before a record may reach any output. Its rules can never be lowered."""

from ..rule import Rule
from . import (
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

RULES: tuple[Rule, ...] = (
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
)
