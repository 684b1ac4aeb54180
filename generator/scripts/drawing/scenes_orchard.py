"""Scenes of orchards on plains and slopes."""

from __future__ import annotations

from drawing import built, things
from drawing.canvas import Canvas
from drawing.land import Ridge, distance, land, rain, ridge, shadow, sky
from drawing.plants import bush, meadow
from drawing.trees import areca, canopy, fruit_post, tree


def dragon_fruit(c: Canvas) -> None:
    """A dragon-fruit orchard with its rows of lights."""
    c.set_light("dusk", "night", "morning", "honey")
    horizon = c.h * c.rng.uniform(0.44, 0.5)
    sky(c, horizon)
    distance(c, horizon, "sage")
    land(c, ridge(c, horizon, 6), "earth", far=0.12, fade=0.2)
    deep = c.h - horizon
    lit = c.light.name in ("dusk", "night")
    for row in range(6):
        part = (row / 5) ** 1.8
        y, s = horizon + 26 + deep * part * 0.93, 46 + 270 * part
        gap = s * 1.32
        left = c.w / 2 + c.sunny_side * 36 - gap * (int(c.w / gap / 2) + 1.5)
        for index in range(int(c.w / gap) + 4):
            fruit_post(c, left + gap * index, y, s, 0.4 * (1 - part) ** 1.5)
        cord = y - s * 1.16
        spots = built.string_of(c, (-30, cord), (c.w + 30, cord), s * 0.08, int(c.w / gap) + 2)
        for px, py in spots if row < 5 else []:
            if lit:
                c.glow(px, py + s * 0.08, s * 0.5, (255, 226, 150), 0.6)
            c.oval(px, py + s * 0.07, s * 0.045, s * 0.055, (255, 240, 196))


def slope_rows(c: Canvas, line: Ridge, rows: int, draw_one: str) -> None:
    """Plant a hillside in rows of one crop, small far away and large near the reader."""
    for row in range(rows):
        part = (row / (rows - 1)) ** 1.5
        size = 30 + 110 * part
        gap = size * (1.75 if draw_one == "coffee" else 2.3)
        start = -gap * (0.5 * (row % 2)) - 20
        for index in range(int(c.w / gap) + 3):
            x = start + index * gap + c.rng.uniform(-0.08, 0.08) * gap
            y = line(min(max(x, 0), c.w)) + 24 + c.h * 0.4 * part
            shadow(c, x, y, size * 0.8, size * 0.12, 54)
            if draw_one == "coffee":
                coffee(c, x, y, size, 0.32 * (1 - part))
            else:
                custard_tree(c, x, y, size, 0.32 * (1 - part))


def coffee(c: Canvas, x: float, y: float, s: float, far: float) -> None:
    """Draw a coffee bush with red berries along its branches."""
    bush(c, x, y, s, "leaf", "", far)
    for _ in range(11 if s > 44 else 5):
        px, py = x + c.rng.uniform(-0.75, 0.75) * s, y - c.rng.uniform(0.16, 0.8) * s
        for dx, dy in ((0, 0), (0.07, 0.03), (0.02, 0.08)):
            c.oval(
                px + dx * s, py + dy * s, s * 0.046, s * 0.046, c.tone("lotus" if dx else "rose", far, 0.06)
            )


def custard_tree(c: Canvas, x: float, y: float, s: float, far: float) -> None:
    """Draw a low custard-apple tree with its knobbed fruit."""
    c.stroke([(x, y), (x, y - s * 0.6)], s * 0.11, c.tone("bark", far))
    canopy(c, x, y - s * 0.86, s * 0.74, "fern", far)
    for dx, dy in ((-0.4, -0.7), (0.36, -0.62), (0.02, -1.0), (-0.16, -0.46)):
        r = s * 0.125
        if s > 70:
            things.custard_apple(c, x + dx * s, y + dy * s, r)
        else:
            c.oval(x + dx * s, y + dy * s, r, r, c.tone("lime", far, 0.1))


def hill_farm(c: Canvas, crop: str) -> None:
    """Set a planted hillside before far ranges, with a house and a basket of the harvest."""
    horizon = c.h * c.rng.uniform(0.46, 0.52)
    sky(c, horizon)
    distance(c, horizon - 16, "sage", peaks=crop == "custard")
    back = ridge(c, horizon, 26, 640)
    land(c, back, "fern", far=0.24)
    x = c.w * (0.5 + c.sunny_side * c.rng.uniform(0.1, 0.24))
    built.house(c, x, back(x) + 22, 66, 0.16)
    areca(c, x + 92, back(x) + 20, 170, 0.16)
    tree(c, x - 100, back(x) + 20, 70, "leaf", 0.18)
    front = ridge(c, horizon + c.h * 0.1, 34, 760)
    land(c, front, "earth" if crop == "coffee" else "young", far=0.06, fade=0.12)
    if crop == "custard":
        meadow(c, front, c.h * 0.4, "fern", 70, 22)
    slope_rows(c, front, 5, crop)


def coffee_slope(c: Canvas) -> None:
    """A coffee slope at harvest."""
    c.set_light("morning", "honey", "rain", "dusk", "noon")
    hill_farm(c, "coffee")
    x, y = c.w * (0.5 - c.sunny_side * 0.22), c.h * 0.98
    shadow(c, x, y - 6, 180, 26, 90)
    for _ in range(60):
        c.oval(
            x + min(110, max(-110, c.rng.gauss(0, 60))),
            y - 146 - abs(c.rng.gauss(0, 22)),
            13,
            12,
            c.tone("lotus", 0, c.rng.uniform(-0.05, 0.3)),
        )
    things.basket(c, x, y, 290, 150, heaped=True)
    rain(c)


def custard_apple(c: Canvas) -> None:
    """A custard-apple (na) orchard on a limestone slope."""
    c.set_light("noon", "blossom", "morning", "honey", "rain")
    hill_farm(c, "custard")
    x, y = c.w * (0.5 - c.sunny_side * 0.24), c.h * 0.98
    shadow(c, x, y - 6, 200, 28, 90)
    for dx, dy in ((-70, 10), (70, 8), (0, 0), (-34, -50), (38, -52)):
        things.custard_apple(c, x + dx, y - 166 + dy, 50)
    things.basket(c, x, y, 320, 150, heaped=True)
    rain(c)


SCENES = {"dragon-fruit": dragon_fruit, "coffee-slope": coffee_slope, "custard-apple": custard_apple}
