"""The five-petal flower of `assets/hoa.svg`, drawn with the same numbers."""

from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin

from PIL import Image, ImageDraw

PETAL, HEART = (239, 169, 193), (242, 193, 78)
REACH = 31.0
"""From the middle to the tip of a petal, in the drawing's own measure."""

_FINE = 4
"""How much larger it is drawn than shown, for smooth edges."""

Point = tuple[float, float]
_CURVES: tuple[tuple[Point, ...], ...] = (
    ((0, -4), (-10, -10), (-11, -22), (-6, -28)),
    ((-6, -28), (0, -33), (6, -28)),
    ((6, -28), (11, -22), (10, -10), (0, -4)),
)
"""A petal, upright: the curves of the path in `hoa.svg`."""


@lru_cache(maxsize=16)
def flower(side: int, turn: float = 0.0, petal: tuple[int, int, int] = PETAL) -> Image.Image:
    """Return the flower as wide as `side`, on nothing."""
    large = side * _FINE
    image = Image.new("RGBA", (large, large), (*petal, 0))
    draw = ImageDraw.Draw(image)
    scale, middle = large / 2 / REACH, large / 2
    for number in range(5):
        angle = 2 * pi * number / 5 + turn
        draw.polygon([_turned(point, angle, scale, middle) for point in _petal()], fill=(*petal, 255))
    heart = 7 * scale
    draw.ellipse((middle - heart, middle - heart, middle + heart, middle + heart), fill=(*HEART, 255))
    return image.resize((side, side), Image.Resampling.BOX)


def _petal() -> list[Point]:
    return [_at(curve, step / 24) for curve in _CURVES for step in range(24)]


def _at(curve: tuple[Point, ...], share: float) -> Point:
    """Return the point of a Bézier curve, by halving between its points."""
    points = curve
    while len(points) > 1:
        points = tuple(
            (one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share)
            for one, two in pairwise(points)
        )
    return points[0]


def _turned(point: Point, angle: float, scale: float, middle: float) -> Point:
    x, y = point
    return (
        middle + scale * (x * cos(angle) - y * sin(angle)),
        middle + scale * (x * sin(angle) + y * cos(angle)),
    )
