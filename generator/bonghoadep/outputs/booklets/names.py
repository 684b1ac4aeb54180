"""The index of names, in the order of a Vietnamese list: persons by given name, others by whole name."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ...records.exemplar import Exemplar
from ...text import ALPHABET, TONES, SortKey, name_key, nfc, sort_key

_ASIDE = re.compile(r"\s*\([^)]*\)")
_NOTHING = sort_key("")


class Entry(NamedTuple):
    """A name, what it is sorted by, and the story it leads to."""

    key: tuple[SortKey, SortKey, SortKey]
    letter: str
    name: str
    id: str


def index(exemplars: Iterable[Exemplar]) -> list[dict[str, Any]]:
    """Return letters with their names; a model's owner has an entry too."""
    groups: dict[str, list[dict[str, str]]] = {}
    for entry in sorted(entry for one in exemplars for entry in _entries(one)):
        groups.setdefault(entry.letter, []).append({"name": entry.name, "id": entry.id})
    return [{"letter": letter, "entries": entries} for letter, entries in groups.items()]


def _entries(exemplar: Exemplar) -> Iterator[Entry]:
    yield _entry(exemplar.name, exemplar.kind == "ca-nhan", exemplar.name_sort, exemplar.id)
    if exemplar.owner and exemplar.owner.name != exemplar.name:
        yield _entry(exemplar.owner.name, exemplar.owner.kind == "ca-nhan", None, exemplar.id)


def _entry(name: str, person: bool, sort_as: str | None, id: str) -> Entry:
    """Return the entry; `sort_as`, where the editor gave it, is the very text to sort by."""
    plain = _ASIDE.sub("", name).strip() or name
    if sort_as or not person:
        whole = sort_as or plain
        return Entry((sort_key(whole), _NOTHING, _NOTHING), _letter(whole), name, id)
    return Entry(name_key(plain), _letter(plain.split()[-1]), name, id)


def _letter(word: str) -> str:
    first = re.sub(r"\W+", "", word)[:1].lower()
    bare = nfc("".join(part for part in unicodedata.normalize("NFD", first) if part not in TONES))
    return bare.upper() if bare and bare in ALPHABET else "#"
