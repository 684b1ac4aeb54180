"""Which day of a story counts, and for what.

Year windows go by the year a story is told of, or by the year of the recognition where a level is asked for.
Quarters go by the day the exemplar was chosen; quotas that come due on a day of each year, by the day it was sent on.
"""

from collections.abc import Iterable
from datetime import date

from ..catalogue.edition import published
from ..records import words
from ..records.evidence import Recognition
from ..records.exemplar import Exemplar
from ..records.fields import Decision
from ..text import fold


def chosen_on(exemplar: Exemplar, recognitions: Iterable[Recognition]) -> date:
    """Return the first decision of the story's own year that recognised the exemplar, or else to publish it."""
    own = [one for one in recognitions if one.year == exemplar.year]
    decided = [one.decision.on for one in own if one.decision]
    if decided:
        return min(decided)
    return exemplar.approval.decision.on if exemplar.approval else published_on(exemplar)


def introduced_on(exemplar: Exemplar, to: str | None) -> date | None:
    """Return the day the record was first sent on to whom the plan names, as part of the name of whom it went to.

    Where the plan names nobody, publication is the introduction.
    """
    if to is None:
        return published_on(exemplar)
    return min((one.on for one in exemplar.forwarded if fold(to) in fold(one.to)), default=None)


def published_on(exemplar: Exemplar) -> date:
    return published(exemplar).date()


def decided_on(decision: Decision | None, year: int) -> date:
    """Return the day of a decision; what is known by its year only counts at the end of that year."""
    return decision.on if decision else date(year, 12, 31)


def in_force(status: str) -> bool:
    """Return whether a recognition or an award holds: neither annulled nor taken away."""
    return status in words.IN_FORCE
