"""Files declared before they are made: where each goes, what it is made of, and how."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file, cheap to make: `make` is pure and returns its bytes. `path` is from the site's root, with slashes."""

    path: str
    make: Callable[[], bytes]
    kin: str = ""
    """Those of one kin have much of what they render in common, and are made one after the other by one process."""

    @property
    def paths(self) -> tuple[str, ...]:
        return (self.path,)


@dataclass(frozen=True, slots=True)
class Work:
    """Files that are slow to make, made together: `make` returns the bytes of each path, in order.

    `key` is a digest of all that `make` eats, tool versions included, so what is in the cache under it is right.
    `make` can be pickled, for it may run in another process.
    """

    paths: tuple[str, ...]
    make: Callable[[], tuple[bytes, ...]]
    key: str


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder a foreign tool fills: `make` writes into the empty folder it is given, and nowhere else."""

    path: str
    make: Callable[[Path], None]
    key: str

    @property
    def paths(self) -> tuple[str, ...]:
        return (self.path + "/",)


Declared = Artifact | Work | Folder


def collisions(declared: Iterable[Declared]) -> Iterator[str]:
    """Yield every path that two artifacts claim, also where they differ only by capitals or nest in a folder."""
    seen: set[str] = set()
    folders: list[str] = []
    for one in declared:
        for path in one.paths:
            if path.lower() in seen:
                yield path
            seen.add(path.lower())
            folders += [path.lower()] if path.endswith("/") else []
    yield from (path for folder in folders for path in seen if path.startswith(folder) and path != folder)
