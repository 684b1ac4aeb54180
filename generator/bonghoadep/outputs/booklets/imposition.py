"""The booklet as sheets of A4 that an office prints on both sides and folds: A5 pages in the printer's order."""

import json
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from math import ceil

from pikepdf import Array, Dictionary, Name, Page, Pdf

from ...records.booklet import SIZES
from ..typeset import forget, pdf
from .hanging import PRINT, hung
from .layout import LAYOUTS
from .pdfs import saved
from .room import TEMPLATE, Room, coded

MOST = 15
"""Sheets of 80 gsm that a staple holds and a hand folds; a thicker book is folded in several gatherings."""

MM = 72 / 25.4
WIDTH, HEIGHT = 297 * MM, 210 * MM
_TICK = 4 * MM
_GUIDE = "fold.typ"


def imposed(room: Room) -> bytes:
    """Return the booklet on A4, two A5 pages a side, after a page that says how to print, fold and staple it.

    A booklet of another size is set anew in A5. Sides follow each other front, back, front, back; the printer turns
    the sheet over its short edge.
    """
    with hung(room, _laid(room), PRINT) as book, Pdf.new() as sheets:
        gatherings = gathered(len(book.pages))
        with Pdf.open(_guide(room, gatherings)) as guide:
            sheets.pages.extend(guide.pages)
            sheets.docinfo[Name.Title] = room.data["title"]
            sheets.docinfo[Name.Author] = room.data["office"]
            sheets.Root.Lang = "vi-VN"
            # What the office's print dialog begins with.
            sheets.Root.ViewerPreferences = Dictionary(
                Duplex=Name.DuplexFlipShortEdge, PrintScaling=Name("/None")
            )
            for left, right in sides(gatherings):
                _side(sheets, book, left, right)
            return saved(sheets)


def gathered(pages: int) -> tuple[tuple[int, ...], ...]:
    """Return the pages of each gathering a book is folded in, in the order they are read in it.

    A book that one staple holds is one gathering. A thicker one has its covers with their endpapers first, a sheet to
    be laid around the others, which are as even as can be.
    """
    whole = tuple(range(1, 4 * ceil(pages / 4) + 1))
    if len(whole) <= 4 * MOST:
        return (whole,)
    inner, sheets = whole[2:-2], len(whole) // 4 - 1
    count = ceil(sheets / MOST)
    ends = [4 * (sheets * place // count) for place in range(count + 1)]
    return (whole[:2] + whole[-2:], *(inner[first:end] for first, end in pairwise(ends)))


def sides(gatherings: tuple[tuple[int, ...], ...]) -> Iterator[tuple[int, int]]:
    """Yield the two pages of each side, left and right, in the order in which they are printed."""
    for pages in gatherings:
        for sheet in range(len(pages) // 4):
            yield pages[-1 - 2 * sheet], pages[2 * sheet]
            yield pages[2 * sheet + 1], pages[-2 - 2 * sheet]


def _laid(room: Room) -> bytes:
    a5 = {name: getattr(LAYOUTS["a5"], name) for name in LAYOUTS["a5"].__slots__}
    if room.data["layout"] == a5 and room.data["paper"] == "white":
        return room.laid
    deposit = [
        (label, SIZES["a5"] if text == room.data["format"] else text) for label, text in room.data["deposit"]
    ]
    data = {**coded(room.data), "layout": a5, "paper": "white", "deposit": deposit}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    laid = pdf(room.desk, TEMPLATE, text, room.dated)
    forget()
    return laid


def _guide(room: Room, gatherings: tuple[tuple[int, ...], ...]) -> BytesIO:
    told = {
        "title": room.data["title"],
        "sheets": [len(pages) // 4 for pages in gatherings],
        "accent": room.data["accent"],
    }
    return BytesIO(pdf(room.desk, _GUIDE, json.dumps(told, ensure_ascii=False), room.dated))


def _side(sheets: Pdf, book: Pdf, left: int, right: int) -> None:
    """Add a side with two pages of the book; a number beyond its last page is a blank one."""
    drawn, known = [], Dictionary()
    for place, number in enumerate((left, right)):
        if number <= len(book.pages):
            page = Page(book.pages[number - 1])
            _, _, width, height = (float(one) for one in page.trimbox)
            name = f"/P{place}"
            known[name] = sheets.copy_foreign(page.as_form_xobject())
            x = WIDTH / 2 - width if place == 0 else WIDTH / 2
            drawn.append(f"q 1 0 0 1 {x:.3f} {(HEIGHT - height) / 2:.3f} cm {name} Do Q")
    ticks = (f"{WIDTH / 2:.3f} {y:.3f} m {WIDTH / 2:.3f} {to:.3f} l S" for y, to in _TICKS)
    side = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, WIDTH, HEIGHT]),
        Resources=Dictionary(XObject=known),
        Contents=sheets.make_stream("\n".join([*drawn, "q 0.6 G 0.3 w", *ticks, "Q"]).encode()),
    )
    sheets.pages.append(Page(sheets.make_indirect(side)))


_TICKS = ((0, _TICK), (HEIGHT - _TICK, HEIGHT))
"""Where to fold, at the foot and the head of a side."""
