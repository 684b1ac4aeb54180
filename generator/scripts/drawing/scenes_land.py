"""Scenes of fields, water and forest."""

from __future__ import annotations

from math import sin

from drawing import built, outdoors
from drawing.canvas import Canvas
from drawing.land import distance, land, rain, ridge, sky, span
from drawing.light import mix
from drawing.plants import bush, corner_leaves, flower, meadow, stem_flower, tuft
from drawing.trees import banana, sapling, tree


def flower_hills(c: Canvas) -> None:
    """Five-petal flowers before rolling hills."""
    c.set_light("blossom", "morning", "honey", "noon", "dusk", "rain")
    horizon = c.h * c.rng.uniform(0.5, 0.58)
    sky(c, horizon)
    distance(c, horizon, "sage")
    lines = [ridge(c, horizon + c.h * (0.04 + 0.12 * i), 44 + 8 * i, 700 + 90 * i) for i in range(3)]
    for index, (line, paint) in enumerate(zip(lines, ("sage", "fern", "leaf"), strict=True)):
        land(c, line, paint, far=0.3 - 0.14 * index)
        for _ in range(5 - 2 * index):
            x = c.rng.uniform(0, c.w)
            tree(c, x, line(x) + 8, c.rng.uniform(22, 38) * (1 + index * 0.3), "leaf", 0.36 - 0.14 * index)
    for _ in range(34):
        x, drop = c.rng.uniform(0, c.w), c.rng.uniform(10, 90)
        flower(c, x, lines[2](x) + drop, 5 + drop * 0.09, c.rng.choice(("petal", "blush", "heart")), 0.7, 0.1)
    meadow(c, lines[2], c.h * 0.3, "pine", 70, 30)
    lead = c.w * (0.5 - c.sunny_side * c.rng.uniform(0.16, 0.28))
    for dx, tall, r in ((150, 190, 48), (-160, 250, 60), (0, 360, 104), (290, 130, 38), (-320, 150, 44)):
        x = lead + dx + c.rng.uniform(-20, 20)
        stem_flower(c, x, c.h + 20, tall, r, c.rng.choice(("petal", "petal", "blush", "rose")))
    rain(c)


def rice_terraces(c: Canvas) -> None:
    """Terraced rice fields stepping down a slope."""
    c.set_light("morning", "honey", "noon", "rain", "blossom", "dusk")
    horizon = c.h * c.rng.uniform(0.4, 0.48)
    sky(c, horizon)
    distance(c, horizon + 10, "sage", peaks=c.rng.random() < 0.5)
    crop = c.rng.choice((("lime", "young", "fern"), ("straw", "heart", "young"), ("young", "lime", "straw")))
    slope, phase = c.sunny_side * c.rng.uniform(0.05, 0.1), c.rng.uniform(0, 6)
    y, step = horizon + 6.0, 17.0
    for index in range(15):
        bend = 10 + index * 4.2
        rows = [
            (
                x,
                y
                + slope * (x - c.w / 2)
                + bend * sin(x / 250 + phase + index * 0.21)
                + bend * 0.4 * sin(x / 107 + phase * 2),
            )
            for x in span(c, 20)
        ]
        far = max(0.0, 0.34 - index * 0.028)
        body = [*rows, (c.w + 20, c.h + 400), (-20, c.h + 400)]
        flooded = index % 5 == 3
        top = mix(c.light.sky[1], c.tone("water"), 0.3) if flooded else c.tone(crop[index % 3], far, 0.1)
        c.fill(body, c.tone("fern", far, -0.1))
        c.fill([(px, py + step * 0.3) for px, py in body], top)
        c.stroke([(px, py + step * 0.36) for px, py in rows], step * 0.05, c.tone("cream", far), 120)
        y, step = y + step, step * 1.13
    hut = c.w * (0.5 + c.sunny_side * 0.24)
    built.house(c, hut, horizon + c.h * 0.13, 52, 0.1, "tile")
    banana(c, hut + 78, horizon + c.h * 0.14, 84, 0.1)
    tree(c, hut - 84, horizon + c.h * 0.13, 50, "leaf", 0.12)
    corner_leaves(c, -c.sunny_side, "pine", 210)
    rain(c)


def forest_edge(c: Canvas) -> None:
    """The edge of a forest with a planting of young trees."""
    c.set_light("morning", "noon", "rain", "honey", "blossom")
    horizon = c.h * 0.5
    sky(c, horizon)
    distance(c, horizon - 30, "fern")
    for row, (drop, size, far) in enumerate(((0.02, 92, 0.42), (0.06, 124, 0.26), (0.1, 158, 0.1))):
        line = ridge(c, horizon + c.h * drop, 16, 600)
        land(c, line, "leaf", far=far + 0.05)
        for index in range(9 - row):
            # The forest stands on one side and opens towards the sun.
            x = c.w * (
                0.5
                - c.sunny_side * (0.56 - (0.86 - 0.14 * row) * (index + c.rng.uniform(0, 0.6)) / (9 - row))
            )
            tree(
                c,
                x,
                line(x) + 12,
                size * c.rng.uniform(0.8, 1.2),
                c.rng.choice(("pine", "leaf", "fern")),
                far,
            )
        c.veil(horizon - 40, horizon + 120, c.light.haze, 0.0, 0.12)
    field = ridge(c, horizon + c.h * 0.15, 20, 900)
    land(c, field, "young", fade=0.3)
    meadow(c, field, c.h * 0.34, "fern", 80, 24)
    for row in range(5):
        part = row / 4
        for index in range(-4, 5):
            x = c.w / 2 + (index + 0.5 * (row % 2)) * (120 + 170 * part) - c.sunny_side * 60
            y = field(min(max(x, 0), c.w)) + 34 + c.h * 0.3 * part**1.3
            sapling(c, x, y, (54 + 110 * part) * c.rng.uniform(0.86, 1.1), 0.16 * (1 - part))
    corner_leaves(c, -c.sunny_side)
    rain(c)


def sheep_dry_grass(c: Canvas) -> None:
    """Sheep grazing on the dry grass of the south-central coast."""
    c.set_light("honey", "noon", "dusk", "morning")
    horizon = c.h * c.rng.uniform(0.5, 0.56)
    sky(c, horizon, 2)
    distance(c, horizon - 10, "earth")
    lines = [ridge(c, horizon + c.h * 0.1 * i, 26 + 8 * i, 800) for i in range(3)]
    spots = [
        [(0.2, 30), (0.32, 34), (0.58, 30)],
        [(0.72, 66), (0.48, 60), (0.84, 70)],
        [(0.24, 150), (0.62, 176)],
    ]
    for index, line in enumerate(lines):
        far = 0.24 - 0.12 * index
        land(c, line, ("dry", "straw", "dry")[index], far=far)
        for _ in range(3 - index):
            x = c.rng.uniform(0, c.w)
            bush(c, x, line(x) + 16, 26 + 14 * index, "sage", "", far)
        if index == 0:
            tree(
                c,
                c.w * (0.5 - c.sunny_side * 0.3),
                line(c.w * (0.5 - c.sunny_side * 0.3)) + 10,
                92,
                "sage",
                far,
            )
        for part, s in spots[index]:
            x = c.w * (part if c.sunny_side > 0 else 1 - part)
            outdoors.sheep(c, x, line(x) + 40 + s * 0.66, s, c.rng.choice((-1, 1)), far)
        for part in sorted(c.rng.random() for _ in range(46)):
            x = c.rng.uniform(0, c.w)
            tuft(
                c,
                x,
                line(x) + 16 + part * c.h * 0.3 * (index + 1) / 3,
                (10 + 16 * part) * (0.6 + 0.4 * index),
                "straw",
                c.rng.uniform(-0.2, 0.05),
                far,
            )
    for part in (0.03, 0.1, 0.9, 0.97):
        tuft(c, c.w * part, c.h + 10, 130, "rattan", -0.3)


SCENES = {
    "flower-hills": flower_hills,
    "rice-terraces": rice_terraces,
    "forest-edge": forest_edge,
    "sheep-dry-grass": sheep_dry_grass,
}
