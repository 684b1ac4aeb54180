"""The e-book as files: the package document, the contents for readers, pages, pictures, fonts and style."""

from collections.abc import Mapping, Sequence
from typing import Any

from ...templates import render, theme
from .chapters import Chapter, nested
from .pictures import Shown

FOLDER = "EPUB/"
FONTS = (
    "noto-serif-400-normal.woff2",
    "noto-serif-400-italic.woff2",
    "noto-serif-700-normal.woff2",
    "be-vietnam-pro-400-normal.woff2",
    "be-vietnam-pro-700-normal.woff2",
)
"""Of the site's own, cut to the letters of Vietnamese and of Western names."""

_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{FOLDER}book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)


def volume(
    book: Mapping[str, Any], chapters: Sequence[Chapter], pictures: Mapping[str, Shown]
) -> dict[str, bytes]:
    """Return the files of the EPUB by their names, in the order they must lie in."""
    listed = nested([one for one in chapters if one.level])
    values = {"book": book, "chapters": chapters, "entries": listed}
    year, month, day = book["date"]
    texts = {
        "META-INF/container.xml": _CONTAINER,
        f"{FOLDER}book.opf": render(
            "epub/book.opf",
            pictures=pictures,
            fonts=FONTS,
            modified=f"{year:04}-{month:02}-{day:02}T00:00:00Z",
            dated=f"{year:04}-{month:02}-{day:02}",
            **values,
        ),
        f"{FOLDER}nav.xhtml": render("epub/nav.xhtml", title="Mục lục", **values),
        f"{FOLDER}toc.ncx": render("epub/toc.ncx", **values),
        f"{FOLDER}book.css": (theme() / "booklets" / "epub" / "book.css").read_text("utf-8"),
        **{f"{FOLDER}{one.name}": one.content for one in chapters},
    }
    return {
        "mimetype": b"application/epub+zip",
        **{name: text.encode() for name, text in texts.items()},
        **{f"{FOLDER}pictures/{name}": one.content for name, one in pictures.items()},
        **{f"{FOLDER}fonts/{name}": (theme() / "assets" / "fonts" / name).read_bytes() for name in FONTS},
    }
