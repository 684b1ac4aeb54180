"""Recognitions and awards as every output that lists them needs them: one row each, the decision beside it."""

from dataclasses import dataclass
from datetime import date

from ..records import words
from ..records.evidence import Recognition
from ..records.exemplar import Exemplar


@dataclass(frozen=True, slots=True)
class Honour:
    """A recognition or an award as a row of one table."""

    title: str
    authority: str
    number: str
    on: date | None
    year: int
    note: str


def highest(exemplar: Exemplar) -> Recognition | None:
    """Return the highest recognition in force, the latest of that level."""
    order = tuple(words.LEVELS)
    valid = [one for one in exemplar.recognitions if one.status in words.IN_FORCE]
    return max(valid, key=lambda one: (order.index(one.level), one.year), default=None)


def honours(exemplar: Exemplar) -> list[Honour]:
    """Return recognitions, then awards, each in the order of the record."""
    rows = [
        _honour(one, one.title or f"{words.CATEGORIES[exemplar.category]} {_small(words.LEVELS[one.level])}")
        for one in exemplar.recognitions
    ]
    for award in exemplar.awards:
        decision = award.decision
        rows.append(
            Honour(
                award.title or words.AWARD_FORMS[award.form],
                award.authority,
                decision.number if decision else "",
                decision.on if decision else None,
                award.year,
                "" if award.status == "hieu-luc" else words.STATUSES[award.status],
            )
        )
    return rows


def _honour(one: Recognition, title: str) -> Honour:
    decision = one.decision
    return Honour(
        title,
        one.authority,
        decision.number if decision else "",
        decision.on if decision else None,
        one.year,
        "" if one.status == "hieu-luc" else words.STATUSES[one.status],
    )


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
