"""How much of a month two pages hold: from titles alone, by steps, to whole stories in larger letters.

Each step tells a little more than the one before, so the last that fits is found by halving.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

PAGES = 2

TOLD = 12
"""Stories that are told at most; more than titles of more have never fitted."""

SIZES = (9.6, 10, 10.5, 11, 11.5, 12, 12.5, 13, 13.5, 14)
"""In points: the first wherever there is anything left out, the others where a short month leaves room."""


@dataclass(frozen=True, slots=True)
class Step:
    """How a digest is set. Of the stories the first `told` have their picture and citation, the next are titles."""

    told: int
    listed: int
    """Those that are told or listed; of the rest it says how many."""
    blocks: int = 0
    """Paragraphs of the stories, which take turns: the first has its first before any has its second."""
    size: float = SIZES[0]
    turned: bool = False
    """Whether what follows the stories begins the second page, which would have nothing else."""


def steps(manuscript: Mapping[str, Any]) -> list[Step]:
    """Return the ways to set a manuscript, the poorest first."""
    count = len(manuscript["stories"])
    first, last = min(1, count), min(TOLD, count)
    blocks = count * max((len(one["blocks"]) for one in manuscript["stories"]), default=0)
    found = [Step(first, listed) for listed in range(first, count)]
    found += [Step(told, count) for told in range(first, last + 1)]
    if last == count:
        found += [Step(count, count, shown) for shown in range(1, blocks + 1)]
        found += [Step(count, count, blocks, size) for size in SIZES[1:]]
    return found


def laid_out(manuscript: Mapping[str, Any], step: Step) -> dict[str, Any]:
    """Return the manuscript as one step sets it."""
    stories = manuscript["stories"]
    rounds, over = divmod(step.blocks, max(step.told, 1))
    told = [
        {**one, "blocks": [block for block in one["blocks"] if block["turn"] < rounds + (n < over)]}
        for n, one in enumerate(stories[: step.told])
    ]
    listed = stories[step.told : step.listed]
    return {
        **manuscript,
        **asdict(step),
        "stories": told,
        "titles": [{"title": one["title"], "place": one["place"]} for one in listed],
        "rest": len(stories) - step.listed,
    }


def fullest(all: list[Step], count: Callable[[Step], int]) -> Step:
    """Return the last step that two pages hold; the first where none does."""
    place = bisect_right(all, PAGES, key=count)
    return all[max(place - 1, 0)]
