"""A story's facts for machines: what its page says of names, places, decisions and figures, each with its source."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ...catalogue.edition import Edition, version
from ...records import words
from ...records.evidence import Award, Contribution, Impact, Recognition, Source
from ...records.exemplar import Exemplar
from ...records.fields import Decision
from .. import addresses
from ..stories import Story


def of_story(edition: Edition, story: Story) -> dict[str, Any]:
    """Return the facts; what the record does not say is left out."""
    exemplar, publisher = story.exemplar, edition.publisher
    plan = edition.plans.get(exemplar.plan)
    data = {
        "id": addresses.tag(publisher, f"guong/{exemplar.id}"),
        "url": addresses.absolute(publisher, story.address),
        "version": version(exemplar),
        "illustrative": exemplar.sample or publisher.sample,
        "published": story.published.isoformat(),
        "updated": story.updated.isoformat(),
        "title": exemplar.title,
        "short_title": exemplar.short_title,
        "lead": exemplar.citation,
        "summary": exemplar.summary,
        "exemplar": _who(story),
        "author": exemplar.author and _given(name=exemplar.author.name, unit=exemplar.author.unit),
        "year": exemplar.year,
        "place": _place(edition, story),
        "movements": [
            {"name": edition.movements[id].name, "url": addresses.absolute(publisher, addresses.movement(id))}
            for id in exemplar.movements
        ],
        "plan": plan
        and {"name": plan.title, "url": addresses.absolute(publisher, addresses.plan(exemplar.plan))},
        "led_by": exemplar.led_by,
        "recognitions": [_recognition(exemplar, one) for one in exemplar.recognitions],
        "awards": [_award(one) for one in exemplar.awards],
        **_figures(exemplar),
        "sources": [_source(one) for one in exemplar.sources],
        "approval": exemplar.approval
        and {
            "authority": exemplar.approval.authority,
            "decision": _decision(exemplar.approval.decision),
        },
        "corrections": _dated((one.on, one.note) for one in exemplar.corrections),
        "follow_ups": _dated((one.on, one.text) for one in exemplar.follow_ups),
        "credit": publisher.reuse.credit,
        "terms": publisher.reuse.line,
        "licence": _given(name=publisher.reuse.licence, url=publisher.reuse.licence_url),
    }
    return _given(**data)


def _given(**data: Any) -> dict[str, Any]:
    """Return what is said; nothing and empty lists say nothing."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}


def _who(story: Story) -> dict[str, Any]:
    one = story.exemplar
    return _given(
        kind=story.kind,
        name=one.name,
        honorific=one.honorific,
        owner=one.owner and one.owner.name,
        position=one.position,
        unit=one.unit,
        posthumous=one.posthumous or None,
    )


def _place(edition: Edition, story: Story) -> dict[str, Any]:
    then = edition.place_then(story.exemplar)
    return _given(
        now=story.place_now,
        then=story.place_then,
        detail=story.exemplar.place.detail,
        unit=then.id,
        units_now=[unit.id for unit in edition.places_now(story.exemplar)],
    )


def _decision(decision: Decision | None) -> Mapping[str, str] | None:
    return {"number": decision.number, "date": decision.on.isoformat()} if decision else None


def _recognition(exemplar: Exemplar, one: Recognition) -> dict[str, Any]:
    return _given(
        title=one.title or f"{words.CATEGORIES[exemplar.category]} {_small(words.LEVELS[one.level])}",
        level=words.LEVELS[one.level],
        year=one.year,
        authority=one.authority,
        decision=_decision(one.decision),
        status=words.STATUSES[one.status],
        status_decision=_decision(one.status_decision),
    )


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _number(value: float) -> float:
    """Return a whole number as one: 49, not 49.0."""
    return int(value) if value.is_integer() else value


def _award(one: Award) -> dict[str, Any]:
    return _given(
        title=one.title or words.AWARD_FORMS[one.form],
        form=words.AWARD_FORMS[one.form],
        type=one.type and words.AWARD_TYPES[one.type],
        level=one.level and words.LEVELS[one.level],
        year=one.year,
        authority=one.authority,
        decision=_decision(one.decision),
        status=words.STATUSES[one.status],
        status_decision=_decision(one.status_decision),
    )


def _figures(exemplar: Exemplar) -> dict[str, Any]:
    """Return the figures with their source by its number among the sources, from 1."""
    last = len(exemplar.sources)

    def known(number: int | None) -> int | None:
        return number if number and number <= last else None

    def figure(one: Impact | Contribution) -> dict[str, Any]:
        value = _number(one.value)
        return _given(what=one.what, value=value, unit=one.unit, year=one.year, source=known(one.source))

    return {
        "impact": list(map(figure, exemplar.impact)),
        "contributions": list(map(figure, exemplar.contributions)),
        "indicators": [
            _given(
                what=one.name,
                unit=one.unit,
                values=[{"year": at.year, "value": _number(at.value)} for at in one.values],
                source=known(one.source),
            )
            for one in exemplar.indicators
        ],
    }


def _source(one: Source) -> dict[str, Any]:
    return _given(
        title=one.title, issuer=one.issuer, url=one.url, date=one.date.isoformat() if one.date else None
    )


def _dated(rows: Iterable[tuple[date, str]]) -> list[dict[str, str]]:
    return [{"date": on.isoformat(), "text": text} for on, text in rows]
