"""A new story's file: complete in form, honest about what only people can fill in."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..text import slug
from .approve import DeskError


@dataclass(frozen=True, slots=True)
class Start:
    """What must be known to begin."""

    title: str
    kind: str
    name: str
    year: int
    unit: str
    plan: str
    movement: str


def new(content: Path, start: Start, today: date) -> Path:
    """Write a draft below `content/exemplars` and return its file; an existing one is never touched."""
    id = slug(start.title, longest=60)
    if not id:
        raise DeskError("tiêu đề không có chữ nào để làm mã")
    file = content / "exemplars" / str(start.year) / id / "index.md"
    if file.exists():
        raise DeskError(f"đã có bài {file.relative_to(content)}; đặt tiêu đề khác")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_text(id, start, today).encode())
    return file


def _text(id: str, start: Start, today: date) -> str:
    owner = "owner: {kind: ho-gia-dinh, name: Tên chủ mô hình}\n" if start.kind == "mo-hinh" else ""
    # A year alone is not enough where units changed within it, as in 2025.
    at = f"{today:%Y-%m}" if start.year == today.year else str(start.year)
    return f"""---
# yaml-language-server: $schema=../../../.schemas/exemplar.json
id: {id}
draft: true
kind: {start.kind}
name: {_quoted(start.name)}
{owner}title: {_quoted(start.title)}
citation: "Vì đã … (một câu: vì sao đây là điển hình)"
year: {start.year}
place: {{unit: {start.unit}, at: {at}}}
plan: {start.plan}
movements: [{start.movement}]
# impact: [{{what: hộ tham gia, value: 12, unit: hộ, year: {start.year}, source: 1}}]
# sources: [{{title: "Báo cáo …", issuer: "…", date: {today.isoformat()}}}]
# photos: [{{file: hoat-dong.jpg, role: hoat-dong, alt: "…", caption: "…", credit: "…", consent: true}}]
# consent: {{scope: [web, feed, book], fields: [name], given_on: {today.isoformat()}, ref: "HS-…"}}
# verification: {{by: "…", on: {today.isoformat()}, method: "đến nơi, đối chiếu sổ sách"}}
---
## Hoàn cảnh

Trước đây thế nào, khó khăn ở đâu?

## Cách làm

1. Việc đầu tiên là gì, ai làm?
2. Vượt khó khăn bằng cách nào?

## Kết quả

Điều gì đã thay đổi? Mỗi con số kèm năm và nguồn.

## Bài học

Nơi khác muốn làm theo cần có gì?
"""


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
