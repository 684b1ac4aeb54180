"""Quotas set beside fact: for every shape a plan has, a table of rows, windows and what was found."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..catalogue.edition import Edition
from ..records.exemplar import Exemplar
from ..records.plan import Plan
from ..records.plan_words import QUOTA_OPS
from ..records.quota import Quota
from .asked import Asked, asked
from .days import chosen_on, in_force, introduced_on
from .figures import Cell, QuotaTable, Span, State
from .spans import today_of
from .windows import Window, windows

_SIDES = {
    "don-vi": "Đơn vị",
    "co-quan-chu-tri": "Cơ quan chủ trì",
    "cap-hoc": "Cấp học",
    "phong-trao": "Phong trào",
    "ke-hoach": "Phong trào",
}
_LEVELS_AND_KINDS = "Cấp và loại"

_UNITS_NOTE = (
    "Bảng chỉ kể những đơn vị đã chọn ít nhất một điển hình; hệ thống chưa biết tên các đơn vị khác."
)
_NAMELESS_NOTE = " {number} bài gương chưa ghi đơn vị chọn nên không có trong bảng."
_SCHOOLS_NOTE = "Kế hoạch nêu {times} cấp học mà không nêu tên; cấp nào đã có bài gương thì kể trước."


@dataclass(frozen=True, slots=True, order=True)
class _Shape:
    """What quotas have in common that stand in one table."""

    side: str
    op: str
    dated: bool

    @classmethod
    def of(cls, quota: Quota) -> "_Shape":
        side = _LEVELS_AND_KINDS if quota.level and quota.per == "ke-hoach" else _SIDES[quota.per]
        return cls(side, quota.op, quota.before is not None)


def quota_tables(edition: Edition, plan: Plan, span: Span | None = None) -> tuple[QuotaTable, ...]:
    """Return one table for each shape of quota the plan has, in the order of the plan.

    A span narrows them to the windows that meet it. Stories count by `days`; a window that is not over yet is
    short of nothing.
    """
    today = today_of(edition)
    stories = edition.by_plan.get(plan.id, ())
    shapes: dict[_Shape, list[Asked]] = {}
    for movement, quota in plan.all_quotas():
        shapes.setdefault(_Shape.of(quota), []).extend(asked(plan, movement, quota, stories))
    tables = (
        _table(f"chi-tieu-{number}", shape, rows, plan, stories, today, span)
        for number, (shape, rows) in enumerate(shapes.items(), start=1)
        if rows
    )
    return tuple(table for table in tables if table.columns)


def _table(
    id: str,
    shape: _Shape,
    asks: Sequence[Asked],
    plan: Plan,
    stories: Iterable[Exemplar],
    today: date,
    span: Span | None,
) -> QuotaTable:
    found: dict[tuple[str, Window], Cell] = {}
    for one in asks:
        times = [window for window in windows(one.quota, plan, today) if window.meets(span)]
        row = _free_row(one, [window for taken, window in found if taken == one.row], times)
        found |= {(row, window): _cell(one, window, today) for window in times}
    rows = tuple(dict.fromkeys(row for row, _ in found))
    columns = sorted({window for _, window in found})
    quotas = [one.quota for one in asks]
    return QuotaTable(
        id,
        f"Chỉ tiêu theo {shape.side[0].lower()}{shape.side[1:]}: {QUOTA_OPS[shape.op]}",
        shape.side,
        rows,
        tuple(window.label for window in columns),
        tuple(tuple(found.get((row, window)) for window in columns) for row in rows),
        _only(quota.text for quota in quotas),
        _only(quota.section for quota in quotas),
        _note(plan, quotas[0], stories),
    )


def _free_row(one: Asked, taken: Collection[Window], times: Sequence[Window]) -> str:
    """Return the row's name, with what tells it apart where another quota asks something of the same then."""
    if not any(window in taken for window in times):
        return one.row
    return f"{one.row} · {one.about} ({one.quota.id})"


def _cell(one: Asked, window: Window, today: date) -> Cell:
    stories = tuple(story.id for story in one.stories if _falls(story, one.quota, window))
    return Cell(
        one.quota.count, stories, state(one.quota.op, one.quota.count, len(stories), window.last < today)
    )


def _falls(exemplar: Exemplar, quota: Quota, window: Window) -> bool:
    """Return whether the story counts in the window; the docstring of `days` says by what date."""
    held = [one for one in exemplar.recognitions if in_force(one.status)]
    if quota.level:
        held = [one for one in held if one.level == quota.level]
        if not held:
            return False
    if quota.before:
        return window.holds(introduced_on(exemplar, quota.to))
    if quota.window == "quy":
        return window.holds(chosen_on(exemplar, held))
    years = {one.year for one in held} if quota.level else {exemplar.year}
    return any(window.first.year <= year <= window.last.year for year in years)


def state(op: str, wanted: int | None, found: int, over: bool) -> State:
    """Return how a number stands to what is wanted; `over` says that the window is past."""
    if wanted is None:
        return "de-trong"
    if op in ("=", "<=") and found > wanted:
        return "vuot"
    if op == "<=":
        return "dat" if over else "chua-het-han"
    if found >= wanted:
        return "dat"
    return "thieu" if over else "chua-het-han"


def _note(plan: Plan, quota: Quota, stories: Iterable[Exemplar]) -> str:
    """Return what a reader must know of how a table was counted."""
    if quota.before:
        return (
            f"Tính bài gương đã gửi tới nơi kế hoạch nêu ({quota.to}), theo ngày gửi."
            if quota.to
            else "Tính theo ngày công bố bài gương."
        )
    if quota.per == "don-vi":
        nameless = sum(not one.led_by for one in stories)
        known = "" if plan.units else _UNITS_NOTE
        return known + (_NAMELESS_NOTE.format(number=nameless) if nameless else "")
    return _SCHOOLS_NOTE.format(times=quota.times) if quota.per == "cap-hoc" and quota.times else ""


def _only(texts: Iterable[str | None]) -> str:
    """Return what all say, or nothing where they differ."""
    said = set(texts)
    return (said.pop() or "") if len(said) == 1 else ""
