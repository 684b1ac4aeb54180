"""Which stories go into a booklet, in what parts and order, and which were left out and why."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ...catalogue.edition import Edition, published
from ...places.place import Place
from ...records import words
from ...records.booklet import Booklet, Selection
from ...records.exemplar import Exemplar
from ...text import sort_key

NO_CONSENT = "người trong bài chưa đồng ý in vào sách"
HELD = "bài chưa được công bố"
UNKNOWN = "không có bài nào mang mã này"

KIND_ORDER = ("tap-the", "ca-nhan", "ho-gia-dinh", "mo-hinh")
"""Books of this kind tell of collectives first, then of persons."""


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the book; its title is empty where the book has no parts."""

    title: str
    stories: tuple[Exemplar, ...]


@dataclass(frozen=True, slots=True)
class Selected:
    """The book's parts in order, and the ids left out with the reason, for the editor."""

    groups: tuple[Group, ...]
    omitted: tuple[tuple[str, str], ...]

    @property
    def stories(self) -> tuple[Exemplar, ...]:
        return tuple(one for group in self.groups for one in group.stories)


def select(edition: Edition, booklet: Booklet) -> Selected:
    """Return the booklet's stories in parts, oldest first; a bare list of ids keeps the editor's order."""
    selection = booklet.selection
    wanted = [id for id in _wanted(edition, selection) if id not in selection.without]
    omitted = tuple((id, reason) for id in wanted if (reason := _obstacle(edition, id)))
    refused = {id for id, _ in omitted}
    stories = [edition.exemplars[id] for id in wanted if id not in refused]
    return Selected(tuple(_groups(edition, booklet, stories)), omitted)


def _wanted(edition: Edition, selection: Selection) -> Iterable[str]:
    tests = tuple(_tests(edition, selection))
    if selection.ids and not tests:
        return dict.fromkeys(selection.ids)
    chosen = {one.id for one in edition.exemplars.values() if all(test(one) for test in tests)}
    present = [edition.exemplars[id] for id in {*chosen, *selection.ids} if id in edition.exemplars]
    in_order = (one.id for one in sorted(present, key=lambda one: (one.year, published(one), one.id)))
    return dict.fromkeys((*in_order, *selection.ids))


def _tests(edition: Edition, selection: Selection) -> Iterator[Callable[[Exemplar], bool]]:
    """Yield one test for every key the editor has filled: each narrows."""
    if selection.movements:
        yield lambda one: not set(selection.movements).isdisjoint(one.movements)
    if selection.families:
        yield lambda one: any(edition.movements[id].family in selection.families for id in one.movements)
    if selection.plans:
        yield lambda one: one.plan in selection.plans
    if selection.places:
        there = {one.id for unit in selection.places for one in edition.by_place.get(unit, ())}
        yield lambda one: one.id in there
    if selection.years:
        yield lambda one: one.year in selection.years
    if selection.kinds:
        yield lambda one: one.kind in selection.kinds
    if selection.levels:
        yield lambda one: any(
            r.level in selection.levels for r in one.recognitions if r.status in words.IN_FORCE
        )
    if selection.fields:
        yield lambda one: not set(selection.fields).isdisjoint(one.fields)
    if selection.award_forms:
        yield lambda one: any(
            a.form in selection.award_forms for a in one.awards if a.status in words.IN_FORCE
        )


def _obstacle(edition: Edition, id: str) -> str:
    exemplar = edition.exemplars.get(id)
    if exemplar is None:
        return HELD if id in edition.held else UNKNOWN
    return NO_CONSENT if exemplar.consent and "book" not in exemplar.consent.scope else ""


def _groups(edition: Edition, booklet: Booklet, stories: list[Exemplar]) -> Iterator[Group]:
    """Yield the parts in Vietnamese order; every story stands in one part only."""
    titled: dict[tuple[object, str], list[Exemplar]] = {}
    part_of = _part(edition, booklet, stories)
    for story in stories:
        titled.setdefault(part_of(story), []).append(story)
    for rank, title in sorted(titled, key=lambda part: part[0]):  # type: ignore[arg-type, return-value]
        yield Group(title, tuple(titled[rank, title]))


def _part(
    edition: Edition, booklet: Booklet, stories: list[Exemplar]
) -> Callable[[Exemplar], tuple[object, str]]:
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


def _titled(title: str) -> tuple[object, str]:
    return sort_key(title), title


def _movement(edition: Edition, selection: Selection, story: Exemplar) -> str:
    """Return the name of the story's first movement, of those asked for where the editor asked."""
    asked = (
        id
        for id in story.movements
        if id in selection.movements or edition.movements[id].family in selection.families
    )
    return edition.movements[next(asked, story.movements[0])].name


def _place(edition: Edition, stories: list[Exemplar]) -> Callable[[Exemplar], tuple[object, str]]:
    """Return today's province as the part, or today's commune where all stories lie in one province."""
    register = edition.register

    def provinces(story: Exemplar) -> tuple[Place, ...]:
        return tuple(dict.fromkeys(register.province(unit) for unit in edition.places_now(story)))

    units = edition.places_now if len({provinces(story) for story in stories}) == 1 else provinces

    def part(story: Exemplar) -> tuple[object, str]:
        found = units(story)
        return sort_key(" ".join(unit.short for unit in found)), " hoặc ".join(unit.name for unit in found)

    return part
