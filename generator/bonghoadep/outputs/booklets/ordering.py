"""In what order a booklet tells its stories, and in what parts."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ...catalogue.choosing import asked_for
from ...catalogue.edition import Edition, published
from ...places import order
from ...places.place import Place
from ...records import words
from ...records.booklet import Booklet
from ...records.exemplar import Exemplar
from ...records.selection import Selection
from ...text import name_key, sort_key

KIND_ORDER = ("tap-the", "ca-nhan", "ho-gia-dinh", "mo-hinh")
"""Books of this kind tell of collectives first, then of persons."""

Key = Callable[[Exemplar], Any]
"""What to sort a story by."""


def ordered(edition: Edition, booklet: Booklet, stories: Sequence[Exemplar]) -> list[Exemplar]:
    """Return the stories in the booklet's order; where two are alike in it, the older comes first."""
    by_date = sorted(stories, key=_by_date)
    selection = booklet.selection
    bare = bool(selection.ids) and not selection.narrows
    wanted = booklet.order or ("editor" if bare else "date")
    keys: dict[str, Key] = {
        "name": _by_name,
        "title": lambda one: sort_key(one.title),
        "place": lambda one: [
            order(unit) for place in edition.places_now(one)[:1] for unit in _way(edition, place)
        ],
        "editor": _as_listed(selection),
    }
    if wanted == "newest":
        return by_date[::-1]
    return sorted(by_date, key=keys[wanted]) if wanted in keys else by_date


def grouped(
    edition: Edition, booklet: Booklet, stories: Sequence[Exemplar]
) -> Iterator[tuple[str, tuple[Exemplar, ...]]]:
    """Yield the parts in Vietnamese order, each title with its stories; every story stands in one part only."""
    titled: dict[tuple[Any, str], list[Exemplar]] = {}
    part_of = _part(edition, booklet, stories)
    for story in stories:
        titled.setdefault(part_of(story), []).append(story)
    for rank, title in sorted(titled, key=lambda part: part[0]):
        yield title, tuple(titled[rank, title])


def _by_date(story: Exemplar) -> Any:
    return story.year, published(story), story.id


def _by_name(story: Exemplar) -> Any:
    """Return persons by given name, others by the whole name; `name_sort` is the very text to sort by."""
    if story.name_sort or story.kind != "ca-nhan":
        nothing = sort_key("")
        return sort_key(story.name_sort or story.name), nothing, nothing
    return name_key(story.name)


def _way(edition: Edition, place: Place) -> tuple[Place, ...]:
    return edition.register.breadcrumb(place)


def _as_listed(selection: Selection) -> Key:
    position = {id: number for number, id in enumerate(asked_for(selection))}
    return lambda one: position.get(one.id, len(position))


def _part(edition: Edition, booklet: Booklet, stories: Sequence[Exemplar]) -> Key:
    """Return what gives a story its part: a rank to sort parts by, and the part's title."""
    if booklet.grouping == "movement":
        return lambda one: _titled(_movement(edition, booklet.selection, one))
    if booklet.grouping == "kind":
        return lambda one: (KIND_ORDER.index(one.kind), words.KINDS[one.kind])
    if booklet.grouping == "year":
        return lambda one: (one.year, f"Năm {one.year}")
    if booklet.grouping == "place":
        return _place(edition, stories)
    return lambda one: (0, "")


def _titled(title: str) -> tuple[Any, str]:
    return sort_key(title), title


def _movement(edition: Edition, selection: Selection, story: Exemplar) -> str:
    """Return the name of the story's first movement, of those asked for where the editor asked."""
    asked = {id for _, id in selection.named("movements")}
    families = {id for _, id in selection.named("families")}
    wanted = (id for id in story.movements if id in asked or edition.movements[id].family in families)
    return edition.movements[next(wanted, story.movements[0])].name


def _place(edition: Edition, stories: Sequence[Exemplar]) -> Key:
    """Return today's province as the part, or today's commune where all stories lie in one province."""
    register = edition.register

    def provinces(story: Exemplar) -> tuple[Place, ...]:
        return tuple(dict.fromkeys(register.province(unit) for unit in edition.places_now(story)))

    units = edition.places_now if len({provinces(story) for story in stories}) == 1 else provinces

    def part(story: Exemplar) -> tuple[Any, str]:
        found = units(story)
        return sort_key(" ".join(unit.short for unit in found)), " hoặc ".join(unit.name for unit in found)

    return part
