"""Books made for an editor's own folder: from the cache where nothing has changed, written whole or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..cache import Cache
from ..catalogue.edition import Edition
from ..outputs import addresses, booklets
from ..outputs.artifact import Work
from ..outputs.booklets import Book
from ..outputs.booklets.resolution import Thin, thin
from ..outputs.stories import compose
from ..outputs.typeset import page_count
from ..workers import workers

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class File:
    """A file that was written: where, what it is (a form of booklets, or "cover"), and its size in bytes."""

    path: Path
    form: str
    size: int


@dataclass(frozen=True, slots=True)
class Bound:
    """A book that was made."""

    book: Book
    files: tuple[File, ...]
    pages: int | None
    """Of the PDF to read on a screen; None where it was not asked for."""
    cached: bool
    """Whether nothing had changed since it was made before."""
    thin: tuple[Thin, ...] = ()
    """Pictures with too few dots for print, where the book was made for the print shop."""


def make(edition: Edition, books: Sequence[Book], out: Path, cache: Cache, tell: Tell) -> list[Bound]:
    """Make the books and write their files into a folder; raises OSError where that cannot be.

    Only stories of these books are looked at closely. Whatever a foreign tool raises goes through.
    """
    stories = compose(edition)
    made_with = booklets.tools()
    manuscripts = [booklets.told(edition, book, stories) for book in books]
    works = [booklets.work(book, *told, made_with) for book, told in zip(books, manuscripts, strict=True)]
    kept = [cache.files(work.key) for work in works]
    out.mkdir(parents=True, exist_ok=True)
    done = []
    with workers(apart=True) as pool:
        waiting = [None if files else pool.submit(work.make) for work, files in zip(works, kept, strict=True)]
        for number, (book, work) in enumerate(zip(books, works, strict=True)):
            tell("tập sách", number, len(books))
            future = waiting[number]
            files = kept[number] or (future.result() if future else ())
            if future:
                cache.keep(work.key, files)
            bound = _written(book, work, files, out, cached=future is None)
            if "print" in booklets.forms_of(book):
                bound = replace(bound, thin=pool.submit(thin, *manuscripts[number]).result())
            done.append(bound)
    tell("tập sách", len(books), len(books))
    return done


def _written(book: Book, work: Work, files: tuple[bytes, ...], out: Path, cached: bool) -> Bound:
    forms = (*booklets.forms_of(book), "cover")
    written = []
    for form, content in zip(forms, files, strict=True):
        path = out / file_name(book.booklet.id, form)
        beside = path.with_name(f".{path.name}.new")
        beside.write_bytes(content)
        beside.replace(path)
        written.append(File(path, form, len(content)))
    pages = page_count(files[forms.index("screen")]) if "screen" in forms else None
    return Bound(book, tuple(written), pages, cached)


def file_name(id: str, form: str) -> str:
    """Return what a booklet's file is called in a folder without others above it."""
    ending = {"screen": ".pdf", "cover": ".webp"} | addresses.BOOKLET_FILES
    return id.replace("/", "-") + ending[form]
