"""What a table of open data is: its columns with what they mean, and a row for each record."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ..spreadsheet import Sheet, Value
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

    def sheet(self, found: Collection) -> Sheet:
        """Return the table with all its rows."""
        rows = (tuple(column.value(found, one) for column in self.columns) for one in self.records(found))
        return Sheet(self.title, tuple(column.name for column in self.columns), tuple(rows))


KEY = "Mã"
"""The column that names a row of each table."""

AND = "; "
"""Between several values in one cell."""


def licence(found: Collection, _: object) -> Value:
    return found.licence.get("url", found.licence["name"])


LICENCE = Column("Giấy phép", "string", "Điều kiện sử dụng; như nhau cho mọi dòng", "licence", licence, True)
