"""The list of those honoured: one row each, with what was given and by which decisions."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ...catalogue.edition import Edition
from ...records.evidence import Award, Recognition
from ...records.exemplar import Exemplar
from ...records.words import AWARD_FORMS, IN_FORCE, LEVELS
from ...text import day
from ..stories import Story


def honoured(edition: Edition, story: Story) -> dict[str, Any]:
    """Return the row of a story; `honours` are in the record's order, one given several times told once."""
    exemplar = story.exemplar
    return {
        "id": exemplar.id,
        "name": exemplar.name,
        "place": story.place_now,
        "movements": ", ".join(
            edition.movements[id].short or edition.movements[id].name for id in exemplar.movements
        ),
        "honours": [
            {"what": what, "by": [line for _, line in same]}
            for what, same in groupby(_honours(exemplar), key=lambda pair: pair[0])
        ],
    }


def _honours(exemplar: Exemplar) -> Iterator[tuple[str, str]]:
    for recognition in exemplar.recognitions:
        if recognition.status in IN_FORCE:
            yield recognition.title or f"Công nhận {LEVELS[recognition.level].lower()}", _by(recognition)
    for award in exemplar.awards:
        if award.status in IN_FORCE:
            yield award.title or AWARD_FORMS[award.form], _by(award)


def _by(honour: Recognition | Award) -> str:
    """Return by which decision and when; by whom where there is none."""
    decision = honour.decision
    if decision is None:
        return f"{honour.authority}, năm\u00a0{honour.year}"
    return f"{decision.number} ngày\u00a0{day(decision.on)}"
