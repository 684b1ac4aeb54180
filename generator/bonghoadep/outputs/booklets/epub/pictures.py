"""The pictures of an e-book: those of the printed one, as small as a telephone shows them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from ..pdfs import cover
from ..room import Room

LONGEST = 1200
"""Pixels along the longer side."""

_QUALITY = 80


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as the e-book has it."""

    content: bytes
    width: int
    height: int


def shown(room: Room) -> Mapping[str, Shown]:
    """Return the pictures by the names the manuscript calls them, and the cover as `cover.jpg`."""
    files = {file.name: file.read_bytes() for file in sorted((room.folder / "pictures").iterdir())}
    return dict(_shown({"cover.jpg": cover(room), **files}))


def _shown(files: Mapping[str, bytes]) -> Iterator[tuple[str, Shown]]:
    for name, content in files.items():
        with Image.open(BytesIO(content)) as image:
            size = image.size
            if image.format == "JPEG" and max(size) <= LONGEST:
                yield name, Shown(content, *size)
                continue
            image.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
            out = BytesIO()
            image.convert("RGB").save(out, "JPEG", quality=_QUALITY, optimize=True)
            yield name, Shown(out.getvalue(), *image.size)
