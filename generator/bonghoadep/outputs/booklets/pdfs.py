"""What Typst sets of a booklet, to be read and to be kept, and the picture of its cover."""

from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf
from PIL import Image

from ..typeset import set_type
from .hanging import PRINT, READING, hung
from .room import TEMPLATE, Room

COVER_WIDTH = 600

_INCH = 25.4


def screen(room: Room) -> bytes:
    """Return the booklet to be read on a screen: PDF/UA-1 and light."""
    with hung(room, room.laid, READING) as book:
        _claim_no_archive(book)
        return saved(book)


def archive(room: Room) -> bytes:
    """Return the booklet to be kept: PDF/A-2a, PDF/UA-1 as well, with pictures as fine as print."""
    with hung(room, room.laid, PRINT) as book:
        return saved(book)


def saved(book: Pdf) -> bytes:
    """Return the bytes of a PDF, the same for the same PDF."""
    out = BytesIO()
    book.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()


def _claim_no_archive(book: Pdf) -> None:
    """Take away that it is PDF/A, which a reader's program would greet with a warning against changing it."""
    del book.Root.OutputIntents
    with book.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        for claim in ("pdfaid:part", "pdfaid:conformance"):
            del told[claim]


def cover(room: Room) -> bytes:
    """Return the front cover alone as WebP, drawn once, at twice its width, then made smaller for smooth edges."""
    if "cover" not in room.made:
        room.made["cover"] = _drawn(room)
    return room.made["cover"]


def _drawn(room: Room) -> bytes:
    ppi = 2 * COVER_WIDTH / room.data["layout"]["width"] * _INCH
    png = set_type(room.desk, TEMPLATE, room.text, format="png", ppi=ppi, sys_inputs={"only": "cover"})
    with Image.open(BytesIO(png)) as image:
        height = round(image.height * COVER_WIDTH / image.width)
        small = image.convert("RGB").resize((COVER_WIDTH, height), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "WEBP", quality=82, method=4)
    return out.getvalue()
