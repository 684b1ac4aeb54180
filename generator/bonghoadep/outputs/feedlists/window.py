"""What of a list stands in its feed, and what in the archives behind it (RFC 5005)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .ledger import Stamp


@dataclass(frozen=True, slots=True)
class Window:
    """The items of a feed, the last changed first, and those of each archive, the oldest archive first.

    Feed and archives together hold every item of the list. An archive is full, and its items stand by their day of
    publication, so it stays as it is while new stories come; what changes in it stands in the feed as well.
    """

    current: tuple[str, ...]
    archives: tuple[tuple[str, ...], ...] = ()
    complete: bool = True
    """Whether the feed alone holds every item of the list."""


def window(keys: Sequence[str], stamps: Mapping[str, Stamp], size: int, archived: bool = True) -> Window:
    """Return the window of a list: the last `size` items that changed and, with archives, what none of them has yet."""

    def changed(key: str) -> tuple[object, ...]:
        return stamps[key].updated, key

    newest = sorted(keys, key=changed, reverse=True)[:size]
    if len(keys) <= size:
        return Window(tuple(newest))
    if not archived:
        return Window(tuple(newest), complete=False)
    by_day = sorted(keys, key=lambda key: (stamps[key].published, key))
    full = len(by_day) // size * size
    # A correction brings an old story back into the feed; it must push out none that is nowhere else.
    current = sorted({*newest, *by_day[full:]}, key=changed, reverse=True)
    archives = tuple(tuple(reversed(by_day[at : at + size])) for at in range(0, full, size))
    return Window(tuple(current), archives, complete=False)
