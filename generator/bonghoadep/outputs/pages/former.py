"""Old units by their old names: the provinces of before, an A-Z of old units with stories, and all of a province."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby

from ...places import Place, order
from ...text import TONES, nfc
from .. import addresses
from ..stories import Link
from ..templates import render
from .listing import Sheet
from .page import Page
from .stock import Row, Stock

EACH = 300
"""Names on a page of the A-Z."""
_TELEX = {"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"}
"""How letters with marks of their own are typed, which tells their anchors from those of plain letters."""


CRUMBS = (Link("Địa phương", addresses.PLACES),)


@dataclass(frozen=True, slots=True)
class Old:
    """A unit that has ended: itself, where it lay, and what it is now; parted where no successor has all of it."""

    row: Row
    where: str
    now: tuple[tuple[Link, str], ...]
    """Units of today, each with the short name of its province, empty for a province."""
    parted: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """The units of one old district, or of an old province without: its name as it was, and what they became."""

    anchor: str
    title: Link
    province: str
    units: tuple[Old, ...]


@dataclass(frozen=True)
class Index:
    """The A-Z of old districts and communes with stories, cut into pages."""

    stock: Stock

    @cached_property
    def units(self) -> tuple[Place, ...]:
        ended = (unit for unit in self.stock.edition.places if not unit.current and unit.level != "tinh")
        return tuple(sorted(ended, key=order))

    @property
    def last(self) -> int:
        return max(1, -(-len(self.units) // EACH))

    @cached_property
    def letters(self) -> tuple[tuple[str, str], ...]:
        """Every first letter with the address of the page and place where its names begin."""
        found: dict[str, str] = {}
        for at, unit in enumerate(self.units):
            letter = first_letter(unit.short)
            where = addresses.page(addresses.FORMER_NAMES, at // EACH + 1)
            found.setdefault(letter, f"{where}#{anchor(letter)}")
        return tuple(found.items())

    def groups(self, number: int) -> list[tuple[str, str, list[Old]]]:
        """Return the names of a page by their first letters, each with its anchor."""
        shown = self.units[(number - 1) * EACH : number * EACH]
        return [
            (letter, anchor(letter), [old(self.stock, unit) for unit in units])
            for letter, units in groupby(shown, key=lambda unit: first_letter(unit.short))
        ]


def pages(stock: Stock) -> Iterator[Page]:
    index = Index(stock)
    for number in range(1, index.last + 1):
        sheet = Sheet(addresses.FORMER_NAMES, number, index.last)
        title = "Tên cũ, tên mới của các địa phương"
        yield Page(
            sheet.at(number),
            title if number == 1 else f"{title} (trang {number})",
            "Tỉnh, huyện, xã cũ nay là đâu: tra theo tên cũ, có bài gương của từng nơi.",
            "dia-phuong",
            partial(_index, index, sheet),
            before=sheet.before,
            after=sheet.after,
            crumbs=CRUMBS,
        )
    for province in stock.edition.register.provinces():
        if stock.count(province):
            yield Page(
                addresses.former(province, stock.edition.register),
                f"Xã cũ nay là xã nào: {province.name}",
                f"Tên cũ và tên mới của các xã, phường, thị trấn nay thuộc {province.name}, xếp theo huyện cũ.",
                "dia-phuong",
                partial(_province, stock, province),
                crumbs=(*CRUMBS, stock.place(province)),
            )


def old(stock: Stock, unit: Place) -> Old:
    """Return an ended unit with what it is now."""
    register = stock.edition.register
    links = register.now(unit)
    above = reversed(register.breadcrumb(unit)[:-1])
    where = ", ".join(one.short if one.level == "tinh" else _small(one.name) for one in above)
    now = tuple(
        (stock.place(link.place), "" if link.place.level == "tinh" else register.province(link.place).short)
        for link in links
    )
    return Old(stock.row(unit), where, now, not any(link.whole for link in links))


def first_letter(name: str) -> str:
    """Return the letter a dictionary has the name under: capital, without its tone."""
    parts = unicodedata.normalize("NFD", name[:1])
    return nfc("".join(part for part in parts if part not in TONES)).upper()


def anchor(letter: str) -> str:
    """Return the anchor of a letter; plain letters and those with marks of their own are told apart."""
    return f"chu-{_TELEX.get(letter, letter.lower())}"


def _index(index: Index, sheet: Sheet) -> str:
    stock, first = index.stock, sheet.number == 1
    return render(
        "former.html",
        crumbs_to=CRUMBS,
        provinces=_old_provinces(stock) if first else (),
        kept=[unit.short for unit in stock.edition.register.provinces() if unit.since is None],
        letters=index.letters,
        groups=index.groups(sheet.number),
        count=len(index.units),
        sheet=sheet,
        sample=stock.is_sample(stock.edition.newest),
    )


def _old_provinces(stock: Stock) -> list[tuple[Old, Link]]:
    """Return every province of before the last reform, with the page of old names of what it is now."""
    register = stock.edition.register
    before = {link.place for unit in register.provinces() for link in register.before(unit)}
    return [
        (old(stock, unit), _names_of(stock, register.now(unit)[0].place))
        for unit in sorted(before, key=order)
    ]


def _names_of(stock: Stock, province: Place) -> Link:
    known = stock.count(province)
    return Link("Xã cũ, xã mới", addresses.former(province, stock.edition.register) if known else "")


def _province(stock: Stock, province: Place) -> str:
    chapters = tuple(_chapters(stock, province))
    kept = [one for one in stock.edition.register.communes(province) if one.since is None]
    return render(
        "former-province.html",
        crumbs_to=(*CRUMBS, stock.place(province)),
        province=province,
        chapters=chapters,
        several=len({chapter.province for chapter in chapters}) > 1,
        count=sum(len(chapter.units) for chapter in chapters),
        kept=[stock.place(one) for one in kept],
        sample=stock.is_sample(stock.edition.by_place[province.id]),
    )


def _chapters(stock: Stock, province: Place) -> Iterator[Chapter]:
    register = stock.edition.register
    units = {link.place for one in register.communes(province) for link in register.before(one)}
    ways = sorted((register.breadcrumb(unit) for unit in units), key=lambda way: [order(one) for one in way])
    for above, group in groupby(ways, key=lambda way: way[:-1]):
        olds = tuple(old(stock, way[-1]) for way in group)
        yield Chapter(f"ma-{above[-1].code}", stock.place(above[-1]), above[0].name, olds)


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]
