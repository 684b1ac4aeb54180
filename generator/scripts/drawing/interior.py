"""Rooms and tables: the quiet ground on which a still life stands."""

from __future__ import annotations

from drawing.canvas import Canvas, ring, smooth
from drawing.land import Ridge, land, ridge, shadow
from drawing.light import mix
from drawing.plants import leaf, stem_flower
from drawing.things import jar

HOURS = ("morning", "blossom", "honey", "noon", "dusk")


def room(c: Canvas, table: float, wall: str = "cream", wood: str = "rattan") -> None:
    """Paint a lit wall and a table top before it."""
    c.shade([(0, 0), (c.w, 0), (c.w, table), (0, table)], c.tone(wall, 0.3), c.tone(wall, 0, -0.1))
    side = c.w * (0.5 - c.sunny_side * 0.3)
    for shift in (0.0, 250.0):
        # Sunlight falling through a window the reader does not see.
        x = side + c.sunny_side * shift
        slant = c.sunny_side * 260
        c.fill([(x, 0), (x + 190, 0), (x + 190 + slant, table), (x + slant, table)], (255, 255, 255), 44)
    c.shade([(0, table), (c.w, table), (c.w, c.h), (0, c.h)], c.tone(wood, 0, 0.22), c.tone(wood, 0, -0.16))
    c.box(-10, table - 3, c.w + 20, 8, c.tone(wood, 0, 0.4))
    for index in range(1, 4):
        y = table + (c.h - table) * (index / 4) ** 1.2
        c.stroke([(0, y), (c.w, y + c.rng.uniform(-3, 3))], 2, c.tone(wood, 0, -0.2), 120)


def window_view(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    """Open a window on far hills; (x, y) is its top left corner."""
    c.box(x - 20, y - 20, w + 40, h + 40, c.tone("wood", 0, 0.24), 8)
    c.shade([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], *c.light.sky)
    r = w * 0.11
    c.oval(x + w * (0.5 + c.sunny_side * 0.22), y + h * 0.3, r, r, mix(c.light.sun, c.light.sky[1], 0.1))
    for index, paint in enumerate(("sage", "fern", "leaf")):
        line: Ridge = ridge(c, y + h * (0.56 + 0.14 * index), h * 0.05, w * 1.2)
        top = [(x + w * i / 30, line(x + w * i / 30)) for i in range(31)]
        c.fill([*top, (x + w, y + h), (x, y + h)], c.tone(paint, 0.4 - 0.16 * index))
    c.box(x + w / 2 - 6, y, 12, h, c.tone("wood", 0, 0.24))
    c.box(x, y + h * 0.42, w, 10, c.tone("wood", 0, 0.24))
    c.box(x - 36, y + h + 16, w + 72, 24, c.tone("wood", 0, 0.36), 6)


def halo_wall(c: Canvas, table: float, paint: str, disc: str) -> None:
    """Set the wall of a portrait picture: a calm disc behind the subject, and a table."""
    c.shade([(0, 0), (c.w, 0), (c.w, c.h), (0, c.h)], c.tone(paint, 0.2, 0.1), c.tone(paint, 0, -0.04))
    r = c.w * c.rng.uniform(0.35, 0.4)
    x, y = c.w * (0.5 + c.sunny_side * c.rng.uniform(0.0, 0.07)), table - r * c.rng.uniform(0.72, 0.98)
    c.oval(x, y, r * 1.14, r * 1.14, c.tone(disc, 0, 0.42), 90)
    c.oval(x, y, r, r, c.tone(disc, 0, 0.16))
    line = ridge(c, table - c.h * 0.07, 22, 640)
    land(c, line, "sage", far=0.42)
    land(c, ridge(c, table - c.h * 0.03, 16, 700), "fern", far=0.22)


def table_top(c: Canvas, y: float, paint: str = "rattan") -> None:
    """Lay a round-edged table across the foot of the picture, with a runner of cloth."""
    edge = smooth(
        [
            (-60, y + 26),
            (c.w * 0.25, y + 4),
            (c.w * 0.75, y + 4),
            (c.w + 60, y + 26),
            (c.w + 60, c.h + 60),
            (-60, c.h + 60),
        ],
        10,
    )
    c.fill([(px, py - 9) for px, py in edge], c.tone(paint, 0, 0.4))
    c.shade(edge, c.tone(paint, 0, 0.2), c.tone(paint, 0, -0.2))
    for index in range(3):
        row = smooth(
            [(-40, y + 110 + 92 * index), (c.w * 0.5, y + 88 + 92 * index), (c.w + 40, y + 110 + 92 * index)],
            10,
        )
        c.stroke(row, 2.4, c.tone(paint, 0, -0.22), 120)


def vase(c: Canvas, x: float, y: float, s: float, paint: str = "deep", bloom: str = "petal") -> None:
    """Stand a jar of five-petal flowers."""
    for index in range(5):
        leaf(
            c,
            x,
            y - s * 0.9,
            s * 0.7,
            s * 0.09,
            -1.57 + (index - 2) * 0.45,
            "leaf",
            -0.1 + 0.06 * index,
            0.2 * (index - 2),
        )
    for dx, tall, r in ((-0.34, 0.72, 0.2), (0.36, 0.66, 0.19), (-0.1, 0.5, 0.17), (0.06, 1.0, 0.27)):
        stem_flower(c, x + dx * s * 0.5, y - s * 0.86, s * tall, s * r, bloom if r > 0.18 else "blush")
    shadow(c, x, y, s * 0.5, s * 0.08, 80)
    jar(c, x, y, s * 0.84, s, paint)


def petals(c: Canvas, y: float, low: float, paint: str = "petal", count: int = 6) -> None:
    """Let a few fallen petals lie on the table."""
    for _ in range(count):
        px, py = c.rng.uniform(0.06, 0.94) * c.w, c.rng.uniform(y, low)
        c.fill(ring(px + 3, py + 4, 19, 8, 0.2), c.light.shade, 40)
        c.fill(ring(px, py, 19, 8, c.rng.uniform(-0.5, 0.5)), c.tone(paint, 0, 0.1))


WALLS = (("cream", "amber"), ("blush", "heart"), ("wall", "petal"), ("sky", "amber"), ("cream", "coral"))


def portrait_wall(c: Canvas, table: float) -> None:
    """Choose the light and the wall of a portrait picture."""
    c.set_light(*HOURS)
    wall, disc = WALLS[(2 * c.seed + c.seed // len(WALLS)) % len(WALLS)]
    halo_wall(c, table, wall, disc)


def portrait_stage(c: Canvas, height: float = 0.72) -> float:
    """Set the wall and the table of a portrait picture, and give the height of the table's edge."""
    table = c.h * height
    portrait_wall(c, table)
    table_top(c, table, c.rng.choice(("rattan", "wood", "bamboo")))
    return table
