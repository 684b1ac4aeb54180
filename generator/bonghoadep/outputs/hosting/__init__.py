"""For whoever serves or keeps the site: headers and redirects of hosts, the web manifest, the service worker."""

from collections.abc import Iterable, Iterator
from functools import partial

from ...catalogue.edition import Edition
from .. import addresses
from ..artifact import Artifact
from ..moves import moves
from . import headers, manifest, worker

__all__ = ["declare"]


def declare(edition: Edition, folders: Iterable[str]) -> Iterator[Artifact]:
    """Yield the files; `folders` are the first folders of all pages, which the site's policy is for."""
    publisher = edition.publisher
    yield Artifact(addresses.HEADERS, partial(headers.written, publisher, sorted(set(folders))))
    yield Artifact(addresses.MANIFEST, partial(manifest.written, publisher))
    yield Artifact(addresses.WORKER, partial(worker.written, edition))
    moved = moves(edition)
    if moved:
        yield Artifact(addresses.REDIRECTS, partial(headers.redirects, publisher, moved))
