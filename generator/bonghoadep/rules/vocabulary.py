"""The words of a text, each once: rules ask about a word, not about every place where it stands."""

from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache


@lru_cache(maxsize=8)
def vocabulary(text: str) -> frozenset[str]:
    """Return what stands between blanks, marks and all, each once; several rules ask it of one text after another."""
    return frozenset(text.split())


_HARMLESS: defaultdict[Callable[[str], object], set[str]] = defaultdict(set)
_MOST_HARMLESS = 50_000


def odd_ones(text: str, odd: Callable[[str], object]) -> set[str]:
    """Return those of the text's vocabulary of which `odd`, a pure function, says so.

    What is harmless is asked once in all texts, for the syllables of a language are few.
    """
    harmless = _HARMLESS[odd]
    fresh = vocabulary(text) - harmless
    faulty = {syllable for syllable in fresh if odd(syllable)}
    if len(harmless) < _MOST_HARMLESS:
        harmless |= fresh - faulty
    return faulty
