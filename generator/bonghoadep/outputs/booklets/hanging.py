"""The pictures of a book hung where their stand-ins are, as fine as the width they are printed at asks for."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from math import ceil

from pikepdf import Name, Object, Pdf, Stream
from PIL import Image

from .layout import DOTS
from .room import PRINTED, Room
from .stand_ins import placings

POINTS = 72
"""An inch."""


@dataclass(frozen=True, slots=True)
class Fineness:
    """Dots an inch where a picture stands, and the quality of its JPEG."""

    dots: int
    quality: int


PRINT = Fineness(DOTS, PRINTED)
READING = Fineness(160, 80)
"""As much as a telephone shows, in a quarter of the bytes."""


@contextmanager
def hung(room: Room, pdf: bytes, how: Fineness) -> Iterator[Pdf]:
    """Yield a PDF that was set in the room, with pictures; raises OSError where a picture's data is broken."""
    with Pdf.open(BytesIO(pdf)) as book:
        images = _images(room, book)
        across = {
            name: min(room.sizes[name][0], ceil(width / POINTS * how.dots))
            for name, width in printed_widths(room, book).items()
        }
        for name, file in room.developed(across, how.quality).items():
            image = images[name]
            with Image.open(file) as picture:
                image.Width, image.Height = picture.size
            image.write(file.read_bytes(), filter=Name.DCTDecode)
        yield book


def printed_widths(room: Room, book: Pdf) -> Mapping[str, float]:
    """Return the greatest width, in points, that each picture the book shows is printed at."""
    names = {image.objgen: name for name, image in _images(room, book).items()}
    widths: dict[str, float] = {}
    for one in placings(book):
        if name := names.get(one.image.objgen):
            widths[name] = max(one.width, widths.get(name, 0))
    return widths


def _images(room: Room, book: Pdf) -> Mapping[str, Object]:
    """Return the stand-ins that the book shows by their pictures' names."""
    found = (one for one in book.objects if isinstance(one, Stream) and one.get("/Subtype") == Name.Image)
    named = ((room.stand_ins.get(one.read_raw_bytes()), one) for one in found)
    return {name: one for name, one in named if name}
