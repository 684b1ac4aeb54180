"""A pack as plain data: the newest exemplars of a plan or a movement, each with what a speaker needs to tell of it.

All is the record's own: its citation, the sentences its paragraphs begin with, its figures with their sources.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...catalogue.edition import Edition, agreed
from ...records import words
from ...records.evidence import Impact
from ...records.exemplar import Exemplar
from ...text import day, number
from ...text import words as words_of
from .. import addresses
from ..honours import highest
from ..script.sentences import Sentence, sentences
from ..stories import Story

MOST = 20
"""Exemplars in a pack: more nobody tells of, and the page has them all."""
METHODS, LESSONS = 6, 3
"""Points of what was done, and of what was learnt."""
SHORT = 9
"""Words below which a beginning is but a heading: “Một lịch nước.”"""
SAMPLE = "Dữ liệu minh họa: người và việc trong tài liệu không có thật."

_MARK = re.compile(r"^\d+\. ")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a pack is about: a plan or a movement, its page, and its stories, the newest first."""

    title: str
    about: str
    address: str
    stories: Sequence[Story]


def told(stories: Sequence[Story]) -> list[Story]:
    """Return the newest stories that a pack may tell of: those whose people agreed to the web."""
    return [story for story in stories if agreed(story.exemplar, "web")][:MOST]


def pack(edition: Edition, subject: Subject) -> dict[str, Any]:
    """Return the pack on a subject some of whose stories may be told."""
    stories, count = told(subject.stories), len(subject.stories)
    publisher = edition.publisher
    newest = max(story.updated for story in stories)
    return {
        "title": subject.title,
        "about": subject.about,
        "office": publisher.office,
        "site": publisher.name,
        "url": addresses.absolute(publisher, subject.address),
        "moment": newest.isoformat(),
        "date": [newest.year, newest.month, newest.day],
        "updated": day(newest),
        "sample": SAMPLE if publisher.sample or any(one.exemplar.sample for one in stories) else "",
        "shown": f"{len(stories)} gương mới nhất trong {count} gương"
        if count > len(stories)
        else f"{count} gương",
        "stories": [_story(edition, story) for story in stories],
    }


def _story(edition: Edition, story: Story) -> dict[str, Any]:
    exemplar = story.exemplar
    told = sentences(story.prose)
    return {
        "title": exemplar.title,
        "who": story.who,
        "short": exemplar.short_title or exemplar.title,
        "facts": list(_facts(edition, story)),
        "citation": exemplar.citation,
        "methods": _points(told, "cach-lam", METHODS),
        "lessons": _points(told, "bai-hoc", LESSONS),
        "figures": [_figure(exemplar, one) for one in exemplar.impact],
        "sources": list(_sources(exemplar)),
        "place": story.place_now,
        "url": addresses.absolute(edition.publisher, story.address),
        "sample": exemplar.sample,
    }


def _facts(edition: Edition, story: Story) -> Iterator[list[str]]:
    exemplar = story.exemplar
    yield ["Điển hình", f"{story.who} ({story.kind[:1].lower()}{story.kind[1:]})"]
    if exemplar.owner:
        yield ["Chủ mô hình", exemplar.owner.name]
    then = f" (khi ấy: {story.place_then})" if story.place_then else ""
    yield ["Ở đâu", story.place_now + then]
    yield ["Phong trào", "; ".join(edition.movements[id].name for id in exemplar.movements)]
    if best := highest(exemplar):
        yield ["Công nhận", f"{words.LEVELS[best.level]}, năm {best.year}, {best.authority}"]
    if exemplar.replicability and exemplar.replicability.visit:
        yield ["Muốn đến xem", exemplar.replicability.visit]


def _points(story: Sequence[Sentence], part: str, most: int) -> list[str]:
    """Return what a part's paragraphs begin with; a beginning of few words has the next sentence with it."""
    points = []
    for place, one in enumerate(story):
        if one.part == part and one.first and not one.after_table and not one.text.endswith(":"):
            rest = story[place + 1 : place + 2]
            more = [two.text for two in rest if two.paragraph == one.paragraph and words_of(one.text) < SHORT]
            points.append(" ".join([_MARK.sub("", one.text), *more]))
    return points[:most]


def _figure(exemplar: Exemplar, one: Impact) -> list[str]:
    known = str(one.source) if 0 < one.source <= len(exemplar.sources) else ""
    return [one.what, f"{number(one.value)} {one.unit}", str(one.year), known]


def _sources(exemplar: Exemplar) -> Iterator[str]:
    """Yield the sources by the numbers the figures call them."""
    for source in exemplar.sources:
        parts = (source.title, source.issuer, day(source.date) if source.date else None)
        yield ", ".join(part for part in parts if part)
