"""How many exemplars a plan wants and how many awards it allows; reported, never a fault of a file."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import model_validator

from . import plan_words, words
from .fields import Count, Flag, Id, Line, OneOf, Part, When, Year, refuse
from .timing import MonthDay

Kind = Annotated[str, OneOf(words.KINDS)]


class Quota(Part):
    """A number of exemplars wanted: `op` `count`, in a `window`, for each `per`.

    A blank of the plan stays blank: `count` is then None, which is not zero.
    `times` says how many of `per` there are, where that is known: three school levels.
    """

    id: Id
    op: Annotated[str, OneOf(plan_words.QUOTA_OPS)]
    count: Count | None = None
    window: Annotated[str, OneOf(plan_words.QUOTA_WINDOWS)] | None = None
    year: Year | None = None
    per: Annotated[str, OneOf(plan_words.QUOTA_PER)] = "ke-hoach"
    times: Count | None = None
    kinds: tuple[Kind, ...] = ()
    level: Annotated[str, OneOf(words.LEVELS)] | None = None
    movement: Id | None = None
    """The one movement that a quota of the whole plan is about."""
    by: Line | None = None
    to: Line | None = None
    agency: Line | None = None
    before: MonthDay | None = None
    starts: When | None = None
    ends: When | None = None
    text: Line | None = None
    section: Line | None = None

    @property
    def is_blank(self) -> bool:
        return self.count is None

    @property
    def total(self) -> int | None:
        """What one window asks for in all, or None where the plan leaves the number blank."""
        return None if self.count is None else self.count * (self.times or 1)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.window == "mot-nam") != (self.year is not None):
            raise refuse("quota", "ghi year khi và chỉ khi window là mot-nam")
        if self.count is None and self.op != "planned":
            raise refuse("quota", "thiếu count; chỉ số dự kiến (op: planned) mới được để trống")
        return self


class PlanAward(Part):
    """An award the plan speaks of; `cap` is how many each kind may have, None where it is set elsewhere."""

    id: Id
    form: Annotated[str, OneOf(words.AWARD_FORMS)] | None = None
    type: Annotated[str, OneOf(words.AWARD_TYPES)] | None = None
    state_level: Flag = False
    authority: Line | None = None
    occasion: Id | None = None
    cap: Mapping[Kind, Count] | None = None
    cap_source: Line | None = None
    text: Line | None = None
    section: Line | None = None
