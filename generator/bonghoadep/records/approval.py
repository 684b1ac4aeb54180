"""What lets a record out, or calls it back: verification, approval, consent, corrections, withdrawal."""

from typing import Annotated

from pydantic import StringConstraints

from . import words
from .fields import Day, Decision, Flag, Line, OneOf, Part, Url

Seal = Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")]


class Step(Part):
    """One step of the chain from registration to decision."""

    step: Annotated[str, OneOf(words.STEPS)]
    by: Line
    on: Day
    ref: Line | None = None


class Approval(Part):
    """The decision to publish; `seal` is a digest of all that was approved, pictures included."""

    authority: Line
    position: Line
    name: Line | None = None
    decision: Decision
    chain: tuple[Step, ...] = ()
    seal: Seal | None = None


class Verification(Part):
    """Who looked whether it is true, when and how."""

    by: Line
    on: Day
    method: Line
    note: Line | None = None


class Endorsement(Part):
    """That those who live or work with the exemplar stand behind it."""

    by: Line
    on: Day
    vote: Line | None = None


class Guardian(Part):
    """Consent by a child's representative; the child's own where it is seven or older."""

    given_on: Day
    ref: Line
    child_agrees: Flag


class Consent(Part):
    """What the person agreed to make public; the signed form stays outside, `ref` says where to find it."""

    scope: tuple[Annotated[str, OneOf(words.SCOPES)], ...]
    fields: tuple[Annotated[str, OneOf(words.CONSENT_FIELDS)], ...] = ("name",)
    given_on: Day
    by: Line | None = None
    ref: Line
    expires: Day | None = None
    withdrawn_on: Day | None = None
    guardian: Guardian | None = None


class Clearance(Part):
    """Leave of the armed forces' own agency to publish."""

    agency: Line
    ref: Line
    on: Day


class Attestation(Part):
    """A rating the dossier proves by year; never printed."""

    what: Line
    year: Annotated[int, "calendar year"]
    met: Flag


class Correction(Part):
    on: Day
    note: Line


class Withdrawal(Part):
    """The end of a publication; readers see the reason and nothing personal."""

    on: Day
    reason: Line
    decision: Decision | None = None


class Forwarding(Part):
    """That the record was sent on, and to whom."""

    to: Line
    on: Day


class Silence(Part):
    """A warning the editor has looked at and answers for."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{3}$")]
    why: Line


class Contest(Part):
    """The writing contest a text came from; its prize belongs to the text."""

    name: Line
    year: Annotated[int, "calendar year"]
    prize: Line | None = None


class Author(Part):
    name: Line
    unit: Line | None = None


class Finding(Part):
    """How the exemplar came to be known."""

    via: Annotated[str, OneOf(words.DISCOVERIES)]
    by: Line | None = None
    url: Url | None = None
