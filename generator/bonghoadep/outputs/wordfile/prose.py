"""Prose from safe HTML into a Word file: every word, in its order, in the form it has on the page."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from .lists import continued, counted, listed
from .runs import MARKS, said, styled
from .tables import ruled
from .tokens import Token, grid, tokens, whole

Show = Callable[[Document | _Cell, bytes, str], None]
"""Puts a picture's bytes, with what they show, into the file or a cell."""

_HEADINGS = ("h2", "h3", "h4")
_BLOCKS = frozenset(
    (*_HEADINGS, "p", "ul", "ol", "li", "blockquote", "hr", "pre", "figure", "figcaption", "tr", "td", "th")
)
_CODE = "Preformatted"
_FORMS = {"figcaption": "Caption", "pre": _CODE}
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_QUOTE_INDENT = Mm(9)


@dataclass(slots=True)
class _List:
    number: int | None
    """Of the list among those that count; none of bullets."""
    begun: bool = True
    """Whether the item at hand has its mark already."""


class Teller:
    """Writes prose into a file or a cell, token by token."""

    def __init__(
        self, file: Document, where: Document | _Cell, below: int, pictures: Mapping[str, bytes], show: Show
    ):
        self._file, self._where = file, where
        self._below = self._deepest = below
        self._pictures, self._show = pictures, show
        self._paragraph: Paragraph | None = None
        self._style = ""
        """Of the block at hand, where it has one of its own: a heading, a caption, code."""
        self._lists: list[_List] = []
        self._quotes = 0
        self._marks: list[str] = []
        self._link = ""
        self._gap = self._begins = False
        """White space was read, which stands only between words; a line begins, so that it stands not even there."""

    def tell(self, html: str) -> None:
        """Write prose down."""
        self._tell(tokens(html))

    def _tell(self, row: Sequence[Token]) -> None:
        position = 0
        while position < len(row):
            token, end = row[position], position + 1
            if token.starts("table"):
                end = whole(row, position)
                self._table(row[position:end])
            elif token.kind == "text":
                self._words(token.value)
            elif token.kind == "start":
                self._start(token)
            else:
                self._end(token.value)
            position = end

    def _start(self, token: Token) -> None:
        name = token.value
        if name in _BLOCKS:
            self._paragraph = None
        if name in _HEADINGS:
            self._deepest = min(int(name[1]) - 1 + self._below, self._deepest + 1)
            self._style = f"Heading {min(self._deepest, 5)}"
        elif name in _FORMS:
            self._style = _FORMS[name]
        elif name in ("ul", "ol"):
            self._lists.append(_List(self._count(token) if name == "ol" else None))
        elif name == "li" and self._lists:
            self._lists[-1].begun = False
        elif name == "blockquote":
            self._quotes += 1
        elif name in MARKS:
            self._marks.append(name)
        else:
            self._alone(token)

    def _alone(self, token: Token) -> None:
        """Write down what holds no blocks: links, breaks, lines across, pictures."""
        if token.value == "a":
            self._link = token.attributes.get("href", "")
        elif token.value == "br" and self._paragraph:
            self._paragraph.add_run().add_break()
            self._begins = True
        elif token.value == "hr" and self._where is self._file:
            styled(self._file.add_paragraph(), "Divider")
        elif token.value == "img" and (image := self._pictures.get(token.attributes.get("src", ""))):
            self._show(self._where, image, token.attributes.get("alt", ""))

    def _end(self, name: str) -> None:
        if name in _BLOCKS:
            self._paragraph = None
        if name in _HEADINGS or name in _FORMS:
            self._style = ""
        elif name in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif name == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        elif name in self._marks:
            self._marks.remove(name)
        elif name == "a":
            self._link = ""

    def _words(self, text: str) -> None:
        spaced = text.rstrip("\n") if self._style == _CODE else _BLANKS.sub(" ", text)
        words = spaced if self._style == _CODE else spaced.strip(" ")
        self._gap = self._gap or spaced.startswith(" ")
        if not words:
            return
        if self._paragraph is None:
            self._paragraph, self._begins = self._begun(), True
        if self._gap and not self._begins:
            self._paragraph.add_run(" ")
        said(self._paragraph, words, self._marks, self._link)
        self._gap, self._begins = spaced.endswith(" "), False

    def _begun(self) -> Paragraph:
        """Return a new paragraph in the style that the blocks it stands in ask for."""
        if self._style:
            return self._new(self._style)
        if self._lists:
            return self._item(self._lists[-1], len(self._lists) - 1)
        if self._quotes:
            quote = self._new("Quote")
            quote.paragraph_format.left_indent = _QUOTE_INDENT * min(self._quotes, 9)
            return quote
        return self._new("Body Text" if self._where is self._file else "Cell")

    def _new(self, style: str) -> Paragraph:
        # A cell begins with an empty paragraph, for Word wants one in each.
        standing: list[Paragraph] = self._where.paragraphs if isinstance(self._where, _Cell) else []
        if len(standing) == 1 and not standing[0].text:
            return styled(standing[0], style)
        return styled(self._where.add_paragraph(), style)

    def _item(self, list: _List, depth: int) -> Paragraph:
        if list.begun:
            paragraph = self._new("List Continue")
            continued(paragraph, depth)
            return paragraph
        list.begun = True
        paragraph = self._new("List Bullet" if list.number is None else "List Number")
        listed(paragraph, list.number, depth)
        return paragraph

    def _count(self, token: Token) -> int:
        start = token.attributes.get("start", "")
        number = int(start) if re.fullmatch(r"-?\d{1,9}", start) else 1
        return counted(self._file, number, len(self._lists))

    def _table(self, row: Sequence[Token]) -> None:
        self._paragraph = None
        told = grid(row)
        if not told.rows:
            return
        table = ruled(self._file, told.texts, told.headed)
        for line, cells in zip(table.rows, told.rows, strict=True):
            for cell, inside in zip(line.cells, cells, strict=False):
                styled(cell.paragraphs[0], "Cell")
                Teller(self._file, cell, self._below, self._pictures, self._show)._tell(inside)
        styled(self._file.add_paragraph(), "Note")
