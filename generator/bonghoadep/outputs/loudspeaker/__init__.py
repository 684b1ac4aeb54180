"""Scripts for the loudspeaker as files: plain text for whoever copies it, Word for whoever prints and marks it up.

Only stories whose people agreed to be spoken of by loudspeaker have any; a story that is withdrawn has none any more.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from ...catalogue.edition import Edition
from .. import addresses
from ..artifact import Work
from ..script import PACE, Line, Script, scripts
from ..stories import Story
from ..wordfile import WordFile, printable

__all__ = ["FORMS", "declare"]

FORMS = ("txt", "docx")
REVISION = 1
"""Of the layout below; a higher one makes what is in the cache anew."""


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Work]:
    """Yield the work of every story's scripts, unless the office wants none."""
    if not edition.publisher.loudspeaker:
        return
    made_with = f"{REVISION} python-docx {version('python-docx')}"
    for id, story in stories.items():
        found = scripts(edition, story)
        if found:
            data = json.dumps(_manuscript(edition, story, found), ensure_ascii=False, sort_keys=True)
            paths = tuple(addresses.script(id, one.minutes, form) for one in found for form in FORMS)
            yield Work(paths, partial(written, data), sha256(f"{made_with} {data}".encode()).hexdigest())


def written(manuscript: str) -> tuple[bytes, ...]:
    """Return the files of a story's scripts: of each length the text, then the Word file."""
    data = json.loads(manuscript)
    return tuple(make(data, one) for one in data["scripts"] for make in (_text, _word))


def _manuscript(edition: Edition, story: Story, found: tuple[Script, ...]) -> dict[str, Any]:
    return {
        "title": story.exemplar.title,
        "office": edition.publisher.office,
        "site": edition.publisher.name,
        "moment": story.updated.isoformat(),
        "scripts": [
            {
                "minutes": one.minutes,
                "facts": f"Đọc khoảng {one.time}: {one.syllables} âm tiết, {PACE} âm tiết một phút",
                "paragraphs": [
                    {"label": label, "sentences": [line.breaths for line in lines]}
                    for label, lines in _labelled(one)
                ],
            }
            for one in found
        ],
    }


def _labelled(script: Script) -> Iterator[tuple[str, list[Line]]]:
    """Yield each stretch with what stands above it where the words become others': the office's, the record's."""
    stretches = script.stretches
    for place, lines in enumerate(stretches):
        turned = place == 0 or lines[0].fixed != stretches[place - 1][0].fixed
        fixed = "Lời dẫn cố định" if place == 0 else "Lời kết cố định"
        yield (fixed if lines[0].fixed else "Câu của bài gương") if turned else "", lines


def _head(script: Mapping[str, Any]) -> str:
    return f"Bài phát thanh {script['minutes']} phút"


def _text(data: Mapping[str, Any], script: Mapping[str, Any]) -> bytes:
    """Return the script as plain text with the ends of lines every editor knows; what is not read is in brackets."""
    blocks = [f"[{_head(script)}]\n[{data['title']}]\n[{script['facts']}]"]
    for paragraph in script["paragraphs"]:
        label = [f"[{paragraph['label']}]\n"] if paragraph["label"] else []
        blocks.append("\n".join([*label, *(line for one in paragraph["sentences"] for line in one)]))
    return printable("\n\n".join(blocks) + "\n").replace("\n", "\r\n").encode("utf-8-sig")


def _word(data: Mapping[str, Any], script: Mapping[str, Any]) -> bytes:
    """Return the script in large type, a sentence a paragraph, so that none is cut by the end of a page."""
    moment = datetime.fromisoformat(data["moment"])
    file = WordFile(data["title"], data["office"], moment, f"{data['site']} · {_head(script)}")
    file.heading(data["title"], 0)
    file.paragraph(f"{_head(script)}. {script['facts']}.", "note")
    for paragraph in script["paragraphs"]:
        if paragraph["label"]:
            file.paragraph(paragraph["label"], "note")
        for sentence in paragraph["sentences"]:
            file.paragraph("\n".join(sentence), "spoken")
    return file.raw()
