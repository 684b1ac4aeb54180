"""The booklet bound: its manuscript and pictures become the book and the picture of its cover."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image

from ..passage import Illustration
from ..typeset import composing_room, pdf, set_type

TEMPLATE = "booklet.typ"
COVER_WIDTH = 600

_INCH = 25.4


def bound(manuscript: str, illustrations: tuple[Illustration, ...]) -> tuple[bytes, bytes]:
    """Return the booklet as PDF and its cover as WebP; raises OSError where a picture's data is broken."""
    data = json.loads(manuscript)
    with composing_room(illustrations) as room:
        book = pdf(room, TEMPLATE, manuscript, date(*data["date"]))
        return book, _cover(room, manuscript, data["layout"]["width"])


def _cover(room: Path, manuscript: str, width: float) -> bytes:
    """Return the front cover alone, drawn at twice its width and then made smaller for smooth edges."""
    ppi = 2 * COVER_WIDTH / width * _INCH
    png = set_type(room, TEMPLATE, manuscript, format="png", ppi=ppi, sys_inputs={"only": "cover"})
    with Image.open(BytesIO(png)) as image:
        height = round(image.height * COVER_WIDTH / image.width)
        small = image.convert("RGB").resize((COVER_WIDTH, height), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "WEBP", quality=82, method=4)
    return out.getvalue()
