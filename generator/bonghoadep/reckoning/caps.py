"""Awards set beside what the plan allows of them: how many were given each year to each kind, how many may still be."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ..catalogue.edition import Edition
from ..records import words
from ..records.evidence import Award
from ..records.exemplar import Exemplar
from ..records.plan import Plan
from ..records.quota import PlanAward
from ..text import fold
from .days import in_force
from .figures import Cell, QuotaTable, Span
from .quotas import state
from .spans import today_of
from .windows import Window, issued_on, years

_ALL_KINDS = "Mọi loại"


def award_tables(edition: Edition, plan: Plan, span: Span | None = None) -> tuple[QuotaTable, ...]:
    """Return a table for each award whose number the plan limits, itself or by another document.

    Rows are kinds (a model's award is its owner's), columns years. A number set elsewhere is blank, not nought.
    An award that names no occasion counts under the first of its form and authority, so that nothing is left out.
    """
    stories = edition.by_plan.get(plan.id, ())
    limited = [one for one in plan.awards if one.form and (one.cap or one.cap_source)]
    columns = _years(plan, today_of(edition), span)
    if not columns:
        return ()
    return tuple(
        _table(one, _given(one, limited[:number], stories), columns, today_of(edition))
        for number, one in enumerate(limited)
    )


def _given(
    allowed: PlanAward, before: Sequence[PlanAward], stories: Iterable[Exemplar]
) -> list[tuple[str, int, str]]:
    """Return kind, year and story of every award in force that the plan means here."""
    first = not any(_key(one) == _key(allowed) for one in before)
    return [
        (story.owner.kind if story.owner else story.kind, award.year, story.id)
        for story in stories
        for award in story.awards
        if in_force(award.status) and _means(allowed, award, first)
    ]


def _means(allowed: PlanAward, award: Award, first: bool) -> bool:
    if allowed.form != award.form or fold(allowed.authority or award.authority) != fold(award.authority):
        return False
    return award.occasion == allowed.occasion or (award.occasion is None and first)


def _key(award: PlanAward) -> tuple[str | None, str]:
    return award.form, fold(award.authority or "")


def _table(
    allowed: PlanAward, given: Sequence[tuple[str, int, str]], columns: Sequence[Window], today: date
) -> QuotaTable:
    rows: Mapping[str, int | None] = allowed.cap or {"": None}
    cells = []
    for kind, cap in rows.items():
        found = [
            tuple(id for of, year, id in given if kind in ("", of) and year == window.first.year)
            for window in columns
        ]
        cells.append(
            tuple(
                Cell(cap, ids, state("<=", cap, len(ids), window.last < today))
                for ids, window in zip(found, columns, strict=True)
            )
        )
    return QuotaTable(
        f"khen-thuong-{allowed.id}",
        _title(allowed),
        "Loại",
        tuple(words.KINDS.get(kind, _ALL_KINDS) for kind in rows),
        tuple(window.label for window in columns),
        tuple(cells),
        allowed.text or "",
        allowed.section or "",
        f"Mức khen thưởng theo {allowed.cap_source}." if allowed.cap_source else "",
        cap=True,
    )


def _title(allowed: PlanAward) -> str:
    name = words.AWARD_FORMS[allowed.form or "khac"]
    name = f"{name} của {allowed.authority}" if allowed.authority else name
    caps = ", ".join(f"{cap} {words.KINDS[kind].lower()}" for kind, cap in (allowed.cap or {}).items())
    return f"{name}: không quá {caps}" if caps else name


def _years(plan: Plan, today: date, span: Span | None) -> list[Window]:
    own = (Window(date(year, 1, 1), date(year, 12, 31), str(year)) for year in years(plan, today))
    return [one for one in own if one.last >= issued_on(plan) and one.meets(span)]
