"""What a list names in its own words, found in the catalogue: movements, plans, places. A doubt stays open."""

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from ...catalogue.catalogue import Catalogue
from ...places.place import Place
from ...places.register import Register
from ...text import fold
from .values import one_line

_TYPE_WORDS = re.compile(r"^(cac )?(phong trao( thi dua)?|cuoc van dong|linh vuc|chuyen de)\b[\s:]*")
_HOUSE = re.compile(r"^(so( nha)?\s*\d|\d+[a-z]?(/\d+)*\b|ngo\b|ngach\b|hem\b|kiet\b|can ho\b|phong \d)")
_COMMUNE = re.compile(r"(xa|phuong|thi tran|dac khu|x\.|p\.|tt\.?)\s")
_VILLAGE = re.compile(r"(thon|xom|ban|buon|lang|ap|khu|khom|to|doi|tieu khu|pho|duong|soc|phum|plei)\b")
_NEAR = 0.75
_LONGEST = 300
"""Letters an address or a name may have; what is longer is prose in the wrong column, and slow to compare."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that was found, or why it stays open and what one may choose from."""

    value: str = ""
    why: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bearings:
    """What the command line says for the whole file; it serves where the file itself is silent."""

    plan: str = ""
    movement: str = ""
    year: int | None = None
    unit: str = ""
    kind: str = ""


def movements(catalogue: Catalogue, text: str, given: str) -> Choice:
    """Return the ids of the movements a text names, with commas between; `given` where it names none."""
    text = one_line(text)
    if not text:
        return (
            Choice(given)
            if given
            else Choice(why="danh sách không ghi phong trào", candidates=_named(catalogue))
        )
    names = _movement_names(catalogue)
    found = []
    for part in [text] if _key(text) in names else re.split(r"\s*[;\n]\s*|\s*,\s*(?=[A-ZĐ“\"])", text):
        if part and _key(part) not in names:
            near = get_close_matches(_key(part[:_LONGEST]), names, n=3, cutoff=_NEAR)
            candidates = tuple(f"{id}  # {name}" for one in near for id, name in (names[one],))
            return Choice(
                why=f"không rõ “{part}” là phong trào nào", candidates=candidates or _named(catalogue)
            )
        if part:
            found.append(names[_key(part)][0])
    return Choice(", ".join(dict.fromkeys(found)))


def _named(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(f"{one.id}  # {one.name}" for one in catalogue.movements.values())[:10]


def _movement_names(catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """Return (id, name) of movements by every name they go by; a name of two movements says nothing and is left out."""
    by_key: dict[str, set[str]] = {}
    for movement in catalogue.movements.values():
        for name in (movement.name, movement.short, movement.id.replace("-", " "), *movement.aliases):
            by_key.setdefault(_key(name), set()).add(movement.id)
    for plan in catalogue.plans.values():
        for one in plan.movements:
            by_key.setdefault(_key(one.as_written), set()).add(one.movement)
    sure = {key: next(iter(ids)) for key, ids in by_key.items() if len(ids) == 1}
    return {key: (id, catalogue.movements[id].name) for key, id in sure.items() if id in catalogue.movements}


def _key(name: str) -> str:
    return _TYPE_WORDS.sub("", " ".join(re.findall(r"[a-z0-9]+", fold(name))))


def plan(catalogue: Catalogue, chosen: Choice, year: int, given: str) -> Choice:
    """Return the plan given, or the one plan whose years and movements fit."""
    if given:
        return Choice(given)
    wanted = set(chosen.value.split(", ")) if chosen.value else set()
    fitting = [
        one
        for one in catalogue.plans.values()
        if one.period.from_year <= year <= one.period.to_year
        and wanted <= {movement.movement for movement in one.movements}
    ]
    if len(fitting) == 1:
        return Choice(fitting[0].id)
    listed = fitting or list(catalogue.plans.values())
    why = "nhiều kế hoạch phù hợp" if fitting else f"không kế hoạch nào có phong trào này trong năm {year}"
    return Choice(why=why, candidates=tuple(f"{one.id}  # {one.short}" for one in listed))


@lru_cache(maxsize=10_000)
def place(register: Register, text: str, year: int, decided: date | None, home: str) -> Choice:
    """Return the place a text names, as `place` is written; `home`, the office's unit, where it names only a village.

    Of units of one name, those near home are meant; what is still not certain stays open.
    """
    if len(text) > _LONGEST:
        return Choice(why=f"ô địa chỉ dài {len(text)} ký tự; chỉ ghi thôn, xã, tỉnh")
    parts = [part for part in re.split(r"\s*[,;\n]\s*|\s+[-–]\s+", one_line(text)) if part]
    parts = [part for part in parts if not _HOUSE.match(fold(part))]
    # From village to province as people write; “xã …” is the commune whatever stands before it.
    for index in sorted(range(len(parts)), key=lambda one: not _COMMUNE.match(fold(parts[one]))):
        found = [
            one for one in register.find(parts[index]) if one.level == "xa" and _month(one, year, decided)
        ]
        if found:
            found = _within(register, _exactly(found, parts[index]), parts[index + 1 :])
            found = found if len(found) == 1 else _near(register, found, home)
            return _written(register, found, parts[:index], year, decided)
    own = register.get(home) if home else None
    if own is not None and _month(own, year, decided) and all(_VILLAGE.match(fold(part)) for part in parts):
        return _written(register, [own], parts, year, decided)
    if not parts:
        return Choice(why="danh sách không ghi địa chỉ; thêm --unit MÃ")
    return _unsure(register, one_line(text), parts, year, home)


def _unsure(register: Register, text: str, parts: list[str], year: int, home: str) -> Choice:
    """Return what an address may mean: what a unit that had ended has become, or units of nearly that name."""
    # What a village is called says nothing about its commune.
    names = [part for part in parts if not _VILLAGE.match(fold(part))]
    ended = [one for name in names for one in register.find(name) if one.level == "xa"]
    links = [link.place for one in _near(register, ended, home) for link in register.now(one)]
    after = [one for one in dict.fromkeys(links) if _month(one, year, None)]
    why = f"không rõ “{text}” thuộc xã nào" + (f" trong năm {year}" if after else "")
    near = after or [one for name in names for one in register.suggest(name) if one.level == "xa"]
    return Choice(why=why, candidates=tuple(_spoken(register, one) for one in near[:5]))


def _exactly(found: list[Place], name: str) -> list[Place]:
    """Return those whose marks are the name's too, where there are any."""
    lower = name.casefold()
    return [one for one in found if lower in (one.name.casefold(), one.short.casefold())] or found


def _within(register: Register, found: list[Place], above: list[str]) -> list[Place]:
    """Return those that lie in the districts and provinces named after them."""
    for name in above:
        ids = {one.id for one in register.find(name)}
        inside = [one for one in found if ids & {unit.id for unit in register.breadcrumb(one)}]
        found = inside or found
    return found


def _near(register: Register, found: list[Place], home: str) -> list[Place]:
    own = register.get(home) if home else None
    if own is None:
        return found
    if own in found:
        return [own]
    # The provinces of today, for half of a list may be written in the names of before.
    mine = {register.province(link.place).id for link in register.now(own)}
    return [
        one for one in found if mine & {register.province(link.place).id for link in register.now(one)}
    ] or found


def _month(unit: Place, year: int, decided: date | None) -> str:
    """Return when in the year the unit was there, as `at` is written; empty if it was not."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    if (
        decided
        and decided.year == year
        and unit.covers(decided)
        and not (unit.covers(first) and unit.covers(last))
    ):
        return f"{decided:%Y-%m}"
    if unit.covers(first) and unit.covers(last):
        return str(year)
    if unit.until and unit.until.year == year and unit.covers(unit.until.replace(day=1)):
        return f"{unit.until:%Y-%m}"
    if unit.since and unit.since.year == year:
        return f"{unit.since:%Y-%m}"
    return ""


def _written(
    register: Register, found: list[Place], detail: list[str], year: int, decided: date | None
) -> Choice:
    if len(found) > 1:
        candidates = tuple(_spoken(register, one) for one in found[:5])
        return Choice(
            why=f"có {len(found)} đơn vị cùng tên “{found[0].short}” trong năm {year}", candidates=candidates
        )
    written = ", ".join(detail).replace("\\", " ").replace('"', "”")
    more = f', detail: "{written}"' if written else ""
    return Choice(f"{{unit: {found[0].id}, at: {_month(found[0], year, decided)}{more}}}")


def _spoken(register: Register, unit: Place) -> str:
    above = ", ".join(one.name for one in reversed(register.breadcrumb(unit)[:-1]))
    until = f", đến {unit.until.day}/{unit.until.month}/{unit.until.year}" if unit.until else ""
    return f"{unit.id}  # {unit.name}{', ' + above if above else ''}{until}"
