"""Still lifes for wide pictures: shelves, stalls and workshop tables."""

from __future__ import annotations

from drawing import built, things
from drawing.canvas import Canvas, Point, ring, smooth
from drawing.interior import HOURS, petals, room, vase, window_view
from drawing.land import distance, land, ridge, shadow, sky
from drawing.plants import bush, leaf
from drawing.trees import tree


def craft_table(c: Canvas) -> None:
    """Baskets and yarn on a workshop table by a window."""
    c.set_light(*HOURS)
    table = c.h * 0.64
    room(c, table)
    turn = c.sunny_side
    window_view(c, c.w * (0.5 + turn * 0.22) - 160, c.h * 0.1, 320, c.h * 0.36)
    spots = [(-0.33, 0.74, 380, 290), (0.0, 0.72, 300, 200), (0.32, 0.77, 340, 230)]
    paints = ["rose", "fern", "honey", "petal", "deep", "coral", "lilac"]
    c.rng.shuffle(paints)
    for index, (part, foot, w, h) in enumerate(spots):
        x, y = c.w * (0.5 + turn * part), c.h * foot
        shadow(c, x, y, w * 0.56, 24, 80)
        for k, dx in enumerate((-0.24, 0.25, 0.0)):
            things.yarn(
                c, x + dx * w, y - h - (0.1 if k < 2 else 0.24) * w, w * 0.21, paints[(2 * index + k) % 7]
            )
        things.basket(c, x, y, w, h, ("rattan", "bamboo", "dry")[index], heaped=True)
    for index, (part, foot, r) in enumerate(((-0.16, 0.86, 78), (0.02, 0.9, 62), (0.17, 0.84, 70))):
        x, y = c.w * (0.5 + turn * part), c.h * foot
        shadow(c, x, y + r * 0.9, r * 1.1, r * 0.2, 80)
        tail = smooth([(x, y + r), (x + 90, y + r + 24), (x + 160, y + r - 4), (x + 260, y + r + 30)], 10)
        c.stroke(tail, 6, c.tone(paints[index + 3]))
        things.yarn(c, x, y, r, paints[index + 3])
    petals(c, c.h * 0.92, c.h * 0.98)


def cloth_workshop(c: Canvas) -> None:
    """Bolts of cloth, a thread rack and a cutting table."""
    c.set_light("blossom", "noon", "morning", "honey", "dusk")
    table = c.h * 0.66
    room(c, table, "wall", "wood")
    paints = ["rose", "sage", "amber", "deep", "petal", "coral", "lilac", "fern", "honey"]
    c.rng.shuffle(paints)
    for row in range(2):
        y = c.h * (0.15 + 0.15 * row)
        count = int(c.w / 96)
        for index in range(count):
            x = c.w * 0.08 + (c.w * 0.84) * (index + 0.5) / count
            spool(c, x, y, 62, paints[(index * 2 + row * 3) % 9])
        c.box(c.w * 0.05, y, c.w * 0.9, 16, c.tone("wood", 0, 0.1), 5)
    for index in range(5):
        x = c.w * (0.5 + c.sunny_side * (-0.38 + 0.125 * index))
        y, tall = table + 80 - 8 * (index % 2), 270 + 24 * ((index * 3) % 4)
        shadow(c, x, y, 82, 18, 80)
        c.shade(
            [(x - 70, y - tall), (x + 70, y - tall), (x + 70, y), (x - 70, y)],
            c.tone(paints[index], 0, 0.22),
            c.tone(paints[index], 0, -0.16),
            across=True,
        )
        c.fill(ring(x, y, 70, 17), c.tone(paints[index], 0, -0.08))
        c.fill(ring(x, y - tall, 70, 17), c.tone(paints[index], 0, 0.3))
        c.fill(ring(x, y - tall, 22, 6), c.tone("bark"))
    folded(c, c.w * (0.5 + c.sunny_side * 0.33), c.h * 0.83, 370, paints[4:8])
    scissors(c, c.w * (0.5 + c.sunny_side * 0.06), c.h * 0.9, 240)


def spool(c: Canvas, x: float, y: float, s: float, paint: str) -> None:
    """Stand a spool of thread."""
    c.box(x - s * 0.4, y - s * 0.14, s * 0.8, s * 0.14, c.tone("rattan"), 4)
    c.shade(
        [
            (x - s * 0.32, y - s),
            (x + s * 0.32, y - s),
            (x + s * 0.32, y - s * 0.14),
            (x - s * 0.32, y - s * 0.14),
        ],
        c.tone(paint, 0, 0.2),
        c.tone(paint, 0, -0.16),
        across=True,
    )
    c.box(x - s * 0.4, y - s * 1.12, s * 0.8, s * 0.14, c.tone("rattan", 0, 0.16), 4)


def folded(c: Canvas, x: float, y: float, w: float, paints: list[str]) -> None:
    """Lay a pile of folded cloth."""
    shadow(c, x, y, w * 0.56, w * 0.09, 80)
    for index, paint in enumerate(paints):
        top = y - (index + 1) * w * 0.16
        wide = w * (1 - 0.03 * index)
        c.box(x - wide / 2 + (index % 2) * 8, top, wide, w * 0.15, c.tone(paint, 0, -0.04), w * 0.07)
        c.stroke(
            [(x - wide * 0.44, top + w * 0.075), (x + wide * 0.4, top + w * 0.075)],
            3,
            c.tone(paint, 0, -0.24),
        )


def scissors(c: Canvas, x: float, y: float, s: float) -> None:
    """Lay a pair of scissors, half open."""
    for hand in (-1, 1):
        c.fill(
            [(x, y + hand * 4), (x + s, y - hand * s * 0.2), (x + s * 0.1, y - hand * s * 0.06)],
            c.tone("slate", 0, 0.4 + hand * 0.1),
        )
        loop = ring(x - s * 0.34, y + hand * s * 0.17, s * 0.2, s * 0.11, hand * 0.35)
        c.stroke([*loop, loop[0]], s * 0.06, c.tone("lotus", 0, 0.1))
        c.stroke([(x, y), (x - s * 0.18, y + hand * s * 0.11)], s * 0.07, c.tone("lotus", 0, 0.1))
    c.oval(x, y, s * 0.035, s * 0.035, c.tone("honey"))


def bookcase(c: Canvas) -> None:
    """A village bookcase with flowers and a reading stool."""
    c.set_light(*HOURS)
    floor = c.h * 0.84
    room(c, floor, "wall", "wood")
    left, wide = c.w * 0.1, c.w * 0.8
    paints = ["leaf", "lotus", "honey", "deep", "sage", "coral", "plum", "rose", "fern", "amber"]
    top, rows = c.h * 0.1, 3
    tall = (floor + 10 - top) / rows
    shadow(c, c.w / 2, floor + 14, wide * 0.54, 22, 80)
    c.box(left - 18, top - 18, wide + 36, floor - top + 40, c.tone("wood", 0, 0.06), 8)
    for row in range(rows):
        y = top + tall * (row + 1)
        c.shade(
            [(left, y - tall), (left + wide, y - tall), (left + wide, y - 16), (left, y - 16)],
            c.tone("bark", 0, -0.1),
            c.tone("bark", 0, 0.16),
        )
        shelf_of_books(c, left + 14, y - 16, wide - 28, tall - 22, paints, row)
        c.box(left - 6, y - 16, wide + 12, 18, c.tone("wood", 0, 0.26))
    vase(c, c.w * (0.5 + c.sunny_side * 0.44), c.h * 0.97, 170, c.rng.choice(("deep", "tile", "honey")))
    pile = c.w * (0.5 - c.sunny_side * 0.36)
    shadow(c, pile, c.h * 0.96, 170, 18, 80)
    for index in range(3):
        things.lying_book(
            c,
            pile + (index % 2) * 14,
            c.h * 0.96 - index * 44,
            280 - 30 * index,
            44,
            paints[index * 2 + c.seed % 3],
        )


def shelf_of_books(
    c: Canvas, left: float, y: float, wide: float, tall: float, paints: list[str], row: int
) -> None:
    """Fill one shelf with books, leaving room for a small jar."""
    x, gap = left, left + wide * c.rng.uniform(0.2, 0.7)
    while x < left + wide - 60:
        if gap < x < gap + 60:
            things.jar(c, x + 66, y, 92, tall * 0.46, c.rng.choice(("deep", "sage", "tile")))
            for turn in (-0.7, 0.0, 0.6, 0.3):
                leaf(
                    c, x + 66, y - tall * 0.44, tall * 0.36, 11, -1.57 + turn, "fern", 0.1 * turn, turn * 0.4
                )
            x += 146
        w = c.rng.uniform(25, 56)
        lean = c.rng.choice((0.0, 0.0, 0.0, 0.0, 0.1))
        if lean:
            x += 4
        things.book(
            c, x, y, w, tall * c.rng.uniform(0.62, 0.92), paints[int(c.rng.random() * 10) - row], lean
        )
        x += w + 3 + lean * tall * 0.9


def market_stall(c: Canvas) -> None:
    """A market stall under its awning, with fruit in baskets."""
    c.set_light("morning", "noon", "honey", "blossom", "dusk", "rain")
    horizon = c.h * 0.6
    sky(c, horizon, 2)
    distance(c, horizon - 20, "sage")
    land(c, ridge(c, horizon - 10, 8), "fern", far=0.2)
    for part in (-0.42, 0.36):
        tree(c, c.w * (0.5 + part), horizon + 16, 130, "leaf", 0.16)
    built.house(c, c.w * (0.5 + c.sunny_side * 0.12), horizon + 10, 80, 0.18)
    land(c, ridge(c, horizon + 14, 3), "sand")
    left, right, table = c.w * 0.07, c.w * 0.93, c.h * 0.72
    for x in (left, right):
        c.box(x - 10, c.h * 0.16, 20, c.h, c.tone("wood"))
    c.shade(
        [(left - 30, table), (right + 30, table), (right + 30, c.h + 10), (left - 30, c.h + 10)],
        c.tone("wood", 0, 0.1),
        c.tone("wood", 0, -0.24),
    )
    awning(c, left - 60, right + 60, c.h * 0.06, c.h * 0.2, c.rng.choice(("rose", "leaf", "honey", "deep")))
    goods = [("coral", 34), ("honey", 40), ("rose", 38), ("young", 36), ("lotus", 30), ("heart", 36)]
    c.rng.shuffle(goods)
    count = max(3, round(c.w / 300))
    for index in range(count):
        x = left + (right - left) * (index + 0.5) / count
        crate(c, x, table + 60, (right - left) / count * 0.84, *goods[index])
    c.box(left - 44, table + 52, right - left + 88, 20, c.tone("rattan"), 6)
    for index in range(int(c.w / 130) + 1):
        bush(c, index * 140, c.h + 20, 74, "leaf", c.rng.choice(("petal", "heart")))


def awning(c: Canvas, left: float, right: float, top: float, low: float, paint: str) -> None:
    """Stretch a striped awning with a scalloped edge."""
    count = round((right - left) / 92) | 1
    wide = (right - left) / count
    for index in range(count):
        a, b = left + wide * index, left + wide * (index + 1)
        inset = 46 * (1 - 2 * (index + 0.5) / count)
        shape: list[Point] = [
            (a + inset, top),
            (b + inset, top),
            (b, low),
            *ring((a + b) / 2, low, wide / 2, 34, 0, 40)[:21],
            (a, low),
        ]
        colour = c.tone(paint, 0, 0.06) if index % 2 == 0 else c.tone("cream")
        dark = c.tone(paint, 0, -0.14) if index % 2 == 0 else c.tone("cream", 0, -0.14)
        c.shade(shape, colour, dark)
    c.box(left + 30, top - 10, right - left - 60, 18, c.tone("wood"), 6)


def crate(c: Canvas, x: float, y: float, w: float, paint: str, r: float) -> None:
    """Heap a basket with round fruit."""
    for row in range(4):
        wide = 5 - row
        for index in range(wide):
            step = w * 0.17
            things.fruit(
                c,
                x + (index - (wide - 1) / 2) * step,
                y - w * 0.34 - row * r * 1.05,
                r,
                paint,
                row == 3 or index % 2 == 0,
            )
    things.basket(c, x, y, w, w * 0.38, heaped=True)


SCENES = {
    "craft-table": craft_table,
    "cloth-workshop": cloth_workshop,
    "bookcase": bookcase,
    "market-stall": market_stall,
}
