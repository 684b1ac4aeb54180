"""What chooses stories: keys that narrow, values that widen, and selections within selections for and, or, not."""

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import model_validator

from ..diagnostics import Route
from . import words
from .fields import Id, Line, OneOf, Part, UnitId, When, Year, refuse

DEEPEST = 3
"""Levels of selections within selections; two say all that and, or, not can say."""

_WITHIN = ("all", "any", "none")


class SelectionPeriod(Part):
    """A span with both its ends; one may be left open.

    Years are those of the exemplars; as soon as a month or a day is named, the days of publication count.
    """

    since: When | None = None
    until: When | None = None

    @model_validator(mode="after")
    def _true(self) -> Self:
        ends = [end for end in (self.since, self.until) if end]
        if not ends:
            raise refuse("period", "chưa ghi từ khi nào, đến khi nào; ghi một đầu (since, until) hay cả hai")
        if len({end.month is None for end in ends}) > 1:
            raise refuse("period", "một đầu là năm, đầu kia có tháng, ngày; viết cả hai như nhau")
        if self.since and self.until and self.since.first > self.until.last:
            raise refuse("period", f"“{self.since}” sau “{self.until}”; đổi chỗ hai đầu")
        return self

    @property
    def by_year(self) -> bool:
        """Whether it counts the exemplars' years, not the days of publication."""
        end = self.since or self.until
        return end is not None and end.month is None


class Selection(Part):
    """Which stories: each key narrows, the values of one key widen; `ids` are taken besides, `without` left out.

    Of the selections within, a story must be in every one of `all`, in one at least of `any` and in none of `none`.
    The keys about awards mean one award, which is all they say.
    """

    movements: tuple[Id, ...] = ()
    families: tuple[Id, ...] = ()
    plans: tuple[Id, ...] = ()
    places: tuple[UnitId, ...] = ()
    """Units with all that is, or was, below them."""
    years: tuple[Year, ...] = ()
    period: SelectionPeriod | None = None
    kinds: tuple[Annotated[str, OneOf(words.KINDS)], ...] = ()
    levels: tuple[Annotated[str, OneOf(words.LEVELS)], ...] = ()
    fields: tuple[Annotated[str, OneOf(words.FIELDS)], ...] = ()
    award_forms: tuple[Annotated[str, OneOf(words.AWARD_FORMS)], ...] = ()
    award_levels: tuple[Annotated[str, OneOf(words.LEVELS)], ...] = ()
    award_authorities: tuple[Line, ...] = ()
    events: tuple[Line, ...] = ()
    """Meetings and congresses where the exemplar was named, by their names, marks and capitals aside."""
    all: "tuple[Selection, ...]" = ()
    any: "tuple[Selection, ...]" = ()
    none: "tuple[Selection, ...]" = ()
    ids: tuple[Id, ...] = ()
    without: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if _depth(self) > DEEPEST:
            raise refuse("selection", f"chọn bài lồng nhau quá {DEEPEST} tầng; viết gọn lại, hai tầng là đủ")
        return self

    @property
    def narrows(self) -> bool:
        """Whether any key stands there that chooses; one of `ids` alone is a list, an empty one takes every story."""
        return any(getattr(self, name) for name in type(self).model_fields if name not in ("ids", "without"))

    def walk(self, route: Route = ()) -> "Iterator[tuple[Route, Selection]]":
        """Yield this selection and those within it, each with the way to it."""
        yield route, self
        for key in _WITHIN:
            for position, inner in enumerate(getattr(self, key)):
                yield from inner.walk((*route, key, position))

    def named(self, key: str, route: Route = ()) -> Iterator[tuple[Route, str]]:
        """Yield the values of a key, here and in the selections within, each with the way to it."""
        for way, one in self.walk(route):
            for position, value in enumerate(getattr(one, key)):
                yield (*way, key, position), value


def _depth(selection: Selection) -> int:
    inner = [one for key in _WITHIN for one in getattr(selection, key)]
    return 1 + max(map(_depth, inner)) if inner else 0
