"""The booklet for the print shop: colour that runs over the edge, and marks that say where to cut."""

from collections.abc import Iterator

from pikepdf import Array, Page

from ..typeset import forget, pdf
from .hanging import PRINT, hung
from .pdfs import saved
from .room import TEMPLATE, Room

MM = 72 / 25.4
BLEED = 3 * MM
"""What is cut away on each side; the template knows it too."""
SLUG = 8 * MM
"""Beyond that, where the marks stand."""

_AWAY, _LONG = 0.5 * MM, 5 * MM
_RING = 1.6 * MM
_ALL = "q 1 1 1 1 K 0.25 w"
"""Marks are seen on every plate."""


def press_ready(room: Room) -> bytes:
    """Return the booklet as PDF with 3 mm of bleed, crop and register marks and the boxes that say so.

    Pictures have the dots that print asks for, as far as their files do; text is black ink alone.
    """
    laid = pdf(room.desk, TEMPLATE, room.text, room.dated, sys_inputs={"form": "print"})
    forget()
    with hung(room, laid, PRINT) as book:
        for page in book.pages:
            _marked(page)
        return saved(book)


def _marked(page: Page) -> None:
    """Give a page, as large as its bleed, room for marks around it; nothing of it reaches out there."""
    left, bottom, right, top = (float(one) for one in page.mediabox)
    page.obj.BleedBox = Array([left, bottom, right, top])
    page.obj.TrimBox = Array([left + BLEED, bottom + BLEED, right - BLEED, top - BLEED])
    outer = Array([left - SLUG, bottom - SLUG, right + SLUG, top + SLUG])
    page.obj.MediaBox = page.obj.CropBox = outer
    if "/ArtBox" in page.obj:
        del page.obj.ArtBox
    clip = f"q {left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re W n\n"
    page.contents_add(clip.encode(), prepend=True)
    page.contents_add("\n".join(["Q", _ALL, *_marks(left, bottom, right, top), "Q"]).encode())


def _marks(left: float, bottom: float, right: float, top: float) -> Iterator[str]:
    """Yield the lines at the corners of what stays, outside the bleed, and a target at the middle of each side."""
    for x, outward in ((left, -1), (right, 1)):
        for y in (bottom + BLEED, top - BLEED):
            yield _line(x + outward * _AWAY, y, x + outward * (_AWAY + _LONG), y)
    for y, outward in ((bottom, -1), (top, 1)):
        for x in (left + BLEED, right - BLEED):
            yield _line(x, y + outward * _AWAY, x, y + outward * (_AWAY + _LONG))
    across, up, off = (left + right) / 2, (bottom + top) / 2, SLUG / 2
    for x, y in ((across, bottom - off), (across, top + off), (left - off, up), (right + off, up)):
        yield _line(x - 2 * _RING, y, x + 2 * _RING, y)
        yield _line(x, y - 2 * _RING, x, y + 2 * _RING)
        yield _ring(x, y)


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return f"{x:.3f} {y:.3f} m {to_x:.3f} {to_y:.3f} l S"


def _ring(x: float, y: float) -> str:
    """Return a circle, as four curves."""
    r, k = _RING, 0.5523 * _RING
    turns = ((r, k, k, r, 0, r), (-k, r, -r, k, -r, 0), (-r, -k, -k, -r, 0, -r), (k, -r, r, -k, r, 0))
    curves = (
        " ".join(f"{value + (x, y)[place % 2]:.3f}" for place, value in enumerate(turn)) for turn in turns
    )
    return f"{x + r:.3f} {y:.3f} m " + " ".join(f"{curve} c" for curve in curves) + " S"
