"""Figures as plain text: a row a contestant, then the ratios."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median

from .measure import Sample

MEGABYTE = 1_000_000
DISTURBED = 0.1


def heading(title: str) -> str:
    return f"\n{title}\n{'-' * len(title)}"


def render(runs: Mapping[str, Sequence[Sample]], sizes: Sequence[int]) -> str:
    """Return medians of two contestants and their ratios, a story each where sizes differ."""
    lines = [f"  {'':16}{'wall s':>9}{'(lowest)':>10}{'CPU s':>9}{'memory MB':>11}{'RSS MB':>8}{'others':>8}"]
    lines += [_row(name, row) for name, row in runs.items()]
    first, second = runs.values()
    per = "" if len(set(sizes)) == 1 else " a story"
    for label, of in (("wall", _wall), ("CPU", _cpu)):
        pairs = [(of(a) / sizes[0]) / (of(b) / sizes[1]) for a, b in zip(first, second, strict=True)]
        whole = (_median(first, of) / sizes[0]) / (_median(second, of) / sizes[1])
        each = ", ".join(f"{one:.2f}" for one in pairs)
        names = " / ".join(runs)
        lines.append(f"  ratio of {label} time{per}, {names}: {whole:.2f}  (by round: {each})")
    if max(one.others for row in runs.values() for one in row) > DISTURBED:
        lines.append("  other work disturbed these runs: see the column “others”, and run again")
    return "\n".join(lines)


def _row(name: str, row: Sequence[Sample]) -> str:
    lowest = min(one.wall for one in row)
    memory = max(one.memory for one in row) / MEGABYTE
    resident = max(one.resident for one in row) / MEGABYTE
    others = max(one.others for one in row)
    return (
        f"  {name:16}{_median(row, _wall):9.2f}{lowest:10.2f}{_median(row, _cpu):9.2f}"
        f"{memory:11.0f}{resident:8.0f}{others:8.0%}"
    )


def _median(row: Sequence[Sample], of: Callable[[Sample], float]) -> float:
    return median(of(one) for one in row)


def _wall(one: Sample) -> float:
    return one.wall


def _cpu(one: Sample) -> float:
    return one.cpu
