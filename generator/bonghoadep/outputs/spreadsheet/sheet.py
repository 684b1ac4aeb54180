"""A table before it is a file: numbers are numbers and days are days, for any kind of file to be made of it."""

from dataclasses import dataclass
from datetime import date

Value = str | int | float | date | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a name, a header and rows as long as the header."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
