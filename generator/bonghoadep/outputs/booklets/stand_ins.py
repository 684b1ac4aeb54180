"""Pictures “for position only”, as printers call them: grey stand-ins by whose shapes the book is set.

The pictures are hung in their places afterwards, each with as many pixels as the width it is printed at asks for.
Typst decodes whatever picture it is shown and keeps it, so a book of two hundred photographs would cost it a gigabyte.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO

from pikepdf import Matrix, Name, Object, Pdf, parse_content_stream
from PIL import Image

_FINEST = 150
"""Pixels of the stand-in's height, at most: its shape then differs from the picture's by some 0.005 %."""
_GREY = (214, 211, 203)


@dataclass(frozen=True, slots=True)
class Placing:
    """A picture where it stands in a PDF: its page from 1, and the lengths of its sides in points."""

    page: int
    width: float
    height: float
    image: Object


def stand_in(name: str, width: int, height: int) -> bytes:
    """Return a small JPEG with the shape of a picture; `name` goes in too, so that no two are the same."""
    shape = Fraction(width, height).limit_denominator(_FINEST)
    out = BytesIO()
    size = (max(1, shape.numerator), shape.denominator)
    Image.new("RGB", size, _GREY).save(out, "JPEG", comment=name.encode())
    return out.getvalue()


def placings(book: Pdf) -> Iterator[Placing]:
    """Yield every place where a picture stands, page by page, also within the forms a page is built of."""
    for number, page in enumerate(book.pages, start=1):
        for matrix, image in _drawn(page.obj, page.resources, Matrix()):
            width, height = (matrix.a**2 + matrix.b**2) ** 0.5, (matrix.c**2 + matrix.d**2) ** 0.5
            yield Placing(number, width, height, image)


def _drawn(content: Object, resources: Object, upon: Matrix) -> Iterator[tuple[Matrix, Object]]:
    """Yield the pictures that a page or a form draws, with what takes the unit square to where each is."""
    known = resources.get("/XObject")
    if not known:
        return
    current, kept = upon, []
    for step in parse_content_stream(content, "q Q cm Do"):
        operands = step.operands
        match str(step.operator):
            case "q":
                kept.append(current)
            case "Q":
                current = kept.pop()
            case "cm":
                current = Matrix(*map(float, operands)) @ current
            case "Do":
                yield from _shown(known[str(operands[0])], resources, current)


def _shown(drawn: Object, resources: Object, upon: Matrix) -> Iterator[tuple[Matrix, Object]]:
    if drawn.Subtype == Name.Image:
        yield upon, drawn
    elif drawn.Subtype == Name.Form:
        within = Matrix(drawn.Matrix) @ upon if "/Matrix" in drawn else upon
        yield from _drawn(drawn, drawn.get("/Resources", resources), within)
