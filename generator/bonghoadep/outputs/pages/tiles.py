"""The tile map: the 34 provinces of today, each a square about where it lies; the layout is ours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...places.place import Place
from ...text import slug

SIDE = 40
GAP = 4

LAYOUT = (
    "LCh:lai-chau LCa:lao-cai TQ:tuyen-quang CB:cao-bang . .",
    "ĐB:dien-bien SL:son-la PT:phu-tho TNg:thai-nguyen LS:lang-son .",
    ". . HN:ha-noi BN:bac-ninh QNi:quang-ninh .",
    ". . NB:ninh-binh HY:hung-yen HP:hai-phong .",
    ". . TH:thanh-hoa . . .",
    ". . NA:nghe-an . . .",
    ". . HT:ha-tinh . . .",
    ". . . QT:quang-tri . .",
    ". . . Huế:hue ĐNg:da-nang .",
    ". . . . QNg:quang-ngai .",
    ". . . . GL:gia-lai .",
    ". . . . ĐL:dak-lak .",
    ". . . ĐNai:dong-nai LĐ:lam-dong KH:khanh-hoa",
    ". . TNi:tay-ninh HCM:ho-chi-minh . .",
    ". AG:an-giang ĐT:dong-thap VL:vinh-long . .",
    ". CM:ca-mau CT:can-tho . . .",
)
"""One row of the map a line, from the north; a dot is an empty square."""

SHADES = (1, 2, 4)
"""From how many stories a tile takes the next darker shade."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A province on the map; `address` is empty where it has no story."""

    letters: str
    name: str
    address: str
    count: int
    x: int
    y: int

    @property
    def shade(self) -> int:
        return sum(self.count >= least for least in SHADES)


def size() -> tuple[int, int]:
    """Return the width and height of the whole map."""
    columns = max(len(row.split()) for row in LAYOUT)
    return columns * (SIDE + GAP) - GAP, len(LAYOUT) * (SIDE + GAP) - GAP


def tiles(provinces: Mapping[str, tuple[Place, str, int]]) -> tuple[Tile, ...]:
    """Return the map for (province, address, number of stories) by the slug of the province's short name.

    A province the layout does not know yet is left out; the list beside the map has it.
    """
    found = []
    for letters, key, x, y in _squares():
        if key in provinces:
            place, address, count = provinces[key]
            found.append(Tile(letters, place.name, address, count, x, y))
    return tuple(found)


def key_of(place: Place) -> str:
    return slug(place.short)


def _squares() -> Iterator[tuple[str, str, int, int]]:
    for row, line in enumerate(LAYOUT):
        for column, square in enumerate(line.split()):
            if square != ".":
                letters, _, key = square.partition(":")
                yield letters, key, column * (SIDE + GAP), row * (SIDE + GAP)
