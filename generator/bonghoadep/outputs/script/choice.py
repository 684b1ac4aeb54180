"""Which sentences a script of so many minutes has: chosen by what they tell, kept in the record's order.

Sentences go by steps. A step of a paragraph is its next sentence, so nobody hears “từ đó” without what was before; of a
list it is the introduction with the beginning of every item, for “mấy lệ sau” promises them all, then what an item
adds. Nothing of a part is read before what it begins with, nor a paragraph that leans on the one before without it.

First each part of the story has its beginning, what was done and what came of it before the rest; then, as long as
there is time, comes whatever step gives most for the time it takes. Equal steps go in the order of the record.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .sentences import Sentence

PARTS = {"cach-lam": 2.0, "ket-qua": 2.0, "bai-hoc": 1.5, "hoan-canh": 1.0}
"""What can be followed and what came of it is what listeners are to take home; the rest explains it."""
OTHER_PART = 1.0
FIGURE = 1.5
"""A sentence of results that names a figure: what was measured persuades more than praise."""
QUOTED = -0.5
"""Words of another are hard to tell from the announcer's own."""
LISTED = 1.0
"""The items of a list of what was done: the steps others can follow."""
AFTER_TABLE = 0.2
"""What follows a table speaks of its figures, which nobody hears; it has this value and no more."""
FIRST = 0.5
"""A paragraph's first sentence says what the rest goes into."""
SETTLING = 8
"""Syllables' worth of time every step costs: many small steps make a script that jumps."""
LEAST = 0.015
"""What a step must give for its time to be read at all."""
ALONE = 10
"""Syllables below which a sentence seldom stands by itself; it goes with the next."""

BEGINNINGS = ("cach-lam", "ket-qua", "hoan-canh", "bai-hoc")
"""The order in which parts have their beginning, as long as there is time."""


_LEANING = re.compile(
    r"(?:Cái|Chiếc|Cuốn|Câu|Điều|Lại|Nhưng|Còn|Rồi|Và|Cũng|Sau đó|Nhờ (?:thế|vậy|đó)|Vì (?:thế|vậy)|Do đó|Bởi vậy)\b"
    r"|(?:[^\W\d_]+ ){1,4}(?:ấy|này|đó|kia|trên)\b"
)
"""Openings that speak of what was before: “Cái cống đã thay”, “Từ đó”, “Việc ấy”."""


@dataclass(slots=True)
class _Step:
    places: list[int]
    """Of its sentences, in the record."""
    part: str
    needs: int | None
    """The step that must be taken before."""
    begins: bool = False
    """Whether its part begins with it."""
    value: float = 0
    cost: int = 0


class Choice:
    """The ways to choose from one story, for scripts of any length."""

    def __init__(self, story: Sequence[Sentence], costs: Sequence[int]):
        """Take the story apart into steps; `costs` has the syllables of each sentence."""
        self._steps = list(_steps(story, costs))
        for step in self._steps:
            step.value = sum(_value(story[place]) for place in step.places)
            step.cost = sum(costs[place] for place in step.places)

    def within(self, room: int) -> list[int]:
        """Return the places of the sentences that fit into `room` syllables."""
        taken: set[int] = set()
        for part in BEGINNINGS:
            first = (number for number, step in enumerate(self._steps) if step.part == part and step.begins)
            room -= self._take(next(first, None), taken, room)
        while (best := self._best(taken, room)) is not None:
            room -= self._take(best, taken, room)
        return sorted(place for number in taken for place in self._steps[number].places)

    def _way(self, number: int, taken: set[int], room: int) -> tuple[list[int], int]:
        """Return the step with all it needs that is not taken yet, and what that costs, if there is room."""
        way, cost = [], 0
        at: int | None = number
        while at is not None and at not in taken:
            way.append(at)
            cost += self._steps[at].cost
            at = self._steps[at].needs
            if cost > room:
                break
        return way, cost

    def _best(self, taken: set[int], room: int) -> int | None:
        """Return the step that gives most for its time, or none where nothing more fits."""
        best, found = LEAST, None
        for number in range(len(self._steps)):
            if number in taken or self._steps[number].cost > room:
                continue
            way, cost = self._way(number, taken, room)
            if cost <= room:
                worth = sum(self._steps[one].value for one in way) / (cost + SETTLING)
                best, found = (worth, number) if worth > best else (best, found)
        return found

    def _take(self, number: int | None, taken: set[int], room: int) -> int:
        """Take a step with all it needs, if there is room, and return what it costs."""
        if number is None:
            return 0
        way, cost = self._way(number, taken, room)
        if cost > room:
            return 0
        taken.update(way)
        return cost


def _value(sentence: Sentence) -> float:
    if sentence.after_table:
        return AFTER_TABLE
    value = PARTS.get(sentence.part, OTHER_PART)
    value += LISTED if sentence.part == "cach-lam" and sentence.item and sentence.first else 0
    value += FIGURE if sentence.part == "ket-qua" and any(map(str.isdigit, sentence.text)) else 0
    value += QUOTED if sentence.quoted or sentence.text.startswith("“") else 0
    return value + (FIRST if sentence.first else 0)


def _steps(story: Sequence[Sentence], costs: Sequence[int]) -> list[_Step]:
    """Return the story in steps, each with the one it needs."""
    steps: list[_Step] = []
    of_group: dict[int, int] = {}
    of_paragraph: dict[int, int] = {}
    of_part: dict[str, int] = {}
    for place, sentence in enumerate(story):
        opens = bool(sentence.group) and (sentence.first or not sentence.item)
        last = of_paragraph.get(sentence.paragraph)
        if opens and sentence.group in of_group:
            joined: int | None = of_group[sentence.group]
        else:
            joined = (
                last if last is not None and not opens and _unfinished(steps[last], story, costs) else None
            )
        if joined is None:
            steps.append(_Step([], sentence.part, of_part.get(sentence.part) if last is None else last))
            if last is None and sentence.part in of_part and _LEANING.match(sentence.text):
                steps[-1].needs = len(steps) - 2
            joined = len(steps) - 1
        steps[joined].places.append(place)
        of_paragraph[sentence.paragraph] = joined
        if opens:
            of_group.setdefault(sentence.group, joined)
        if not sentence.after_table and sentence.part not in of_part:
            of_part[sentence.part] = joined
            steps[joined].begins = True
    return steps


def _unfinished(step: _Step, story: Sequence[Sentence], costs: Sequence[int]) -> bool:
    """Return whether a step is no good end: it is short, or somebody speaks and nobody says who."""
    last = story[step.places[-1]]
    if last.item:
        return False
    return last.text.startswith("“") or sum(costs[place] for place in step.places) < ALONE
