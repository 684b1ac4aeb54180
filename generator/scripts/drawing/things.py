"""Objects of work and home: baskets, cups, books, tools; every (x, y) is the middle of the foot."""

from __future__ import annotations

import itertools
from math import cos, pi, sin

from drawing.canvas import Canvas, Point, ring, smooth
from drawing.plants import UP, flower, leaf


def basket(
    c: Canvas, x: float, y: float, w: float, h: float, paint: str = "rattan", heaped: bool = False
) -> None:
    """Draw a woven basket; a heaped one covers the foot of what was drawn above it, and hides its inside."""
    rim = h * 0.13
    if not heaped:
        c.fill(ring(x, y - h, w * 0.5, rim), c.tone(paint, 0, -0.42))
    body = smooth(
        [
            (x - w * 0.5, y - h),
            (x - w * 0.44, y - h * 0.4),
            (x - w * 0.34, y - h * 0.03),
            (x, y + h * 0.03),
            (x + w * 0.34, y - h * 0.03),
            (x + w * 0.44, y - h * 0.4),
            (x + w * 0.5, y - h),
        ],
        8,
    )
    front = [(x + cos(a) * w * 0.5, y - h + sin(a) * rim) for a in (i * pi / 20 for i in range(21))]
    c.shade([*body, *front], c.tone(paint, 0, 0.12), c.tone(paint, 0, -0.2))
    for row in range(1, 7):
        part = row / 7
        wide = w * (0.5 - 0.14 * part)
        dip = rim * (1 - part * 0.6)
        line = [
            (x + cos(a) * wide, y - h * (1 - part) + sin(a) * dip) for a in (i * pi / 14 for i in range(15))
        ]
        for k in range(0, 14, 2):
            c.stroke(line[k + row % 2 : k + row % 2 + 2], h * 0.035, c.tone(paint, 0, -0.26))
    c.stroke(front, h * 0.075, c.tone(paint, 0, 0.22))


def fruit(c: Canvas, x: float, y: float, r: float, paint: str, top: bool = True) -> None:
    """Draw a round fruit centred on the point, with a lit side."""
    c.oval(x, y, r, r * 0.96, c.tone(paint, 0, -0.16))
    c.oval(x + c.sunny_side * r * 0.1, y - r * 0.1, r * 0.84, r * 0.8, c.tone(paint))
    c.oval(x + c.sunny_side * r * 0.3, y - r * 0.34, r * 0.26, r * 0.22, c.tone(paint, 0, 0.35))
    if top:
        leaf(c, x, y - r * 0.9, r * 0.75, r * 0.2, UP + 0.8 * c.sunny_side, "leaf")


def custard_apple(c: Canvas, x: float, y: float, r: float) -> None:
    """Draw a custard apple (na): rows of soft knobs over a heart of green."""
    c.oval(x, y, r, r, c.tone("fern", 0, -0.2))
    for row in range(-3, 4):
        wide = (1 - (row / 3.9) ** 2) ** 0.5
        for col in range(-3, 4):
            px = (col + (row % 2) * 0.5) / 3.6
            if abs(px) < wide:
                lift = 0.05 + 0.14 * px * c.sunny_side - 0.05 * row
                c.oval(x + px * r, y + row * r * 0.265, r * 0.165, r * 0.17, c.tone("young", 0, lift))
    c.stroke([(x, y - r), (x + r * 0.1, y - r * 1.3)], r * 0.12, c.tone("bark"))


def yarn(c: Canvas, x: float, y: float, r: float, paint: str) -> None:
    """Draw a ball of yarn centred on the point."""
    c.oval(x, y, r, r, c.tone(paint, 0, -0.12))
    c.oval(x + c.sunny_side * r * 0.08, y - r * 0.08, r * 0.88, r * 0.88, c.tone(paint))
    for angle, spread in ((0.5, 0.55), (-0.7, 0.5), (1.8, 0.4)):
        for k in (-0.5, -0.17, 0.17, 0.5):
            arc = [
                (
                    x + cos(t) * r * 0.9 * cos(angle) - (k + sin(t) * 0.3) * spread * r * sin(angle),
                    y + cos(t) * r * 0.9 * sin(angle) + (k + sin(t) * 0.3) * spread * r * cos(angle),
                )
                for t in (0.5 + i * 0.214 for i in range(11))
            ]
            c.stroke(arc, r * 0.04, c.tone(paint, 0, -0.2 if k < 0 else 0.22))


def jar(c: Canvas, x: float, y: float, w: float, h: float, paint: str, band: str = "cream") -> None:
    """Draw a glazed jar with a band round it."""
    half = [(0.24, 1.0), (0.3, 0.95), (0.24, 0.88), (0.47, 0.66), (0.5, 0.46), (0.4, 0.16), (0.3, 0.0)]
    right = smooth([(x + px * w, y - py * h) for px, py in half], 8)
    outline = [*right, *[(2 * x - px, py) for px, py in reversed(right)]]
    lit, dark = c.tone(paint, 0, 0.2), c.tone(paint, 0, -0.2)
    c.shade(outline, *((dark, lit) if c.sunny_side > 0 else (lit, dark)), across=True)
    c.fill(ring(x, y - h, w * 0.25, h * 0.035), c.tone(paint, 0, -0.45))
    for part in (0.5, 0.44):
        arc = [
            (x + cos(a) * w * 0.495, y - h * part + sin(a) * h * 0.05)
            for a in (i * pi / 16 for i in range(17))
        ]
        c.stroke(arc, h * 0.018, c.tone(band))


def cup(c: Canvas, x: float, y: float, w: float, paint: str = "cream", steam: bool = True) -> None:
    """Draw a small tea cup, steaming."""
    h = w * 0.66
    side = smooth(
        [(x + w * 0.5, y - h), (x + w * 0.46, y - h * 0.4), (x + w * 0.24, y - h * 0.03), (x + w * 0.2, y)], 8
    )
    body = [*side, *[(2 * x - px, py) for px, py in reversed(side)]]
    c.shade(body, c.tone(paint, 0, 0.2), c.tone(paint, 0, -0.2))
    c.fill(ring(x, y - h, w * 0.5, w * 0.1), c.tone(paint, 0, 0.3))
    c.fill(ring(x, y - h + w * 0.012, w * 0.43, w * 0.075), c.tone("honey", 0, -0.2))
    flower(c, x, y - h * 0.46, w * 0.14, "rose", 0.9)
    for dx in (-0.13, 0.12) if steam else ():
        rise = smooth(
            [
                (x + dx * w, y - h * 1.15),
                (x + (dx + 0.1) * w, y - h * 1.6),
                (x + (dx - 0.06) * w, y - h * 2.1),
                (x + (dx + 0.05) * w, y - h * 2.6),
            ],
            8,
        )
        c.stroke(rise, w * 0.035, (255, 255, 255), 110)


def book(c: Canvas, x: float, y: float, w: float, h: float, paint: str, lean: float = 0.0) -> None:
    """Stand a book on a shelf, its back to the reader; x is its left edge."""
    dx = lean * h
    c.shade(
        [(x + dx, y - h), (x + w + dx, y - h), (x + w, y), (x, y)],
        c.tone(paint, 0, 0.16),
        c.tone(paint, 0, -0.12),
        across=True,
    )
    for part in (0.14, 0.2, 0.84):
        c.stroke(
            [(x + w * 0.1 + dx * part, y - h * part), (x + w * 0.9 + dx * part, y - h * part)],
            h * 0.012,
            c.tone("amber"),
        )


def lying_book(c: Canvas, x: float, y: float, w: float, h: float, paint: str) -> None:
    """Lay a closed book flat, its pages showing under the cover."""
    c.box(x - w / 2, y - h, w, h, c.tone(paint, 0, -0.1), h * 0.2)
    c.box(x - w * 0.47, y - h * 0.8, w * 0.97, h * 0.6, c.tone("paper", 0, -0.04), h * 0.1)
    for part in (0.4, 0.56):
        c.stroke([(x - w * 0.44, y - h * part), (x + w * 0.48, y - h * part)], h * 0.03, c.tone("stone"))
    c.box(x - w / 2, y - h, w, h * 0.2, c.tone(paint, 0, 0.06), h * 0.1)


def hat(c: Canvas, x: float, y: float, w: float, turn: float = 0.0) -> None:
    """Lay a conical leaf hat, its point being the middle of the brim."""

    def place(px: float, py: float) -> Point:
        return x + (px * cos(turn) - py * sin(turn)) * w, y + (px * sin(turn) + py * cos(turn)) * w

    brim = [(cos(a) * 0.5, sin(a) * 0.1) for a in (i * pi / 24 for i in range(25))]
    tip = (0.0, -0.4)
    c.fill([place(px, py) for px, py in ring(0, 0, 0.5, 0.1)], c.tone("rattan", 0, -0.36))
    steps = list(itertools.pairwise(brim))
    for index, (a, b) in enumerate(steps):
        # The cone turns from light to shade around its axis, strip by strip.
        lit = cos((index / len(steps)) * pi - (0.6 if c.sunny_side > 0 else 2.5)) * 0.24
        c.fill([place(*tip), place(*a), place(b[0] - 0.003, b[1])], c.tone("dry", 0, lit))
    for part in (0.3, 0.5, 0.68, 0.85):
        row = [place(px * part, tip[1] + (py - tip[1]) * part) for px, py in brim]
        c.stroke(row, w * 0.006, c.tone("rattan", 0, -0.2))
    c.stroke([place(*p) for p in brim], w * 0.018, c.tone("rattan", 0, -0.06))
