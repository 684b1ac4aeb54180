"""What a table of open data is: its columns with what they mean, and a row for each record."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ..spreadsheet import Sheet, Value, csv_file
from .collection import Collection

KINDS = {"string": "chữ", "integer": "số", "date": "ngày", "year": "năm"}
"""The kinds of value in a column, by their names in Table Schema."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its meaning; `key` is where the same stands in the record's JSON, empty where it does not."""

    name: str
    kind: str
    meaning: str
    key: str
    value: Callable[[Collection, Any], Value]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one kind of record; `refers` says which column names a row of which other table."""

    name: str
    kind: str
    title: str
    about: str
    columns: tuple[Column, ...]
    records: Callable[[Collection], Iterable[Any]]
    refers: tuple[tuple[str, str], ...] = ()


class Sheets:
    """The tables of a collection with all their rows, and as CSV; each is made once."""

    def __init__(self, found: Collection) -> None:
        self.found = found
        self._sheets: dict[str, Sheet] = {}
        self._files: dict[str, bytes] = {}

    def sheet(self, table: Table) -> Sheet:
        if table.name not in self._sheets:
            rows = (
                tuple(column.value(self.found, one) for column in table.columns)
                for one in table.records(self.found)
            )
            header = tuple(column.name for column in table.columns)
            self._sheets[table.name] = Sheet(table.title, header, tuple(rows))
        return self._sheets[table.name]

    def csv(self, table: Table) -> bytes:
        if table.name not in self._files:
            self._files[table.name] = csv_file(self.sheet(table))
        return self._files[table.name]


KEY = "Mã"
"""The column that names a row of each table."""

AND = "; "
"""Between several values in one cell."""


def licence(found: Collection, _: object) -> Value:
    return found.licence.get("url", found.licence["name"])


LICENCE = Column("Giấy phép", "string", "Điều kiện sử dụng; như nhau cho mọi dòng", "licence", licence, True)
