"""Booklets: selections of stories, typeset for print as “Những bông hoa đẹp” books."""

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from ...catalogue.edition import Edition
from ...records.booklet import Booklet
from ...source.files import read_text
from .. import addresses
from ..artifact import Work
from ..codes import MADE_WITH
from ..passage import Illustration, stepped
from ..prose import render, xhtml
from ..stories import Story
from ..typeset import key_of, press
from . import epub, word
from .binding import bound
from .books import Book, books, books_of
from .drawn import last_changed
from .forms import MAKERS
from .manuscript import manuscript
from .selection import Group, Selected, select

__all__ = [
    "Book",
    "Group",
    "Selected",
    "books",
    "books_of",
    "declare",
    "forms_of",
    "last_changed",
    "select",
    "told",
    "tools",
    "work",
]

Told = tuple[dict[str, Any], tuple[Illustration, ...]]
"""A manuscript and the pictures it needs."""


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Work]:
    """Yield the work of every book that there is: the book in its forms, and the picture of its cover."""
    made_with = tools()
    for book in books(edition):
        yield work(book, *told(edition, book, stories), made_with)


def tools() -> str:
    """Return the digest of what booklets are made with."""
    return f"{press()} {MADE_WITH} {epub.made_with()} {word.made_with()}"


def told(edition: Edition, book: Book, stories: Mapping[str, Story]) -> Told:
    """Return the manuscript of a book and its pictures."""
    return manuscript(edition, book.booklet, book.selected, stories, _foreword(book.booklet))


def work(book: Book, data: dict[str, Any], illustrations: tuple[Illustration, ...], made_with: str) -> Work:
    """Return the work that binds a manuscript; `made_with` is the digest of templates and tools."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    id, forms = book.booklet.id, forms_of(book)
    paths = (*(addresses.booklet(id, form) for form in forms), addresses.booklet_cover(id))
    key = key_of(f"{made_with} {' '.join(forms)}", text, illustrations)
    return Work(paths, partial(bound, data, illustrations, forms), key)


def forms_of(book: Book) -> tuple[str, ...]:
    """Return the forms a book is made in, in the order of their making."""
    return tuple(form for form in MAKERS if form in book.booklet.forms)


def _foreword(booklet: Booklet) -> str | None:
    """Return the foreword as XHTML, or None where there is none to read; the check says so to the editor."""
    if booklet.foreword is None:
        return None
    file = booklet.document.folder / booklet.foreword.file
    if file.is_symlink() or not file.is_file():
        return None
    prose = render(read_text(file).text, lambda src, alt: "", lambda address: "")
    return xhtml(stepped(prose.html, 1)) or None
