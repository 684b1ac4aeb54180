"""This month on the front door: what came out, what other years brought, and what plans want by its end."""

from datetime import datetime

import pytest

from bonghoadep.outputs.pages.month import Month, month_of
from bonghoadep.outputs.pages.stock import Stock
from bonghoadep.outputs.stories import compose
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM
from tests.tools import ROOT


def told(year: int, month: int, day: int = 15) -> Month | None:
    edition = open_site(ROOT, datetime(year, month, day, 8, tzinfo=VIETNAM)).edition
    return month_of(Stock(edition, compose(edition)))


def test_a_month_with_stories_counts_them_all_and_shows_the_newest() -> None:
    found = told(2024, 11, 30)

    assert found
    assert found.name == "Tháng 11/2024"
    assert found.count >= len(found.stories) == 4
    assert [story.published for story in found.stories] == sorted(
        (story.published for story in found.stories), reverse=True
    )
    assert {story.published.month for story in found.stories} == {11}
    assert found.before == ()


def test_a_month_without_stories_remembers_other_years() -> None:
    found = told(2026, 11)

    assert found
    assert (found.count, found.stories) == (0, ())
    assert {(story.published.month, story.published.year < 2026) for story in found.before} == {(11, True)}


@pytest.mark.parametrize(("year", "month"), [(2024, 2), (2025, 12)])
def test_dates_of_plans_stand_in_the_month_they_end_in(year: int, month: int) -> None:
    found = told(year, month)

    assert found
    assert found.dues
    assert {(due.last.year, due.last.month) for due, _ in found.dues} == {(year, month)}


def test_a_month_with_nothing_at_all_is_not_told() -> None:
    assert told(2000, 1) is None
