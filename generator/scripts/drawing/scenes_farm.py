"""Scenes of orchards and small farming."""

from __future__ import annotations

from math import sin

from drawing import built, outdoors, things
from drawing.canvas import Canvas, ring, smooth
from drawing.land import distance, land, rain, ridge, shadow, sky
from drawing.plants import UP, corner_leaves, flower, leaf, meadow, stem_flower
from drawing.trees import banana, palm, tree


def grapes(c: Canvas, x: float, y: float, s: float, paint: str, far: float = 0.0) -> None:
    """Hang a bunch of grapes with a leaf above it; the point is its top."""
    for row, wide in enumerate((3, 4, 3, 2, 1)):
        for index in range(wide):
            px, py = x + (index - (wide - 1) / 2) * s * 0.27, y + s * (0.16 + row * 0.21)
            c.oval(px, py, s * 0.155, s * 0.155, c.tone(paint, far, -0.08 + 0.05 * ((row + index) % 3)))
            c.oval(px + c.sunny_side * s * 0.05, py - s * 0.05, s * 0.045, s * 0.045, c.tone(paint, far, 0.4))
    for turn in (-0.9, 0.1, 1.0):
        leaf(c, x, y, s * 0.5, s * 0.16, UP + turn + 0.2, "leaf", -0.1 + 0.1 * turn, 0.0, far)


def grape_trellis(c: Canvas) -> None:
    """A grape trellis seen from beneath, its rows running to the hills."""
    c.set_light("noon", "honey", "morning", "dusk", "blossom")
    horizon = c.h * 0.58
    sky(c, horizon, 1)
    distance(c, horizon, "earth")
    land(c, ridge(c, horizon, 5), "dry", far=0.05, fade=0.24)
    meadow(c, lambda x: horizon + 20, c.h * 0.36, "fern", 60, 24)
    vanish, paint = c.w * (0.5 + c.sunny_side * 0.1), c.rng.choice(("plum", "lotus", "young"))
    for row in range(5):
        part = (row / 4) ** 1.5
        top, foot = horizon * (0.74 - 0.62 * part), horizon + 24 + (c.h - horizon) * part
        half, far, s = 150 + 620 * part, 0.34 * (1 - part), 26 + 76 * part
        for hand in (-1, -0.36, 0.36, 1):
            if row < 4 or abs(hand) == 1:
                c.stroke(
                    [(vanish + hand * half, foot), (vanish + hand * half, top)],
                    6 + 18 * part,
                    c.tone("wood", far),
                )
        c.stroke([(-20, top), (c.w + 20, top)], 5 + 9 * part, c.tone("wood", far, -0.1))
        for index in range(int(c.w / (s * 0.8)) + 2):
            x = index * s * 0.8 + c.rng.uniform(-0.3, 0.3) * s
            for _ in range(2):
                leaf(
                    c,
                    x,
                    top + c.rng.uniform(-0.3, 0.2) * s,
                    s * 0.78,
                    s * 0.25,
                    c.rng.uniform(-3.3, 0.3),
                    c.rng.choice(("leaf", "fern", "young")),
                    c.rng.uniform(-0.2, 0.1),
                    0.3,
                    far,
                )
            if index % 3 == row % 3:
                grapes(c, x, top + s * 0.2, s * c.rng.uniform(0.85, 1.1), paint, far)
    x, y = c.w * (0.5 - c.sunny_side * 0.2), c.h * 0.96
    shadow(c, x, y, 190, 24, 80)
    for dx in (-80, 0, 80):
        grapes(c, x + dx, y - 190, 96, paint)
    things.basket(c, x, y, 300, 130, heaped=True)


def bee_hives(c: Canvas) -> None:
    """A row of beehives by a flowering slope."""
    c.set_light("honey", "morning", "blossom", "noon", "dusk")
    horizon = c.h * c.rng.uniform(0.48, 0.54)
    sky(c, horizon)
    distance(c, horizon, "sage")
    back = ridge(c, horizon, 24, 700)
    land(c, back, "fern", far=0.2)
    for index in range(10):
        x = c.w * (index + c.rng.uniform(0.1, 0.9)) / 10
        tree(c, x, back(x) + 14, c.rng.uniform(48, 96), c.rng.choice(("leaf", "pine", "fern")), 0.22)
    front = ridge(c, horizon + c.h * 0.12, 18, 800)
    land(c, front, "young", fade=0.28)
    meadow(c, front, c.h * 0.4, "fern", 110, 26)
    for _ in range(44):
        x, drop = c.rng.uniform(0, c.w), c.rng.uniform(20, 150)
        flower(
            c, x, front(x) + drop, 5 + drop * 0.07, c.rng.choice(("heart", "cream", "petal", "lilac")), 0.7
        )
    paints = ["amber", "sky", "blush", "lime", "cream"]
    spots = [(0.3, 0.03, 92), (0.17, 0.1, 134), (0.0, 0.18, 184), (-0.24, 0.29, 256)]
    for index, (part, drop, s) in enumerate(spots):
        x, y = c.w * (0.5 + c.sunny_side * part), horizon + c.h * (0.13 + drop)
        outdoors.hive(c, x, y, s, paints[(index + c.seed) % 5])
        for _ in range(5):
            bee(c, x + c.rng.uniform(-1.3, 1.3) * s, y - s * c.rng.uniform(0.5, 1.6), s * 0.05 + 4)
    for part in (0.24, 0.32, 0.4, 0.46):
        stem_flower(
            c,
            c.w * (0.5 + c.sunny_side * part),
            c.h + 14,
            c.rng.uniform(130, 260),
            c.rng.uniform(40, 64),
            c.rng.choice(("petal", "heart", "blush")),
        )


def bee(c: Canvas, x: float, y: float, s: float) -> None:
    """Draw a small bee in flight."""
    for turn in (-1.0, -2.0):
        leaf(c, x, y - s * 0.3, s * 1.1, s * 0.36, turn, "white", 0.4)
    c.fill(ring(x, y, s, s * 0.62), c.tone("heart"))
    for dx in (-0.2, 0.34):
        c.stroke([(x + dx * s, y - s * 0.48), (x + dx * s, y + s * 0.48)], s * 0.24, c.tone("ink"))


def vegetable_beds(c: Canvas) -> None:
    """Vegetable beds under low arches, with a watering can at their head."""
    c.set_light("morning", "noon", "rain", "honey", "blossom")
    horizon = c.h * c.rng.uniform(0.44, 0.5)
    sky(c, horizon)
    distance(c, horizon, "fern")
    land(c, ridge(c, horizon, 6), "earth", far=0.1, fade=0.2)
    built.house(c, c.w * (0.5 - c.sunny_side * 0.26), horizon + 20, 80, 0.16)
    banana(c, c.w * (0.5 - c.sunny_side * 0.14), horizon + 24, 130, 0.14)
    palm(c, c.w * (0.5 + c.sunny_side * 0.4), horizon + 24, 280, 0.16, -0.12)
    deep, vanish = c.h - horizon - 30, c.w * (0.5 + c.sunny_side * 0.08)
    for bed in range(-3, 4):
        paint = ("young", "fern", "sage", "leaf")[(bed + c.seed) % 4]
        spread = bed * 330
        c.shade(
            [
                (vanish + (spread - 110) * 0.16, horizon + 30),
                (vanish + (spread + 110) * 0.16, horizon + 30),
                (vanish + (spread + 110) * 1.3, c.h + 20),
                (vanish + (spread - 110) * 1.3, c.h + 20),
            ],
            c.tone("soil", 0.2),
            c.tone("soil"),
        )
        for row in range(13):
            part = (row / 12) ** 1.6
            k = 0.16 + 1.1 * part
            for col in (-1, 1):
                x, y = vanish + (spread + col * 54) * k + sin(row * 2.0 + bed) * 4, horizon + 36 + deep * part
                head(c, x, y, 54 * k, paint, 0.26 * (1 - part), bed % 2 == 0)
    corner_leaves(c, -c.sunny_side, "pine", 200)
    rain(c)


def head(c: Canvas, x: float, y: float, s: float, paint: str, far: float, loose: bool) -> None:
    """Draw one head of greens, loose leaved or round."""
    if loose:
        for turn in (-1.2, 1.2, -0.7, 0.7, -0.2, 0.25):
            leaf(c, x, y, s * 1.15, s * 0.3, UP + turn, paint, 0.08 - abs(turn) * 0.16, turn * 0.4, far)
        return
    c.fill(
        smooth(
            [
                (x - s, y - s * 0.2),
                (x - s * 0.5, y - s * 0.55),
                (x, y - s * 0.4),
                (x + s * 0.5, y - s * 0.55),
                (x + s, y - s * 0.2),
                (x + s * 0.3, y + s * 0.1),
                (x - s * 0.3, y + s * 0.1),
            ],
            5,
            True,
        ),
        c.tone(paint, far, -0.16),
    )
    c.oval(x, y - s * 0.34, s * 0.52, s * 0.44, c.tone(paint, far, 0.04))
    c.oval(x + c.sunny_side * s * 0.12, y - s * 0.44, s * 0.3, s * 0.26, c.tone(paint, far, 0.2))


SCENES = {"grape-trellis": grape_trellis, "bee-hives": bee_hives, "vegetable-beds": vegetable_beds}
