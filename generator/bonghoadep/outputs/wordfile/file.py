"""A Word file as its writers see it: headings, paragraphs, prose, pictures, tables, then its bytes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Twips
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from ...text import nfc
from ..packing import steady
from .blank import TEXT_WIDTH, blank
from .contents import listed_in
from .lists import counted, listed
from .prose import Teller
from .runs import styled
from .tables import ruled

STYLES: Mapping[str, str] = {
    "body": "Body Text",
    "lead": "Subtitle",
    "quote": "Quote",
    "caption": "Caption",
    "byline": "Byline",
    "note": "Note",
    "spoken": "Spoken",
    "code": "Preformatted",
}
"""What a paragraph is, in our words, and the style that shows it."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_PROPERTY = 255
_TALLEST = Mm(180)


def printable(text: str) -> str:
    """Return the text composed, without the characters that no XML can hold."""
    return nfc(_UNPRINTABLE.sub("", text))


class WordFile:
    """A Word file on A4, in Vietnamese, written from top to bottom.

    Any text may be given to it: what XML cannot hold is dropped. `moment` is all it knows of time, so the same calls
    give the same bytes.
    """

    def __init__(self, title: str, author: str, moment: datetime, running: str = "", numbered: bool = True):
        """Begin a file; `running` stands at the head of every page, their numbers at the foot unless unwanted."""
        self._file = docx.Document(BytesIO(blank()))
        self._moment = moment
        self._turned = False
        known = self._file.core_properties
        known.title = printable(title)[:_LONGEST_PROPERTY]
        known.author = known.last_modified_by = printable(author)[:_LONGEST_PROPERTY]
        if running:
            self._set(self._file.sections[0].header.paragraphs[0], running)
        if numbered:
            _number(self._file.sections[0].footer.paragraphs[0])

    def heading(self, text: str, level: int = 1) -> None:
        """Add a heading; level 0 is the file's title, 1 to 5 lie below it."""
        self._add(text, f"Heading {min(level, 5)}" if level else "Title")

    def paragraph(self, text: str, style: str = "body") -> None:
        """Add a paragraph of plain text in one of `STYLES`; line breaks in it are kept."""
        self._add(text, STYLES[style])

    def fact(self, label: str, text: str) -> None:
        """Add a line that says what it is about first: “Địa phương: Xã Mẫu”."""
        paragraph = self._new(STYLES["body"])
        self._set(paragraph, f"{label}: ", "Strong")
        self._set(paragraph, text)

    def items(self, texts: Iterable[str], numbered: bool = False) -> None:
        """Add a list, each text an item; a numbered one counts from 1."""
        list = counted(self._file) if numbered else None
        for text in texts:
            listed(self._add(text, "List Number" if numbered else "List Bullet"), list, 0)

    def prose(self, html: str, below: int = 0, pictures: Mapping[str, bytes] | None = None) -> None:
        """Add a story's prose (as `prose.render` makes it) word for word, its highest heading one below level `below`.

        Pictures are put in where `pictures` has their bytes by the address in the prose; of others the caption stays.
        Links keep their whole addresses; those that begin with neither http nor mailto become plain words.
        """
        Teller(self._file, self._file, below, pictures or {}, self._picture).tell(printable(html))

    def picture(self, image: bytes, caption: str, alt: str, width: float | None = None) -> None:
        """Add a picture with its caption below and `alt` for those who cannot see it.

        It is as wide as the text at most, or `width` millimetres; raises an error of python-docx where the bytes are no
        picture.
        """
        self._picture(self._file, image, alt, Mm(width) if width else None)
        if caption:
            self._add(caption, STYLES["caption"])

    def rows(self, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Add a table whose header stands again on each page it runs over; short rows are filled up."""
        texts = [[printable(text) for text in row] for row in (header, *rows)]
        table = ruled(self._file, texts, headed=True)
        for line, row in zip(table.rows, texts, strict=True):
            for column, cell in enumerate(line.cells):
                styled(cell.paragraphs[0], "Cell")
                cell.paragraphs[0].add_run(row[column] if column < len(row) else "")
        self._new("Note")

    def contents(self, titles: Iterable[tuple[str, int]]) -> None:
        """Add a table of contents, each title with its level; Word counts the pages when it opens the file."""
        listed_in(self._file, ((printable(title), level) for title, level in titles))

    def divider(self) -> None:
        """Add a line across the page."""
        self._new("Divider")

    def new_page(self) -> None:
        """Let the heading or paragraph that comes next begin a new page."""
        self._turned = True

    def raw(self) -> bytes:
        """Return the file; nothing can be told from it of the hour it was made in."""
        out = BytesIO()
        self._file.save(out)
        return steady(out.getvalue(), self._moment)

    def _new(self, style: str) -> Paragraph:
        paragraph = styled(self._file.add_paragraph(), style)
        if self._turned:
            paragraph.paragraph_format.page_break_before = True
            self._turned = False
        return paragraph

    def _add(self, text: str, style: str) -> Paragraph:
        paragraph = self._new(style)
        self._set(paragraph, text)
        return paragraph

    def _set(self, paragraph: Paragraph, text: str, style: str | None = None) -> None:
        paragraph.add_run(printable(text), style)

    def _picture(self, where: Document | _Cell, image: bytes, alt: str, width: Length | None = None) -> None:
        paragraph = styled(where.add_paragraph(), "Body Text")
        paragraph.paragraph_format.keep_with_next = True
        shape = paragraph.add_run().add_picture(BytesIO(image))
        room = min(width or Twips(TEXT_WIDTH), Twips(TEXT_WIDTH))
        scale = min(room / shape.width, _TALLEST / shape.height, 1 if width is None else room / shape.width)
        shape.width, shape.height = Length(int(shape.width * scale)), Length(int(shape.height * scale))
        shape._inline.docPr.set("descr", printable(alt))
        for side in "TBLR":  # LibreOffice keeps three millimetres free where the file does not say
            shape._inline.set(f"dist{side}", "0")


def _number(paragraph: Paragraph) -> None:
    """Put the page's number into a paragraph, as a field that Word counts."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
