"""A story cut to what a digest has room for: its paragraphs one by one, what others can follow first."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from ...text import fold
from ..passage import BOXED, RESULTS
from ..prose import Section, xhtml
from ..stories import Story

TAKEN = ("p", "ul", "ol", "blockquote")
"""Pictures and tables need more room than a column has; the page shows them."""

FIRST = (BOXED, RESULTS)
"""The parts a digest tells before all others."""

_TAG = re.compile(r"<[^>]+>")
_LINK = re.compile(r"</?a\b[^>]*>")


def excerpt(story: Story) -> list[dict[str, Any]]:
    """Return the story's blocks in the order of reading: heading, XHTML, and when its turn comes to be shown (from 0).

    A heading stands with each block of its part; whoever prints shows it once.
    """
    parts = [("", story.prose.lead), *((_plain(one), one.html) for one in story.prose.sections)]
    blocks: list[dict[str, Any]] = [
        {"part": part, "heading": heading, "xhtml": block}
        for part, (heading, html) in enumerate(parts)
        for block in _blocks(html)
    ]
    turns = sorted(range(len(blocks)), key=lambda n: (_weight(blocks[n]["heading"]), n))
    for turn, n in enumerate(turns):
        blocks[n]["turn"] = turn
    return blocks


def _weight(heading: str) -> int:
    plain = fold(heading).strip()
    return FIRST.index(plain) if plain in FIRST else len(FIRST)


def _plain(section: Section) -> str:
    return "".join(etree.fromstring(f"<x>{xhtml(section.title)}</x>").itertext()).strip()


def _blocks(html: str) -> Iterator[str]:
    """Yield the blocks that can be told; on paper links lead nowhere, so that their words alone remain.

    A paragraph that announces what follows (":") is one block with it.
    """
    whole = etree.fromstring(f"<x>{_LINK.sub('', xhtml(html))}</x>")
    held = ""
    for child in whole:
        child.tail = None
        said = "".join(child.itertext()).strip()
        if child.tag not in TAKEN or not said:
            held = ""
            continue
        held += etree.tostring(child, encoding="unicode")
        if not said.endswith(":"):
            yield held
            held = ""
