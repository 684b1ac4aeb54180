"""The indexes of a book: names, places then and now, movements, each in the order of a Vietnamese list."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from ...catalogue.edition import Edition
from ...places.place import Place, type_word
from ...places.register import Register, order
from ...records.booklet import INDEXES
from ...records.exemplar import Exemplar
from ...text import ALPHABET, TONES, name_key, nfc, sort_key

_ASIDE = re.compile(r"\s*\([^)]*\)")
_BEFORE_LETTERS = re.compile(r"^\W+")
_NOTHING = sort_key("")
_RANGE = 3
"""Stories in a row that are told as from one page to another; fewer have each page told."""


class Term(NamedTuple):
    """What an index lists: sorted by `key`, then by its own words."""

    key: tuple[object, ...]
    name: str
    note: str
    letter: str


Found = Iterator[tuple[Term, str]]
"""Terms, each with the id of a story it leads to."""


def indexes(edition: Edition, wanted: Iterable[str], stories: tuple[Exemplar, ...]) -> list[dict[str, Any]]:
    """Return the wanted indexes; one of places or movements that could say one thing only is left out.

    An entry leads to pages: `pages` has the ids of one story each, or of the first and the last of several in a row.
    """
    place_of = {one.id: rank for rank, one in enumerate(stories)}
    made = []
    for kind in (kind for kind in INDEXES if kind in wanted):
        leads: defaultdict[Term, set[str]] = defaultdict(set)
        for term, id in _FINDERS[kind](edition, stories):
            leads[term].add(id)
        if len(leads) > 1 or kind == "names":
            entries = [(term, _pages(leads[term], place_of)) for term in sorted(leads)]
            made.append({"title": INDEXES[kind], "groups": _groups(entries)})
    return made


def _groups(entries: Iterable[tuple[Term, list[list[str]]]]) -> list[dict[str, Any]]:
    return [
        {
            "letter": letter,
            "entries": [{"name": term.name, "note": term.note, "pages": pages} for term, pages in group],
        }
        for letter, group in groupby(entries, key=lambda entry: entry[0].letter)
    ]


def _pages(ids: Iterable[str], place_of: Mapping[str, int]) -> list[list[str]]:
    """Return the ids in the book's order, stories in a row as the first and the last."""
    ranked = enumerate(sorted(ids, key=place_of.__getitem__))
    pages: list[list[str]] = []
    for _, run in groupby(ranked, key=lambda pair: place_of[pair[1]] - pair[0]):
        row = [id for _, id in run]
        pages += [[row[0], row[-1]]] if len(row) >= _RANGE else [[id] for id in row]
    return pages


# Names


def _names(edition: Edition, stories: Iterable[Exemplar]) -> Found:
    """Yield who a story is about and who a model belongs to; people of one name are told apart by place."""
    called = [(_named(*name), one) for one in stories for name in _who(one)]
    homes: defaultdict[Term, set[str]] = defaultdict(set)
    for term, one in called:
        homes[term].add(_home(edition, one))
    for term, one in called:
        home = _home(edition, one) if len(homes[term]) > 1 else ""
        yield term._replace(key=(*term.key, sort_key(home)), note=home), one.id


def _who(one: Exemplar) -> Iterator[tuple[str, bool, str | None]]:
    yield one.name, one.kind == "ca-nhan", one.name_sort
    if one.owner and one.owner.name != one.name:
        yield one.owner.name, one.owner.kind == "ca-nhan", None


def _named(name: str, person: bool, sort_as: str | None) -> Term:
    """Return the entry: a person by given name, others by whole name; `sort_as` is the very text to sort by."""
    plain = _bare(_ASIDE.sub("", name)) or name
    if sort_as or not person:
        whole = _bare(sort_as or plain)
        return Term((sort_key(whole), _NOTHING, _NOTHING), name, "", letter(whole))
    return Term(name_key(plain), name, "", letter(plain.split()[-1]))


def _home(edition: Edition, one: Exemplar) -> str:
    units = edition.places_now(one)
    return " hoặc ".join(_within(unit, edition.register) for unit in units)


# Places


def _places(edition: Edition, stories: Iterable[Exemplar]) -> Found:
    """Yield communes and provinces as they were and as they are; no province that all stories lie in."""
    rows = [(one, edition.place_then(one), edition.places_now(one)) for one in stories]
    register = edition.register
    above: defaultdict[Place, set[str]] = defaultdict(set)
    for one, then, now in rows:
        became = tuple(dict.fromkeys(register.province(unit) for unit in now))
        if not any(_is_same(then, unit, register) for unit in now):
            yield _place(then, now, register), one.id
        for unit in now:
            yield _place(unit, (), register), one.id
        for province in dict.fromkeys((register.province(then), *became)):
            above[province].add(one.id)
    for province, ids in above.items():
        became = tuple(link.place for link in register.now(province))
        kept = any(_is_same(province, unit, register) for unit in became)
        if len(ids) < len(rows):
            term = _place(became[0], (), register) if kept else _place(province, became, register)
            yield from ((term, id) for id in ids)


def _is_same(then: Place, now: Place, register: Register) -> bool:
    """Return whether a reader would take both for one: the same name in a province of the same name."""
    return then.name == now.name and register.province(then).name == register.province(now).name


def _place(unit: Place, became: tuple[Place, ...], register: Register) -> Term:
    note = _kind(unit, register)
    if became:
        note += "; nay là " + " hoặc ".join(_today(unit, one, register) for one in became)
    return Term(order(unit), unit.short, note.removeprefix("; "), letter(unit.short))


def _kind(unit: Place, register: Register) -> str:
    """Return what the unit is and what it lies in: "xã, huyện Chi Lăng, tỉnh Lạng Sơn"."""
    what = [type_word(unit.name).lower()] if unit.short != unit.name else []
    return ", ".join([*what, *(_small(above.name) for above in reversed(register.breadcrumb(unit)[:-1]))])


def _today(then: Place, now: Place, register: Register) -> str:
    province = register.province(now)
    moved = now != province and province.name != register.province(then).name
    return _small(now.name) + (f", {_small(province.name)}" if moved else "")


def _within(unit: Place, register: Register) -> str:
    province = register.province(unit)
    return _small(unit.name) if unit == province else f"{_small(unit.name)}, {province.short}"


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


# Movements


def _movements(edition: Edition, stories: Iterable[Exemplar]) -> Found:
    for one in stories:
        for id in one.movements:
            name = edition.movements[id].name
            bare = _bare(name)
            yield Term((sort_key(bare),), name, "", letter(bare)), one.id


_FINDERS: Mapping[str, Callable[[Edition, tuple[Exemplar, ...]], Found]] = {
    "names": _names,
    "places": _places,
    "movements": _movements,
}


def _bare(text: str) -> str:
    """Return the text from its first letter or number on: quotes are not looked up."""
    return _BEFORE_LETTERS.sub("", text).strip()


def letter(word: str) -> str:
    """Return the letter a word is listed under, without its tone: Â for Ấn; what no alphabet has goes under #."""
    first = unicodedata.normalize("NFD", _bare(word)[:1].lower())
    bare = nfc("".join(part for part in first if part not in TONES))
    found = bare if bare in ALPHABET else first[:1]
    return found.upper() if found and found in ALPHABET else "#"
