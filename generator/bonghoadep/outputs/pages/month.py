"""This month, as the front door tells it: what was published, what plans want by its end, what other years brought."""

from dataclasses import dataclass

from ...catalogue.edition import published
from ...reckoning import Due, today_of
from .. import addresses
from ..months import dates_of_month
from ..stories import Link, Story
from .stock import Stock

SHOWN = 4
"""Stories and dates that fit the front door."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year. `stories` are the newest of `count`; without any, `before` has those of other years."""

    number: int
    year: int
    count: int
    stories: tuple[Story, ...]
    before: tuple[Story, ...]
    dues: tuple[tuple[Due, Link], ...]
    """Dates of plans that fall into the month, each with the plan."""

    @property
    def name(self) -> str:
        return f"Tháng {self.number}/{self.year}"


def month_of(stock: Stock) -> Month | None:
    """Return the month the site is made in, or None where there is nothing to tell of it."""
    today = today_of(stock.edition)
    days = [(published(one).date(), stock.stories[one.id]) for one in stock.edition.newest]
    now = [story for on, story in days if (on.year, on.month) == (today.year, today.month)]
    before = [story for on, story in days if on.month == today.month and on.year < today.year]
    found = Month(
        today.month,
        today.year,
        len(now),
        tuple(now[:SHOWN]),
        () if now else tuple(before[:SHOWN]),
        tuple(
            (due, Link(plan.short, addresses.progress(plan.id)))
            for due, plan in dates_of_month(stock.edition, today)[:SHOWN]
        ),
    )
    return found if found.stories or found.before or found.dues else None
