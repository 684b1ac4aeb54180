"""The index as files: groups packed into small ones, a table of what begins each, and one file a story."""

import json
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from ...spoken import SHORT
from .documents import Document
from .facets import Facet
from .postings import Group, Postings

SMALL = 8_000
"""Bytes a file may have before the next is begun; a longer list is a file of its own."""

TABLE = "table.json"


def write(folder: Path, documents: Iterable[Document], facets: Iterable[Facet]) -> None:
    """Write an index into an empty folder: the same bytes for the same documents."""
    numbers: dict[str, int] = {}
    for kind in ("story", "words", "pairs"):
        (folder / kind).mkdir()

    def told(document: Document) -> Document:
        number = numbers[document.id] = len(numbers)
        (folder / "story" / f"{number}.json").write_bytes(_json(document.shown))
        return document

    postings = Postings(map(told, documents))
    table = {
        "stories": len(numbers),
        "words": _cut(folder / "words", postings.words()),
        "pairs": _cut(folder / "pairs", postings.pairs()),
        "short": {short.lower(): whole.lower() for short, whole in SHORT.items() if short.isalpha()},
        "facets": [facet.data(numbers) for facet in facets],
    }
    (folder / TABLE).write_bytes(_json(table))


def _cut(folder: Path, groups: Iterable[Group]) -> list[str]:
    """Write groups into numbered files and return what each file begins with."""
    begins: list[str] = []
    content = bytearray()
    numbers = count()
    for key, records in groups:
        if content and len(content) + len(records) > SMALL:
            (folder / f"{next(numbers)}.bin").write_bytes(content)
            content = bytearray()
        if not content:
            begins.append(key)
        content += records
    if content:
        (folder / f"{next(numbers)}.bin").write_bytes(content)
    return begins


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
