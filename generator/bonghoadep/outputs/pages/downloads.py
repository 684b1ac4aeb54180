"""What there is to take away from a page: files beside it, each with what it is, its form and its size."""

from collections.abc import Iterator
from dataclasses import dataclass

from .. import addresses
from ..stories import Story
from .stock import Stock


@dataclass(frozen=True, slots=True)
class Download:
    """A file as its link names it: Bản in PDF, 180 KB."""

    label: str
    address: str
    size: int
    """In bytes."""


def of_story(stock: Stock, story: Story) -> list[Download]:
    """Return the files of a story that were made."""
    return list(_made(stock, _of_story(story.exemplar.id)))


def for_speakers(stock: Stock, address: str) -> list[Download]:
    """Return the packs for speakers of a plan's or a movement's page."""
    forms = (("Word", "docx"), ("PDF", "pdf"))
    return list(_made(stock, ((label, addresses.rapporteur(address, form)) for label, form in forms)))


def _of_story(id: str) -> Iterator[tuple[str, str]]:
    yield "Bản in PDF", addresses.sheet(id)


def _made(stock: Stock, wanted: Iterator[tuple[str, str]]) -> Iterator[Download]:
    for label, address in wanted:
        size = stock.sizes.get(address)
        if size is not None:
            yield Download(label, address, size)
