"""The kit's pictures: large, and cut to the shapes that pages and screens have, each with its caption and rights in it.

Nothing is enlarged. What a shape cannot hold is cut where the picture is emptiest; of a portrait it is the lower part,
for a checked shirt has more to see in it than the face above.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import accumulate
from typing import Any

from PIL import Image, ImageFilter

from ..passage import Illustration
from ..pictures import upright
from .label import Label

CROPS = {"16x9": (1600, 900), "1x1": (1080, 1080), "4x5": (1080, 1350)}
"""The shapes by the end of their names, each with the size it has at most."""

_QUALITY = 85
_LOOKED_AT = 96
"""Pixels of the longer side that are enough to see where a picture is full and where it is empty."""
_PLACES = 20

# Where the piece that stays is best, from 0 (left, top) to 1, and how much fullness one gives up for that.
_ACROSS, _DOWN = (0.5, 0.5), (0.4, 0.5)

_AIR, _FIRST = 0.07, 0.01
"""Above a head: the share of the height that stays free, and of all there is to see how much may have come by then."""


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
    high = min(image.height, wide / shape)  # the division may come out a hair too large
    across, down = _profiles(image)
    left = image.width * _begin(across, wide / image.width, _ACROSS)
    kept = high / image.height
    top = image.height * (_above_head(down, kept) if portrait else _begin(down, kept, _DOWN))
    scale = min(1, most_wide / wide)
    size = (max(1, round(wide * scale)), max(1, round(high * scale)))
    box = (left, top, min(left + wide, image.width), min(top + high, image.height))
    return image.resize(size, Image.Resampling.LANCZOS, box)


def _begin(profile: list[int], kept: float, wish: tuple[float, float]) -> float:
    """Return where the piece begins, as a share of the whole: where most is to be seen, not far from where one wishes.

    `profile` says how much is to be seen in each row or column, `kept` which share of them stays.
    """
    best, dear = wish
    total = sum(profile) or 1
    span = max(1, round(kept * len(profile)))

    def worth(place: int) -> float:
        first = round((len(profile) - span) * place / _PLACES)
        return sum(profile[first : first + span]) / total - dear * abs(place / _PLACES - best)

    return max(range(_PLACES + 1), key=worth) / _PLACES * (1 - kept)


def _above_head(profile: list[int], kept: float) -> float:
    """Return where the piece of a portrait begins, as a share of the height: just above what is to be seen first."""
    seen = accumulate(profile)
    enough = sum(profile) * _FIRST
    first = next((row for row, much in enumerate(seen) if much > enough), 0)
    return min(max(first / len(profile) - _AIR, 0), 1 - kept)


def _profiles(image: Image.Image) -> tuple[list[int], list[int]]:
    """Return how much is to be seen in each column and in each row of the picture."""
    small = image.convert("L")
    small.thumbnail((_LOOKED_AT, _LOOKED_AT))
    wide, high = small.size
    edges = small.filter(ImageFilter.FIND_EDGES)
    if min(wide, high) > 2:  # the filter leaves the rim as it was
        edges = edges.crop((1, 1, wide - 1, high - 1))
        wide, high = edges.size
    across = list(edges.resize((wide, 1), Image.Resampling.BOX).tobytes())
    down = list(edges.resize((1, high), Image.Resampling.BOX).tobytes())
    return across, down


def _jpeg(image: Image.Image, said: tuple[bytes, bytes]) -> bytes:
    iptc, xmp = said
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True, extra=iptc, xmp=xmp)
    return out.getvalue()
