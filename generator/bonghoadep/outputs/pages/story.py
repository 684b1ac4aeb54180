"""A story's page: the story, its proofs, and where to go from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from ... import text
from ...records import words
from ...records.evidence import Criterion, Recognition, Replication
from ...records.exemplar import Exemplar
from .. import addresses
from ..stories import ROOT, Link, Story, figure, image
from ..templates import render
from . import linked
from .page import Page
from .stock import Stock

LEAD_SIZES = "(min-width: 45rem) 40rem, 100vw"
PORTRAIT_SIZES = "7rem"
IN_FORCE = ("hieu-luc", "phuc-hoi")
RESULTS = "ket-qua"
"""The part of a story under which its figures stand."""

SYLLABLES_A_MINUTE = 220
"""At which grown readers take in a plain text; told in whole minutes, for it is a guess."""


@dataclass(frozen=True, slots=True)
class Honour:
    """A recognition or an award as a row of one table."""

    title: str
    authority: str
    number: str
    on: date | None
    year: int
    note: str


def pages(stock: Stock) -> Iterator[Page]:
    for story in stock.stories.values():
        exemplar = story.exemplar
        yield Page(
            story.address,
            exemplar.title,
            exemplar.citation,
            "guong",
            partial(_main, stock, story),
            story.updated.date(),
            card=addresses.card(exemplar.id),
            moments=(story.published, story.updated),
            crumbs=_crumbs(story),
            linked=partial(_linked, stock, story),
        )


def _crumbs(story: Story) -> tuple[Link, ...]:
    return Link("Địa phương", addresses.PLACES), *story.crumbs


def _linked(stock: Stock, story: Story) -> tuple[linked.Node, ...]:
    in_force = (one.title for one in honours(story.exemplar) if not one.note)
    return (linked.article(stock.publisher, story, in_force),)


def _main(stock: Stock, story: Story) -> str:
    exemplar = story.exemplar
    newer, older = stock.edition.neighbours(exemplar)
    return render(
        "story.html",
        story=story,
        crumbs_to=_crumbs(story),
        one=exemplar,
        who=f"{_capital(exemplar.honorific)}\u00a0{exemplar.name}" if exemplar.honorific else exemplar.name,
        publisher=stock.publisher,
        sample=stock.is_sample((exemplar,)),
        highest=highest(exemplar),
        minutes=max(1, round(text.words(exemplar.story) / SYLLABLES_A_MINUTE)),
        fields=[Link(words.FIELDS[field], addresses.field(field)) for field in exemplar.fields],
        worth=[*map(words.AREAS.get, exemplar.areas), *map(words.VALUES.get, exemplar.values)],
        sheet_address="",
        sheet_size=0,
        plan=_plan(stock, exemplar),
        honours=honours(exemplar),
        criteria=_criteria(stock, exemplar),
        members=[stock.stories[id] for id in exemplar.members if id in stock.stories],
        replications=[_replication(stock, one) for one in exemplar.replications],
        has_results=any(section.anchor == RESULTS for section in story.prose.sections),
        results=RESULTS,
        url=addresses.absolute(stock.publisher, story.address),
        related=[(stock.cards[other.id], reason) for other, reason in stock.edition.related(exemplar)],
        newer=newer and stock.stories[newer.id],
        older=older and stock.stories[older.id],
        **_pictures(story),
    )


def _pictures(story: Story) -> Mapping[str, object]:
    """Return the pictures by where they stand: in front, in the panel, and those the prose does not show."""
    lead = story.picture
    portraits = [one for one in story.pictures if one.photo.role == "chan-dung" and one is not lead]
    portrait = portraits[0] if portraits else None
    body = story.prose.html if len(story.pictures) > 1 else ""
    rest = [one for one in story.pictures if one not in (lead, portrait) and one.jpeg not in body]
    return {
        "lead": lead and image(lead, LEAD_SIZES, ROOT, eager=True),
        "lead_photo": lead and lead.photo,
        "portrait": portrait and image(portrait, PORTRAIT_SIZES, ROOT),
        "portrait_photo": portrait and portrait.photo,
        "gallery": [figure(one) for one in rest],
    }


def highest(exemplar: Exemplar) -> Recognition | None:
    """Return the highest recognition in force, the latest of that level."""
    order = tuple(words.LEVELS)
    valid = [one for one in exemplar.recognitions if one.status in IN_FORCE]
    return max(valid, key=lambda one: (order.index(one.level), one.year), default=None)


def honours(exemplar: Exemplar) -> list[Honour]:
    """Return recognitions, then awards, each in the order of the record."""
    rows = [
        _honour(one, one.title or f"{words.CATEGORIES[exemplar.category]} {_small(words.LEVELS[one.level])}")
        for one in exemplar.recognitions
    ]
    for award in exemplar.awards:
        decision = award.decision
        rows.append(
            Honour(
                award.title or words.AWARD_FORMS[award.form],
                award.authority,
                decision.number if decision else "",
                decision.on if decision else None,
                award.year,
                "" if award.status == "hieu-luc" else words.STATUSES[award.status],
            )
        )
    return rows


def _honour(one: Recognition, title: str) -> Honour:
    decision = one.decision
    return Honour(
        title,
        one.authority,
        decision.number if decision else "",
        decision.on if decision else None,
        one.year,
        "" if one.status == "hieu-luc" else words.STATUSES[one.status],
    )


def _plan(stock: Stock, exemplar: Exemplar) -> Link | None:
    plan = stock.edition.plans.get(exemplar.plan)
    return Link(plan.short, addresses.plan(plan.id)) if plan else None


def _criteria(stock: Stock, exemplar: Exemplar) -> list[tuple[str, Criterion]]:
    """Return the criteria met in the plan's own words; one the plan does not have is left out."""
    texts = stock.clauses.get(exemplar.plan, {})
    return [(texts[met.key], met) for met in exemplar.criteria if met.key in texts]


def _replication(stock: Stock, one: Replication) -> tuple[Replication, str, str]:
    """Return a replication with the name of its place and the address of its own story, if it has one."""
    register = stock.edition.register
    place = one.place and register.at(one.place.unit, one.place.at.first)
    told = stock.stories.get(one.exemplar) if one.exemplar else None
    name = ", ".join(dict.fromkeys((place.name, register.province(place).name))) if place else ""
    return one, name, told.address if told else ""


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
