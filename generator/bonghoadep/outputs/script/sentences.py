"""A story's sentences in their order, each with the part, the paragraph and the list it stands in.

Tables, pictures and headings are for the eye; they are not read aloud.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from ..prose import Prose

_SILENT = frozenset(("table", "figure", "pre", "h2", "h3", "h4"))
_BLOCKS = frozenset(("p", "li", "ul", "ol", "blockquote", "hr"))
_TAG = re.compile(r'<(/?)(\w+)(?:[^>"]|"[^"]*")*>')
_BLANKS = re.compile(r"\s+")
_END = re.compile(r"[.!?…]+[”’\")]*(?=\s+[“‘\"(]*(\w))")
"""Where a sentence may end, if a capital or a number follows."""

_SHORTENED = re.compile(r"(?<![^\s(“])(?:[^\W\d_]|TP|Tp|TX|TT|GS|PGS|TS|ThS|BS|KS|CN)\.$")
"""A dot that only shortens a word: TP. Hà Nội, bà Trần Thị B."""
_LONGEST = 6
"""Letters that such a word has, dot and what is before it included."""
_ITEM = re.compile(r"\s*\d{1,2}\.")
"""The mark of an item in a list."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the record has it; `item` numbers the item of a list it belongs to, `first` opens its paragraph."""

    text: str
    part: str
    """The anchor of the part of the story; empty for what stands before the first heading."""
    paragraph: int
    first: bool
    quoted: bool = False
    item: int = 0
    group: int = 0
    """The list the sentence is an item of, or introduces; 0 for none."""
    after_table: bool = False
    """Whether its paragraph follows a table."""


@dataclass(slots=True)
class _Block:
    text: str
    part: str
    quoted: bool = False
    item: int = 0
    group: int = 0
    after_table: bool = False


def sentences(prose: Prose) -> list[Sentence]:
    """Return the story's sentences: an introduction that ends in a colon belongs to the list that follows it, and one
    to a table that nobody hears is left out.
    """
    blocks = [block for part, html in _parts(prose) for block in _Reader(part, html).blocks]
    groups = 0
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        before = blocks[number - 1] if number else None
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        if block.item and not (before and before.group and before.part == block.part):
            groups += 1
        introduces = not block.item and block.text.endswith(":") and after is not None and after.item == 1
        groups += introduces
        block.group = groups if block.item or introduces else 0
        promises = block.text.endswith(":") and (
            after is None or after.after_table or after.part != block.part
        )
        taken = _taken_apart(block, number + 1)
        found += taken[:-1] if promises else taken
    return found


def _parts(prose: Prose) -> Iterator[tuple[str, str]]:
    yield "", prose.lead
    for section in prose.sections:
        yield section.anchor, section.html


def _taken_apart(block: _Block, number: int) -> list[Sentence]:
    texts = list(split(block.text))
    last = len(texts) - 1
    return [
        Sentence(
            text,
            block.part,
            number,
            place == 0,
            block.quoted,
            block.item,
            block.group if block.item or place == last else 0,
            block.after_table,
        )
        for place, text in enumerate(texts)
    ]


def split(text: str) -> Iterator[str]:
    """Yield the sentences of a paragraph; what stands in quotation marks stays in one piece."""
    begun = seen = depth = 0
    for found in _END.finditer(text):
        depth += text.count("“", seen, found.end()) - text.count("”", seen, found.end())
        seen = found.end()
        if found[1].islower() or depth or _SHORTENED.search(text, max(begun, seen - _LONGEST), seen):
            continue
        if not _ITEM.fullmatch(text, begun, seen):
            yield text[begun:seen].strip()
            begun = seen
    if rest := text[begun:].strip():
        yield rest


@dataclass
class _Reader:
    """Reads a part's HTML into blocks of plain text, the items of counted lists with their numbers."""

    part: str
    html: str
    blocks: list[_Block] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._text = ""
        self._silent = self._quoted = 0
        self._lists: list[tuple[bool, int]] = []
        self._mark = ""
        self._after_table = False
        done = 0
        for found in _TAG.finditer(self.html):
            self._say(self.html[done : found.start()])
            done = found.end()
            self._turn(found[2], begins=not found[1])
        self._say(self.html[done:])
        self._end()

    def _say(self, text: str) -> None:
        if not self._silent:
            self._text += unescape(text)

    def _turn(self, name: str, begins: bool) -> None:
        """Take notice of an element that begins or ends."""
        if name in _SILENT:
            self._end()
            self._silent += 1 if begins else -1
            self._after_table = self._after_table or name == "table"
        elif name == "br":
            self._text += " "
        elif name in _BLOCKS:
            self._end()
            self._enter(name) if begins else self._leave(name)

    def _enter(self, name: str) -> None:
        if name in ("ul", "ol"):
            self._lists.append((name == "ol", 0))
        elif name == "li" and self._lists:
            counted, number = self._lists[-1]
            self._lists[-1] = (counted, number + 1)
            self._mark = f"{number + 1}. " if counted else ""
        self._quoted += name == "blockquote"

    def _leave(self, name: str) -> None:
        if name in ("ul", "ol") and self._lists:
            self._lists.pop()
        self._quoted -= name == "blockquote"

    def _end(self) -> None:
        text = _BLANKS.sub(" ", self._text).strip()
        self._text = ""
        if any(map(str.isalnum, text)):
            item = self._lists[-1][1] if self._lists else 0
            self.blocks.append(_Block(self._mark + text, self.part, self._quoted > 0, item))
            self.blocks[-1].after_table = self._after_table
            self._mark, self._after_table = "", False
