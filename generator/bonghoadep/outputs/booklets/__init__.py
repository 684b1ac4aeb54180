"""Booklets: selections of stories, typeset for print as “Những bông hoa đẹp” books."""

import json
from collections.abc import Iterator, Mapping
from functools import partial

from ...catalogue.edition import Edition
from ...records.booklet import Booklet
from ...source.files import read_text
from .. import addresses
from ..artifact import Work
from ..passage import stepped
from ..prose import render, xhtml
from ..stories import Story
from ..typeset import key_of, press
from .binding import bound
from .forms import MAKERS
from .manuscript import manuscript
from .selection import Group, Selected, select

__all__ = ["Group", "Selected", "declare", "select"]


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Work]:
    """Yield the work of every booklet that has a story: the book in its forms, and the picture of its cover."""
    made_with = press()
    for booklet in edition.booklets.values():
        selected = select(edition, booklet)
        if not selected.stories:
            continue
        data, illustrations = manuscript(edition, booklet, selected, stories, _foreword(booklet))
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
        forms = tuple(form for form in MAKERS if form in booklet.forms)
        paths = (
            *(addresses.booklet(booklet.id, form) for form in forms),
            addresses.booklet_cover(booklet.id),
        )
        key = key_of(f"{made_with} {' '.join(forms)}", text, illustrations)
        yield Work(paths, partial(bound, data, illustrations, forms), key)


def _foreword(booklet: Booklet) -> str | None:
    """Return the foreword as XHTML, or None where there is none to read; the check says so to the editor."""
    if booklet.foreword is None:
        return None
    file = booklet.document.folder / booklet.foreword.file
    if file.is_symlink() or not file.is_file():
        return None
    prose = render(read_text(file).text, lambda src, alt: "", lambda address: "")
    return xhtml(stepped(prose.html, 1)) or None
