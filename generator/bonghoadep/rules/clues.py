"""Whether a text holds any of many phrases: those of all rules are looked for in one pass.

Most rules have little to do with most texts; a few letters that must be there tell it. Aho and Corasick's automaton
finds a thousand phrases as quickly as `in` finds five.
"""

from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick, Implementation

_asked: dict[str, None] = {}
"""The phrases of all rules, in the order in which they were asked for."""


class Clues:
    """Some phrases of one rule, told when its module is read."""

    def __init__(self, *phrases: str) -> None:
        self.phrases = frozenset(phrases)
        _asked.update(dict.fromkeys(phrases))

    def within(self, text: str) -> frozenset[str]:
        """Return those of the phrases that the text holds; upper and lower case differ."""
        return _held(text, len(_asked)) & self.phrases


def places(text: str, phrase: str) -> Iterator[int]:
    """Yield where a phrase stands in a text: patterns that begin with many words are slow over the whole of it."""
    at = text.find(phrase)
    while at >= 0:
        yield at
        at = text.find(phrase, at + len(phrase))


@lru_cache(maxsize=16)
def _held(text: str, asked: int) -> frozenset[str]:
    """Return the phrases of all rules that a text holds; `asked` makes an answer to fewer questions worthless."""
    phrases = tuple(_asked)
    # Bytes, because where in the text a phrase stands does not matter here, and to count letters takes longer.
    found = _automaton(asked).find_matches_as_indexes(text.encode(errors="replace"), overlapping=True)
    return frozenset(phrases[number] for number, _, _ in found)


@lru_cache(maxsize=1)
def _automaton(asked: int) -> BytesAhoCorasick:
    return BytesAhoCorasick([phrase.encode() for phrase in _asked], implementation=Implementation.DFA)
