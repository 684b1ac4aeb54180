"""A sheet as CSV for everybody's spreadsheet: RFC 4180, UTF-8 with a mark, for Excel on Windows needs it to see UTF-8.

Days are ISO 8601. A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

import csv
from io import StringIO

from .sheet import Sheet, Value

_FORMULA = tuple("=+-@\t\r＝＋－＠")
"""What a cell may begin with that makes programs reckon instead of show; wide letters count as narrow in some."""


def csv_file(sheet: Sheet) -> bytes:
    """Return the file's bytes; the same sheet gives the same bytes."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(sheet.header)
    writer.writerows([_cell(value) for value in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
