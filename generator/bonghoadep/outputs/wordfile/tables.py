"""Tables in Word: columns as wide as what they hold asks for, the header again on every page."""

from collections.abc import Sequence

from docx.document import Document
from docx.oxml import OxmlElement
from docx.shared import Twips
from docx.table import Table

from .blank import TEXT_WIDTH

_NARROWEST, _WIDEST = 7, 48
"""Letters for which a column has room before others give way."""


def ruled(file: Document, texts: Sequence[Sequence[str]], headed: bool) -> Table:
    """Return a new table with empty cells for the texts; the first of the rows is the header if `headed`."""
    columns = max(1, max(map(len, texts), default=1))
    table: Table = file.add_table(len(texts), columns, "Table Grid")
    _measure(table, texts, columns)
    if headed and texts:
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def _measure(table: Table, texts: Sequence[Sequence[str]], columns: int) -> None:
    wanted = [_NARROWEST] * columns
    for row in texts:
        for column, text in enumerate(row):
            wanted[column] = max(wanted[column], min(len(text), _WIDEST))
    for column, share in zip(table.columns, wanted, strict=True):
        width = Twips(TEXT_WIDTH * share // sum(wanted))
        column.width = width
        for cell in column.cells:
            cell.width = width
