"""What the pages of a story and of a plan tell a reader: all the record gives them, and nothing it keeps to itself."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import pytest
from lxml import html

from bonghoadep.build import plan
from bonghoadep.outputs.shell import HOLES, Shell, hole
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.records.fields import Decision
from bonghoadep.records.plan import Plan
from bonghoadep.site import Site, open_site
from bonghoadep.text import VIETNAM, day
from bonghoadep.writer import Made
from tests.example import MOMENT
from tests.tools import ROOT

SHELL = Shell.cut("".join(map(hole, HOLES)))


@cache
def site() -> Site:
    """The sample content, as it will be when every embargo of it is over."""
    return open_site(ROOT, MOMENT.replace(year=2026, tzinfo=VIETNAM))


@cache
def pages() -> Mapping[str, str]:
    """Return the words of every page by its file, with single spaces."""
    artifacts = plan(site().edition, ("pages",)).quick(dict.fromkeys(range(9), SHELL), [], Made())
    made = (
        (one.path, one.make().decode().replace("<br>", " "))
        for _, one in artifacts
        if one.path.endswith(".html")
    )
    return {path: spaced(html.fromstring(f"<div>{text}</div>").text_content()) for path, text in made}


def spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def of_story(one: Exemplar) -> Iterator[str]:
    """Yield what a reader of the story is owed."""
    yield from (one.name, one.title, one.citation)
    if one.approval:
        yield one.approval.authority
        yield from of_decision(one.approval.decision)
    if one.verification:
        yield from (one.verification.by, day(one.verification.on), one.verification.method)
    for correction in one.corrections:
        yield from (day(correction.on), correction.note)
    for honour in (*one.recognitions, *one.awards):
        yield honour.authority
        yield from of_decision(honour.decision) if honour.decision else (str(honour.year),)
    yield from (text for source in one.sources for text in (source.title, source.issuer) if text)
    yield from (text for item in one.coverage for text in (item.outlet, item.title, day(item.date)))
    yield from (text for copy in one.replications for text in (copy.who, copy.result) if text)
    yield from (text for later in one.follow_ups for text in (day(later.on), later.text))
    yield from (text for met in one.criteria for text in met.evidence)
    yield from (figure.what for figure in (*one.impact, *one.contributions))
    yield from (figure.name for figure in one.indicators)
    yield from (text for idea in one.initiatives for text in (idea.name, idea.benefit) if text)
    yield from (text for won in one.prizes for text in (won.contest, won.prize))
    yield from (*one.works, *(event.name for event in one.events))
    yield from (one.endorsement.by, one.endorsement.vote or "") if one.endorsement else ()
    if one.replicability:
        told = one.replicability
        yield from (*told.conditions, *filter(None, (told.potential, told.visit)))
    if one.contest:
        yield from (one.contest.name, str(one.contest.year), one.contest.prize or "")
    yield from (person.name for person in (one.author, one.responsible) if person)


def of_decision(decision: Decision) -> Iterator[str]:
    yield from (decision.number, day(decision.on))


def kept(one: Exemplar) -> Iterator[str]:
    """Yield what is the office's own and never printed."""
    yield from (attested.what for attested in one.attestations)
    yield from (silence.why for silence in one.silences)
    if one.consent:
        yield one.consent.ref
        yield from (text for text in (one.consent.guardian and one.consent.guardian.ref,) if text)
    if one.clearance:
        yield one.clearance.ref


@pytest.mark.parametrize("id", sorted(site().edition.exemplars))
def test_a_story_tells_what_it_rests_on_and_keeps_what_is_not_public(id: str) -> None:
    one = site().edition.exemplars[id]
    page = pages()[f"guong/{id}/index.html"]
    assert [text for text in of_story(one) if spaced(text) not in page] == []
    assert [text for text in kept(one) if spaced(text) in page] == []


def of_plan(one: Plan) -> Iterator[str]:
    yield from (one.title, one.issuer.name, one.period.as_written, one.definition)
    yield from (
        text for basis in one.legal_basis for text in (basis.number, basis.title, basis.issuer) if text
    )
    for movement in one.movements:
        yield movement.as_written
        yield from movement.lead.agencies if movement.lead else ()
    yield from (item.text for group in one.criteria for item in group.items)
    yield from (quota.text for _, quota in one.all_quotas() if quota.text)
    yield from (award.text or award.cap_source or "" for award in one.awards)
    yield from (text for due in one.deadlines for text in ((due.what or due.text), due.by) if text)
    yield from (text for mark in one.milestones for text in ((mark.name or mark.text), mark.occasion) if text)
    yield from (item.text for part in one.movements for group in part.criteria for item in group.items)
    yield from (text.rstrip(".") for level in one.levels for text in (level.text, level.decided_by) if text)
    yield from (
        text.rstrip(".") for step in one.approval_chain for text in (step.by, step.to, step.text) if text
    )
    yield from (text for channel in one.propagation.channels for text in (channel.text, channel.by) if text)
    yield from (item.what for group in one.targets for item in group.items)
    yield from one.recipients
    yield from one.quality_notes
    yield from of_clauses(one)


def of_clauses(one: Plan) -> Iterator[str]:
    told = one.propagation
    single = (told.objectivity, told.adapt_to_audience, told.timeliness, one.verification, one.follow_up)
    yield from (
        part.text for part in (*single, *told.content, one.responsibility, one.award_priority) if part
    )
    several = (one.breadth, one.replication, one.unit_plan_must_state, one.selection_values, one.epigraph)
    yield from (part.text for part in several if part)


@pytest.mark.parametrize("id", sorted(site().edition.plans))
def test_a_plan_is_told_in_its_own_words(id: str) -> None:
    page = pages()[f"ke-hoach/{id}/index.html"]
    assert [text for text in of_plan(site().edition.plans[id]) if spaced(text) not in page] == []


@pytest.mark.parametrize(
    ("id", "line"),
    [
        ("binh-thuan", "Số: ……/KH-SNN Bình Thuận, năm 2023"),
        ("y-tich", "Số: ……/KH-UBND Y Tịch, ngày … tháng 3 năm 2024"),
        ("yen-bai", "Yên Bái, ngày 31 tháng 8 năm 2021"),
    ],
)
def test_blanks_of_a_document_stay_blank(id: str, line: str) -> None:
    assert line in pages()[f"ke-hoach/{id}/index.html"]


def test_a_quota_without_a_number_is_not_nought() -> None:
    page = pages()["ke-hoach/yen-bai/index.html"]
    assert page.count("Số lượng: kế hoạch để trống") == 10
    assert page.count("Dự kiến 1 ") == 10
