"""Posters: one story on A3, for the wall of a house of culture.

A wall is neither a page nor a feed: whoever passes reads it, and it cannot be taken back by a click. So a poster asks
for the consent that print asks for, "book", where a sheet, which is the page on paper, does not.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from ...catalogue.edition import Edition, agreed
from .. import addresses
from ..artifact import Work
from ..codes import MADE_WITH, code
from ..passage import Illustration, passage
from ..stories import Story
from ..typeset import composing_room, key_of, pdf, press

TEMPLATE = "poster.typ"
PICTURE_WIDTH = 1700
"""Pixels across a picture as wide as the poster: 150 dots an inch, for eyes a step away."""
FIGURES = 3


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Work]:
    """Yield the work of the poster of every story that may be printed, unless the office wants none."""
    if not edition.publisher.posters:
        return
    made_with = f"{press()} {MADE_WITH}"
    for id, story in stories.items():
        if agreed(story.exemplar, "book"):
            data, illustrations = manuscript(edition, story)
            text = json.dumps(data, ensure_ascii=False, sort_keys=True)
            key = key_of(made_with, text, illustrations)
            yield Work((addresses.poster(id),), partial(set_poster, text, illustrations), key)


def manuscript(edition: Edition, story: Story) -> tuple[dict[str, Any], tuple[Illustration, ...]]:
    """Return the data of the poster and the picture it needs."""
    publisher, told = edition.publisher, passage(edition, story, 1, PICTURE_WIDTH)
    picture = told.data["picture"]
    lead = next((one for one in told.illustrations if one.name == (picture or {}).get("file")), None)
    if picture is None and story.picture is not None:
        # All its pictures stand in the prose; the first of them stands for the story.
        name, picture = next(iter(told.pictures.items()))
        lead = next(one for one in told.illustrations if one.name == name)
    data = {
        "site": publisher.name,
        "office": publisher.office,
        "date": [story.updated.year, story.updated.month, story.updated.day],
        "sample": publisher.sample or story.exemplar.sample,
        "who": story.who,
        "facts": told.data["facts"],
        "place": story.place_now,
        "figures": [
            {**one, "source": told.data["notes"][one["note"] - 1] if one["note"] else None}
            for one in told.data["impact"][:FIGURES]
        ],
        "picture": picture,
        **{key: told.data[key] for key in ("title", "citation", "movements", "url")},
    }
    return data, (lead,) if lead else ()


def set_poster(manuscript: str, illustrations: tuple[Illustration, ...]) -> tuple[bytes]:
    """Return the poster as PDF/UA; raises OSError where a picture's data is broken."""
    data = json.loads(manuscript)
    with composing_room(illustrations) as room:
        text = json.dumps({**data, "code": code(data["url"])}, ensure_ascii=False, sort_keys=True)
        return (pdf(room, TEMPLATE, text, date(*data["date"])),)
