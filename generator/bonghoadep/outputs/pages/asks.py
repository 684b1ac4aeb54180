"""What each plan asks of one movement: its name there, who leads, criteria, and its numbers beside what is there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from ...catalogue.edition import Edition
from ...reckoning import STATES, quota_tables
from ...records.criteria import CriteriaGroup
from ...records.movement import Movement
from ...records.plan import Plan, PlanMovement
from .. import addresses, charts
from ..stories import Link
from ..templates import render
from . import progress
from .stock import Stock

NAMED = 12
"""Stories that a cell lists by title; the plan's file has them all."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A movement in one plan. `tables` is empty where the plan sets no number for it."""

    plan: Link
    part: PlanMovement
    criteria: tuple[CriteriaGroup, ...]
    tables: Markup
    progress: str
    """The address of the plan's progress page."""

    @property
    def clauses(self) -> int:
        return sum(len(group.items) for group in self.criteria)


def asks(stock: Stock, movement: Movement) -> tuple[Ask, ...]:
    """Return what every plan that names the movement asks of it."""
    return tuple(_asks(stock, movement))


def _asks(stock: Stock, movement: Movement) -> Iterator[Ask]:
    # Only these stories count for its quotas, so that a plan's others need not be looked at.
    stories = stock.edition.by_movement.get(movement.id, ())
    edition = replace(stock.edition, exemplars={one.id: one for one in stories})
    for plan in stock.edition.plans.values():
        for number, part in enumerate(part for part in plan.movements if part.movement == movement.id):
            link = Link(plan.short, addresses.plan(plan.id))
            tables = _tables(stock, edition, plan, part, number)
            yield Ask(link, part, part.criteria, tables, addresses.progress(plan.id))


def _tables(stock: Stock, edition: Edition, plan: Plan, part: PlanMovement, number: int) -> Markup:
    """Return the plan's quotas of this movement alone, drawn and as tables."""
    own = () if number else tuple(quota for quota in plan.quotas if quota.movement == part.movement)
    if not (part.quotas or own):
        return Markup("")
    alone = plan.model_copy(update={"movements": (part,), "quotas": own})
    name = f"{plan.id}-{number}" if number else plan.id
    found = (replace(table, id=f"{name}-{table.id}") for table in quota_tables(edition, alone))
    text = render(
        "partials/movement-quotas.html",
        tables=list(found),
        states=STATES,
        bar=charts.bar,
        link=partial(progress.story_link, stock),
        most=NAMED,
        every=addresses.progress_file(plan.id, addresses.LIST),
    )
    return Markup(text)  # noqa: S704  # rendered from a template of ours, which escapes
