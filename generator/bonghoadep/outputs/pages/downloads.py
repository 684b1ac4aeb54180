"""What there is to take away from a page: files beside it, each with what it is, its form and its size."""

from collections.abc import Iterator
from dataclasses import dataclass

from .. import addresses
from ..months import Month
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


def of_post(stock: Stock, story: Story) -> list[Download]:
    """Return what goes with a story's text for social networks: its card, if it was made."""
    return list(_made(stock, iter([("Tải ảnh đăng kèm", addresses.card(story.exemplar.id))])))


def of_digest(stock: Stock, month: Month) -> list[Download]:
    """Return the files of a digest that were made."""
    return list(_made(stock, _of_digest(month.key)))


def _of_digest(key: str) -> Iterator[tuple[str, str]]:
    yield "Bản in PDF", addresses.digest_sheet(key)
    yield "Bộ tư liệu báo chí", addresses.kit(addresses.digest(key))


def _of_story(id: str) -> Iterator[tuple[str, str]]:
    yield "Bản in PDF", addresses.sheet(id)


def _made(stock: Stock, wanted: Iterator[tuple[str, str]]) -> Iterator[Download]:
    for label, address in wanted:
        size = stock.sizes.get(address)
        if size is not None:
            yield Download(label, address, size)
