"""What stories can be filtered by, in columns: for every story the values it has, small enough to load at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from ...catalogue.edition import Edition
from ...places.place import Place
from ...records import words
from ...records.exemplar import Exemplar
from ...text import sort_key
from .. import addresses

DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\<>&")
"""With these a column numbers the sets of values that stories have: letters that JSON and HTML leave alone."""


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet: what stands for it in addresses, how it reads, the page of its stories, its count."""

    value: str
    label: str
    address: str
    stories: Sequence[Exemplar]
    above: str = ""
    """The value of the facet before to which it belongs: a commune's province."""
    former: bool = False
    """Whether it is a unit of old, which has ended."""
    also: tuple[str, ...] = ()
    """Its other names."""


@dataclass(frozen=True, slots=True)
class Facet:
    """What can be chosen from; `name` stands in addresses."""

    name: str
    label: str
    options: Sequence[Option]

    def data(self, numbers: Mapping[str, int]) -> dict[str, object]:
        """Return the facet as a script reads it; `numbers` says each story's place in the index."""
        chosen: list[list[int]] = [[] for _ in numbers]
        for number, option in enumerate(self.options):
            for one in option.stories:
                chosen[numbers[one.id]].append(number)
        sets = sorted(set(map(tuple, chosen)))
        width = next(width for width in count(1) if len(sets) <= len(DIGITS) ** width)
        place = {values: _digits(number, width) for number, values in enumerate(sets)}
        return {
            "name": self.name,
            "label": self.label,
            "options": [[one.value, one.label, one.above, int(one.former)] for one in self.options],
            "sets": sets,
            "column": "".join(place[tuple(values)] for values in chosen),
        }


def _digits(number: int, width: int) -> str:
    found = ""
    for _ in range(width):
        number, digit = divmod(number, len(DIGITS))
        found = DIGITS[digit] + found
    return found


def facets(edition: Edition) -> list[Facet]:
    """Return every facet with the values that have stories, in the order in which readers choose."""
    return [
        Facet("phong-trao", "Phong trào", list(_movements(edition))),
        Facet("tinh", "Tỉnh, thành phố", list(_places(edition, top=True))),
        Facet("xa", "Xã, phường", list(_places(edition, top=False))),
        Facet("loai", "Loại điển hình", list(_kinds(edition))),
        Facet("nam", "Năm", list(_years(edition))),
        Facet("linh-vuc", "Lĩnh vực", list(_fields(edition))),
        Facet("cap", "Cấp công nhận", list(_levels(edition))),
    ]


def _movements(edition: Edition) -> Iterator[Option]:
    rows = sorted(edition.by_movement.items(), key=lambda row: sort_key(edition.movements[row[0]].short))
    for id, stories in rows:
        one = edition.movements[id]
        yield Option(id, one.short, addresses.movement(id), stories, also=(one.name, *one.aliases))


def _places(edition: Edition, top: bool) -> Iterator[Option]:
    """Yield the units that have stories: today's first, then those of old by their old names."""
    units = [unit for unit in edition.places if (unit.level == "tinh") == top]
    for unit in sorted(units, key=lambda unit: (not unit.current, sort_key(unit.short), unit.id)):
        province = edition.register.province(unit)
        yield Option(
            _value(edition, unit),
            unit.short if top else unit.name,
            addresses.place(unit, edition.register),
            edition.by_place[unit.id],
            above="" if top else _value(edition, province),
            former=not unit.current,
            also=(unit.name,),
        )


def _value(edition: Edition, unit: Place) -> str:
    return addresses.chosen_place(unit, edition.register)[1]


def _kinds(edition: Edition) -> Iterator[Option]:
    for id, label in words.KINDS.items():
        if stories := edition.by_kind.get(id):
            yield Option(id, label, addresses.kind(id), stories)


def _years(edition: Edition) -> Iterator[Option]:
    for year, stories in edition.by_year.items():
        yield Option(str(year), str(year), addresses.year(year), stories, also=(f"năm {year}",))


def _fields(edition: Edition) -> Iterator[Option]:
    for id, label in words.FIELDS.items():
        if stories := edition.by_field.get(id):
            yield Option(id, label, addresses.field(id), stories)


def _levels(edition: Edition) -> Iterator[Option]:
    for id, label in words.LEVELS.items():
        if stories := edition.by_level.get(id):
            yield Option(id, label, addresses.level(id), stories)
