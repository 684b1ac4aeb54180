"""A new story's file: complete in form, honest about what only people can fill in."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic_core import PydanticCustomError

from ..places.register import open_register
from ..records.fields import When
from ..text import nfc, slug
from .edit import inline
from .offers import require
from .outline import DeskError
from .questions import CITATION, QUESTIONS
from .units import unit_of

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Start:
    """What must be known to begin; `unit` is a code or a name, `at` when it happened if the year is not enough."""

    title: str
    kind: str
    name: str
    year: int
    unit: str
    plan: str
    movement: str
    at: str | None = None


def new(content: Path, start: Start, today: date) -> Path:
    """Write a draft below `content/exemplars` and return its file; an existing one is never touched.

    The plan must judge this kind in this movement, and the unit must have been there then.
    """
    id = slug(start.title, longest=60)
    if not id:
        raise DeskError("tiêu đề không có chữ nào để làm mã")
    if len(start.title) > LONGEST_TITLE:
        raise DeskError(f"tiêu đề dài quá {LONGEST_TITLE} ký tự")
    file = content / "exemplars" / str(start.year) / id / "index.md"
    if file.exists():
        raise DeskError(f"đã có bài {file.relative_to(content)}; đặt tiêu đề khác")
    require(content, start.plan, start.movement, start.kind)
    at = moment(start.year, start.at, today)
    unit = unit_of(open_register(), start.unit, at)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_text(id, start, unit, at, today).encode())
    return file


def moment(year: int, at: str | None, today: date) -> When:
    """Return when it happened: as given, or this month, or that year."""
    # A year alone is not enough where units changed within it, as in 2025.
    try:
        return When.parse(at or (f"{today:%Y-%m}" if year == today.year else year))
    except PydanticCustomError as error:
        raise DeskError(error.message()) from None


def _text(id: str, start: Start, unit: str, at: When, today: date) -> str:
    owner = "owner: {kind: ho-gia-dinh, name: Tên chủ mô hình}\n" if start.kind == "mo-hinh" else ""
    return f"""---
# yaml-language-server: $schema=../../../.schemas/exemplar.json
id: {id}
draft: true
kind: {start.kind}
name: {inline(nfc(start.name))}
{owner}title: {inline(nfc(start.title))}
citation: "{CITATION}"
year: {start.year}
place: {{unit: {unit}, at: {at.iso()}}}
plan: {start.plan}
movements: [{start.movement}]
# impact: [{{what: hộ tham gia, value: 12, unit: hộ, year: {start.year}, source: 1}}]
# sources: [{{title: "Báo cáo …", issuer: "…", date: {today.isoformat()}}}]
# photos: [{{file: hoat-dong.jpg, role: hoat-dong, alt: "…", caption: "…", credit: "…", consent: true}}]
# verification: {{by: "…", on: {today.isoformat()}, method: "đến nơi, đối chiếu sổ sách"}}
# consent: {{scope: [web, feed, book], fields: [name], given_on: {today.isoformat()}, ref: "HS-…"}}
---
{QUESTIONS}"""
