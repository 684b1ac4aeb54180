"""The child a story is about, and what its consent covers."""

from ...records.exemplar import Exemplar
from ..gate.minor_without_guardian import is_minor
from ..gate.no_consent import PERSONAL
from ..wording import Wording


def is_of_a_child(exemplar: Exemplar) -> bool:
    """Return whether the story is about one child; a class or a team of children is not one."""
    owned = exemplar.owner is not None and exemplar.owner.kind in PERSONAL
    return (exemplar.kind != "tap-the" or owned) and is_minor(exemplar)


def child_of(wording: Wording) -> Exemplar | None:
    """Return the record if the words are those of a child's story."""
    record = wording.record
    return record if isinstance(record, Exemplar) and is_of_a_child(record) else None


def may_show(exemplar: Exemplar, field: str) -> bool:
    """Return whether the consent names the field in so many words, and the guardian has signed."""
    consent = exemplar.consent
    if consent is None or consent.guardian is None or "fields" not in consent.model_fields_set:
        return False
    return field in consent.fields
