"""Long sentences taken apart for one breath each, at the ends of their clauses, no word changed.

Of all ways to break a sentence the one with the fewest lines is taken, and of those the one that breaks at the surest
places. Where a sentence has no place to break, it stays long.
"""

import re
from collections.abc import Iterator, Sequence

from ...spoken import syllables

BREATH = 25
"""Syllables an announcer reads in one breath."""
_LEAST = 4
"""A line of fewer syllables is no line of its own."""
_LINE = 12
_TOO_LONG = 1000
"""What a line costs, and each syllable that is beyond one breath, beside the costs of places below."""

_JOINING = (
    "nhưng|mà|và|rồi|nên|vì|để|thì|khi|nếu|còn|hoặc|do|bởi|tuy|dù|song|cũng|sau đó|từ đó|trong đó|nhờ|đến khi"
    "|cho đến khi|trước khi|sau khi|ai|cứ|bằng cách|kể cả|chỉ|tức|như|lúc"
)
_PLACES = (
    (re.compile(r"[.!?;…][”’)]*\s+"), 0),
    (re.compile(r":\s+"), 5),
    (re.compile(rf",[”’)]*\s+(?=(?:{_JOINING})\s)"), 10),
    (re.compile(r",[”’)]*\s+|\s+–\s+|\)\s+|\s+(?=\()"), 20),
    (re.compile(r"\s+(?=(?:nhưng|rồi|để|khi|nếu|vì|nên|mà|thì|nhờ|trước khi|sau khi|cho đến khi)\s)"), 40),
    (re.compile(r"\s+(?=và\s)"), 45),
    (re.compile(r"\s+(?=(?:đến (?:tháng|năm|ngày)|có|với|trong|bằng)\s)"), 60),
)
"""Where a sentence may be broken, the surest first, and what it costs."""


def lines(said: str) -> tuple[str, ...]:
    """Return a sentence in lines of one breath each, or as it is where it is short."""
    if syllables(said) <= BREATH:
        return (said,)
    places = _places(said)
    ends = sorted({*places, len(said)})
    starts = (0, *ends[:-1])
    atoms = [(said[start:end], places.get(end, 0)) for start, end in zip(starts, ends, strict=True)]
    return tuple(part.strip() for part in _best(tuple(atoms)))


def _places(said: str) -> dict[int, int]:
    found: dict[int, int] = {}
    for pattern, cost in _PLACES:
        for one in pattern.finditer(said):
            found.setdefault(one.end(), cost)
    return found


def _best(atoms: tuple[tuple[str, int], ...]) -> list[str]:
    """Return the cheapest way to put atoms together into lines."""
    counts = [syllables(text) for text, _ in atoms]
    cheapest = [(0, len(atoms))] * (len(atoms) + 1)
    for first in range(len(atoms) - 1, -1, -1):
        cheapest[first] = min(_ways(atoms, counts, cheapest, first))
    out, first = [], 0
    while first < len(atoms):
        end = cheapest[first][1]
        out.append("".join(text for text, _ in atoms[first:end]))
        first = end
    return out


def _ways(
    atoms: Sequence[tuple[str, int]], counts: Sequence[int], cheapest: Sequence[tuple[int, int]], first: int
) -> Iterator[tuple[int, int]]:
    """Yield what each line that begins with an atom costs with all that follows it, and where the line ends."""
    total = 0
    for last in range(first, len(atoms)):
        total += counts[last]
        over = max(0, total - BREATH) + (_LEAST if total < _LEAST and len(atoms) > 1 else 0)
        place = atoms[last][1] if last + 1 < len(atoms) else 0
        yield _LINE + over * _TOO_LONG + place + cheapest[last + 1][0], last + 1
        if total > BREATH:
            return
