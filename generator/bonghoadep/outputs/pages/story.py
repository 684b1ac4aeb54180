"""A story's page: the story, its proofs, and where to go from it."""

from collections.abc import Iterator, Mapping
from functools import partial

from ... import text
from ...catalogue.edition import agreed
from ...records import words
from ...records.evidence import Criterion, Replication
from ...records.exemplar import Exemplar
from ...text import moment_in_words
from .. import addresses
from ..frames import may_be_framed, snippet
from ..honours import highest, honours
from ..posts import of_story
from ..stories import ROOT, Link, Story, figure, image
from ..templates import render
from . import downloads, linked, loudspeaker
from .page import Page
from .stock import Stock

LEAD_SIZES = "(min-width: 45rem) 40rem, 100vw"
PORTRAIT_SIZES = "7rem"
RESULTS = "ket-qua"
"""The part of a story under which its figures stand."""

SYLLABLES_A_MINUTE = 220
"""At which grown readers take in a plain text; told in whole minutes, for it is a guess."""


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
            oembed=addresses.oembed(exemplar.id)
            if may_be_framed(exemplar) and not stock.edition.preview
            else "",
            pictures=tuple(one.jpeg for one in story.pictures),
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
        who=story.who,
        publisher=stock.publisher,
        sample=stock.is_sample((exemplar,)),
        highest=highest(exemplar),
        minutes=max(1, round(text.words(exemplar.story) / SYLLABLES_A_MINUTE)),
        fields=[Link(words.FIELDS[field], addresses.field(field)) for field in exemplar.fields],
        worth=[*map(words.AREAS.get, exemplar.areas), *map(words.VALUES.get, exemplar.values)],
        plan=_plan(stock, exemplar),
        honours=honours(exemplar),
        criteria=_criteria(stock, exemplar),
        members=[stock.stories[id] for id in exemplar.members if id in stock.stories],
        replications=[_replication(stock, one) for one in exemplar.replications],
        has_results=any(section.anchor == RESULTS for section in story.prose.sections),
        results=RESULTS,
        url=addresses.absolute(stock.publisher, story.address),
        related=[(stock.cards[other.id], reason) for other, reason in stock.edition.related(exemplar)],
        downloads=downloads.of_story(stock, story),
        aired=loudspeaker.address_of(stock, exemplar.id),
        embargoed=moment_in_words(story.published) if stock.edition.preview else "",
        **_outside(stock, story),
        newer=newer and stock.stories[newer.id],
        older=older and stock.stories[older.id],
        **_pictures(story),
    )


def _outside(stock: Stock, story: Story) -> Mapping[str, object]:
    """Return what is offered to whoever shows the story elsewhere, by what the person agreed to."""
    exemplar = story.exemplar
    public = not stock.edition.preview
    posted, framed = public and agreed(exemplar, "social"), public and may_be_framed(exemplar)
    return {
        "post": of_story(stock.edition, story) if posted else "",
        "post_files": downloads.of_post(stock, story) if posted else [],
        "frame": snippet(stock.publisher, story) if framed else "",
        "frame_address": addresses.embed(exemplar.id),
    }


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
