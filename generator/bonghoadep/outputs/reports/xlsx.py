"""Sheets as one workbook: the header stays in sight, numbers are numbers, days are days, text is never a formula.

The same sheets give the same bytes: the library stamps the hour into the file, and a day of the plan takes its place.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO

from openpyxl import Workbook  # type: ignore[import-untyped]
from openpyxl.cell import Cell  # type: ignore[import-untyped]
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # type: ignore[import-untyped]
from openpyxl.styles import Alignment, Font, NamedStyle  # type: ignore[import-untyped]
from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]
from openpyxl.worksheet.worksheet import Worksheet  # type: ignore[import-untyped]

from ..packing import steady
from .sheets import Sheet, Value

_HEAD, _TEXT, _NUMBER, _DAY = "Đầu bảng", "Chữ", "Số", "Ngày"
_NARROWEST, _WIDEST = 6, 48
_NAME_LENGTH = 31
"""The longest name of a sheet that Excel opens."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def xlsx_file(sheets: Sequence[Sheet], title: str, creator: str, dated: date) -> bytes:
    """Return a workbook; `dated` is what the document's properties give for its making."""
    book = Workbook()
    book.remove(book.active)
    for style in _styles():
        book.add_named_style(style)
    for sheet in sheets:
        _fill(book.create_sheet(_FORBIDDEN.sub(" ", sheet.name)[:_NAME_LENGTH]), sheet)
    moment = datetime.combine(dated, time())
    book.properties.title, book.properties.creator = title, creator
    book.properties.created, book.properties.language = moment, "vi"
    raw = BytesIO()
    book.save(raw)
    return steady(raw.getvalue(), moment)


def _styles() -> Iterator[NamedStyle]:
    """Yield how cells look; by name, for to style every cell on its own takes twice as long."""
    top, wrapped = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
    yield NamedStyle(_HEAD, font=Font(bold=True), alignment=wrapped)
    yield NamedStyle(_TEXT, alignment=wrapped)
    yield NamedStyle(_NUMBER, alignment=top)
    yield NamedStyle(_DAY, alignment=top, number_format="DD/MM/YYYY")


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for column, label in enumerate(sheet.header, start=1):
        _put(page.cell(1, column), label)
        page.cell(1, column).style = _HEAD
        page.column_dimensions[get_column_letter(column)].width = _width(sheet, column - 1)
    for number, row in enumerate(sheet.rows, start=2):
        for column, value in enumerate(row, start=1):
            _put(page.cell(number, column), value)
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    if sheet.rows:
        page.auto_filter.ref = page.dimensions


def _put(cell: Cell, value: Value) -> None:
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type, cell.style = "s", _TEXT
    elif value is not None:
        cell.value = value
        cell.style = _DAY if isinstance(value, date) else _NUMBER


def _width(sheet: Sheet, column: int) -> int:
    longest = max(len(_shown(row[column])) for row in (sheet.header, *sheet.rows))
    return min(_WIDEST, max(_NARROWEST, longest + 2))


def _shown(value: Value) -> str:
    return "dd/mm/yyyy" if isinstance(value, date) else "" if value is None else str(value)
