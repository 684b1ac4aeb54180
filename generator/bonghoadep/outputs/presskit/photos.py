"""The kit's pictures: large, and cut to the shapes that pages and screens have, each with its caption and rights in it.

Nothing is enlarged. Where a picture has to lose some height a portrait keeps its head, others a little more of what is
above than below.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from PIL import Image

from ..passage import Illustration
from ..pictures import upright
from .label import Label

CROPS = {"16x9": (1600, 900), "1x1": (1080, 1080), "4x5": (1080, 1350)}
"""The shapes by the end of their names, each with the size it has at most."""

_QUALITY = 85
_ABOVE, _ABOVE_PORTRAIT = 0.4, 0.12
"""Of the height that goes, the part that goes above."""


def photographs(
    label: Label, pictures: list[dict[str, Any]], files: tuple[Illustration, ...]
) -> Iterator[tuple[str, bytes]]:
    """Yield each picture with its crops, by name; raises OSError where a picture's data is broken."""
    by_name = {one.name: one for one in files}
    for one in pictures:
        file = by_name[one["name"]]
        shown = upright(file.file, file.width)
        said = label.of(one)
        yield one["name"], _jpeg(shown, said)
        for ratio in CROPS:
            yield crop_name(one["name"], ratio), _jpeg(cropped(shown, ratio, one["portrait"]), said)


def crop_name(name: str, ratio: str) -> str:
    """Return the name of a crop beside the picture it is cut from."""
    return f"{name.removesuffix('.jpg')}-{ratio}.jpg"


def cropped(image: Image.Image, ratio: str, portrait: bool) -> Image.Image:
    """Return as much of the picture as the shape can hold, no larger than it is."""
    most_wide, most_high = CROPS[ratio]
    shape = most_wide / most_high
    wide = min(image.width, image.height * shape)
    high = wide / shape
    left = (image.width - wide) / 2
    top = (image.height - high) * (_ABOVE_PORTRAIT if portrait else _ABOVE)
    scale = min(1, most_wide / wide)
    size = (max(1, round(wide * scale)), max(1, round(high * scale)))
    return image.resize(size, Image.Resampling.LANCZOS, (left, top, left + wide, top + high))


def _jpeg(image: Image.Image, said: tuple[bytes, bytes]) -> bytes:
    iptc, xmp = said
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True, extra=iptc, xmp=xmp)
    return out.getvalue()
