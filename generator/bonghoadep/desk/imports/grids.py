"""A workbook's cells as text: values and never formulas, merged cells filled, errors said."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from openpyxl import load_workbook  # type: ignore[import-untyped]  # ships no types
from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]

from .container import RefusedError
from .values import clean

MOST_ROWS = 10_000
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something of the file that was not read, or not for certain: where, what, and how to mend it."""

    where: str
    what: str
    mend: str = ""


Grid = list[list[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's cells as text, every merged range filled; `joined` are the ranges, `name` the sheet's."""

    name: str
    grid: Grid
    joined: tuple[tuple[int, int, int, int], ...]


def tables(raw: bytes, doubts: list[Doubt]) -> Iterator[Table]:
    values, formulas = (_load(raw, data_only) for data_only in (True, False))
    for sheet in values.worksheets:
        if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
            what = f"chỉ đọc {MOST_ROWS} dòng, {MOST_COLUMNS} cột đầu; trang tính có ô ở xa hơn"
            doubts.append(
                Doubt(f"trang tính “{sheet.title}”", what, "xóa các dòng, cột thừa nếu có dữ liệu ở đó")
            )
        grid = [[_text(cell, doubts) for cell in row] for row in _cells(sheet)]
        for row in _cells(formulas[sheet.title]):
            for cell in row:
                if cell.data_type == "f" and not grid[cell.row - 1][cell.column - 1]:
                    mend = "mở bằng Excel, lưu lại để có giá trị, rồi nhập lại"
                    doubts.append(Doubt(_where(cell), "ô là công thức chưa có giá trị", mend))
        yield Table(sheet.title, grid, _fill(grid, sheet.merged_cells.ranges))


def _load(raw: bytes, data_only: bool) -> Any:
    try:
        with warnings.catch_warnings(action="ignore"):
            return load_workbook(BytesIO(raw), data_only=data_only, keep_links=False)
    except Exception as error:  # the library raises whatever a broken file makes it raise
        raise RefusedError(
            "bảng tính hỏng, không đọc được; mở bằng Excel, lưu thành tệp mới rồi nhập lại"
        ) from error


def _cells(sheet: Any) -> Any:
    return sheet.iter_rows(max_row=min(sheet.max_row, MOST_ROWS), max_col=min(sheet.max_column, MOST_COLUMNS))


def _text(cell: Any, doubts: list[Doubt]) -> str:
    if cell.data_type == "e":
        doubts.append(Doubt(_where(cell), f"ô báo lỗi {cell.value}", "sửa công thức hoặc gõ thẳng giá trị"))
        return ""
    return clean(cell.value)


def _where(cell: Any) -> str:
    return f"trang tính “{cell.parent.title}”, dòng {cell.row}, cột {get_column_letter(cell.column)}"


def _fill(grid: Grid, ranges: Any) -> tuple[tuple[int, int, int, int], ...]:
    """Put a merged range's text into each of its cells; return the ranges, rows and columns from 0."""
    joined = []
    for one in ranges:
        top, left = one.min_row - 1, one.min_col - 1
        bottom, right = min(one.max_row, len(grid)), min(one.max_col, len(grid[0]) if grid else 0)
        for row in range(top, bottom):
            for column in range(left, right):
                grid[row][column] = grid[top][left]
        joined.append((top, left, bottom - 1, right - 1))
    return tuple(joined)
