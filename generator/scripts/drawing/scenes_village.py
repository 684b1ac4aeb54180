"""Scenes of village roads, fields and canals."""

from __future__ import annotations

from drawing import built, outdoors, things
from drawing.canvas import Canvas, smooth
from drawing.land import distance, land, path, rain, ridge, sky
from drawing.light import DAYTIME, mix
from drawing.plants import bush, corner_leaves, flower, meadow, stem_flower
from drawing.trees import areca, banana, palm, sapling, tree


def side(c: Canvas, part: float) -> float:
    """Give a place across the picture, mirrored when the sun stands on the other side."""
    return c.w * (0.5 + c.sunny_side * part)


def lane(c: Canvas, horizon: float, paint: str = "sand", width: float = 640) -> None:
    """Lay a winding lane from the reader to the horizon."""
    deep = c.h - horizon
    path(
        c,
        [
            (side(c, 0.06), horizon, 22),
            (side(c, 0.1), horizon + deep * 0.16, 70),
            (side(c, -0.02), horizon + deep * 0.42, 190),
            (side(c, 0.02), c.h + 40, width),
        ],
        paint,
    )


def village(c: Canvas, horizon: float, far: float = 0.22) -> None:
    """Set a cluster of houses and trees along the horizon."""
    for part, s in ((-0.38, 62), (-0.17, 50), (0.26, 56), (0.42, 70)):
        x = side(c, part + c.rng.uniform(-0.03, 0.03))
        areca(c, x + s * 1.3, horizon + 8, s * c.rng.uniform(2.2, 3), far)
        tree(
            c,
            x - s * 1.2,
            horizon + 10,
            s * c.rng.uniform(0.9, 1.4),
            c.rng.choice(("leaf", "fern", "pine")),
            far,
        )
        built.house(c, x, horizon + 12 + s * 0.1, s, far, c.rng.choice(("tile", "tile", "brick", "straw")))
        bush(c, x + s * 0.9, horizon + 22, s * 0.4, "fern", "", far)


def lantern_lane(c: Canvas) -> None:
    """Lanterns strung over a village lane at the end of the day."""
    c.set_light("dusk", "night", "honey", "blossom")
    horizon = c.h * 0.54
    sky(c, horizon, 2)
    distance(c, horizon, "fern", layers=2)
    land(c, ridge(c, horizon, 5), "sage", far=0.16)
    village(c, horizon, 0.18)
    lane(c, horizon + 20, "sand", 760)
    for hand in (-1, 1):
        for part, s in ((0.34, 92), (0.5, 170)):
            x, y = c.w * (0.5 + hand * part), horizon + s * 0.9
            built.house(c, x, y, s, 0.1 - s / 1900, c.rng.choice(("tile", "brick")))
            bush(c, x - hand * s * 1.04, y + 14, s * 0.3, "leaf", "petal")
    paints = ["rose", "honey", "coral", "petal", "heart"]
    for y, sag, count, r in ((0.3, 52, 7, 17), (0.19, 80, 6, 27), (0.05, 110, 5, 42)):
        for index, (px, py) in enumerate(
            built.string_of(c, (-20, c.h * y), (c.w + 20, c.h * (y - 0.02)), sag * 1.6, count)
        ):
            built.lantern(c, px, py + r * 1.1, r, paints[(index + c.seed) % 5])
    for index in range(9):
        part = (index / 8) ** 1.5
        for hand in (-1, 1):
            x = side(c, 0.03) + hand * (150 + 440 * part)
            bush(c, x, horizon + 70 + (c.h - horizon) * part * 0.92, 26 + 80 * part, "leaf", "petal")
    rain(c)


def flower_road(c: Canvas) -> None:
    """A village road between hedges in flower."""
    c.set_light("blossom", "noon", "morning", "dusk", "rain", "honey")
    horizon = c.h * c.rng.uniform(0.46, 0.52)
    sky(c, horizon)
    distance(c, horizon, "sage")
    land(c, ridge(c, horizon, 6), "young", far=0.2)
    village(c, horizon + 4)
    meadow(c, lambda x: horizon + 30, c.h * 0.3, "fern", 50)
    lane(c, horizon + 14, "cream", 620)
    deep = c.h - horizon
    bloom = c.rng.choice((("petal", "rose"), ("heart", "coral"), ("blush", "petal"), ("lilac", "petal")))
    for index in range(15):
        part = (index / 14) ** 1.7
        y, size = horizon + 24 + deep * part * 0.98, 15 + 112 * part
        middle = side(c, 0.085 - 0.1 * part + 0.07 * part * part)
        for hand in (-1, 1):
            x = middle + hand * (30 + 400 * part + size * 0.5)
            bush(c, x, y, size, "leaf" if index % 2 else "fern", bloom[index % 2], 0.24 * (1 - part))
    for hand, part in ((-1, 0.26), (1, 0.3)):
        built.solar_lamp(c, c.w * (0.5 + hand * part), horizon + deep * 0.34, 330, -hand, 0.06)
    rain(c)


def solar_lane(c: Canvas) -> None:
    """A lane lit by solar lamps after dark."""
    c.set_light("night", "dusk")
    horizon = c.h * c.rng.uniform(0.48, 0.56)
    sky(c, horizon, 2)
    distance(c, horizon, "slate", peaks=c.rng.random() < 0.5)
    land(c, ridge(c, horizon, 6), "fern", far=0.1)
    village(c, horizon + 4, 0.12)
    lane(c, horizon + 14, "sand", 700)
    deep = c.h - horizon
    for part, tall in ((0.04, 130), (0.14, 210), (0.34, 340), (0.7, 560)):
        for hand in (-1, 1):
            if (hand > 0) == (tall in (130, 340)):
                built.solar_lamp(
                    c,
                    side(c, 0.07 - 0.08 * part) + hand * (50 + 380 * part),
                    horizon + 20 + deep * part,
                    tall,
                    -hand,
                )
    for index in range(9):
        part = index / 8
        for hand in (-1, 1):
            bush(
                c,
                side(c, 0.06 - 0.06 * part) + hand * (130 + 560 * part),
                horizon + 40 + deep * part,
                34 + 80 * part,
                "leaf",
                "petal",
            )
    banana(c, side(c, -0.46), c.h * 0.92, 330)


def bicycle_baskets(c: Canvas) -> None:
    """A bicycle with its baskets, leaning by the fields."""
    c.set_light(*DAYTIME)
    ground = c.h * 0.66
    sky(c, ground)
    distance(c, ground - 90, "sage")
    for index in range(3):
        land(
            c, ridge(c, ground - 84 + 44 * index, 6), ("young", "lime", "fern")[index], far=0.24 - 0.1 * index
        )
    tree(c, side(c, 0.4), ground + 6, 180, "leaf", 0.1)
    built.house(c, side(c, 0.22), ground - 6, 78, 0.14)
    land(c, ridge(c, ground + 40, 4), "leaf", fade=0.1)
    land(c, ridge(c, ground + 70, 3), "sand", fade=0.12)
    s, x, y = min(430.0, c.w * 0.34), side(c, -0.08), c.h * 0.9
    bloom = c.rng.choice(("petal", "heart", "blush"))
    for dx in (-0.84, 0.68):
        for _ in range(7):
            stem_flower(
                c,
                x + (dx + c.rng.uniform(-0.08, 0.1)) * s,
                y - s * 0.86,
                s * c.rng.uniform(0.18, 0.36),
                s * 0.09,
                bloom,
            )
    outdoors.bicycle(c, x, y, s, c.rng.choice(("leaf", "rose", "deep", "honey")))
    things.basket(c, x - s * 0.78, y - s * 0.72, s * 0.4, s * 0.28)
    things.basket(c, x + s * 0.66, y - s * 0.7, s * 0.36, s * 0.24)
    for index in range(int(c.w / 60) + 2):
        if abs(index * 60 - x) > s * 1.2:
            bush(c, index * 60, c.h + 24, c.rng.uniform(50, 84), "leaf", bloom)
    palm(c, side(c, -0.44), c.h * 0.96, c.h * 0.72, 0.0, 0.14 * c.sunny_side)
    rain(c)


def canal_pump(c: Canvas) -> None:
    """A water pump feeding a canal between young fields."""
    c.set_light("noon", "morning", "honey", "rain", "dusk", "blossom")
    horizon = c.h * c.rng.uniform(0.46, 0.52)
    sky(c, horizon)
    distance(c, horizon, "sage")
    field = ridge(c, horizon, 4)
    land(c, field, "lime", far=0.1, fade=0.3)
    village(c, horizon + 4, 0.28)
    meadow(c, lambda x: horizon + 40, c.h * 0.5, "leaf", 260, 26)
    deep, blue = c.h - horizon, mix(c.light.sky[1], c.tone("water"), 0.6)
    for wide, paint in ((1.3, "stone"), (1.0, "")):
        spots = [
            (side(c, 0.12), horizon + 22, 26 * wide),
            (side(c, 0.08), horizon + deep * 0.3, 120 * wide),
            (side(c, -0.04), c.h + 30, 430 * wide),
        ]
        if paint:
            path(c, spots, paint, 0.1)
        else:
            left, right = (smooth([(x + hand * w / 2, y) for x, y, w in spots], 12) for hand in (-1, 1))
            c.shade(
                [*left, *reversed(right)], mix(blue, (255, 255, 255), 0.45), mix(blue, c.tone("sea"), 0.4)
            )
    for index in range(9):
        y = horizon + deep * (0.3 + 0.075 * index)
        x = side(c, 0.07 - 0.012 * index) + c.rng.uniform(-30, 30)
        c.stroke([(x - 18 - 6 * index, y), (x + 18 + 6 * index, y)], 2 + index * 0.5, (255, 255, 255), 100)
    pump_house(c, side(c, -0.27), horizon + deep * 0.62, min(150.0, c.w * 0.14))
    for index in range(5):
        sapling(c, side(c, 0.3 + 0.05 * index), horizon + deep * (0.4 + 0.13 * index), 90 + 34 * index)
    corner_leaves(c, c.sunny_side, "pine", 190)
    rain(c)


def pump_house(c: Canvas, x: float, y: float, s: float) -> None:
    """Draw a small pump house with its pipe pouring towards the canal."""
    hand = c.sunny_side
    built.house(c, x, y, s, 0.0, "tile", plain=True)
    built.door(c, x - hand * s * 0.3, y, s * 0.42, s * 0.54)
    mouth = (x + hand * s * 1.7, y - s * 0.34)
    c.stroke([(x + hand * s * 0.9, y - s * 0.34), mouth], s * 0.17, c.tone("deep", 0, 0.1))
    c.stroke(
        [(x + hand * s * 1.1, y - s * 0.39), (mouth[0], y - s * 0.39)], s * 0.04, c.tone("water", 0, 0.3)
    )
    fall = smooth(
        [mouth, (mouth[0] + hand * s * 0.3, y - s * 0.24), (mouth[0] + hand * s * 0.46, y + s * 0.3)], 8
    )
    c.stroke(fall, s * 0.17, mix(c.tone("water"), (255, 255, 255), 0.5))
    c.stroke(fall, s * 0.06, (255, 255, 255), 200)
    flower(c, x + hand * s * 0.4, y - s * 0.4, s * 0.16, "petal")


SCENES = {
    "lantern-lane": lantern_lane,
    "flower-road": flower_road,
    "solar-lane": solar_lane,
    "bicycle-baskets": bicycle_baskets,
    "canal-pump": canal_pump,
}
