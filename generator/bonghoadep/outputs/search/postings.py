"""The index: where each word stands, and which word follows it.

Two kinds of lists answer every question. A word's list says in which documents one of its forms stands, how prominently
and how often. A pair's list says where one form is followed by another; a phrase is pairs that meet. Lists are grouped
by the word without marks, pairs also by the first letter of what follows: what “nguyen th” needs lies together.
"""

from array import array
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, count, groupby

from .documents import REST, Document
from .words import bare, codes, form, plain, split

BASES = (0, 64, 192, 512, 1024)
"""The first position of each part of a document; the last has no end. A reader's script knows them too."""

OFTEN = 4
"""Up to how many occurrences are told apart."""

BREAK = 0
"""The word between two texts, which nothing is beside."""

LOW = 0xFFFFFFFF
"""What of a key says where in the text; the rest says which form follows."""

Group = tuple[str, bytes]
"""What is looked up, and the records that answer."""


class _Ids(dict[str, int]):
    """The number of each word as it is written; words of one form have one number, given when it is first met."""

    def __init__(self) -> None:
        super().__init__({"\n": BREAK})
        self.forms: dict[str, int] = {"": BREAK}

    def __missing__(self, word: str) -> int:
        id = self[word] = self.form(form(word))
        return id

    def form(self, form: str) -> int:
        return self.forms.setdefault(form, len(self.forms))


class Postings:
    """Every word of every document in order; `words` and `pairs` are then the groups of the index, sorted.

    The whole text is one row of numbers, each a form's; beside it stand the document and the position of each.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        """Read all documents; their numbers are their places in the order given."""
        self._ids = _Ids()
        self._where = [array("I")]
        self._text, self._document, self._position = array("I"), array("I"), array("I")
        for number, document in enumerate(documents):
            self._add(number, document)
        self._forms = list(self._ids.forms)
        self._bare = list(map(bare, self._forms))
        self._order = [id for *_, id in sorted(zip(self._bare, self._forms, count(), strict=False))][1:]
        self._rank = array("I", bytes(4 * len(self._forms)))
        for rank, id in enumerate(self._order):
            self._rank[id] = rank

    def _add(self, number: int, document: Document) -> None:
        over: list[int] = []
        written = [plain("\n".join(texts)) for texts in document.texts]
        for part, text in enumerate(written):
            ids = list(map(self._ids.__getitem__, split(text)))
            if part == REST:
                whole = dict.fromkeys(chain.from_iterable(map(codes, written)))
                ids = [
                    *over,
                    *ids,
                    BREAK,
                    *chain.from_iterable((self._ids.form(one), BREAK) for one in whole),
                ]
            elif len(ids) > (room := BASES[part + 1] - BASES[part]):
                ids, over = ids[:room], over + ids[room:]
            self._append(number, part, ids)

    def _append(self, number: int, part: int, ids: list[int]) -> None:
        where = self._where
        where.extend(array("I") for _ in range(len(self._ids.forms) - len(where)))
        for at, id in enumerate(ids, len(self._text)):
            where[id].append(at)
        self._text.extend([*ids, BREAK])
        self._document.extend([number] * (len(ids) + 1))
        self._position.extend(range(BASES[part], BASES[part] + len(ids) + 1))

    def words(self) -> Iterator[Group]:
        """Yield each word without marks with the lists of its forms."""
        records: defaultdict[str, bytearray] = defaultdict(bytearray)
        for id in self._order:
            records[self._bare[id]] += record(self._forms[id], self._standing(id))
        yield from ((key, bytes(found)) for key, found in records.items())

    def _standing(self, id: int) -> list[int]:
        """Return a number for each document: how far it lies behind the last, in what part, how often."""
        rows: list[list[int]] = []
        last, document, position = -1, self._document, self._position
        for at in self._where[id]:
            if (number := document[at]) == last:
                rows[-1][2] += 1
                continue
            rows.append([number - last - 1, bisect(BASES, position[at]) - 1, 1])
            last = number
        return [(gap * len(BASES) + part) * OFTEN + min(often, OFTEN) - 1 for gap, part, often in rows]

    def pairs(self) -> Iterator[Group]:
        """Yield each word without marks and first letter of the next with the lists of where the two stand."""
        for word, ids in groupby(self._order, self._bare.__getitem__):
            found: defaultdict[str, bytearray] = defaultdict(bytearray)
            for id in ids:
                for letter, records in self._following(id).items():
                    found[letter] += _text(self._forms[id]) + packed([len(records)]) + b"".join(records)
            yield from ((f"{word} {letter}", bytes(found[letter])) for letter in sorted(found))

    def _following(self, id: int) -> dict[str, list[bytes]]:
        """Return the records of what follows a form, by its first letter."""
        text, rank, order = self._text, self._rank, self._order
        found: defaultdict[str, list[bytes]] = defaultdict(list)
        keys = sorted(rank[next] << 32 | at for at in self._where[id] if (next := text[at + 1]))
        start = 0
        while start < len(keys):
            end, beyond = start + 1, (keys[start] >> 32) + 1 << 32
            while end < len(keys) and keys[end] < beyond:
                end += 1
            next = order[keys[start] >> 32]
            row = record(self._forms[next], self._positions([key & LOW for key in keys[start:end]]))
            found[self._bare[next][:1]].append(row)
            start = end
        return found

    def _positions(self, where: list[int]) -> list[int]:
        """Return two numbers for each position: by how many documents it lies behind the last, and where in its own.

        In the same document the second says how far it lies behind the last.
        """
        document, position = self._document, self._position
        found, last, before = [], -1, 0
        for at in where:
            number, place = document[at], position[at]
            found.append(number - last)
            found.append(place - before if number == last else place)
            last, before = number, place
        return found


def record(form: str, numbers: Iterable[int]) -> bytes:
    """Return a form with its list, the list's length in bytes before it."""
    found = packed(numbers)
    return _text(form) + packed([len(found)]) + found


def _text(form: str) -> bytes:
    written = form.encode()
    return packed([len(written)]) + written


def packed(numbers: Iterable[int]) -> bytes:
    """Return numbers in as few bytes as they need: seven bits in each, the eighth says that more follow."""
    return b"".join([_SMALL[number] if number < len(_SMALL) else _bytes(number) for number in numbers])


def _bytes(number: int) -> bytes:
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    found.append(number)
    return bytes(found)


_SMALL = tuple(map(_bytes, range(1 << 14)))
