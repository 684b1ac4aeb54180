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
    return list(made(stock, _of_story(story.exemplar.id)))


def _of_story(id: str) -> Iterator[tuple[str, str]]:
    yield "Bản in PDF", addresses.sheet(id)


def made(stock: Stock, wanted: Iterator[tuple[str, str]]) -> Iterator[Download]:
    """Yield those of the files, each a label with an address, that were made."""
    for label, address in wanted:
        size = stock.sizes.get(address)
        if size is not None:
            yield Download(label, address, size)
