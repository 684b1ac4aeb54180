"""The sheet as plain data: all that its template prints."""

from collections.abc import Iterator
from typing import Any

from ...catalogue.edition import Edition
from ...records import words
from ...records.evidence import Source
from ...records.exemplar import Exemplar
from ...text import day, number
from .. import addresses
from ..honours import Honour, highest, honours
from ..passage import Illustration, passage
from ..stories import Story

PICTURE_WIDTH = 960
"""Pixels across: 240 to an inch of the first picture, 150 where one is as wide as the text. An office's printer shows
no more, and ten thousand sheets are to be made and kept."""

SAMPLE_NOTE = "người và việc trong bài không có thật"

Rows = list[tuple[str, list[str]]]
"""(label, lines); the first line is what matters, the others explain it."""


def manuscript(edition: Edition, story: Story) -> tuple[dict[str, Any], tuple[Illustration, ...]]:
    """Return the data of the sheet and the pictures it needs; sources keep the numbers they have in the record."""
    exemplar, publisher = story.exemplar, edition.publisher
    told = passage(edition, story, 1, PICTURE_WIDTH)
    figures = zip(told.data["impact"], exemplar.impact, strict=True)
    data = {
        "site": publisher.name,
        "office": publisher.office,
        "url": addresses.absolute(publisher, story.address),
        "date": [story.updated.year, story.updated.month, story.updated.day],
        "sample": SAMPLE_NOTE if publisher.sample or exemplar.sample else "",
        "story": {
            **told.data,
            "impact": [{**figure, "note": _known(exemplar, one.source)} for figure, one in figures],
            "notes": [],
        },
        "pictures": told.pictures,
        "kicker": list(_kicker(edition, story)),
        "who": story.who,
        "whose": list(_whose(exemplar)),
        "facts": list(_facts(edition, story)),
        "corrections": [[day(one.on), one.note] for one in exemplar.corrections],
        "indicators": _indicators(exemplar),
        "given": _given(exemplar),
        "honours": [_row(one) for one in honours(exemplar)],
        "later": [[day(one.on), one.text] for one in exemplar.follow_ups],
        "sources": [_source(one) for one in exemplar.sources],
        "record": list(_record(edition, story)),
    }
    return data, told.illustrations


def _known(exemplar: Exemplar, source: int | None) -> int | None:
    return source if source and source <= len(exemplar.sources) else None


def _kicker(edition: Edition, story: Story) -> Iterator[str]:
    yield story.kind
    if best := highest(story.exemplar):
        yield f"{words.LEVELS[best.level]}, {best.year}"
    yield from (edition.movements[id].name for id in story.exemplar.movements)


def _whose(exemplar: Exemplar) -> Iterator[str]:
    if exemplar.owner:
        yield f"Chủ mô hình: {exemplar.owner.name}"
    if work := ", ".join(_but(exemplar.name, exemplar.position, exemplar.unit)):
        yield work
    if exemplar.posthumous:
        yield "Truy tặng"


def _but(said: str, *parts: str | None) -> Iterator[str]:
    """Yield the parts that are there, without the one that has been said."""
    yield from (part for part in parts if part and part != said)


def _facts(edition: Edition, story: Story) -> Iterator[tuple[str, list[str]]]:
    exemplar, place = story.exemplar, [story.place_now]
    place += [f"khi ấy: {story.place_then}"] if story.place_then else []
    yield "Địa phương", place + ([exemplar.place.detail] if exemplar.place.detail else [])
    if plan := edition.plans.get(exemplar.plan):
        yield "Theo kế hoạch", [plan.short]
    if exemplar.led_by:
        yield "Đơn vị chọn", [exemplar.led_by]
    if approval := exemplar.approval:
        decision = f"Quyết định số {approval.decision.number} ngày {day(approval.decision.on)}"
        yield "Phê duyệt công bố", [approval.authority, decision]
    changed = f", cập nhật {day(story.updated)}" if story.updated > story.published else ""
    yield "Đăng", [day(story.published) + changed]


def _indicators(exemplar: Exemplar) -> list[dict[str, Any]]:
    return [
        {
            "name": f"{one.name} ({one.unit})",
            "note": _known(exemplar, one.source),
            "years": [str(value.year) for value in one.values],
            "values": [number(value.value) for value in one.values],
        }
        for one in exemplar.indicators
    ]


def _given(exemplar: Exemplar) -> list[dict[str, Any]]:
    return [
        {
            "what": one.what,
            "value": f"{number(one.value)}\u00a0{one.unit}",
            "year": one.year,
            "note": _known(exemplar, one.source),
        }
        for one in exemplar.contributions
    ]


def _row(honour: Honour) -> dict[str, str]:
    return {
        "title": honour.title,
        "note": honour.note,
        "authority": honour.authority,
        "number": honour.number or "–",
        "on": day(honour.on) if honour.on else str(honour.year),
    }


def _source(source: Source) -> dict[str, str]:
    """Return a source as the page words it, its address apart, for paper has no links to follow."""
    by = f". {source.issuer}" if source.issuer else ""
    on = f", {day(source.date)}" if source.date else ""
    return {"text": f"{source.title}{by}{on}", "url": source.url or ""}


def _record(edition: Edition, story: Story) -> Iterator[tuple[str, str]]:
    """Yield who answers for the story, and how to pass it on."""
    exemplar, publisher = story.exemplar, edition.publisher
    if wrote := exemplar.author:
        yield "Người viết", ", ".join(_but("", wrote.name, wrote.unit))
    if seen := exemplar.verification:
        yield "Xác minh", f"{seen.by}, ngày {day(seen.on)}: {seen.method}."
    if chosen := exemplar.endorsement:
        vote = f": {chosen.vote}" if chosen.vote else ""
        yield "Suy tôn", f"{chosen.by}, ngày {day(chosen.on)}{vote}."
    if answers := exemplar.responsible:
        yield "Chịu trách nhiệm", ", ".join(_but("", answers.name, answers.unit))
    yield "Đăng lại", publisher.reuse.line
    url = addresses.absolute(publisher, story.address)
    yield "Trích dẫn", f"“{exemplar.title}”, {publisher.name}, {day(story.published)}, {url}"
