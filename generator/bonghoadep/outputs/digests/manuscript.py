"""A month's digest as plain data: all that its template prints."""

from collections.abc import Iterator, Mapping
from typing import Any

from ...catalogue.edition import Edition
from ...records import words
from ...records.exemplar import Exemplar
from ...text import day
from .. import addresses
from ..months import NEW_FACTOR, Month, dates_of_month
from ..passage import Illustration, passage
from ..stories import Story
from .excerpt import excerpt
from .fitting import TOLD

PICTURE_WIDTH = 800
"""Pixels across: 200 to an inch of the widest picture."""

SAMPLE_NOTE = "người và việc trong các bài không có thật"

MOST = 8
"""Rows of what is told after the stories, the newest or nearest first; the page has them all."""


def manuscript(
    edition: Edition, stories: Mapping[str, Story], month: Month
) -> tuple[dict[str, Any], tuple[Illustration, ...]]:
    """Return the data of the digest and the pictures it may show, one a story."""
    publisher = edition.publisher
    ranked = [stories[one.id] for one in _ranked(month, stories)]
    shown = [_pictured(edition, story) for story in ranked[:TOLD]]
    shown += [(None, ())] * (len(ranked) - len(shown))
    sample = publisher.sample or any(one.sample for one in month.stories)
    data = {
        "site": publisher.name,
        "office": publisher.office,
        "url": addresses.absolute(publisher, addresses.digest(month.key)),
        "title": month.title,
        "date": [month.updated.year, month.updated.month, month.updated.day],
        "issued": _issued(month),
        "sample": SAMPLE_NOTE if sample else "",
        "summary": list(month.sentences),
        "stories": [
            _story(edition, story, picture) for story, (picture, _) in zip(ranked, shown, strict=True)
        ],
        "awards": list(_awards(month))[:MOST],
        "corrections": [[day(fix.on), _called(one), fix.note] for one, fix in month.corrections[:MOST]],
        "withdrawals": [[day(gone.on), gone.reason] for gone in month.withdrawals[:MOST]],
        "next": f"tháng {month.published.month}",
        "dues": _dues(edition, month),
        "contact": list(_contact(edition)),
        "reuse": publisher.reuse.line,
    }
    return data, tuple(one for _, files in shown for one in files)


def _ranked(month: Month, stories: Mapping[str, Story]) -> list[Exemplar]:
    """Return the month's stories as a paper has them: honoured by the State first, then those with a picture."""
    honoured = {one.id for one, _ in month.state_awards}
    return sorted(month.stories, key=lambda one: (one.id not in honoured, not stories[one.id].picture))


def _pictured(edition: Edition, story: Story) -> tuple[Mapping[str, Any] | None, tuple[Illustration, ...]]:
    """Return the picture that stands for the story, as the template is told of it, and its file."""
    if story.picture is None:
        return None, ()
    told = passage(edition, story, 2, PICTURE_WIDTH)
    name = story.picture.jpeg.removeprefix(addresses.STORIES).replace("/", "-")
    # A picture within the prose is none of those that stand around it.
    shown = told.pictures.get(name, told.data["picture"])
    files = tuple(one for one in told.illustrations if shown and one.name == shown["file"])
    return (shown if files else None), files


def _story(edition: Edition, story: Story, picture: Mapping[str, Any] | None) -> dict[str, Any]:
    exemplar = story.exemplar
    kicker = [story.kind, story.place_now, *(link.label for link in story.movements[:1])]
    if NEW_FACTOR in (exemplar.category, exemplar.stage):
        kicker.insert(0, words.CATEGORIES[NEW_FACTOR])
    return {
        "title": exemplar.title,
        "kicker": kicker,
        "place": story.place_now,
        "citation": exemplar.citation,
        "picture": picture,
        "blocks": excerpt(story),
        "url": addresses.absolute(edition.publisher, story.address),
    }


def _awards(month: Month) -> Iterator[dict[str, str]]:
    for one, award in month.state_awards:
        decided = day(award.decision.on) if award.decision else str(award.year)
        what = award.title or words.AWARD_FORMS[award.form]
        yield {"who": one.name, "what": what, "by": f"{award.authority}, {decided}"}


def _dues(edition: Edition, month: Month) -> list[list[str]]:
    """Return what plans want in the month the digest comes out in."""
    found = dates_of_month(edition, month.published.date())
    return [[day(due.last), due.what, plan.short] for due, plan in found[:MOST]]


def _called(one: Exemplar) -> str:
    return one.short_title or one.title


def _issued(month: Month) -> str:
    first, last = month.published.date(), month.updated.date()
    return f"Phát hành {day(first)}" + (f", sửa {day(last)}" if last > first else "")


def _contact(edition: Edition) -> Iterator[str]:
    publisher, contact = edition.publisher, edition.publisher.contact
    yield from (part for part in (contact.address, contact.phone, contact.email) if part)
    yield f"Chịu trách nhiệm: {publisher.responsible}"
    if publisher.licence_number:
        since = f", {day(publisher.licence_date)}" if publisher.licence_date else ""
        yield f"Giấy phép: {publisher.licence_number}{since}"
