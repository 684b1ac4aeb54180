"""Search: a page to ask on, and an index made by Pagefind from documents written for it."""

from collections.abc import Iterator, Mapping
from functools import partial

from ...catalogue.edition import Edition
from .. import addresses
from ..artifact import Artifact, Declared, Folder
from ..shell import Shell
from ..stories import Story
from .documents import Document, documents
from .index import build, key_of
from .page import filling

__all__ = ["declare"]


def declare(
    edition: Edition, stories: Mapping[str, Story], shells: Mapping[int, Shell]
) -> Iterator[Declared]:
    """Yield the search page and, where there is something to find, the folder of the index."""
    shell = shells[addresses.depth(addresses.SEARCH)]
    yield Artifact(addresses.file(addresses.SEARCH), lambda: shell.fill(filling(edition, stories)))
    if stories:
        written = partial(_written, edition, stories)
        yield Folder(f"{addresses.SEARCH}pagefind", partial(build, written), key_of(written()))


def _written(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Document]:
    """Yield the documents: once for the key and, where the cache has no such index, again to make it."""
    return documents(edition, stories.values())
