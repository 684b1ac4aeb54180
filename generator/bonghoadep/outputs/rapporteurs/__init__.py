"""Packs for those who speak of exemplars at meetings (báo cáo viên, tuyên truyền viên): of each plan, each movement.

A pack is a Word file to be shortened and marked up, and the same as PDF to be printed or read on a telephone.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from hashlib import sha256
from importlib.metadata import version

from ...catalogue.edition import Edition
from .. import addresses
from ..artifact import Work
from ..stories import Story
from ..typeset import composing_room, key_of, pdf, press
from .pack import Subject, pack, told
from .word import word

__all__ = ["declare"]

TEMPLATE = "rapporteur.typ"
REVISION = 1
"""Of the Word file's layout; a higher one makes what is in the cache anew."""


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Work]:
    """Yield the work of the pack of every plan and movement that has stories."""
    made_with = f"{press()} python-docx {version('python-docx')} {REVISION}"
    for subject in _subjects(edition, stories):
        if told(subject.stories):
            text = json.dumps(pack(edition, subject), ensure_ascii=False, sort_keys=True)
            paths = tuple(addresses.rapporteur(subject.address, form) for form in ("docx", "pdf"))
            yield Work(
                paths, partial(written, text), sha256(key_of(made_with, text, ()).encode()).hexdigest()
            )


def _subjects(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Subject]:
    for id, movement in edition.movements.items():
        of = [stories[one.id] for one in edition.by_movement.get(id, ())]
        yield Subject(movement.name, movement.about, addresses.movement(id), of)
    for id, plan in edition.plans.items():
        of = [stories[one.id] for one in edition.by_plan.get(id, ())]
        yield Subject(plan.short, f"{plan.title}. {plan.issuer.name}.", addresses.plan(id), of)


def written(manuscript: str) -> tuple[bytes, ...]:
    """Return the pack as a Word file and as PDF/UA."""
    data = json.loads(manuscript)
    with composing_room(()) as room:
        return word(data), pdf(room, TEMPLATE, manuscript, date(*data["date"]))
