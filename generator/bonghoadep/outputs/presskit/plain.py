"""Prose as plain text: paragraphs with an empty line between them, lists with their marks, nothing left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..wordfile.tokens import Token, grid, tokens, whole

_HEADINGS = ("h2", "h3", "h4")
_BLOCKS = frozenset((*_HEADINGS, "p", "ul", "ol", "li", "blockquote", "hr", "pre", "figcaption", "table"))


@dataclass(slots=True)
class Block:
    """A paragraph, a heading, an item of a list or a row of a table."""

    form: str
    """paragraph, heading, item, row, code or caption"""
    text: str
    depth: int = 0
    mark: str = ""


@dataclass(slots=True)
class _Reading:
    form: str = ""
    lists: list[int | None] = field(default_factory=list)
    """Of each list that is open the number of its next item; none where it has bullets."""
    mark: str = ""


def text(html: str) -> str:
    """Return the prose as text: a list's items stand on lines of their own, every other block apart."""
    lines: list[str] = []
    before = ""
    for block in blocks(html):
        close = block.form == before and block.form in ("item", "row")
        if lines and not close:
            lines.append("")
        indent = "  " * max(block.depth - 1, 0)
        hanging = f"\n{indent}{' ' * len(block.mark)}"
        lines.append(indent + block.mark + block.text.replace("\n", hanging))
        before = block.form
    return "\n".join(lines)


def blocks(html: str) -> Iterator[Block]:
    """Yield the blocks of well nested HTML in their order, as far as they have words."""
    reading, words = _Reading(), list[str]()
    row = tokens(html)
    position = 0
    while position < len(row):
        token, end = row[position], position + 1
        if token.kind == "text":
            words.append(token.value)
        elif token.value == "br":
            words.append("\n" if token.kind == "start" else "")
        elif token.value in _BLOCKS:
            yield from _said(reading, words)
            words = []
            if token.starts("table"):
                end = whole(row, position)
                yield from _rows(row[position:end])
            else:
                _turn(reading, token)
        position = end
    yield from _said(reading, words)


def _turn(reading: _Reading, token: Token) -> None:
    """Take note of a block that begins or ends."""
    name = token.value
    if name in ("ul", "ol"):
        if token.kind == "end":
            reading.lists = reading.lists[:-1]
        else:
            start = token.attributes.get("start", "1")
            number = int(start) if start.isdecimal() and len(start) < 10 else 1
            reading.lists.append(number if name == "ol" else None)
    elif token.starts("li") and reading.lists:
        item = reading.lists[-1]
        reading.mark = "- " if item is None else f"{item}. "
        reading.lists[-1] = None if item is None else item + 1
    else:
        form = {"pre": "code", "figcaption": "caption"}.get(name, "heading" if name in _HEADINGS else "")
        reading.form = form if token.kind == "start" else ""


def _said(reading: _Reading, words: Sequence[str]) -> Iterator[Block]:
    joined = "".join(words) if reading.form == "code" else "\n".join(_lines(words)).strip()
    joined = joined.strip("\n")
    if not joined:
        return
    depth = len(reading.lists)
    yield Block(reading.form or ("item" if depth else "paragraph"), joined, depth, reading.mark)
    reading.mark = "" if not depth else " " * len(reading.mark)


def _lines(words: Sequence[str]) -> Iterator[str]:
    """Yield what stands between breaks, white space as narrow as the page shows it."""
    line: list[str] = []
    for part in (*words, "\n"):
        if part == "\n":
            yield " ".join("".join(line).split())
            line = []
        else:
            line.append(part)


def _rows(table: Sequence[Token]) -> Iterator[Block]:
    for row in grid(table).texts:
        yield Block("row", " | ".join(" ".join(cell.split()) for cell in row))
