"""The room a booklet is made in: its manuscript, its pictures, and what was made there already."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from os import cpu_count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...source.pictures import Picture, look
from ..codes import code
from ..passage import Illustration
from ..pictures import upright
from ..typeset import Standard, forget, furnished, pdf
from .stand_ins import stand_in

TEMPLATE = "booklet.typ"
STANDARDS: tuple[Standard, ...] = ("a-2a", "ua-1")
"""One file can keep both."""

PRINTED = 88
"""The quality of a JPEG that is printed."""
_AT_ONCE = min(4, cpu_count() or 1)
"""Pictures decoded at the same time, each in some ten megabytes."""


@dataclass(frozen=True)
class Room:
    """One booklet's workshop; what is made here lies below `place` and goes with it."""

    place: Path
    data: Mapping[str, Any]
    """The manuscript."""
    illustrations: Sequence[Illustration]
    made: dict[str, bytes] = field(default_factory=dict)
    """Forms that were made here, by name: one may be made out of another."""

    @cached_property
    def text(self) -> str:
        """The manuscript as JSON, with the code that leads to each story."""
        return json.dumps(coded(self.data), ensure_ascii=False, sort_keys=True)

    @cached_property
    def dated(self) -> date:
        return date(*self.data["date"])

    @cached_property
    def folder(self) -> Path:
        """A folder with templates, and below `pictures/` the pictures as wide as the text in print."""
        folder = self.place / "folder"
        pictures = furnished(folder)
        for one, file in self.developed({one.name: one.width for one in self.illustrations}, PRINTED).items():
            shutil.copyfile(file, pictures / one)
        return folder

    @cached_property
    def desk(self) -> Path:
        """A folder with templates, and below `pictures/` stand-ins: where type is set."""
        desk = self.place / "desk"
        pictures = furnished(desk)
        for raw, name in self.stand_ins.items():
            (pictures / name).write_bytes(raw)
        return desk

    @cached_property
    def stand_ins(self) -> Mapping[bytes, str]:
        """The stand-in of every picture, and the picture's name; raises OSError where there is no picture any more."""
        return {stand_in(name, *size): name for name, size in self.sizes.items()}

    @cached_property
    def sizes(self) -> Mapping[str, tuple[int, int]]:
        """How many pixels every picture has across and down, as it is seen."""
        return {one.name: _size(one.file) for one in self.illustrations}

    @cached_property
    def laid(self) -> bytes:
        """The book with stand-ins, tagged, for reading and for archives alike."""
        made = pdf(self.desk, TEMPLATE, self.text, self.dated, STANDARDS)
        forget()
        return made

    def developed(self, across: Mapping[str, int], quality: int) -> Mapping[str, Path]:
        """Return JPEG files of the pictures named, so many pixels across; raises OSError where one's data is broken."""
        files = {one.name: one.file for one in self.illustrations}
        folder = self.place / "developed"
        folder.mkdir(exist_ok=True)

        def develop(name: str) -> tuple[str, Path]:
            file = folder / f"{across[name]}-{quality}-{name}"
            if not file.exists():
                # Not progressive: it would take five times as long, and who reads a book waits for all of it.
                upright(files[name], across[name]).save(file, "JPEG", quality=quality)
            return name, file

        # Decoding lets go of the interpreter, so threads share the work.
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            return dict(pool.map(develop, across))


def coded(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a manuscript whose stories have the QR codes of their addresses."""
    parts = [
        {**part, "stories": [{**story, "code": code(story["url"])} for story in part["stories"]]}
        for part in data["parts"]
    ]
    return {**data, "parts": parts}


def _size(file: Path) -> tuple[int, int]:
    seen = look(file)
    if not isinstance(seen, Picture):
        raise OSError(seen.message)
    return seen.width, seen.height


@contextmanager
def opened(data: Mapping[str, Any], illustrations: Sequence[Illustration]) -> Iterator[Room]:
    """Yield the room, gone afterwards."""
    with TemporaryDirectory(prefix="bonghoadep-") as place:
        yield Room(Path(place), data, illustrations)
