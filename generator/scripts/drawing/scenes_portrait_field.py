"""Upright emblems of field and garden, in place of a face."""

from __future__ import annotations

from math import pi

from drawing import things
from drawing.canvas import Canvas, ring, smooth
from drawing.interior import petals, portrait_stage, vase
from drawing.land import shadow
from drawing.plants import leaf, stem_flower
from drawing.trees import sapling


def hat_chair(c: Canvas) -> None:
    """A conical hat resting on a wooden chair."""
    table = portrait_stage(c, 0.8)
    x, seat, s = c.w * 0.5, table - 40.0, 250.0
    shadow(c, x, table + 150, s * 1.2, 34, 90)
    for hand in (-1, 1):
        c.stroke(
            [(x + hand * s * 0.78, seat), (x + hand * s * 0.72, seat - s * 1.9)], 26, c.tone("wood", 0, -0.12)
        )
        c.stroke([(x + hand * s * 0.7, seat), (x + hand * s * 0.66, table + 90)], 24, c.tone("wood", 0, -0.3))
    for part in (0.5, 0.95, 1.4):
        c.stroke(
            [(x - s * 0.74, seat - s * part), (x + s * 0.74, seat - s * part)], 20, c.tone("wood", 0, 0.04)
        )
    crest = smooth(
        [(x - s * 0.76, seat - s * 1.86), (x, seat - s * 2.02), (x + s * 0.76, seat - s * 1.86)], 10
    )
    c.stroke(crest, 44, c.tone("wood", 0, 0.1))
    for hand in (-1, 1):
        c.stroke([(x + hand * s * 0.88, seat + 30), (x + hand * s * 0.96, table + 150)], 30, c.tone("wood"))
    c.shade(
        [
            (x - s * 0.86, seat - 26),
            (x + s * 0.86, seat - 26),
            (x + s * 1.06, seat + 44),
            (x - s * 1.06, seat + 44),
        ],
        c.tone("wood", 0, 0.34),
        c.tone("wood", 0, 0.16),
    )
    c.box(x - s * 1.06, seat + 42, s * 2.12, 28, c.tone("wood", 0, -0.1), 8)
    shadow(c, x, seat + 12, s * 0.86, 20, 90)
    things.hat(c, x + c.sunny_side * 8, seat - 34, 470, c.sunny_side * 0.05)
    scarf = smooth(
        [
            (x - c.sunny_side * 96, seat - 4),
            (x - c.sunny_side * 130, seat + 80),
            (x - c.sunny_side * 110, seat + 190),
        ],
        10,
    )
    c.stroke(scarf, 30, c.tone(c.rng.choice(("rose", "leaf", "honey"))))
    vase(c, c.w * (0.5 + c.sunny_side * 0.36), table + 190, 150)
    petals(c, table + 130, c.h - 30)


def hand_tools(c: Canvas) -> None:
    """The tools of a pair of working hands: hoe, spade and leaf hat by a basket of seedlings."""
    table = portrait_stage(c, 0.76)
    turn = c.sunny_side
    for dx, lean in ((-0.2, -0.07), (0.02, 0.05)):
        foot, tip = (c.w * (0.5 + turn * dx), table + 90), (c.w * (0.5 + turn * (dx + lean)), c.h * 0.17)
        shadow(c, foot[0], foot[1], 70, 14, 90)
        c.stroke([foot, tip], 25, c.tone("wood", 0, 0.1))
        c.stroke([(foot[0] - 5, foot[1]), (tip[0] - 5, tip[1])], 6, c.tone("wood", 0, 0.36))
    spade = (c.w * (0.5 - turn * 0.2), table + 20)
    blade = smooth(
        [
            (spade[0] - 84, spade[1] - 130),
            (spade[0] - 80, spade[1]),
            (spade[0], spade[1] + 110),
            (spade[0] + 80, spade[1]),
            (spade[0] + 84, spade[1] - 130),
        ],
        10,
    )
    c.shade(blade, c.tone("slate", 0, 0.5), c.tone("slate", 0, -0.1), across=True)
    top = (c.w * (0.5 + turn * 0.07), c.h * 0.17)
    c.shade(
        [
            (top[0] - 30, top[1] - 6),
            (top[0] + turn * 190, top[1] + 36),
            (top[0] + turn * 176, top[1] + 106),
            (top[0] - 30, top[1] + 40),
        ],
        c.tone("slate", 0, 0.4),
        c.tone("slate", 0, 0.0),
    )
    x, y = c.w * (0.5 + turn * 0.27), table + 150
    shadow(c, x, y, 180, 26, 90)
    things.basket(c, x, y, 300, 190)
    for dx, s in ((-70, 150), (66, 170), (0, 220)):
        sapling(c, x + dx, y - 184, s)
    shadow(c, c.w * (0.5 - turn * 0.17), c.h * 0.955, 220, 34, 100)
    things.hat(c, c.w * (0.5 - turn * 0.17), c.h * 0.94, 410, -turn * 0.06)


def watering_can(c: Canvas) -> None:
    """A watering can and pots of young plants."""
    table = portrait_stage(c, 0.74)
    x, y, turn = c.w * 0.47, table + 70, c.sunny_side
    shadow(c, x, y + 4, 240, 30, 90)
    paint = c.rng.choice(("deep", "leaf", "rose", "honey"))
    handle = smooth(
        [
            (x - turn * 120, y - 300),
            (x - turn * 280, y - 330),
            (x - turn * 300, y - 120),
            (x - turn * 150, y - 60),
        ],
        12,
    )
    c.stroke(handle, 28, c.tone(paint, 0, -0.16))
    arch = smooth([(x - turn * 110, y - 330), (x, y - 470), (x + turn * 110, y - 330)], 12)
    c.stroke(arch, 26, c.tone(paint, 0, -0.1))
    spout = [
        (x + turn * 130, y - 150),
        (x + turn * 330, y - 400),
        (x + turn * 366, y - 372),
        (x + turn * 140, y - 50),
    ]
    c.shade(spout, c.tone(paint, 0, 0.06), c.tone(paint, 0, -0.16))
    c.fill(ring(x + turn * 352, y - 396, 68, 26, turn * 0.75), c.tone(paint, 0, 0.2))
    c.shade(
        [(x - 146, y - 320), (x + 146, y - 320), (x + 176, y), (x - 176, y)],
        c.tone(paint, 0, 0.24),
        c.tone(paint, 0, -0.2),
        across=True,
    )
    c.fill(ring(x, y - 320, 146, 30), c.tone(paint, 0, -0.4))
    c.fill(ring(x, y, 176, 26), c.tone(paint, 0, -0.06))
    for part in (0.3, 0.78):
        c.stroke(
            [(x - 150 - 24 * part, y - 320 * (1 - part)), (x + 150 + 24 * part, y - 320 * (1 - part))],
            10,
            c.tone("cream"),
        )
    pots(c)


def pots(c: Canvas) -> None:
    """Set a row of pots along the front of the table."""
    turn = c.sunny_side
    for index, dx in enumerate((-0.36, -0.12, 0.14, 0.37)):
        px, py, s = c.w * (0.5 + turn * dx), c.h * (0.9 + 0.03 * (index % 2)), 128.0
        shadow(c, px, py, s * 0.6, 18, 90)
        c.shade(
            [
                (px - s * 0.46, py - s * 0.8),
                (px + s * 0.46, py - s * 0.8),
                (px + s * 0.34, py),
                (px - s * 0.34, py),
            ],
            c.tone("tile", 0, 0.24),
            c.tone("tile", 0, -0.14),
            across=True,
        )
        c.box(px - s * 0.52, py - s * 0.92, s * 1.04, s * 0.2, c.tone("tile", 0, 0.12), 6)
        if index % 2:
            stem_flower(c, px, py - s * 0.9, s * 1.3, s * 0.42, c.rng.choice(("petal", "blush", "heart")))
        else:
            for angle in (-0.8, 0.8, -0.35, 0.4, 0.0):
                leaf(
                    c,
                    px,
                    py - s * 0.88,
                    s * 1.05,
                    s * 0.17,
                    angle - pi / 2,
                    "fern",
                    0.1 - abs(angle) * 0.2,
                    angle * 0.5,
                )


SCENES = {
    "portrait-hat-chair": hat_chair,
    "portrait-hand-tools": hand_tools,
    "portrait-watering-can": watering_can,
}
