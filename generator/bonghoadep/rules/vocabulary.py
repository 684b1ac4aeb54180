"""The words of a text, each once: rules have doubts about a word, not about every place where it stands."""

from collections.abc import Callable
from functools import lru_cache
from itertools import filterfalse

_doubts: list[Callable[[str], object]] = []
_harmless: set[str] = set()
"""Words about which no rule has a doubt; each is asked about once in all texts, for a language has few syllables."""
_MOST_HARMLESS = 50_000


class Doubt:
    """A rule's doubt about a word, told when its module is read: a pure function of what stands between blanks."""

    def __init__(self, doubtful: Callable[[str], object]) -> None:
        self.doubtful = doubtful
        _doubts.append(doubtful)
        _harmless.clear()

    def within(self, text: str) -> set[str]:
        """Return those words of the text, marks and all, that are doubtful."""
        return {word for word in _doubted(text, len(_doubts)) if self.doubtful(word)}


@lru_cache(maxsize=16)
def _doubted(text: str, doubts: int) -> frozenset[str]:
    """Return the words about which any rule has a doubt; `doubts` makes an answer to fewer of them worthless."""
    fresh = set(filterfalse(_harmless.__contains__, text.split()))
    found = frozenset(word for word in fresh if any(doubtful(word) for doubtful in _doubts))
    if len(_harmless) < _MOST_HARMLESS:
        _harmless.update(fresh - found)
    return found
