"""One card, 1,200 by 630 pixels: words at the left, the story's picture or the flower at the right."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps

from .. import addresses
from ..pictures import resize
from .fitting import PACKAGE, Block, fit, font
from .flower import flower

SIZE = addresses.CARD_SIZE
FONTS = PACKAGE.replace("_", "-")

PAPER = (251, 248, 241)
INK, SOFT_INK = (30, 42, 38), (92, 102, 96)
LEAF, LEAF_TINT = (31, 94, 69), (230, 240, 233)
LOTUS = (168, 43, 87)
HONEY, HONEY_TINT = (138, 90, 0), (255, 244, 214)
PALE_PETAL = (247, 221, 226)

MARGIN = 64
GAP = 40
EMBLEM = 48
TOP, BADGE_TOP, TITLE_TOP, BOTTOM = 56, 130, 188, 574
NAME_ROOM, FOOT_ROOM = 96, 72
PICTURE = (760, 56, 1144, 574)
"""Left, top, right, bottom of the picture."""
CORNER = 32
WIDE, NARROW = 836, PICTURE[0] - MARGIN - GAP
"""Of the column of words, without and with a picture beside it."""

TITLE_SIZES = tuple(range(66, 27, -2))
NAME_SIZES = tuple(range(34, 21, -2))
FOOT_SIZES = (26, 24, 22, 20)
SITE_SIZES = (28, 26, 24, 22, 20, 18, 16)
SAMPLE = "Dữ liệu minh họa"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says; an empty text is left out."""

    site: str
    badge: str
    title: str
    name: str
    foot: str
    sample: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """Fitted words in the box they must not leave."""

    block: Block
    left: int
    top: int
    right: int
    bottom: int
    colour: tuple[int, int, int]


def draw(card: Card, picture: Path | None) -> tuple[bytes, ...]:
    """Return the card as JPEG, the only form that all who show cards take and that keeps photographs small."""
    image = Image.new("RGB", SIZE, PAPER)
    if picture:
        _show(image, picture)
    else:
        bloom = flower(560, 0.2, PALE_PETAL)
        image.paste(bloom, (SIZE[0] - 290, SIZE[1] - 380), bloom)
    bloom = flower(EMBLEM)
    image.paste(bloom, (MARGIN, TOP), bloom)
    for placed in words(card, NARROW if picture else WIDE):
        _write(image, placed)
    _badges(image, card)
    out = BytesIO()
    image.save(out, "JPEG", quality=76, subsampling="4:2:0", optimize=True, progressive=True)
    return (out.getvalue(),)


def words(card: Card, width: int) -> Iterator[Placed]:
    """Yield the words that are fitted, each in its box: the title has what the others leave."""
    right = MARGIN + width
    beside = MARGIN + EMBLEM + 14
    site = fit(card.site, "SemiBold", (right - beside, EMBLEM), SITE_SIZES)
    yield Placed(site, beside, TOP + (EMBLEM - site.height) // 2, right, TOP + EMBLEM, LEAF)
    foot = fit(card.foot, "Regular", (width, FOOT_ROOM), FOOT_SIZES)
    foot_top = BOTTOM - foot.height
    yield Placed(foot, MARGIN, foot_top, right, BOTTOM, SOFT_INK)
    name = fit(card.name, "SemiBold", (width, NAME_ROOM), NAME_SIZES)
    name_top = foot_top - (6 if name.lines else 0) - name.height
    yield Placed(name, MARGIN, name_top, right, name_top + name.height, LOTUS)
    room = name_top - 24 - TITLE_TOP
    title = fit(card.title, "Bold", (width, room), TITLE_SIZES)
    # What is left over stands above and below, more of it below.
    title_top = TITLE_TOP + (room - title.height) // 3
    yield Placed(title, MARGIN, title_top, right, name_top - 24, INK)


def _write(image: Image.Image, placed: Placed) -> None:
    pen = ImageDraw.Draw(image)
    face = font(placed.block.style, placed.block.size)
    for line, height in placed.block.baselines():
        pen.text((placed.left, placed.top + height), line, placed.colour, face, anchor="ls")


def _badges(image: Image.Image, card: Card) -> None:
    """Draw the kind and, where it is one, that it is a sample, as in the pages' own badges."""
    pen, face, left = ImageDraw.Draw(image), font("SemiBold", 22), MARGIN
    rows = ((card.badge, LEAF, LEAF_TINT), (SAMPLE if card.sample else "", HONEY, HONEY_TINT))
    for text, ink, ground in rows:
        if text:
            right = left + round(face.getlength(text)) + 36
            pen.rounded_rectangle((left, BADGE_TOP, right, BADGE_TOP + 40), 20, ground)
            pen.text((left + 18, BADGE_TOP + 28), text, ink, face, anchor="ls")
            left = right + 12


def _show(image: Image.Image, picture: Path) -> None:
    """Draw the picture with soft corners; where it must be cut, more of its lower part goes, for faces are above."""
    box = (PICTURE[2] - PICTURE[0], PICTURE[3] - PICTURE[1])
    with Image.open(BytesIO(resize(picture, (1,), 960)[-1])) as photo:
        cut = ImageOps.fit(photo, box, Image.Resampling.LANCZOS, centering=(0.5, 0.35))
    image.paste(cut, PICTURE[:2], _soft(box))


@lru_cache(maxsize=2)
def _soft(size: tuple[int, int]) -> Image.Image:
    large = Image.new("L", (2 * size[0], 2 * size[1]), 0)
    ImageDraw.Draw(large).rounded_rectangle((0, 0, 2 * size[0] - 1, 2 * size[1] - 1), 2 * CORNER, 255)
    return large.resize(size, Image.Resampling.BOX)
