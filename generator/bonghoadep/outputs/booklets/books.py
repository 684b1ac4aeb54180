"""Every book of one build: those of editors, those drawn up by themselves, each in as many volumes as it takes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...catalogue.edition import Edition
from ...records.booklet import Booklet
from .drawn import drawn
from .selection import Selected, select
from .volumes import volumes


@dataclass(frozen=True, slots=True)
class Book:
    """A booklet to be made, with its stories; a volume is a booklet of its own."""

    booklet: Booklet
    selected: Selected
    of: str
    """The id of the whole, which is that of its first volume too."""
    volume: int = 1
    volumes: int = 1
    stands_for: tuple[str, ...] = ()
    """Ids of the drawn booklets that would hold the same stories and so are not made."""

    @property
    def is_drawn(self) -> bool:
        return "/" in self.of


def books(edition: Edition) -> tuple[Book, ...]:
    """Return every book that has a story: those of editors first, the latest year first, then those drawn up."""
    kept: dict[frozenset[str], Book] = {}
    own = sorted(edition.booklets.values(), key=lambda one: (-one.year, one.id))
    found = [Book(one, select(edition, one), one.id) for one in own]
    for book in found:
        kept.setdefault(_stories(book), book)
    for one in drawn(edition):
        book = Book(one, select(edition, one), one.id)
        twin = kept.setdefault(_stories(book), book)
        if twin is not book:
            kept[_stories(book)] = replace(twin, stands_for=(*twin.stands_for, one.id))
    twins = {book.of: book for book in kept.values()}
    named = [twins.get(book.of, book) for book in found]
    wanted = [*named, *(book for book in twins.values() if book.is_drawn)]
    return tuple(volume for book in wanted for volume in _in_volumes(book, edition.publisher.volume_stories))


def books_of(edition: Edition, booklet: Booklet) -> tuple[Book, ...]:
    """Return one booklet in its volumes; none where it has no story."""
    book = Book(booklet, select(edition, booklet), booklet.id)
    return tuple(_in_volumes(book, edition.publisher.volume_stories))


def _in_volumes(book: Book, most: int) -> Iterator[Book]:
    """Yield the book's volumes; the first keeps the book's id, so that its address stays when the book grows."""
    parts = volumes(book.selected, book.booklet.volume_stories or most) if book.selected.stories else ()
    for number, selected in enumerate(parts, start=1):
        booklet = _volume(book.booklet, number, len(parts))
        yield replace(book, booklet=booklet, selected=selected, volume=number, volumes=len(parts))


def _volume(booklet: Booklet, number: int, of: int) -> Booklet:
    if of == 1:
        return booklet
    id = booklet.id if number == 1 else f"{booklet.id}/tap-{number}"
    # A book that is itself volume one of a series comes in parts of that volume.
    said = f"{booklet.volume}, quyển {number}/{of}" if booklet.volume else f"Tập {number}/{of}"
    return booklet.model_copy(update={"id": id, "volume": said})


def _stories(book: Book) -> frozenset[str]:
    return frozenset(one.id for one in book.selected.stories)
