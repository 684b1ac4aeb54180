"""The exemplar: a person, collective, household or model, and the story about it."""

from typing import Annotated

from pydantic import StringConstraints

from . import words
from .approval import (
    Approval,
    Attestation,
    Author,
    Clearance,
    Consent,
    Contest,
    Correction,
    Endorsement,
    Finding,
    Forwarding,
    Silence,
    Verification,
    Withdrawal,
)
from .document import Record
from .evidence import (
    Award,
    AwardProposal,
    Contribution,
    Coverage,
    Criterion,
    Event,
    FollowUp,
    Impact,
    Indicator,
    Initiative,
    Photo,
    Prize,
    Publicity,
    Recognition,
    Replicability,
    Replication,
    Source,
)
from .fields import Flag, Id, Line, Moment, OneOf, Paragraphs, Part, PlaceAt, Year

Kind = Annotated[str, OneOf(words.KINDS)]
Subkind = Annotated[str, OneOf(words.SUBKINDS)]


class Owner(Part):
    """Whose a model is; by law an award goes to the owner."""

    kind: Kind
    name: Line
    subkind: Subkind | None = None


class Exemplar(Record):
    """One exemplar with its story.

    Identity: `id` is the folder's name and never changes once published.
    Who and what: from `kind` to `setting`. Claims: from `recognitions` to `events`.
    Leave to publish: from `verification` to `silences`.
    """

    id: Id
    sample: Flag = False
    draft: Flag = False
    kind: Kind
    subkind: Subkind | None = None
    category: Annotated[str, OneOf(words.CATEGORIES)] = "dien-hinh"
    breadth: Annotated[str, OneOf(words.BREADTHS)] | None = None
    name: Line
    honorific: Line | None = None
    name_sort: Line | None = None
    owner: Owner | None = None
    unit: Line | None = None
    position: Line | None = None
    posthumous: Flag = False
    minor: Flag = False
    birth_year: Year | None = None
    title: Annotated[Line, StringConstraints(max_length=120)]
    short_title: Annotated[Line, StringConstraints(max_length=70)] | None = None
    citation: Annotated[Line, StringConstraints(max_length=300)]
    summary: Paragraphs | None = None
    year: Year
    place: PlaceAt
    plan: Id
    movements: Annotated[tuple[Id, ...], "at least one"]
    led_by: Line | None = None
    """The agency or unit that chose the exemplar, as quotas per agency or unit count it."""
    school_level: Annotated[str, OneOf(words.SCHOOL_LEVELS)] | None = None
    stage: Annotated[str, OneOf(words.STAGES)] = "cong-nhan"
    areas: tuple[Annotated[str, OneOf(words.AREAS)], ...] = ()
    fields: tuple[Annotated[str, OneOf(words.FIELDS)], ...] = ()
    values: tuple[Annotated[str, OneOf(words.VALUES)], ...] = ()
    setting: tuple[Line, ...] = ()
    priority_group: Flag = False
    discovered: Finding | None = None
    introduced_by: Line | None = None
    steward: Line | None = None
    """The post that keeps in touch with the exemplar; never printed."""

    recognitions: tuple[Recognition, ...] = ()
    awards: tuple[Award, ...] = ()
    proposals: tuple[AwardProposal, ...] = ()
    """The office's own; never printed with the story."""
    criteria: tuple[Criterion, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    impact: tuple[Impact, ...] = ()
    prizes: tuple[Prize, ...] = ()
    works: tuple[Line, ...] = ()
    contest: Contest | None = None
    sources: tuple[Source, ...] = ()
    photos: tuple[Photo, ...] = ()
    author: Author | None = None
    coverage: tuple[Coverage, ...] = ()
    publicity: tuple[Publicity, ...] = ()
    members: tuple[Id, ...] = ()
    replications: tuple[Replication, ...] = ()
    replicability: Replicability | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    events: tuple[Event, ...] = ()

    verification: Verification | None = None
    endorsement: Endorsement | None = None
    attestations: tuple[Attestation, ...] = ()
    clearance: Clearance | None = None
    consent: Consent | None = None
    responsible: Author | None = None
    approval: Approval | None = None
    forwarded: tuple[Forwarding, ...] = ()
    publish_on: Moment | None = None
    corrections: tuple[Correction, ...] = ()
    withdrawal: Withdrawal | None = None
    aliases: tuple[Id, ...] = ()
    silences: tuple[Silence, ...] = ()
    story: Paragraphs
