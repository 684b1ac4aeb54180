"""What speaks for an exemplar: recognitions, awards, figures, sources, press, those who took the model up."""

from typing import Annotated

from . import words
from .fields import (
    Count,
    Day,
    Decision,
    FileName,
    Flag,
    Id,
    Line,
    Number,
    OneOf,
    Part,
    PlaceAt,
    Url,
    When,
    Year,
)

Level = Annotated[str, OneOf(words.LEVELS)]
Status = Annotated[str, OneOf(words.STATUSES)]


class Recognition(Part):
    """A recognition by plan at a level in a year; by law not an award."""

    level: Level
    year: Year
    round: Line | None = None
    title: Line | None = None
    authority: Line
    decision: Decision | None = None
    status: Status = "hieu-luc"
    status_decision: Decision | None = None


class Award(Part):
    """A title or commendation under the law on emulation: a form, an authority, a decision."""

    form: Annotated[str, OneOf(words.AWARD_FORMS)]
    type: Annotated[str, OneOf(words.AWARD_TYPES)] | None = None
    title: Line | None = None
    occasion: Id | None = None
    level: Level | None = None
    year: Year
    authority: Line
    decision: Decision | None = None
    state_level: Flag = False
    status: Status = "hieu-luc"
    status_decision: Decision | None = None


class AwardProposal(Part):
    """An award the exemplar was put forward for; once given it stands in `awards`."""

    form: Annotated[str, OneOf(words.AWARD_FORMS)]
    to: Line
    on: Day


class Source(Part):
    """Where a claim can be looked up."""

    title: Line
    issuer: Line | None = None
    url: Url | None = None
    date: Day | None = None


class Impact(Part):
    """One figure: what, how much, of what, when, and by which source (its number in `sources`, from 1)."""

    what: Line
    value: Number
    unit: Line
    year: Year
    source: Count


class YearValue(Part):
    year: Year
    value: Number


class Indicator(Part):
    """A figure followed over years, as growth claims need."""

    name: Line
    unit: Line
    values: tuple[YearValue, ...]
    source: Count | None = None
    criterion: Id | None = None
    """The plan's criterion whose figure this is."""


class Contribution(Part):
    """What was given: land in m², money, days of work."""

    what: Line
    value: Number
    unit: Line
    year: Year
    source: Count | None = None


class Initiative(Part):
    name: Line
    level: Level | None = None
    year: Year | None = None
    benefit: Line | None = None


class Prize(Part):
    contest: Line
    prize: Line
    year: Year


class Criterion(Part):
    """A criterion of the plan that is met, and by what one can see it."""

    key: Id
    evidence: tuple[Line, ...] = ()


class Coverage(Part):
    """Where the press has run the story."""

    outlet: Line
    level: Annotated[str, OneOf(words.OUTLET_LEVELS)]
    title: Line
    url: Url | None = None
    date: Day


class Publicity(Part):
    """One showing through a channel of the plan: loudspeaker, meeting, social page."""

    channel: Annotated[str, OneOf(words.CHANNELS)]
    where: Line | None = None
    on: Day


class Replication(Part):
    """Another unit that took the model up; `exemplar` names its own story if it has one."""

    place: PlaceAt | None = None
    who: Line
    year: Year
    result: Line | None = None
    exemplar: Id | None = None


class Replicability(Part):
    """What others need to take the model up."""

    conditions: tuple[Line, ...] = ()
    potential: Line | None = None
    evaluated_on: Day | None = None
    visit: Line | None = None
    """How to visit; a public contact of the unit, never of a person."""


class FollowUp(Part):
    on: Day
    text: Line


class Event(Part):
    """A meeting or congress where the exemplar was named."""

    name: Line
    on: When
    role: Line | None = None


class Photo(Part):
    """A picture beside the record; without its own consent no face is shown."""

    file: FileName
    role: Annotated[str, OneOf(words.PHOTO_ROLES)]
    alt: Line
    caption: Line
    credit: Line
    rights: Line = "Được đăng lại khi ghi nguồn"
    people: tuple[Line, ...] = ()
    consent: Flag
