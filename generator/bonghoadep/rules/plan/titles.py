"""The titles a story has been given, by year."""

from ...records.exemplar import Exemplar
from ...text import fold
from .judged import holds


def titled(exemplar: Exemplar, title: str) -> frozenset[int]:
    """Return the years for which a title was given and not taken back, however its tones are set."""
    wanted = fold(title)
    return frozenset(
        award.year for award in exemplar.awards if holds(award) and wanted in fold(award.title or "")
    )
