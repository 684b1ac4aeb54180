"""Safe HTML taken apart into a row of tokens: no tree, so that prose may nest as deep as it likes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

CELLS = ("td", "th")


@dataclass(frozen=True, slots=True)
class Token:
    """The begin or the end of an element, or words."""

    kind: str
    """start, end or text"""
    value: str
    """The element's name, or the words."""
    attributes: Mapping[str, str] = field(default_factory=dict)

    def starts(self, *names: str) -> bool:
        return self.kind == "start" and self.value in names

    def ends(self, *names: str) -> bool:
        return self.kind == "end" and self.value in names


@dataclass(frozen=True, slots=True)
class Grid:
    """A table taken apart: its cells by row, each a row of tokens, and whether the first row heads the others."""

    rows: list[list[list[Token]]]
    headed: bool

    @property
    def texts(self) -> list[list[str]]:
        """The words of each cell."""
        return [
            ["".join(token.value for token in cell if token.kind == "text") for cell in row]
            for row in self.rows
        ]


def tokens(html: str) -> list[Token]:
    """Return the tokens of well nested HTML in their order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Token] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Token("start", tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(Token("end", tag))

    def handle_data(self, data: str) -> None:
        self.found.append(Token("text", data))


def whole(row: Sequence[Token], first: int) -> int:
    """Return where the element that begins at `first` has ended: one past its last token."""
    depth = 0
    for position in range(first, len(row)):
        token = row[position]
        if token.value == row[first].value:
            depth += {"start": 1, "end": -1}.get(token.kind, 0)
        if not depth:
            return position + 1
    return len(row)


def grid(table: Sequence[Token]) -> Grid:
    """Return a table's cells; of a table within a cell the words stay."""
    rows: list[list[list[Token]]] = []
    cell: list[Token] | None = None
    headed = False
    for token, depth in _depths(table):
        if depth > 1:
            if cell is not None and token.value not in ("table", "thead", "tbody"):
                cell.append(token)
        elif token.starts("tr"):
            rows.append([])
        elif token.starts(*CELLS):
            rows = rows or [[]]
            headed = headed or (token.value == "th" and len(rows) == 1)
            rows[-1].append(cell := [])
        elif token.ends(*CELLS):
            cell = None
        elif cell is not None:
            cell.append(token)
    return Grid([row for row in rows if row], headed)


def _depths(table: Sequence[Token]) -> Iterator[tuple[Token, int]]:
    """Yield each token with the number of tables it stands in."""
    depth = 0
    for token in table:
        depth += token.starts("table")
        yield token, depth
        depth -= token.ends("table")
