"""Finding units by what people type: folded, with or without the type word, nearly right."""

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from heapq import nlargest

from ..text import fold
from .place import short_name, type_word

ABBREVIATIONS = {
    "tp": "thanh pho",
    "tx": "thi xa",
    "tt": "thi tran",
    "p": "phuong",
    "x": "xa",
    "q": "quan",
    "h": "huyen",
    "t": "tinh",
}
ENOUGH = 0.7
"""Likeness below which a name is no help as a hint; found by trying misspelt names."""


def name_key(name: str) -> str:
    """Return what a name is compared by: folded words, every other sign a blank."""
    return " ".join(re.findall(r"[a-z0-9]+", fold(name)))


class NameIndex:
    """Ids by folded full name and by folded short name."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Index pairs of id and full name."""
        self._ids: dict[str, list[str]] = defaultdict(list)
        for identity, name in names:
            full = name_key(name)
            self._ids[full].append(identity)
            if short_name(name) != name:
                self._ids[full[len(type_word(name)) :].lstrip()].append(identity)

    def exact(self, name: str) -> list[str]:
        """Return the ids whose folded full or short name this is, abbreviated or not."""
        key = name_key(name)
        first, _, rest = key.partition(" ")
        found = list(self._ids.get(key, ()))
        if rest and first in ABBREVIATIONS:
            found += self._ids.get(f"{ABBREVIATIONS[first]} {rest}", ())
        return list(dict.fromkeys(found))

    def near(self, name: str, most: int) -> dict[str, float]:
        """Return the ids under the names most like this one, at most so many names, and how like."""
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(name_key(name))
        scored = []
        for key in self._ids:
            matcher.set_seq1(key)
            # The quick bounds throw out nearly every key before the costly ratio is asked.
            if matcher.real_quick_ratio() >= ENOUGH and matcher.quick_ratio() >= ENOUGH:
                scored.append((matcher.ratio(), key))
        best = nlargest(most, (pair for pair in scored if pair[0] >= ENOUGH))
        return {identity: ratio for ratio, key in reversed(best) for identity in self._ids[key]}
