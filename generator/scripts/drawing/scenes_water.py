"""Scenes of sea, pond and salt pans."""

from __future__ import annotations

import itertools

from drawing import built, things
from drawing.canvas import Canvas, smooth
from drawing.land import distance, karst, land, rain, ridge, shadow, sky, water
from drawing.light import mix
from drawing.plants import lotus, pad
from drawing.trees import bamboo, palm, tree


def fishing_boats(c: Canvas) -> None:
    """Fishing boats at rest in a bay."""
    c.set_light("dusk", "morning", "noon", "honey", "blossom", "rain")
    horizon = c.h * c.rng.uniform(0.46, 0.52)
    sky(c, horizon)
    line = karst(c, horizon, 150, 7)
    land(c, line, "slate", far=0.7)
    land(c, ridge(c, horizon - 14, 24, 900), "sage", far=0.5)
    water(c, horizon, c.h, "sea")
    sun = c.w * (0.5 + c.sunny_side * 0.22)
    for index in range(9):
        w = 26 + index * 9
        c.box(
            sun - w + c.rng.uniform(-16, 16),
            horizon + 14 + index * 20,
            2 * w,
            5 + index * 0.5,
            mix(c.light.sun, c.tone("water"), 0.3 + index * 0.05),
            3,
        )
    paints = ["deep", "rose", "leaf", "sea", "tile", "honey"]
    c.rng.shuffle(paints)
    turn = -c.sunny_side
    spots = [
        (0.5 + 0.34 * turn, 0.1, 44, 0.34),
        (0.5 - 0.3 * turn, 0.12, 56, 0.26),
        (0.5 + 0.06 * turn, 0.19, 92, 0.1),
        (0.5 + 0.24 * turn, 0.33, 178, 0.0),
    ]
    for (part, drop, s, far), paint in zip(spots, paints, strict=False):
        built.boat(c, c.w * part + c.rng.uniform(-30, 30), horizon + c.h * drop, s, paint, far)
    shore = ridge(c, c.h * 0.955, 18, 800)
    land(c, shore, "sand")
    x = c.w * (0.5 - turn * 0.44)
    palm(c, x, c.h * 1.02, c.h * 0.74, 0.0, turn * 0.16)
    things.basket(c, c.w * (0.5 - turn * 0.24), c.h * 0.985, 120, 62)
    rain(c)


def lotus_pond(c: Canvas) -> None:
    """A lotus pond with a small bridge and the village beyond."""
    c.set_light("blossom", "morning", "dusk", "rain", "noon", "honey")
    horizon = c.h * c.rng.uniform(0.4, 0.46)
    sky(c, horizon)
    distance(c, horizon, "fern", layers=2)
    bank = ridge(c, horizon, 10, 900)
    land(c, bank, "sage", far=0.2)
    for part in (0.1, 0.2, 0.78, 0.92):
        tree(c, c.w * part, horizon + 16, c.rng.uniform(60, 90), "leaf", 0.22)
    built.house(c, c.w * (0.5 - c.sunny_side * 0.14), horizon + 22, 62, 0.18)
    bamboo(c, c.w * (0.5 + c.sunny_side * 0.14), horizon + 24, 150, 0.2)
    water(c, horizon + 26, c.h)
    pool = c.h - horizon - 30
    for part in sorted(c.rng.random() ** 1.2 for _ in range(30)):
        x, y = c.rng.uniform(0, c.w), horizon + 50 + pool * part
        pad(c, x, y, 24 + 100 * part, c.rng.uniform(-0.16, 0.14), 0.24 * (1 - part))
        if c.rng.random() < 0.34:
            lotus(c, x + 10, y, 16 + 62 * part, c.rng.choice(("petal", "petal", "blush")))
    lead = c.w * (0.5 + c.sunny_side * c.rng.uniform(0.14, 0.26))
    for dx, tall, s in ((-150, 210, 84), (30, 320, 130)):
        c.stroke(
            smooth(
                [(lead + dx + 20, c.h + 10), (lead + dx - 8, c.h - tall * 0.5), (lead + dx, c.h - tall)], 8
            ),
            9,
            c.tone("leaf"),
        )
        lotus(c, lead + dx, c.h - tall + 8, s)
    pad(c, lead - c.sunny_side * 420, c.h - 40, 210, -0.06)
    rain(c)


def salt_fields(c: Canvas) -> None:
    """Salt fields in the sun: pans of sky and small white heaps."""
    c.set_light("noon", "blossom", "dusk", "honey", "morning")
    horizon = c.h * c.rng.uniform(0.42, 0.48)
    sky(c, horizon)
    distance(c, horizon, "slate")
    land(c, ridge(c, horizon, 4), "sand", far=0.2)
    vanish = c.w * (0.5 + c.sunny_side * c.rng.uniform(0.0, 0.14))
    edges = [0.0, 0.05, 0.12, 0.22, 0.37, 0.6, 1.0]
    deep = c.h - horizon - 20
    for row, (near, close) in enumerate(itertools.pairwise(edges)):
        y0, y1 = horizon + 20 + deep * (near + 0.008), horizon + 20 + deep * (close - 0.012 * (1 + row * 0.3))
        k0, k1 = 0.15 + near * 1.05, 0.15 + close * 1.05
        for col in range(-5, 6):
            a, b = (col + 0.03) * 560, (col + 0.97) * 560
            cell = [
                (vanish + a * k0, y0),
                (vanish + b * k0, y0),
                (vanish + b * k1, y1),
                (vanish + a * k1, y1),
            ]
            blue = mix(c.light.sky[(row + col) % 2], c.tone("water"), 0.25)
            c.shade(cell, mix(blue, (255, 255, 255), 0.3), blue)
            if (row + 2 * col) % 3 and row > 0:
                x, y, s = vanish + (a + b) / 2 * (k0 + k1) / 2, y0 + (y1 - y0) * 0.62, 100 * (k0 + k1) / 2
                heap = smooth(
                    [
                        (x - s, y),
                        (x - s * 0.4, y - s * 0.5),
                        (x, y - s * 0.82),
                        (x + s * 0.4, y - s * 0.5),
                        (x + s, y),
                    ]
                )
                shadow(c, x, y, s * 1.05, s * 0.14, 54)
                c.shade(heap, c.tone("white", 0, 0.1), c.tone("white", 0, -0.16))
    palm(c, c.w * (0.5 - c.sunny_side * 0.4), horizon + 60, 300, 0.12, 0.14 * c.sunny_side)
    things.basket(c, c.w * (0.5 - c.sunny_side * 0.3), c.h * 0.95, 150, 84)


SCENES = {"fishing-boats": fishing_boats, "lotus-pond": lotus_pond, "salt-fields": salt_fields}
