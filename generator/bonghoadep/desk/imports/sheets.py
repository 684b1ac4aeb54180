"""A workbook becomes rows: the heading row found under titles, merged cells filled, totals and signatures left out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]  # ships no types

from ...text import fold
from .columns import Column, Heading, heading
from .container import RefusedError
from .grids import Doubt, Table, tables
from .values import kind_of, one_line, years_in

MOST_TITLES = 40
"""Rows that may stand above the headings."""

_TOTALS = re.compile(
    r"^(tong( cong| so)?|cong( tong)?)\b[\s:.\d]*$|^(tong so|danh sach (nay )?(co|gom)|an dinh)\b"
)
_SIGNED = re.compile(
    r"^(nguoi lap|noi nhan|tm\.?|kt\.|thu truong|xac nhan|chu tich\b|pho chu tich\b|ngay \d+ thang)"
)
_COUNTED = re.compile(r"\(?(?:\d{1,2}|[A-ZĐ])\)?")
"""What stands in the row that only counts the columns: (1), (2), (3); an empty row has nothing else either."""

_MARKS = {"x", "v", "✓", "✔", "1", "+"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list by what its columns are about; `also` are further rows of the same name."""

    sheet: str
    number: int
    values: Mapping[Column, str]
    letters: Mapping[Column, str]
    kind: str
    year: int | None
    """The year the sheet's title names."""
    also: tuple["Row", ...] = ()

    def at(self, column: Column | None = None) -> str:
        """Return where the row, or a cell of it, stands, as a person looks it up."""
        letter = f", cột {self.letters[column]}" if column and column in self.letters else ""
        return f"trang tính “{self.sheet}”, dòng {self.number}{letter}"


@dataclass(slots=True)
class Workbook:
    """What was read of a file, and what was not."""

    rows: list[Row] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def read(raw: bytes) -> Workbook:
    """Return the rows of every sheet that has a list; raises RefusedError where no sheet has one."""
    found = Workbook()
    titled = False
    for table in tables(raw, found.doubts):
        top = _top(table)
        if top is None:
            if any(any(row) for row in table.grid):
                mend = "đặt một dòng tiêu đề có ít nhất “Họ và tên” (hoặc “Tên tập thể”) và một cột nữa"
                found.doubts.append(Doubt(f"trang tính “{table.name}”", "không thấy dòng tiêu đề cột", mend))
            continue
        titled = True
        _read_table(table, *top, found)
    if not titled:
        raise RefusedError(
            "không trang tính nào có dòng tiêu đề cột; cần ít nhất cột “Họ và tên” và một cột nữa"
        )
    return found


def _top(table: Table) -> tuple[int, dict[int, Heading]] | None:
    """Return the first row below the headings, and the heading of each column we know."""
    best: tuple[int, int, dict[int, Heading]] | None = None
    for number in range(min(len(table.grid), MOST_TITLES)):
        last = max(
            (bottom for top, _, bottom, _ in table.joined if top == number and bottom - top < 3),
            default=number,
        )
        known = _headings(table, number, last)
        columns = {one.column for one in known.values()} - {Column.IGNORED}
        if Column.NAME in columns and len(columns) > 1 and (best is None or len(known) > len(best[2])):
            best = (number, last, known)
    return None if best is None else (best[1] + 1, best[2])


def _headings(table: Table, first: int, last: int) -> dict[int, Heading]:
    known = {}
    for column in range(len(table.grid[first])):
        texts = dict.fromkeys(one_line(table.grid[row][column]) for row in range(first, last + 1))
        text = " ".join(one for one in texts if one)
        # A title merged over all columns, or a cell of prose, is no heading.
        if text and len(text) < 120 and (one := heading(text)) and not _wide(table, first, column):
            known[column] = one
    return known


def _wide(table: Table, row: int, column: int) -> bool:
    return any(
        top <= row <= bottom and left <= column <= right and right - left > 3
        for top, left, bottom, right in table.joined
    )


def _read_table(table: Table, below: int, known: dict[int, Heading], found: Workbook) -> None:
    named = (years_in(text) for row in table.grid[: below - 1] for text in row if text)
    year = next((years[-1] for years in named if years), None)
    for one in dict.fromkeys(one.text for one in known.values() if one.column is Column.PERSONAL):
        what = f"cột “{one_line(one)}” không được nhập: thông tin cá nhân không đưa vào bản ghi"
        found.doubts.append(Doubt(f"trang tính “{table.name}”", what))
    for column, text in enumerate(table.grid[below - 1]):
        if text and column not in known:
            mend = "nếu cần, đổi tên cột theo docs/import.md"
            what = f"không rõ cột {get_column_letter(column + 1)} “{one_line(text)[:60]}” là gì, bỏ qua"
            found.doubts.append(Doubt(f"trang tính “{table.name}”", what, mend))
    kind = ""
    for number in range(below, len(table.grid)):
        texts = list(dict.fromkeys(text for text in table.grid[number] if text))
        folded = [fold(one_line(text)) for text in texts]
        if any(_SIGNED.match(text) for text in folded) and not _is_row(table, number, known):
            break
        if any(_TOTALS.match(text) for text in folded[:2]) or all(map(_COUNTED.fullmatch, texts)):
            continue
        if (
            len(texts) <= 2
            and (section := kind_of(texts[-1]) or kind_of(" ".join(texts)))
            and _is_section(texts)
        ):
            kind = section
        elif (row := _row(table, number, known, kind, year, found.doubts)) is not None:
            _add(table, known, row, found.rows)


def _is_section(texts: list[str]) -> bool:
    """Return whether a row is nothing but a title within the list: “A. TẬP THỂ”."""
    words = one_line(" ".join(texts))
    return bool(re.match(r"(?:[IVX]+|[A-D])\b", words)) or words.isupper()


def _is_row(table: Table, number: int, known: dict[int, Heading]) -> bool:
    return sum(bool(table.grid[number][column]) for column in known) > len(known) // 2


def _row(
    table: Table, number: int, known: dict[int, Heading], kind: str, year: int | None, doubts: list[Doubt]
) -> Row | None:
    values: dict[Column, str] = {}
    letters: dict[Column, str] = {}
    for column, one in known.items():
        text = table.grid[number][column]
        if one.column in (Column.PERSONAL, Column.IGNORED) or not text:
            continue
        if one.column is Column.NAME and one.kind:
            marked = text.casefold() in _MARKS
            kind = one.kind if marked else kind or one.kind
            if marked:
                continue
        if one.column not in values:
            values[one.column], letters[one.column] = text, get_column_letter(column + 1)
        elif one.column is Column.DEEDS and text not in values[one.column]:
            values[one.column] += "\n" + text
    if Column.NAME in values:
        return Row(table.name, number + 1, values, letters, kind, year)
    if values:
        where = f"trang tính “{table.name}”, dòng {number + 1}"
        doubts.append(Doubt(where, "dòng không có tên, bỏ qua", "ghi tên vào cột tên"))
    return None


def _add(table: Table, known: dict[int, Heading], row: Row, rows: list[Row]) -> None:
    """Add a row, or put it with the row above where both stand in one merged cell of a name."""
    index = row.number - 1
    names = [column for column, one in known.items() if one.column is Column.NAME]
    for top, left, bottom, right in table.joined:
        if top < index <= bottom and any(left <= name <= right for name in names) and rows:
            rows[-1] = replace(rows[-1], also=(*rows[-1].also, row))
            return
    rows.append(row)
