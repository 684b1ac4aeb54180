"""What Typst sets of a booklet: the book as PDF in its forms, and the picture of its cover."""

from datetime import date
from io import BytesIO

from PIL import Image

from ..typeset import pdf, set_type
from .room import Room

TEMPLATE = "booklet.typ"
COVER_WIDTH = 600

_INCH = 25.4


def screen(room: Room) -> bytes:
    """Return the booklet to be read on a screen, as PDF/UA-1."""
    return pdf(room.folder, TEMPLATE, room.text, date(*room.data["date"]))


def cover(room: Room) -> bytes:
    """Return the front cover alone as WebP, drawn at twice its width and then made smaller for smooth edges."""
    ppi = 2 * COVER_WIDTH / room.data["layout"]["width"] * _INCH
    png = set_type(room.folder, TEMPLATE, room.text, format="png", ppi=ppi, sys_inputs={"only": "cover"})
    with Image.open(BytesIO(png)) as image:
        height = round(image.height * COVER_WIDTH / image.width)
        small = image.convert("RGB").resize((COVER_WIDTH, height), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "WEBP", quality=82, method=4)
    return out.getvalue()
