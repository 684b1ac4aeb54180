"""A selection too large for one book becomes several of even size, cut between parts where that is fair."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from .selection import Group, Selected

SLACK = 0.25
"""How far from the even size a volume may be so that a part stays whole."""

CONTINUED = " (tiếp theo)"
"""After the title of a part that begins in the volume before."""


def volumes(selected: Selected, most: int) -> tuple[Selected, ...]:
    """Return the book as it is, or where it has more than `most` stories in as many volumes as it takes."""
    count = len(selected.stories)
    number = -(-count // most)
    if number < 2:
        return (selected,)
    ends = tuple(accumulate(len(group.stories) for group in selected.groups))
    cuts = (0, *_cuts(count, number, ends), count)
    # What was left out is told once, with the first.
    return tuple(
        Selected(tuple(_between(selected.groups, first, last)), () if first else selected.omitted)
        for first, last in pairwise(cuts)
    )


def _cuts(count: int, number: int, ends: Sequence[int]) -> Iterator[int]:
    """Yield where each volume but the last ends."""
    even = count / number
    least, largest = even * (1 - SLACK), even * (1 + SLACK)
    before = 0
    for left in range(number - 1, 0, -1):
        wanted = before + (count - before) / (left + 1)
        fair = [
            end
            for end in ends
            if least <= end - before <= largest and least <= (count - end) / left <= largest
        ]
        before = min(fair, key=lambda end: abs(end - wanted), default=round(wanted))
        yield before


def _between(groups: Sequence[Group], first: int, last: int) -> Iterator[Group]:
    """Yield the parts of the stories from `first` to before `last`, counted over the whole book."""
    start = 0
    for group in groups:
        stories = group.stories[max(first - start, 0) : max(last - start, 0)]
        if stories:
            more = CONTINUED if group.title and start < first else ""
            yield Group(group.title + more, stories)
        start += len(group.stories)
