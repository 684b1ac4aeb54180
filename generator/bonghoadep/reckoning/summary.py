"""The figures of one plan in one span of time.

What tells of stories (kinds, movements, levels, stages, priority, places, waits) is about those published in the span;
what tells of deeds (showings, awards, replications) is about all the plan's stories, by the day of the deed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from statistics import median

from ..catalogue.edition import Edition
from ..places.place import Place
from ..records import words
from ..records.exemplar import Exemplar
from ..records.plan import Plan
from ..text import sort_key
from .days import decided_on, in_force, published_on
from .figures import Count, Span, Summary, Wait

Stories = tuple[Exemplar, ...]

_OF_A_UNIT = ("co-so", "xa")
"""Issuers whose plan is about one unit or one commune, so that no communes below it are wanted."""

_PRESS = {"bao-in", "bao-dien-tu", "phat-thanh", "truyen-hinh"}
"""Channels the press is counted under already, by its level; a showing through one of them is counted all the same."""


def summary(edition: Edition, plan: Plan, span: Span) -> Summary:
    """Return the figures; groups the plan names are there with nought, others only where there is something."""
    own = edition.by_plan.get(plan.id, ())[::-1]
    stories = tuple(one for one in own if _within(span, published_on(one)))
    waits = tuple(wait for one in stories if (wait := _wait(one)))
    days = [wait.days for wait in waits]
    reached, missed = _places(edition, plan, stories)
    return Summary(
        plan=plan.id,
        span=span,
        stories=tuple(one.id for one in stories),
        kinds=_counts(words.KINDS, (one.kind for one in stories), plan.kinds),
        movements=_movements(edition, plan, stories),
        levels=_levels(plan, stories),
        stages=_counts(words.STAGES, (one.stage for one in stories)),
        channels=_channels(edition, plan, own, stories, span),
        awards=_awards(own, span),
        waits=waits,
        median_days=median(days) if days else None,
        longest_days=max(days, default=None),
        priority=sum(one.priority_group for one in stories),
        places=len(reached),
        places_without=tuple(place.name for place in missed),
        replications=sum(
            _within(span, decided_on(None, part.year)) for one in own for part in one.replications
        ),
        unit_plans=tuple(
            sorted(
                (one.issuer.name for one in edition.plans.values() if one.parent_plan == plan.id),
                key=sort_key,
            )
        ),
    )


def _within(span: Span, day: date) -> bool:
    return span.first <= day <= span.last


def _counts(labels: Mapping[str, str], found: Iterable[str], wanted: Iterable[str] = ()) -> tuple[Count, ...]:
    """Return counts in the order of the vocabulary: of what was found, and of what is wanted even so."""
    numbers, named = Counter(found), set(wanted)
    return tuple(Count(label, numbers[key]) for key, label in labels.items() if numbers[key] or key in named)


def _movements(edition: Edition, plan: Plan, stories: Stories) -> tuple[Count, ...]:
    """Return a count for each movement, the plan's first and as it writes them; a story may be in several."""
    labels = {part.movement: part.as_written for part in reversed(plan.movements)}
    labels = dict(reversed(labels.items()))
    others = {
        key: edition.movements[key].name for one in stories for key in one.movements if key not in labels
    }
    return _counts({**labels, **others}, (key for one in stories for key in one.movements), labels)


def _levels(plan: Plan, stories: Stories) -> tuple[Count, ...]:
    """Return how many stories hold a recognition at each level; one may hold several."""
    found = (
        key for one in stories for key in {part.level for part in one.recognitions if in_force(part.status)}
    )
    named = {key for level in plan.levels for key in (level.level, *level.targets) if key}
    return _counts(words.LEVELS, found, named)


def _channels(edition: Edition, plan: Plan, own: Stories, stories: Stories, span: Span) -> tuple[Count, ...]:
    """Return the showings by channel: the site itself, the press by its level, and the channels of the plan."""
    shown = (part.channel for one in own for part in one.publicity if _within(span, part.on))
    press = (part.level for one in own for part in one.coverage if _within(span, part.date))
    outlets = {key: f"Báo chí {label}" for key, label in words.OUTLET_LEVELS.items()}
    wanted = {form for channel in plan.propagation.channels for form in channel.forms}
    site = Count(edition.publisher.name, len(stories))
    return (site, *_counts(outlets, press), *_counts(words.CHANNELS, shown, wanted - _PRESS))


def _awards(own: Stories, span: Span) -> tuple[Count, ...]:
    given = (
        part.form
        for one in own
        for part in one.awards
        if in_force(part.status) and _within(span, decided_on(part.decision, part.year))
    )
    return _counts(words.AWARD_FORMS, given)


def _wait(exemplar: Exemplar) -> Wait | None:
    """Return how long the story waited, and its showings in the order of their days; None where none decided."""
    if exemplar.approval is None:
        return None
    decided, published = exemplar.approval.decision.on, published_on(exemplar)
    shown = [
        *((words.CHANNELS[part.channel], part.on) for part in exemplar.publicity),
        *((part.outlet, part.date) for part in exemplar.coverage),
    ]
    channels = tuple(sorted(shown, key=lambda showing: (showing[1], showing[0])))
    return Wait(exemplar.id, decided, published, (published - decided).days, channels)


def _places(edition: Edition, plan: Plan, stories: Stories) -> tuple[list[Place], list[Place]]:
    """Return today's communes of the plan's place: those with a story, and those without."""
    if plan.issuer.level in _OF_A_UNIT:
        return [], []
    register = edition.register
    at = plan.place.at.first if plan.place.at else date(plan.issuance.issued.year, 1, 1)
    unit = register.at(plan.place.unit, at) or register.get(plan.place.unit)
    below = register.communes(unit) if unit else ()
    # Commune by commune, for what a province became may be much more than it was.
    places = {link.place.id: link.place for one in below for link in register.now(one)}
    today = sorted(places.values(), key=lambda place: (sort_key(place.short), place.id))
    reached = {place.id for one in stories for place in edition.places_now(one)}
    with_story = [place for place in today if place.id in reached]
    return with_story, [place for place in today if place.id not in reached]
