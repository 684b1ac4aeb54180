"""How a plan wants exemplars found, judged, made known and taken up."""

from typing import Annotated

from . import plan_words, words
from .fields import Id, Line, OneOf, Part


class Clause(Part):
    """A passage of the plan, word for word, and where it stands."""

    id: Id | None = None
    text: Line
    section: Line | None = None


class Stages(Part):
    """The links of the plan's chain of work (“04 khâu”)."""

    as_written: Line
    items: tuple[Annotated[str, OneOf(plan_words.PLAN_STAGES)], ...]


class Breadth(Part):
    """Whether exemplars of all work or of one field are meant."""

    text: Line
    values: tuple[Annotated[str, OneOf(words.BREADTHS)], ...]


class ChainStep(Part):
    """A step on the way to recognition; `stage` is the step of a record's own chain that answers to it."""

    step: Id
    stage: Annotated[str, OneOf(words.STEPS)] | None = None
    by: Line | None = None
    to: Line | None = None
    sources: tuple[Annotated[str, OneOf(words.DISCOVERIES)], ...] = ()
    text: Line | None = None


class PlanChannel(Part):
    """A way of making exemplars known, in the plan's words; `forms` says it in ours."""

    id: Id
    text: Line
    by: Line | None = None
    forms: tuple[Annotated[str, OneOf(words.CHANNELS)], ...] = ()


class Propagation(Part):
    """How the plan wants exemplars written about: truthfully, about what, where, how soon."""

    objectivity: Clause | None = None
    adapt_to_audience: Clause | None = None
    content: tuple[Clause, ...] = ()
    channels: tuple[PlanChannel, ...] = ()
    timeliness: Clause | None = None


class PlanReplication(Part):
    """How far the plan wants exemplars taken up."""

    scopes: tuple[Annotated[str, OneOf(plan_words.REPLICATION_SCOPES)], ...]
    text: Line


class UnitPlan(Part):
    """What the plans of the units below must state."""

    text: Line
    items: tuple[Annotated[str, OneOf(plan_words.UNIT_PLAN_PARTS)], ...]


class SelectionValues(Part):
    """By what worth the best are chosen."""

    text: Line
    facets: tuple[Annotated[str, OneOf(words.VALUES)], ...]


class Intake(Part):
    """Where units send their exemplars."""

    to: Line
    through: Line | None = None
    text: Line | None = None
