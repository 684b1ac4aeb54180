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
from ..typeset import composing_room, key_of, pdf, press
from .manuscript import manuscript

TEMPLATE = "sheet.typ"

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
    """Return the sheet as PDF/UA; raises OSError where a picture's data is broken."""
    data = json.loads(manuscript)
    with composing_room(illustrations) as room:
        (room / "address.svg").write_bytes(_code(data["url"]))
        return (pdf(room, TEMPLATE, manuscript, date(*data["date"])),)


def _code(url: str) -> bytes:
    """Return the address as a QR code, for whoever stands before the notice board with a telephone."""
    out = BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=0)
    return out.getvalue()
