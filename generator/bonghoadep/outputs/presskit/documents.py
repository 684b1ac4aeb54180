"""The kit's Word files: the story and what is said in it, for newsrooms that edit in Word."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ..wordfile import WordFile
from . import record, texts
from .quotes import Saying

STORY, QUOTES = "bai-viet.docx", "trich-dan.docx"


def story(data: dict[str, Any]) -> bytes:
    """Return the story as a Word file."""
    file = _begun(data, data["title"])
    file.paragraph(data["byline"], "byline")
    file.paragraph(data["lead"], "lead")
    for on, note in data["corrections"]:
        file.fact(f"Đính chính {on}", note)
    file.prose(data["html"])
    for on, note in data["later"]:
        file.fact(f"Cập nhật {on}", note)
    file.divider()
    for row in record.rows(data):
        if len(row.lines) == 1 and not row.counted:
            file.fact(row.label, row.lines[0])
        else:
            file.fact(row.label, "")
            file.items(row.lines, row.counted)
    _ended(file, data)
    return file.raw()


def quotes(data: dict[str, Any], said: Sequence[Saying]) -> bytes:
    """Return what people say in the story as a Word file."""
    file = _begun(data, f"Lời nói trong bài: {data['title']}")
    for one in said:
        file.paragraph(one.words, "quote")
        file.paragraph(f"Trong bài: {one.around}" + (f"\nPhần: {one.section}" if one.section else ""), "note")
    if not said:
        file.paragraph(texts.NOTHING_SAID)
    _ended(file, data)
    return file.raw()


def _begun(data: dict[str, Any], title: str) -> WordFile:
    moment = datetime.fromisoformat(data["moment"])
    file = WordFile(title, data["office"], moment, running=data["sample"] or data["site"])
    if data["sample"]:
        file.paragraph(data["sample"], "note")
    file.heading(title, 0)
    return file


def _ended(file: WordFile, data: dict[str, Any]) -> None:
    file.divider()
    for line in texts.terms(data):
        file.paragraph(line, "note")
