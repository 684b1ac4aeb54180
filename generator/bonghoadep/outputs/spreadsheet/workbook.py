"""Sheets as one workbook: the header stays in sight, numbers are numbers, days are days, text is never a formula.

XlsxWriter makes it, for it takes a quarter of openpyxl's time; the same sheets give the same bytes, whatever the hour.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # ships no types
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from .sheet import Sheet, Value

_NARROWEST, _WIDEST = 6, 48
_NAME_LENGTH = 31
"""The longest name of a sheet that Excel opens."""

_CELL_LENGTH = 32_767
"""The longest text of a cell that Excel opens."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML has no way to say."""

_A4 = 9
"""By the numbers that Excel gives to papers."""


@dataclass(frozen=True, slots=True)
class _Looks:
    """How cells look."""

    head: Format
    text: Format
    number: Format
    day: Format


def xlsx_file(sheets: Sequence[Sheet], title: str, creator: str, dated: date) -> bytes:
    """Return a workbook; `dated` is what the document's properties give for its making."""
    raw = BytesIO()
    book = Workbook(raw, {"in_memory": True})
    book.set_properties({"title": title, "author": creator, "created": datetime.combine(dated, time())})
    looks = _looks(book)
    for sheet in sheets:
        _fill(book.add_worksheet(_FORBIDDEN.sub(" ", sheet.name)[:_NAME_LENGTH]), sheet, looks)
    book.close()
    return raw.getvalue()


def _looks(book: Workbook) -> _Looks:
    top, wrapped = {"valign": "top"}, {"valign": "top", "text_wrap": True}
    return _Looks(
        book.add_format({**wrapped, "bold": True}),
        book.add_format(wrapped),
        book.add_format(top),
        book.add_format({**top, "num_format": "DD/MM/YYYY"}),
    )


def _fill(page: Worksheet, sheet: Sheet, looks: _Looks) -> None:
    for column, label in enumerate(sheet.header):
        page.set_column(column, column, _width(sheet, column))
        page.write_string(0, column, label, looks.head)
    for number, row in enumerate(sheet.rows, start=1):
        for column, value in enumerate(row):
            _put(page, number, column, value, looks)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)


def _put(page: Worksheet, row: int, column: int, value: Value, looks: _Looks) -> None:
    if isinstance(value, str):
        page.write_string(row, column, _UNSAYABLE.sub("", value)[:_CELL_LENGTH], looks.text)
    elif isinstance(value, date):
        page.write_datetime(row, column, value, looks.day)
    elif value is not None:
        page.write_number(row, column, value, looks.number)


def _width(sheet: Sheet, column: int) -> int:
    longest = max(len(_shown(row[column])) for row in (sheet.header, *sheet.rows))
    return min(_WIDEST, max(_NARROWEST, longest + 2))


def _shown(value: Value) -> str:
    return "dd/mm/yyyy" if isinstance(value, date) else "" if value is None else str(value)
