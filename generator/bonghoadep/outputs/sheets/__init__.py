"""Sheets: one story on A4 paper, the two sides of a leaf, to be printed, filed or put up on a notice board.

A sheet is the story's page in another form: it shows what the page shows and nothing else, and anybody may print that
page. So whoever agreed to the web has agreed to it, and "book" is not asked for.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from ...catalogue.edition import Edition
from .. import addresses
from ..artifact import Work
from ..codes import MADE_WITH, code
from ..passage import Illustration
from ..stories import Story
from ..typeset import composing_room, key_of, page_count, pdf, press
from .fitting import SETTINGS, Setting, fitted
from .manuscript import manuscript

TEMPLATE = "sheet.typ"

__all__ = ["declare", "set_sheet"]


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Work]:
    """Yield the work of every story's sheet, unless the office wants none."""
    if not edition.publisher.sheets:
        return
    made_with = f"{press()} {MADE_WITH} {SETTINGS}"
    for id, story in stories.items():
        data, illustrations = manuscript(edition, story)
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
        key = key_of(made_with, text, illustrations)
        yield Work((addresses.sheet(id),), partial(set_sheet, text, illustrations), key)


def set_sheet(manuscript: str, illustrations: tuple[Illustration, ...]) -> tuple[bytes]:
    """Return the sheet as PDF/UA; raises OSError where a picture's data is broken."""
    data = json.loads(manuscript)
    data["code"] = code(data["url"])
    with composing_room(illustrations) as room:

        def made(setting: Setting) -> bytes:
            text = json.dumps(setting.of(data), ensure_ascii=False)
            return pdf(room, TEMPLATE, text, date(*data["date"]))

        return (fitted(made, page_count),)
