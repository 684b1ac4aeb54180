"""The dictionary of the tables: every column, what it holds and where the same stands in JSON."""

from ..spreadsheet import Sheet
from .office_columns import MOVEMENTS, PLACES, PLANS
from .story_columns import STORIES
from .table import KINDS

TABLES = (STORIES, MOVEMENTS, PLANS, PLACES)

_HEADER = ("Bảng", "Cột", "Kiểu", "Luôn có", "Ý nghĩa", "Trong JSON")


def dictionary() -> Sheet:
    """Return the dictionary as a table."""
    rows = (
        (
            table.title,
            column.name,
            KINDS[column.kind],
            "có" if column.required else "không",
            column.meaning,
            column.key,
        )
        for table in TABLES
        for column in table.columns
    )
    return Sheet("Từ điển dữ liệu", _HEADER, tuple(rows))
