"""The rules in public: every manual with its examples, the same text that `bonghoadep explain` prints."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .. import addresses
from .page import Page, template
from .stock import Manual, Stock

_EXAMPLE = re.compile(r"^(Sai|Đúng):\n((?: {4}.*\n|\n)+)", re.MULTILINE)
_LABEL = re.compile(r"(Tìm|Vì sao): ")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A manual in its parts: what it is called, its paragraphs with their labels, and its examples."""

    manual: Manual
    title: str
    paragraphs: tuple[tuple[str, str], ...]
    """(label, words); the label is empty where the paragraph has none."""
    wrong: str = ""
    right: str = ""

    @property
    def anchor(self) -> str:
        return self.manual.code.lower()


@dataclass(frozen=True, slots=True)
class Family:
    """The rules whose codes begin with one letter."""

    letter: str
    name: str
    chapters: tuple[Chapter, ...]


def pages(stock: Stock) -> Iterator[Page]:
    if not stock.manuals:
        return
    yield Page(
        addresses.GUIDE,
        "Quy tắc kiểm tra bài",
        "Phần mềm soát gì trước khi một bài được công bố, vì sao, và viết thế nào cho đúng: từng quy tắc, có ví dụ.",
        "huong-dan",
        template("guide.html", families=families(stock.manuals), count=len(stock.manuals)),
    )


def families(manuals: Sequence[Manual]) -> tuple[Family, ...]:
    """Return the manuals in their families, in the order in which the families come first."""
    groups: dict[str, list[Manual]] = {}
    for one in manuals:
        groups.setdefault(one.family, []).append(one)
    return tuple(Family(group[0].code[0], name, tuple(map(chapter, group))) for name, group in groups.items())


def chapter(manual: Manual) -> Chapter:
    """Return a manual taken apart: its first line is the title, indented blocks are the examples."""
    text = manual.text.strip() + "\n"
    examples = {label: textwrap.dedent(block).strip("\n") for label, block in _EXAMPLE.findall(text)}
    title, *rest = re.split(r"\n{2,}", _EXAMPLE.sub("\n", text).strip())
    paragraphs = tuple(_labelled(" ".join(one.split())) for one in rest)
    return Chapter(manual, title, paragraphs, examples.get("Sai", ""), examples.get("Đúng", ""))


def _labelled(paragraph: str) -> tuple[str, str]:
    found = _LABEL.match(paragraph)
    return (found[1], paragraph[found.end() :]) if found else ("", paragraph)
