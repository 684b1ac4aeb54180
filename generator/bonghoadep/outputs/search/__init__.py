"""Search: a page to ask on, and an index of our own that a reader's browser fetches in small pieces."""

from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path

from ... import text
from ...catalogue.edition import Edition
from .. import addresses
from ..artifact import Artifact, Declared, Folder
from ..shell import Shell
from ..stories import Story
from .documents import Library
from .facets import Facet, facets
from .files import write
from .page import filling

__all__ = ["declare"]


def declare(
    edition: Edition, stories: Mapping[str, Story], shells: Mapping[int, Shell]
) -> Iterator[Declared]:
    """Yield the search page and, where there is something to find, the folder of the index."""
    shell = shells[addresses.depth(addresses.SEARCH)]
    library, chosen = Library(edition, stories), facets(edition)
    key = _key(library, chosen) if stories else ""
    yield Artifact(addresses.file(addresses.SEARCH), lambda: shell.fill(filling(edition, chosen, key)))
    if stories:
        yield Folder(addresses.search_index(key), partial(_make, library, chosen), key)


def _make(library: Library, chosen: list[Facet], folder: Path) -> None:
    write(folder, library, chosen)


def _key(library: Library, chosen: list[Facet]) -> str:
    """Return the digest of all an index is made from: what is known of the stories, and this code."""
    digest = sha256()
    for source in (Path(text.__file__), *sorted(Path(__file__).parent.glob("*.py"))):
        digest.update(source.read_bytes())
    for document in library:
        digest.update(repr(document).encode())
    for facet in chosen:
        digest.update(
            repr(
                [(one.value, one.label, [story.id for story in one.stories]) for one in facet.options]
            ).encode()
        )
    return digest.hexdigest()
