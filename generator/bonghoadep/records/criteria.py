"""What a plan asks of an exemplar: criteria in groups, levels with rules, and the figures behind them."""

from typing import Annotated

from . import plan_words, words
from .fields import Count, Flag, Id, Line, Number, OneOf, Part

Kind = Annotated[str, OneOf(words.KINDS)]
Level = Annotated[str, OneOf(words.LEVELS)]
OutletLevel = Annotated[str, OneOf(words.OUTLET_LEVELS)]


class Threshold(Part):
    """A figure to reach; with `upto` a range. “Đạt 65%” is read as at least 65."""

    what: Line
    op: Annotated[str, OneOf(plan_words.COMPARISONS)]
    value: Number
    upto: Number | None = None
    unit: Line


class CriterionRule(Part):
    """What of a criterion can be reckoned from a record: titles by year, recognitions, press."""

    name: Annotated[str, OneOf(plan_words.CRITERION_RULES)]
    level: Level | None = None
    or_higher: Flag = False
    count: Count | None = None
    outlets: tuple[OutletLevel, ...] = ()
    outlets_from: OutletLevel | None = None
    """The lowest level of mass media that counts, where the plan says “từ … trở lên”."""
    mode: Annotated[str, OneOf(plan_words.MODES)] | None = None
    judged_by: Line | None = None
    note: Line | None = None


class PlanCriterion(Part):
    """One clause of a plan, in its own words; `any_of` are alternatives, one of which is enough."""

    key: Id
    text: Line
    evidence: tuple[Annotated[str, OneOf(plan_words.EVIDENCE)], ...] = ()
    rule: CriterionRule | None = None
    title: Line | None = None
    indicators: tuple[Threshold, ...] = ()
    fields: tuple[Annotated[str, OneOf(words.FIELDS)], ...] = ()
    any_of: tuple[Line, ...] = ()
    minors: Flag = False


class CriteriaGroup(Part):
    """The criteria for some kinds of exemplar, or for all where `kinds` is empty.

    `applies_to` names those of the plan's `kind_details` that are meant among the exemplars of their kind.
    """

    id: Id
    name: Line | None = None
    section: Line | None = None
    kinds: tuple[Kind, ...] = ()
    applies_to: tuple[Id, ...] = ()
    items: tuple[PlanCriterion, ...]


class KindDetail(Part):
    """A kind of exemplar as the plan tells it apart; `priority` where the plan wants it praised more."""

    id: Id
    kind: Kind
    name: Line
    subkinds: tuple[Annotated[str, OneOf(words.SUBKINDS)], ...] = ()
    priority: Flag = False


class PlanLevel(Part):
    """A level at which the plan lets exemplars be recognised, and what it takes."""

    id: Id
    level: Level | None = None
    name: Line | None = None
    text: Line | None = None
    targets: tuple[Level, ...] = ()
    decided_by: Line | None = None
    rules: tuple[CriterionRule, ...] = ()
    section: Line | None = None


class TargetGroup(Part):
    """What some units compete to reach; no condition of recognition."""

    id: Id
    applies_to: tuple[Id, ...] = ()
    section: Line | None = None
    items: tuple[Threshold, ...]
