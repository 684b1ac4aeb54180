"""The flower for home screens: on nothing, on paper, and with room for whatever shape a phone cuts it to."""

from io import BytesIO

from PIL import Image

from .. import addresses
from .card import PAPER
from .flower import flower

BARE = ("icon", "icon-large")
SAFE = 0.62
"""Of its side a masked icon's flower is wide: phones may cut off all beyond a circle of 0.8."""


def draw_icons() -> tuple[bytes, ...]:
    """Return the icons as PNG, in the order of `addresses.ICONS`."""
    return tuple(_png(name, side) for name, side in addresses.ICONS.items())


def _png(name: str, side: int) -> bytes:
    if name in BARE:
        image = flower(side)
    else:
        bloom = flower(round(side * SAFE))
        image = Image.new("RGB", (side, side), PAPER)
        corner = (side - bloom.width) // 2
        image.paste(bloom, (corner, corner), bloom)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
