"""Sheets: one story on A4 paper, to be printed, filed or put up on a notice board.

A sheet is the story's page in another form: it shows what the page shows and nothing else, and anybody may print that
page. So whoever agreed to the web has agreed to it, and "book" is not asked for.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from io import BytesIO

import segno

from ...catalogue.edition import Edition
from .. import addresses
from ..artifact import Work
from ..passage import Illustration
from ..stories import Story
from ..typeset import composing_room, key_of, page_count, pdf, press
from .manuscript import manuscript

TEMPLATE = "sheet.typ"
SIDES = 2
FITS: tuple[Mapping[str, float], ...] = (
    {"size": 11.5, "margin": 24, "picture": 66, "code": 58},
    {"size": 10.6, "margin": 21, "picture": 52, "code": 52},
    {"size": 10, "margin": 18, "picture": 44, "code": 50},
    {"size": 9.5, "margin": 16, "picture": 36, "code": 48},
    {"size": 9.5, "margin": 12, "picture": 28, "code": 46},
)
"""From roomy to close: letters in points, the rest in millimetres. Nothing smaller is pleasant to read."""

__all__ = ["declare", "set_sheet"]


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Work]:
    """Yield the work of every story's sheet, unless the office wants none."""
    if not edition.publisher.sheets:
        return
    made_with = f"{press()} segno {segno.__version__}"
    for id, story in stories.items():
        data, illustrations = manuscript(edition, story)
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
        key = key_of(made_with, text, illustrations)
        yield Work((addresses.sheet(id),), partial(set_sheet, text, illustrations), key)


def set_sheet(manuscript: str, illustrations: tuple[Illustration, ...]) -> tuple[bytes]:
    """Return the sheet as PDF/UA, on two sides of a leaf where its words can be read so, else as roomy as it likes.

    Raises OSError where a picture's data is broken.
    """
    data = json.loads(manuscript)
    with composing_room(illustrations) as room:
        (room / "address.svg").write_bytes(_code(data["url"]))
        roomy = None
        for fit in FITS:
            text = json.dumps({**data, "fit": fit}, ensure_ascii=False, sort_keys=True)
            made = pdf(room, TEMPLATE, text, date(*data["date"]))
            if page_count(made) <= SIDES:
                return (made,)
            roomy = roomy or made
        assert roomy is not None  # there is a first fit
        return (roomy,)


def _code(url: str) -> bytes:
    """Return the address as a QR code, for whoever stands before the notice board with a telephone."""
    out = BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=0)
    return out.getvalue()
