"""Scenes of the places a village shares: its communal house, its school, its health station."""

from __future__ import annotations

from drawing import built, things
from drawing.canvas import Canvas, smooth
from drawing.land import distance, land, path, rain, ridge, shadow, sky, water
from drawing.light import DAYTIME
from drawing.plants import bush, corner_leaves, leaf, stem_flower
from drawing.scenes_village import side
from drawing.trees import bamboo, tree


def communal_house(c: Canvas) -> None:
    """A communal house with its swept roof, a pond of sky before it and an old tree beside it."""
    c.set_light("morning", "dusk", "honey", "rain", "blossom", "noon")
    ground = c.h * 0.72
    sky(c, ground)
    distance(c, ground - 70, "fern")
    land(c, ridge(c, ground - 30, 8), "sage", far=0.2)
    x, s = side(c, 0.06), min(560.0, c.w * 0.52)
    for part in (-0.82, 0.76):
        bamboo(c, x + part * s, ground, 230, 0.2)
    hall(c, x, ground, s)
    yard = ridge(c, ground + 44, 4)
    land(c, yard, "dry", fade=0.1)
    tree(c, side(c, -0.34), ground + 60, 250, "pine", 0.02)
    for part in (-0.2, 0.3, 0.4):
        things.jar(c, side(c, part), ground + 96, 74, 62, "tile", "amber")
        bush(c, side(c, part), ground + 44, 48, "leaf", "petal")
    c.fill(
        smooth(
            [
                (-40, c.h * 0.9),
                (c.w * 0.3, c.h * 0.865),
                (c.w * 0.7, c.h * 0.865),
                (c.w + 40, c.h * 0.9),
                (c.w + 40, c.h + 40),
                (-40, c.h + 40),
            ],
            8,
        ),
        c.tone("stone", 0, 0.1),
    )
    water(c, c.h * 0.91, c.h)
    corner_leaves(c, c.sunny_side, "pine", 200)
    rain(c)


def hall(c: Canvas, x: float, ground: float, s: float) -> None:
    """Draw the pillared hall of a communal house under its roof."""
    shadow(c, x, ground + 4, s * 0.62, 26, 60)
    c.shade(
        [
            (x - s * 0.46, ground - s * 0.26),
            (x + s * 0.46, ground - s * 0.26),
            (x + s * 0.46, ground),
            (x - s * 0.46, ground),
        ],
        c.tone("wood", 0, -0.42),
        c.tone("wood", 0, -0.12),
    )
    for index in range(6):
        px = x - s * 0.45 + index * s * 0.18
        c.shade(
            [(px - 9, ground - s * 0.26), (px + 9, ground - s * 0.26), (px + 9, ground), (px - 9, ground)],
            c.tone("tile"),
            c.tone("brick"),
            across=True,
        )
        c.box(px - 14, ground - 12, 28, 12, c.tone("stone"))
    for index in range(3):
        c.box(
            x - s * (0.52 + 0.05 * index),
            ground + index * 13,
            s * (1.04 + 0.1 * index),
            14,
            c.tone("stone", 0, 0.1 - 0.12 * index),
        )
    built.swept_roof(c, x, ground - s * 0.24, s, s * 0.36)


def school_yard(c: Canvas) -> None:
    """A village school and its yard under flame trees."""
    c.set_light(*DAYTIME)
    ground = c.h * 0.62
    sky(c, ground)
    distance(c, ground - 60, "fern")
    land(c, ridge(c, ground - 16, 6), "sage", far=0.2)
    x, w = side(c, 0.05), min(500.0, c.w * 0.42)
    school(c, x, w, ground)
    land(c, ridge(c, ground + 10, 3), "sand", fade=0.1)
    for part, s in ((-0.4, 190), (0.42, 170)):
        tx, ty = side(c, part), ground + 66
        shadow(c, tx, ty, s * 0.9, 22, 60)
        tree(c, tx, ty, s, "leaf")
        for _ in range(36):
            c.oval(
                tx + c.rng.triangular(-0.75, 0.75) * s,
                ty - s * 1.5 + c.rng.triangular(-0.5, 0.45) * s,
                7,
                6,
                c.tone("coral", 0, c.rng.uniform(-0.1, 0.2)),
            )
        c.box(tx - s * 0.3, ty - 12, s * 0.6, 30, c.tone("brick", 0, 0.2), 5)
    for part in (-0.16, 0.06, 0.26):
        bx, by = side(c, part), c.h * 0.8
        shadow(c, bx, by, 92, 10, 60)
        for dx in (-60, 60):
            c.box(bx + dx - 8, by - 36, 16, 36, c.tone("stone", 0, -0.1))
        c.box(bx - 88, by - 46, 176, 16, c.tone("wood", 0, 0.2), 5)
    for index in range(int(c.w / 72) + 2):
        bush(c, index * 72 - 10, c.h + 26, 76, "leaf", c.rng.choice(("petal", "heart", "blush")))
    rain(c)


def school(c: Canvas, x: float, w: float, ground: float) -> None:
    """Draw a one-storey school with its doors, windows and pillars."""
    wall = [(x - w, ground - 230), (x + w, ground - 230), (x + w, ground), (x - w, ground)]
    shadow(c, x, ground + 4, w * 1.1, 20, 50)
    c.shade(wall, c.tone("amber", 0, 0.16), c.tone("amber", 0, -0.04))
    built.roof(
        c,
        [
            (x - w * 0.94, ground - 330),
            (x + w * 0.94, ground - 330),
            (x + w * 1.07, ground - 216),
            (x - w * 1.07, ground - 216),
        ],
        "tile",
    )
    for index in range(6):
        px = x + (index - 2.5) * w * 0.33
        if index in (1, 4):
            built.door(c, px, ground, w * 0.15, 150)
        else:
            built.window(c, px, ground - 96, w * 0.16, 88)
        c.box(px + w * 0.165 - 7, ground - 216, 14, 216, c.tone("cream"))
    c.box(x - w * 1.04, ground - 10, w * 2.08, 20, c.tone("stone"))


def health_station(c: Canvas) -> None:
    """The door of a health station behind its garden of herbs."""
    c.set_light("morning", "noon", "blossom", "honey", "rain")
    ground = c.h * 0.64
    sky(c, ground, 2, sun=False)
    distance(c, ground - 150, "fern", layers=2)
    land(c, ridge(c, ground - 120, 8), "sage", far=0.2)
    tree(c, side(c, -0.42), ground - 20, 210, "fern", 0.14)
    x, s = side(c, 0.1), min(400.0, c.w * 0.36)
    built.house(c, x, ground, s, 0.0, "leaf")
    # A green drop of leaf over the door marks the place of care without using any protected emblem.
    c.oval(x, ground - s * 0.94, s * 0.13, s * 0.13, c.tone("cream"))
    leaf(c, x, ground - s * 0.86, s * 0.17, s * 0.05, -1.57, "leaf")
    land(c, ridge(c, ground + 8, 3), "young", fade=0.24)
    deep = c.h - ground
    path(
        c,
        [
            (x, ground + 6, s * 0.5),
            (x, ground + deep * 0.4, s * 0.72),
            (x - c.sunny_side * 40, c.h + 30, s * 1.3),
        ],
        "sand",
    )
    herb_beds(c, x, s, ground)
    bench = x + c.sunny_side * s * 0.74
    c.box(bench - s * 0.2, ground - s * 0.12, s * 0.4, s * 0.05, c.tone("wood", 0, 0.2), 4)
    corner_leaves(c, -c.sunny_side, "pine", 220)
    rain(c)


def herb_beds(c: Canvas, x: float, s: float, ground: float) -> None:
    """Plant rows of herbs and flowers on both sides of a path."""
    deep = c.h - ground
    for row, (drop, size) in enumerate(((0.2, 48), (0.46, 72), (0.8, 104))):
        for hand in (-1, 1):
            for index in range(7):
                px = x + hand * (s * (0.46 + 0.22 * row) + 40 + index * size * 1.7)
                py = ground + deep * drop
                c.fill(
                    [
                        (px - size, py),
                        (px - size * 0.8, py - 16),
                        (px + size * 0.8, py - 16),
                        (px + size, py),
                    ],
                    c.tone("soil", 0, 0.1),
                )
                if (index + row) % 3:
                    bush(c, px, py - 4, size * 0.7, ("sage", "fern", "young")[(index + row) % 3])
                else:
                    stem_flower(c, px, py, size * 1.3, size * 0.42, c.rng.choice(("petal", "heart", "lilac")))


SCENES = {"communal-house": communal_house, "school-yard": school_yard, "health-station": health_station}
