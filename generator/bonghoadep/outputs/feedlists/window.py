"""What of a list stands in its feed, and what in the archives behind it (RFC 5005)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .ledger import Stamp


@dataclass(frozen=True, slots=True)
class Window:
    """The items of a feed, the last changed first, and those of each archive, the oldest archive first.

    Together they hold every item of the list. An archive is full, and its items stand by their day of publication, so
    it stays as it is while new stories come; what changes in it stands in the feed as well.
    """

    current: tuple[str, ...]
    archives: tuple[tuple[str, ...], ...] = ()


def window(keys: Sequence[str], stamps: Mapping[str, Stamp], size: int) -> Window:
    """Return the window of a list: at most `size` items where that is all, else those and what no archive has yet."""

    def changed(key: str) -> tuple[object, ...]:
        return stamps[key].updated, key

    if len(keys) <= size:
        return Window(tuple(sorted(keys, key=changed, reverse=True)))
    by_day = sorted(keys, key=lambda key: (stamps[key].published, key))
    full = len(by_day) // size * size
    newest = sorted(by_day, key=changed, reverse=True)[:size]
    # A correction brings an old story back into the feed; it must push out none that is nowhere else.
    current = sorted({*newest, *by_day[full:]}, key=changed, reverse=True)
    archives = tuple(tuple(reversed(by_day[at : at + size])) for at in range(0, full, size))
    return Window(tuple(current), archives)
