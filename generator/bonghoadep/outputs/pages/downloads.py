"""What there is to take away from a page: files beside it, each with what it is, its form and its size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...records.exemplar import Exemplar
from ...text import sort_key
from .. import addresses
from ..months import Month
from ..stories import Story
from .stock import Stock

RECENT = 12
"""Months whose kits the press page lists; each month's own page has its kit for ever."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file as its link names it: Bản in PDF, 180 KB."""

    label: str
    address: str
    size: int
    """In bytes."""
    holds: str = ""
    """What is in it, where it is a package: “3 bài, 2 ảnh”."""


Wanted = tuple[str, str] | tuple[str, str, str]
"""A label, an address and, of a package, what it holds."""


def of_story(stock: Stock, story: Story) -> list[Download]:
    """Return the files of a story that were made."""
    return list(made(stock, _of_story(story)))


def for_speakers(stock: Stock, address: str) -> list[Download]:
    """Return the packs for speakers of a plan's or a movement's page."""
    forms = (("Word", "docx"), ("PDF", "pdf"))
    return list(made(stock, ((label, addresses.rapporteur(address, form)) for label, form in forms)))


def of_post(stock: Stock, story: Story) -> list[Download]:
    """Return what goes with a story's text for social networks: its card, if it was made."""
    return list(made(stock, iter([("Tải ảnh đăng kèm", addresses.card(story.exemplar.id))])))


def of_digest(stock: Stock, month: Month) -> list[Download]:
    """Return the files of a digest that were made."""
    return list(made(stock, _of_digest(stock, month)))


def _of_digest(stock: Stock, month: Month) -> Iterator[Wanted]:
    yield "Bản in PDF", addresses.digest_sheet(month.key)
    yield _kit(stock, "Tư liệu báo chí", addresses.digest(month.key), month.stories)


def of_movement(stock: Stock, id: str) -> Download | None:
    """Return the press kit of a movement, if there is one; its label is the movement's name."""
    name = stock.edition.movements[id].name
    stories = stock.edition.by_movement.get(id, ())
    return next(made(stock, iter([_kit(stock, name, addresses.movement(id), stories)])), None)


def kits(stock: Stock) -> list[tuple[str, list[Download]]]:
    """Return the press kits of movements and of the latest months, in groups."""
    found = (of_movement(stock, id) for id in stock.edition.movements)
    movements = sorted((one for one in found if one), key=lambda one: sort_key(one.label))
    months = (
        _kit(stock, f"Tháng {int(month[5:])}/{month[:4]}", addresses.digest(month), stories)
        for month, stories in list(stock.edition.by_month.items())[:RECENT]
    )
    groups = [("Theo phong trào", movements), ("Theo tháng đăng", list(made(stock, months)))]
    return [(title, group) for title, group in groups if group]


def _of_story(story: Story) -> Iterator[Wanted]:
    id = story.exemplar.id
    yield "Bản in PDF", addresses.sheet(id)
    yield "Áp phích A3", addresses.poster(id)
    pictures = len(story.pictures)
    yield "Tư liệu báo chí", addresses.kit(addresses.story(id)), f"{pictures} ảnh" if pictures else ""


def _kit(stock: Stock, label: str, address: str, stories: Sequence[Exemplar]) -> Wanted:
    told = [stock.stories[one.id] for one in stock.edition.kit(stories)]
    pictures = sum(story.picture is not None for story in told)
    holds = f"{len(told)} bài, {pictures} ảnh" if pictures else f"{len(told)} bài"
    return label, addresses.kit(address), holds


def made(stock: Stock, wanted: Iterator[Wanted]) -> Iterator[Download]:
    """Yield those of the files that were made."""
    for label, address, *holds in wanted:
        size = stock.sizes.get(address)
        if size is not None:
            yield Download(label, address, size, *holds)
