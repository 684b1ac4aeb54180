"""A plan as a document: who issued it, by what right, from what copy it was read."""

from typing import Annotated

from . import plan_words, words
from .fields import Count, Day, Flag, Id, Line, OneOf, Part, UnitId, When, Year

DocumentType = Annotated[str, OneOf(plan_words.DOCUMENT_TYPES)]


class Issued(Part):
    """Where and when the document was signed; what the copy leaves blank stays out."""

    place: Line
    year: Year
    month: Count | None = None
    day: Count | None = None


class Signer(Part):
    """The post that signed, for whom (“KT.”) and in whose name (“TM.”); of the person nothing is kept."""

    position: Line
    signs_for: Line | None = None
    authority: Line | None = None


class Issuance(Part):
    """The document itself; `number_as_written` is the line of the copy, blanks and all."""

    type: DocumentType
    number: Line | None = None
    number_as_written: Line | None = None
    symbol: Line | None = None
    issued: Issued
    signer: Signer | None = None


class Issuer(Part):
    """The body that issued the plan, the one above it and the one that runs the plan from day to day."""

    id: Id
    name: Line
    short: Line
    level: Annotated[str, OneOf(words.LEVELS)]
    parent: Line | None = None
    standing_body: Line | None = None
    role: Line | None = None


class PlanPlace(Part):
    """The unit the plan is for, as it was then; without `at` it is the year of issue."""

    unit: UnitId
    at: When | None = None
    as_written: Line | None = None
    now: UnitId | None = None


class LegalBasis(Part):
    """A document the plan rests on."""

    kind: DocumentType
    number: Line | None = None
    date: Day | None = None
    issuer: Line
    relation: Annotated[str, OneOf(plan_words.RELATIONS)]
    attached: Flag = False
    title: Line | None = None


class Mending(Part):
    """A slip of the copy and what we read in its stead."""

    found: Line
    read: Line
    why: Line


class PlanCopy(Part):
    """The copy the record was made from, and every place where the record departs from it."""

    file: Line
    form: Line | None = None
    corrections: tuple[Mending, ...] = ()


class Epigraph(Part):
    """The saying a plan goes by, and the title it lends to booklets."""

    text: Line
    author: Line
    booklet_title: Line | None = None
