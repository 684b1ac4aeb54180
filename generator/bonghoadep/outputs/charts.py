"""Charts as SVG of our own: no script, colours from the style sheet, widths in percent so that letters never shrink.

A chart says in words what it shows; whoever prints it puts a table of the same numbers beside it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from ..text import number

PLOT = 112
"""Height of the tallest column in pixels."""
ABOVE, BELOW = 22, 42
"""Room for a number over its column, and for two lines of labels under it."""
SHARE = 0.62
"""How much of its place a column fills."""
YEAR, SIX_YEARS = 12, 72
"""Months up to which a stretch of time is shown by months, then by quarters; beyond, by years."""
QUARTERS = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Column:
    """A number with its label; neighbours of one `group` share a second line: quarters their year."""

    label: str
    number: int
    name: str
    """The label in whole words: quý II năm 2024."""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a whole; `kind` is the style sheet's word for how it looks."""

    label: str
    number: int
    kind: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """How many came in each stretch of time: columns to draw, and a table with a row a year."""

    unit: str
    """What the columns are: Tháng, Quý, Năm."""
    columns: tuple[Column, ...]

    @property
    def head(self) -> tuple[str, ...]:
        """The labels in the order of a year."""
        labels = {one.label for one in self.columns}
        return tuple(sorted(labels, key=QUARTERS.index if self.unit == "Quý" else int))

    @property
    def rows(self) -> Mapping[str, Mapping[str, int]]:
        """The number of each label by year, or by nothing where the columns are years."""
        found: dict[str, dict[str, int]] = {}
        for one in self.columns:
            found.setdefault(one.group, {})[one.label] = one.number
        return found


def timeline(days: Iterable[date], first: date, last: date) -> Timeline:
    """Return the days counted by months, quarters or years, as the stretch is long; empty ones count nought."""
    begin, end = _month(first), max(_month(first), _month(last))
    months = end - begin + 1
    size, unit = (1, "Tháng") if months <= YEAR else (3, "Quý") if months <= SIX_YEARS else (12, "Năm")
    counts = Counter(_month(one) // size for one in days)
    steps = range(begin // size, end // size + 1)
    return Timeline(unit, tuple(_stretch(step, size, counts[step]) for step in steps))


def _month(when: date) -> int:
    return when.year * 12 + when.month - 1


def _stretch(step: int, size: int, count: int) -> Column:
    year, month = divmod(step * size, 12)
    if size == 12:
        return Column(str(year), count, f"năm {year}")
    if size == 3:
        label = QUARTERS[month // 3]
        return Column(label, count, f"quý {label} năm {year}", str(year))
    return Column(str(month + 1), count, f"tháng {month + 1} năm {year}", str(year))


def columns(id: str, title: str, shown: Sequence[Column]) -> Markup:
    """Return standing columns on a line; `id` is unique on the page, its numbers count stories."""
    most = max((one.number for one in shown), default=0)
    place = 100 / max(1, len(shown))
    parts = [_column(one, (at + 0.5) * place, place * SHARE, most) for at, one in enumerate(shown)]
    groups = Markup("").join(_group(label, (first + last) / 2 * place) for label, first, last in _runs(shown))
    ground = Markup('<line class="ground" x1="0" x2="100%" y1="{0}" y2="{0}"/>').format(ABOVE + PLOT)
    body = Markup("").join(parts) + groups + ground
    return _picture(id, "columns", title, _said(shown), ABOVE + PLOT + BELOW, body)


def strip(id: str, title: str, shown: Sequence[Segment]) -> Markup:
    """Return one bar made of parts, told apart by pattern and order as well as by colour; nought takes no room."""
    whole = sum(one.number for one in shown)
    parts, at = [], 0.0
    for one in (one for one in shown if one.number):
        width = 100 * one.number / whole
        part = Markup('<rect class="{}" x="{}%" y="1" width="{}%" height="14"/>')
        parts.append(part.format(one.kind, _percent(at), _percent(width)))
        at += width
    said = "; ".join(f"{one.label.lower()}: {number(one.number)}" for one in shown if one.number)
    return _picture(id, "strip", title, said, 16, Markup("").join(parts))


def bar(part: int, whole: int, kind: str = "") -> Markup:
    """Return how much of a whole there is, for a place where words say it too; more than the whole is the whole."""
    width = 100 * min(part, whole) / whole if whole > 0 else 0
    return Markup(
        '<svg class="bar {}" width="100%" height="8" aria-hidden="true" focusable="false">'
        '<rect class="track" x="0.5" y="0.5" width="99%" height="7" rx="3.5"/>'
        '<rect class="part" x="0.5" y="0.5" width="{}%" height="7" rx="3.5"/></svg>'
    ).format(kind, _percent(width * 0.99))


def _picture(id: str, kind: str, title: str, said: str, height: int, body: Markup) -> Markup:
    return Markup(
        '<svg class="chart {1}" width="100%" height="{4}" role="img" aria-labelledby="{0}-ten {0}-loi">'
        '<title id="{0}-ten">{2}</title><desc id="{0}-loi">{3}</desc>{5}</svg>'
    ).format(id, kind, title, said, height, body)


def _column(one: Column, middle: float, width: float, most: int) -> Markup:
    height = round(PLOT * one.number / most) if most else 0
    top = ABOVE + PLOT - height
    kind = "number" if one.number else "number none"
    return Markup(
        '<rect x="{left}%" y="{top}" width="{width}%" height="{height}"/>'
        '<text class="{kind}" x="{middle}%" y="{over}">{number}</text>'
        '<text class="label" x="{middle}%" y="{under}">{label}</text>'
    ).format(
        left=_percent(middle - width / 2),
        width=_percent(width),
        middle=_percent(middle),
        top=top,
        height=height,
        kind=kind,
        over=top - 6,
        under=ABOVE + PLOT + 16,
        number=number(one.number),
        label=one.label,
    )


def _group(label: str, middle: float) -> Markup:
    text = Markup('<text class="group" x="{}%" y="{}">{}</text>')
    return text.format(_percent(middle), ABOVE + PLOT + 35, label)


def _runs(shown: Sequence[Column]) -> Iterator[tuple[str, int, int]]:
    """Yield every named group with the first place it takes and the one after its last."""
    at = 0
    for label, run in groupby(shown, key=lambda one: one.group):
        count = sum(1 for _ in run)
        if label:
            yield label, at, at + count
        at += count


def _said(shown: Sequence[Column]) -> str:
    """Return the chart in a sentence: the sum, and where most is."""
    whole = sum(one.number for one in shown)
    if not whole:
        return "Chưa có bài nào."
    peak = max(shown, key=lambda one: one.number)
    return f"Tất cả {number(whole)} bài; nhiều nhất là {peak.name}: {number(peak.number)} bài."


def _percent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
