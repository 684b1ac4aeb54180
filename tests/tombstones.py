"""What a withdrawn story leaves, made in one place for all tests that need one without a folder of records."""

from datetime import date, datetime

from bonghoadep.catalogue.edition import Tombstone

WHY = "Số liệu chưa được kiểm chứng"


def tombstone(id: str, on: date, first_published: datetime, reason: str = WHY) -> Tombstone:
    """Return the tombstone of a story that was out from a moment to a day."""
    return Tombstone(id=id, on=on, reason=reason, first_published=first_published, first_id=id, sent=True)
