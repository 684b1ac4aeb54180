"""The fixed lines around every script: what it is, whose, of whom it tells, and that it is over.

They are the same for all stories but for the names they carry, and are marked as the office's own, not the record's.
"""

from collections.abc import Iterator

from ...catalogue.edition import Edition
from ...records import words
from ..stories import Story

SAMPLE = "Bài minh họa: người và việc trong bài không có thật."


def opening(edition: Edition, story: Story) -> Iterator[str]:
    """Yield the lines before the story; one that is made up says so before anything else."""
    publisher, exemplar = edition.publisher, story.exemplar
    if publisher.sample or exemplar.sample:
        yield SAMPLE
    movement = edition.movements[exemplar.movements[0]]
    kind = _small(words.MOVEMENT_TYPES[movement.type])
    yield f"Chuyên mục “{publisher.name}”, {kind} “{movement.short or movement.name}”."
    yield f"Gương được nêu: {', '.join((_small_called(story), *_places(story)))}."


def closing(edition: Edition) -> Iterator[str]:
    """Yield the line after the story."""
    yield f"Chuyên mục “{edition.publisher.name}” xin dừng ở đây."


def cited(citation: str) -> str:
    """Return why the exemplar is one, as a whole sentence: most citations begin with “Vì”."""
    if citation.startswith("Vì "):
        return f"Được nêu gương {_small(citation)}"
    return f"Lời nêu gương: {citation}"


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _small_called(story: Story) -> str:
    """Return the name as it is said within a sentence: “bà Trần Thị Ấn”, but a collective's as it is written."""
    if story.exemplar.kind == "mo-hinh" and not story.who.lower().startswith("mô hình"):
        return f"mô hình “{story.who}”"
    return _small(story.who) if story.exemplar.honorific else story.who


def _places(story: Story) -> Iterator[str]:
    """Yield today's commune and province as they are said within a sentence."""
    yield from (_small(crumb.label) for crumb in reversed(story.crumbs))
