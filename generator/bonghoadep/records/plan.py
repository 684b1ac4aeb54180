"""A plan (kế hoạch): who issued it, for when and where, its movements, criteria, quotas and deadlines."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field

from . import plan_words, words
from .criteria import CriteriaGroup, Kind, KindDetail, PlanLevel, TargetGroup
from .document import Record
from .fields import Count, Flag, Id, Line, OneOf, Paragraphs, Part
from .issuance import Epigraph, Issuance, Issuer, LegalBasis, PlanCopy, PlanPlace
from .quota import PlanAward, Quota
from .spreading import (
    Breadth,
    ChainStep,
    Clause,
    Intake,
    PlanReplication,
    Propagation,
    SelectionValues,
    Stages,
    UnitPlan,
)
from .timing import Deadline, Milestone, Period, Phase, Rhythm

Subkind = Annotated[str, OneOf(words.SUBKINDS)]


class Lead(Part):
    """Who sees to a movement: agencies or posts, told (“giao”) or asked (“đề nghị”); `each` on its own."""

    duty: Annotated[str, OneOf(words.DUTIES)] | None = None
    agencies: tuple[Line, ...]
    agencies_count: Count | None = None
    each: Flag = False
    coordinate: tuple[Line, ...] = ()


class PlanMovement(Part):
    """A movement as one plan has it: the name it writes, who leads, what is asked and how many.

    Where `kinds` is empty the plan's own kinds hold; `criteria` come on top of the plan's.
    """

    movement: Id
    as_written: Line
    letter: Line | None = None
    item: Line | None = None
    type: Annotated[str, OneOf(words.MOVEMENT_TYPES)] | None = None
    campaign: Line | None = None
    related: tuple[Line, ...] = ()
    text: Line | None = None
    lead: Lead | None = None
    kinds: tuple[Kind, ...] = ()
    subkinds: Mapping[Kind, tuple[Subkind, ...]] = Field(default_factory=dict)
    quotas: tuple[Quota, ...] = ()
    criteria: tuple[CriteriaGroup, ...] = ()
    may_involve_minors: Flag = False
    publication_note: Line | None = None
    note: Line | None = None


class Plan(Record):
    """One plan, faithful to its document.

    What it is: from `id` to `legal_basis`. Whom it means: from `definition` to `movements_lead_rule`.
    What it asks, when: from `quotas` to `approval_chain`. How it spreads: from `propagation` to `targets`.
    """

    id: Id
    title: Line
    short: Line
    issuance: Issuance
    issuer: Issuer
    place: PlanPlace
    sector: Annotated[str, OneOf(plan_words.SECTORS)]
    period: Period
    parent_plan: Id | None = None
    """The plan of a body above under which this one was made, where it is one of ours."""
    legal_basis: tuple[LegalBasis, ...] = ()
    epigraph: Epigraph | None = None

    definition: Paragraphs
    stages: Stages | None = None
    breadth: Breadth | None = None
    kinds: tuple[Kind, ...]
    kind_details: tuple[KindDetail, ...] = ()
    criteria: tuple[CriteriaGroup, ...] = ()
    levels: tuple[PlanLevel, ...] = ()
    movements: tuple[PlanMovement, ...]
    movements_open: Flag = False
    """The plan's list of movements ends in “…”: others may be added."""
    movements_lead_rule: Clause | None = None

    units: tuple[Line, ...] = ()
    """The units (“các cơ quan, đơn vị”) a quota for each unit is asked of, where the office lists them."""
    quotas: tuple[Quota, ...] = ()
    awards: tuple[PlanAward, ...] = ()
    award_priority: Clause | None = None
    deadlines: tuple[Deadline, ...] = ()
    rhythms: tuple[Rhythm, ...] = ()
    phases: tuple[Phase, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    approval_chain: tuple[ChainStep, ...] = ()
    responsibility: Clause | None = None
    intake: Intake | None = None

    propagation: Propagation = Propagation()
    verification: Clause | None = None
    follow_up: Clause | None = None
    replication: PlanReplication | None = None
    unit_plan_must_state: UnitPlan | None = None
    selection_values: SelectionValues | None = None
    targets: tuple[TargetGroup, ...] = ()
    recipients: tuple[Line, ...] = ()

    source: PlanCopy | None = None
    quality_notes: tuple[Line, ...] = ()

    def all_quotas(self) -> Iterator[tuple[PlanMovement | None, Quota]]:
        """Return every quota with the movement it belongs to, the plan's own first."""
        yield from ((None, quota) for quota in self.quotas)
        for movement in self.movements:
            yield from ((movement, quota) for quota in movement.quotas)
