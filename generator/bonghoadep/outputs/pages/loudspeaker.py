"""A story's scripts for the loudspeaker: to read aloud from the screen, to print, to copy, to take away as files."""

from collections.abc import Iterator
from functools import partial

from .. import addresses
from ..script import LENGTHS, PACE, Script, scripts
from ..stories import Story
from ..templates import render
from .downloads import Download
from .page import Page
from .stock import Stock

_FORMS = (("docx", "Word"), ("txt", "Chữ thường"))


def pages(stock: Stock) -> Iterator[Page]:
    """Yield the page of each story whose scripts were made.

    It is no page for search engines: all it says is in the story, which leads here.
    """
    for story in stock.stories.values():
        if address := address_of(stock, story.exemplar.id):
            yield Page(
                address,
                f"Bài phát thanh: {story.exemplar.title}",
                f"Bài đọc trên loa truyền thanh: {story.exemplar.citation}",
                "guong",
                partial(_main, stock, story),
                story.updated.date(),
                hidden=True,
            )


def address_of(stock: Stock, id: str) -> str:
    """Return the page of a story's scripts, or nothing where it has none."""
    made = (addresses.script(id, minutes, form) in stock.sizes for minutes in LENGTHS for form, _ in _FORMS)
    return addresses.loudspeaker(id) if any(made) else ""


def _main(stock: Stock, story: Story) -> str:
    found = scripts(stock.edition, story)
    return render(
        "loudspeaker.html",
        story=story,
        scripts=[(one, _files(stock, story, one)) for one in found],
        pace=PACE,
        sample=stock.is_sample((story.exemplar,)),
        unknown=list(dict.fromkeys(word for one in found for word in one.unknown)),
        pieces=list(dict.fromkeys(piece for one in found for piece in one.pieces)),
    )


def _files(stock: Stock, story: Story, script: Script) -> list[Download]:
    rows = ((label, addresses.script(story.exemplar.id, script.minutes, form)) for form, label in _FORMS)
    return [
        Download(label, address, stock.sizes[address]) for label, address in rows if address in stock.sizes
    ]
