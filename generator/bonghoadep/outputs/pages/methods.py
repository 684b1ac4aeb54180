"""Ways of work worth taking up ("cách làm hay"), by field: what was done, where, and what one needs to do it too.

A method is the part of a story that tells how it was done. What stands here of it is taken from the story's own
prose, so nobody has to write it twice. Those that others have taken up already come first.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from html import unescape

from ...records import words
from ...records.exemplar import Exemplar
from .. import addresses
from ..prose import Section
from ..stories import Link, Story
from ..templates import render
from . import linked
from .listing import Sheet
from .page import Page, template
from .stock import Stock

ANCHOR = "cach-lam"
"""The part of a story that tells how it was done."""
SHOWN = 2
"""How many methods of each field the overview shows."""
STEPS = 5
CONDITIONS = 3
OTHER = "khac"
OTHER_LABEL = "Chưa xếp lĩnh vực"

_TAG = re.compile(r"<[^>]+>")
_HEAD = re.compile(r"<li>\s*(?:<p>)?\s*<strong>(.*?)</strong>", re.DOTALL)
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_SENTENCE = re.compile(r".{40,}?[.!?…](?=\s|$)", re.DOTALL)
"""The first sentence that says something: one that is very short takes the next along."""


CRUMBS = (Link("Cách làm hay", addresses.METHODS),)


@dataclass(frozen=True, slots=True)
class Method:
    """How a story's work was done, in short."""

    story: Story
    steps: tuple[str, ...]
    """The heads of its list, where the steps have such; else empty."""
    ordered: bool
    """Whether the story numbers its steps."""
    more: int
    """How many steps there are besides those shown."""
    opening: str
    """Its first sentence, where there are no steps."""

    @property
    def address(self) -> str:
        return f"{self.story.address}#{ANCHOR}"

    @property
    def conditions(self) -> tuple[str, ...]:
        told = self.story.exemplar.replicability
        return told.conditions[:CONDITIONS] if told else ()

    @property
    def taken_up(self) -> int:
        return len(self.story.exemplar.replications)


@dataclass(frozen=True)
class Methods:
    """The methods of all stories, found once and each rendered once."""

    stock: Stock

    @cached_property
    def by_field(self) -> Mapping[str, tuple[Exemplar, ...]]:
        """Stories that tell a method by field, those taken up most often first; fields in their order."""
        found = [one for one in self.stock.edition.newest if how(self.stock.stories[one.id])]
        found.sort(key=lambda one: -len(one.replications))
        groups = {key: tuple(one for one in found if key in one.fields) for key in words.FIELDS}
        groups[OTHER] = tuple(one for one in found if not one.fields)
        return {key: group for key, group in groups.items() if group}

    @cached_property
    def _rendered(self) -> dict[str, str]:
        return {}

    def items(self, exemplars: tuple[Exemplar, ...]) -> str:
        """Return the methods of these stories as list items."""
        return "".join(map(self._item, exemplars))

    def _item(self, one: Exemplar) -> str:
        if one.id not in self._rendered:
            self._rendered[one.id] = render("partials/method.html", method=method(self.stock.stories[one.id]))
        return self._rendered[one.id]


def pages(stock: Stock) -> Iterator[Page]:
    methods = Methods(stock)
    yield Page(
        addresses.METHODS,
        "Cách làm hay",
        "Cách làm trong các bài gương, xếp theo lĩnh vực: làm những gì, ở đâu, cần gì để làm theo.",
        "cach-lam-hay",
        partial(_overview, methods),
        methods.stock.changed,
    )
    for field, found in methods.by_field.items():
        yield from _pages(methods, field, found)


def fields(stock: Stock) -> list[tuple[Link, int]]:
    """Return the fields with the number of methods in each."""
    return [
        (Link(label(key), addresses.methods(key)), len(found))
        for key, found in Methods(stock).by_field.items()
    ]


def _overview(methods: Methods) -> str:
    rows = [
        (Link(label(key), addresses.methods(key)), len(found), methods.items(found[:SHOWN]))
        for key, found in methods.by_field.items()
    ]
    newest = methods.stock.edition.newest
    return render("methods.html", rows=rows, shown=SHOWN, sample=methods.stock.is_sample(newest))


def _pages(methods: Methods, field: str, found: tuple[Exemplar, ...]) -> Iterator[Page]:
    each = max(1, methods.stock.publisher.per_page)
    last = -(-len(found) // each)
    title = f"Cách làm hay: {label(field)}"
    for number in range(1, last + 1):
        sheet = Sheet(addresses.methods(field), number, last)
        shown = found[(number - 1) * each : number * each]
        yield Page(
            sheet.at(number),
            title if number == 1 else f"{title} (trang {number})",
            f"{len(found)} cách làm trong lĩnh vực {label(field)}: làm những gì, ở đâu, cần gì để làm theo.",
            "cach-lam-hay",
            partial(_sheet, methods, field, len(found), sheet, shown),
            before=sheet.before,
            after=sheet.after,
            crumbs=CRUMBS,
            linked=partial(_linked, methods.stock, (number - 1) * each, shown, len(found)),
        )


def _linked(stock: Stock, before: int, shown: tuple[Exemplar, ...], count: int) -> Iterator[linked.Node]:
    yield linked.stories(stock.publisher, stock.titles_of(shown), before, count)


def _sheet(methods: Methods, field: str, count: int, sheet: Sheet, shown: tuple[Exemplar, ...]) -> str:
    make = template(
        "method-list.html",
        label=label(field),
        crumbs_to=CRUMBS,
        count=count,
        sheet=sheet,
        items=methods.items(shown),
        stories=Link("Bài gương cùng lĩnh vực", addresses.field(field) if field in words.FIELDS else ""),
        narrowed=addresses.search(("linh-vuc", field)) if field in words.FIELDS else "",
        sample=methods.stock.is_sample(shown),
    )
    return make()


def label(field: str) -> str:
    return words.FIELDS.get(field, OTHER_LABEL)


def how(story: Story) -> Section | None:
    """Return the part of a story that tells how it was done, if it has one."""
    return next((section for section in story.prose.sections if section.anchor == ANCHOR), None)


def method(story: Story) -> Method:
    """Return a story's method: the heads of its steps, or its first sentence."""
    section = how(story)
    html = section.html if section else ""
    heads = tuple(head for found in _HEAD.findall(html) if (head := _plain(found).rstrip(".:;, ")))
    if len(heads) < 2:
        return Method(story, (), False, 0, _opening(html))
    return Method(story, heads[:STEPS], "<ol" in html, len(heads[STEPS:]), "")


def _opening(html: str) -> str:
    paragraph = _PARAGRAPH.search(html)
    text = _plain(paragraph[1]) if paragraph else ""
    found = _SENTENCE.match(text)
    return found[0] if found else text


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())
