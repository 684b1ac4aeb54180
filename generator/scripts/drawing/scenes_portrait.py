"""Emblems that stand for a person, in place of a face: upright still lifes of work and home."""

from __future__ import annotations

from drawing import things
from drawing.canvas import Canvas, ring, smooth
from drawing.interior import petals, portrait_stage, portrait_wall, vase
from drawing.land import shadow


def tea_notebook(c: Canvas) -> None:
    """A cup of tea, a notebook and a pen, with flowers."""
    table = portrait_stage(c)
    turn = c.sunny_side
    vase(
        c,
        c.w * (0.5 - turn * 0.2),
        table + 100,
        330,
        c.rng.choice(("deep", "tile", "sage")),
        c.rng.choice(("petal", "rose", "blush")),
    )
    pile = c.w * (0.5 + turn * 0.18)
    shadow(c, pile, table + 130, 240, 24, 90)
    things.lying_book(c, pile, table + 130, 430, 66, "leaf")
    things.lying_book(c, pile - 12, table + 64, 380, 58, "lotus")
    things.cup(c, pile - 8, table + 8, 210)
    open_book(c, c.w * 0.5, c.h * 0.94, 460)
    petals(c, table + 170, c.h - 40, "petal", 5)


def open_book(c: Canvas, x: float, y: float, w: float) -> None:
    """Lay a notebook open, its lines ruled and a pen across it."""
    h = w * 0.3
    shadow(c, x, y - h * 0.3, w * 0.62, h * 0.66, 80)
    for hand in (-1, 1):
        page = smooth([(x, y - h), (x + hand * w * 0.24, y - h * 1.08), (x + hand * w * 0.46, y - h)], 8)
        low = smooth([(x + hand * w * 0.56, y), (x + hand * w * 0.3, y - h * 0.1), (x, y)], 8)
        c.fill([(px, py + 12) for px, py in [*page, *low]], c.tone("leaf", 0, -0.2))
        c.shade([*page, *low], *((c.tone("paper", 0, -0.02), c.tone("paper", 0, -0.12))[::hand]), across=True)
        for row in range(1, 6):
            t = 0.1 + row * 0.14
            edge = w * (0.45 + 0.1 * t)
            c.stroke(
                [(x + hand * 20, y - h * (1 - t) - 3), (x + hand * edge * 0.9, y - h * (1.02 - t))],
                2.6,
                c.tone("water", 0, -0.1),
            )
    c.stroke([(x + w * 0.1, y - h * 0.34), (x + w * 0.44, y - h * 0.92)], 13, c.tone("lotus"))
    c.stroke([(x + w * 0.075, y - h * 0.28), (x + w * 0.1, y - h * 0.34)], 7, c.tone("honey"))


def bamboo_violin(c: Canvas) -> None:
    """A two-stringed bamboo violin (đàn nhị) and its bow."""
    table = portrait_stage(c, 0.78)
    x, foot, turn = c.w * 0.48, table + 60, c.sunny_side
    top = (x + turn * 60, c.h * 0.12)
    shadow(c, x, foot + 70, 220, 28, 90)
    c.stroke([(x, foot), top], 27, c.tone("bark"))
    c.stroke([(x - 6, foot), (top[0] - 6, top[1])], 6, c.tone("wood", 0, 0.3))
    scroll = smooth(
        [
            top,
            (top[0] + turn * 16, top[1] - 50),
            (top[0] - turn * 40, top[1] - 74),
            (top[0] - turn * 62, top[1] - 40),
        ],
        8,
    )
    c.stroke(scroll, 24, c.tone("bark"))
    for part in (0.09, 0.18):
        px, py = top[0] + (x - top[0]) * part, top[1] + (foot - top[1]) * part
        c.stroke([(px + turn * 20, py), (px - turn * 130, py - 20)], 18, c.tone("wood", 0, -0.1))
        c.fill(ring(px - turn * 130, py - 20, 26, 18), c.tone("honey"))
    c.shade(
        [(x - 128, foot - 66), (x + 128, foot - 66), (x + 108, foot + 76), (x - 108, foot + 76)],
        c.tone("tile", 0, 0.24),
        c.tone("brick", 0, -0.3),
        across=True,
    )
    for part in (-118, 106):
        c.fill(ring(x + part, foot + 4, 26, 72), c.tone("tile", 0, 0.34 if part < 0 else -0.2))
    for part in (-46, 40):
        c.stroke([(x + part, foot - 64), (x + part, foot + 74)], 6, c.tone("honey", 0, 0.1))
    for dx in (-15, 13):
        c.stroke([(top[0] + dx, top[1] + 90), (x + dx, foot - 30)], 3, c.tone("cream", 0, 0.2))
    bow = smooth([(x - turn * 300, table - 280), (x, table - 210), (x + turn * 330, table - 20)], 12)
    c.stroke(bow, 13, c.tone("bamboo", 0, -0.1))
    c.stroke(
        [bow[0], (bow[0][0] + turn * 16, bow[0][1] + 36), (bow[-1][0] - turn * 16, bow[-1][1] + 24), bow[-1]],
        5,
        c.tone("cream"),
    )
    vase(c, c.w * (0.5 + turn * 0.33), table + 130, 180, "deep")
    petals(c, table + 150, c.h - 40)


def lamp_books(c: Canvas) -> None:
    """A teacher's desk: books, chalk colours and a reading lamp."""
    table = portrait_stage(c)
    turn = c.sunny_side
    x, y = c.w * (0.5 - turn * 0.24), table + 90
    shadow(c, x, y, 130, 24, 90)
    arm = smooth(
        [(x, y - 20), (x - turn * 40, y - 330), (x + turn * 20, y - 520), (x + turn * 150, y - 560)], 12
    )
    c.glow(x + turn * 230, y - 420, 420, c.tone("amber", 0, 0.5), 0.6)
    c.stroke(arm, 18, c.tone("leaf", 0, -0.1))
    c.fill(ring(x, y - 12, 108, 28), c.tone("leaf", 0, -0.14))
    head = [
        (x + turn * 110, y - 610),
        (x + turn * 190, y - 620),
        (x + turn * 320, y - 470),
        (x + turn * 90, y - 440),
    ]
    c.shade(head, c.tone("leaf", 0, 0.16), c.tone("leaf", 0, -0.16))
    c.fill(ring(x + turn * 205, y - 455, 117, 24, -turn * 0.13), c.tone("amber", 0, 0.5))
    pile, paints = c.w * (0.5 + turn * 0.16), ["deep", "lotus", "honey", "leaf", "coral", "plum"]
    c.rng.shuffle(paints)
    shadow(c, pile, table + 130, 250, 26, 90)
    for index in range(4):
        things.lying_book(
            c, pile + (index % 2) * 22 - 8, table + 130 - index * 62, 430 - 34 * index, 62, paints[index]
        )
    things.fruit(c, pile, table - 166, 62, "rose")
    for index in range(5):
        px = c.w * (0.24 + 0.11 * index)
        c.stroke(
            [(px, c.h * 0.93), (px + 70, c.h * 0.91)],
            19,
            c.tone(("cream", "petal", "heart", "sky", "lime")[index]),
        )
    petals(c, table + 190, c.h - 50, "petal", 4)


def loom_shuttle(c: Canvas) -> None:
    """A loom's warp, half-woven brocade, and the shuttle lying on it."""
    portrait_wall(c, c.h * 0.86)
    left, right, top, cloth = c.w * 0.16, c.w * 0.84, c.h * 0.12, c.h * 0.5
    count = 56
    for index in range(count + 1):
        x = left + (right - left) * index / count
        c.stroke([(x, top), (x, cloth)], 3.4, c.tone(("cream", "petal", "cream", "amber")[index % 4]))
    low = c.h * 0.86
    c.shade(
        [(left, cloth), (right, cloth), (right, low), (left, low)],
        c.tone("pine", 0, 0.14),
        c.tone("pine", 0, -0.14),
    )
    brocade(c, left, right, cloth, low)
    for y, tall in ((top, 44), (low, 54)):
        c.box(left - 66, y - tall / 2, right - left + 132, tall, c.tone("wood", 0, 0.2), 20)
        c.box(left - 66, y + tall * 0.1, right - left + 132, tall * 0.4, c.tone("wood", 0, -0.06), 12)
    for x in (left - 34, right + 10):
        c.box(x, top - 60, 24, c.h, c.tone("wood", 0, -0.16), 8)
    y = cloth - 70
    c.fill(ring(c.w / 2 + 6, y + 44, 236, 20), c.light.shade, 60)
    body = smooth(
        [
            (c.w / 2 - 260, y),
            (c.w / 2 - 120, y - 50),
            (c.w / 2 + 120, y - 50),
            (c.w / 2 + 260, y),
            (c.w / 2 + 120, y + 46),
            (c.w / 2 - 120, y + 46),
        ],
        12,
        True,
    )
    c.shade(body, c.tone("rattan", 0, 0.3), c.tone("wood"))
    c.box(c.w / 2 - 120, y - 24, 240, 46, c.tone("bark", 0, -0.1), 22)
    c.box(c.w / 2 - 92, y - 17, 184, 32, c.tone("rose"), 15)
    for index in range(11):
        c.stroke(
            [(c.w / 2 - 84 + index * 17, y - 16), (c.w / 2 - 90 + index * 17, y + 14)],
            3,
            c.tone("rose", 0, -0.24),
        )


def brocade(c: Canvas, left: float, right: float, top: float, low: float) -> None:
    """Weave bands of lozenges and small flowers into the cloth."""
    paints = ["heart", "petal", "coral", "cream", "rose"]
    c.rng.shuffle(paints)
    y, row = top + 12, 0
    while y < low - 50:
        c.box(left, y, right - left, 9, c.tone(paints[row % 5]))
        step = 62.0
        count = int((right - left) / step)
        step = (right - left) / count
        for index in range(count):
            x, my = left + step * (index + 0.5), y + 46
            for size, paint in (
                (26, paints[(row + 1) % 5]),
                (16, "pine"),
                (9, paints[(row + 2 + index % 2) % 5]),
            ):
                c.fill([(x - size, my), (x, my - size), (x + size, my), (x, my + size)], c.tone(paint))
        y, row = y + 84, row + 1


SCENES = {
    "portrait-loom-shuttle": loom_shuttle,
    "portrait-tea-notebook": tea_notebook,
    "portrait-bamboo-violin": bamboo_violin,
    "portrait-lamp-books": lamp_books,
}
