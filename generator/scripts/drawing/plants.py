"""Trees, crops and flowers; every (x, y) is the foot of the plant unless it says otherwise."""

from __future__ import annotations

from math import cos, pi, sin

from drawing.canvas import Canvas, Point, ring, smooth
from drawing.land import Ridge

UP = -pi / 2


def flower(
    c: Canvas, x: float, y: float, r: float, paint: str = "petal", squash: float = 1.0, far: float = 0.0
) -> None:
    """Draw the five-petal flower of the site, centred on the point."""
    turn = c.rng.uniform(-0.3, 0.3) + UP
    for index in range(5):
        angle = turn + index * 2 * pi / 5
        px, py = cos(angle), sin(angle) * squash
        petal = ring(x + px * r * 0.56, y + py * r * 0.56, r * 0.47, r * 0.27, angle)
        c.fill(petal, c.tone(paint, far, 0.08 * ((index * 2) % 5) / 5))
        if r > 22:
            c.stroke(
                [(x + px * r * 0.2, y + py * r * 0.2), (x + px * r * 0.62, y + py * r * 0.62)],
                r * 0.045,
                c.tone(paint, far, -0.14),
            )
    c.oval(x, y, r * 0.2, r * 0.2 * (0.5 + squash / 2), c.tone("heart", far))
    if r > 22:
        c.oval(x - r * 0.04, y - r * 0.05, r * 0.1, r * 0.09, c.tone("heart", far, 0.4))


def leaf(
    c: Canvas,
    x: float,
    y: float,
    length: float,
    wide: float,
    angle: float,
    paint: str = "leaf",
    lift: float = 0.0,
    bend: float = 0.0,
    far: float = 0.0,
) -> None:
    """Draw one pointed leaf growing from the point, its two halves in light and shade."""
    spine = [
        (x + cos(angle + bend * t) * length * t, y + sin(angle + bend * t) * length * t)
        for t in (0, 0.2, 0.45, 0.72, 1)
    ]
    swell = (0.0, 0.72, 1.0, 0.66, 0.0)
    side = angle + bend / 2 + pi / 2
    for hand, more in ((1, 0.0), (-1, 0.12)):
        edge = [
            (px + hand * cos(side) * wide * s, py + hand * sin(side) * wide * s)
            for (px, py), s in zip(spine, swell, strict=True)
        ]
        c.fill([*smooth(edge, 5), *reversed(smooth(spine, 5))], c.tone(paint, far, lift + more))


def stem_flower(c: Canvas, x: float, y: float, tall: float, r: float, paint: str = "petal") -> None:
    """Draw a flower on its stem with two leaves."""
    lean = c.rng.uniform(-0.16, 0.16) * tall
    stalk = smooth([(x, y), (x + lean * 0.2, y - tall * 0.5), (x + lean, y - tall)], 6)
    c.stroke(stalk, max(2.0, r * 0.11), c.tone("pine", 0, 0.1))
    for hand in (-1, 1):
        leaf(
            c,
            x + lean * 0.15,
            y - tall * c.rng.uniform(0.2, 0.4),
            r * 0.95,
            r * 0.2,
            UP + hand * c.rng.uniform(0.6, 1.0),
            "leaf",
            0.0,
            -hand * 0.3,
        )
    flower(c, x + lean, y - tall, r, paint, c.rng.uniform(0.82, 1.0))


def tuft(
    c: Canvas, x: float, y: float, s: float, paint: str = "leaf", lift: float = 0.0, far: float = 0.0
) -> None:
    """Draw a small tuft of grass."""
    for angle in (-0.62, -0.3, 0.02, 0.34, 0.6):
        tip = (x + sin(angle) * s, y - cos(angle) * s * c.rng.uniform(0.7, 1.05))
        c.fill([(x - s * 0.07, y), tip, (x + s * 0.07, y)], c.tone(paint, far, lift))


def meadow(c: Canvas, line: Ridge, depth: float, paint: str, count: int = 60, size: float = 20) -> None:
    """Scatter grass over a field, small far away and larger towards the reader."""
    for part in sorted(c.rng.random() for _ in range(count)):
        x = c.rng.uniform(0, c.w)
        tuft(c, x, line(x) + 12 + depth * part, size * (0.35 + part), paint, c.rng.uniform(-0.22, 0.14))


def bush(
    c: Canvas, x: float, y: float, s: float, paint: str = "fern", bloom: str = "", far: float = 0.0
) -> None:
    """Draw a low round bush, with small flowers when a bloom is named."""
    for move, size, lift in ((0.0, 1.0, -0.16), (0.12, 0.8, 0.0), (0.24, 0.5, 0.14)):
        for lx, r in ((-0.55, 0.46), (0.0, 0.6), (0.55, 0.44)):
            px = x + (lx * (1 - move) + move * c.sunny_side * 0.6) * s
            foot = y - r * s * 0.55 - move * s * 0.6
            c.oval(px, foot, r * s * size, r * s * 0.82 * size, c.tone(paint, far, lift))
    for _ in range(7 if bloom else 0):
        flower(
            c,
            x + c.rng.uniform(-0.8, 0.8) * s,
            y - c.rng.uniform(0.1, 0.75) * s,
            s * c.rng.uniform(0.13, 0.2),
            bloom,
            0.9,
            far,
        )


def corner_leaves(c: Canvas, hand: int, paint: str = "pine", size: float = 250) -> None:
    """Frame a lower corner with large dark leaves and one flower: the layer nearest the reader."""
    x = -10 if hand < 0 else c.w + 10
    for index in range(7):
        angle = UP - hand * (0.05 + index * 0.2)
        leaf(
            c,
            x,
            c.h + 30,
            size * c.rng.uniform(0.75, 1.15),
            size * 0.12,
            angle,
            paint,
            -0.28 + 0.05 * (index % 3),
            -hand * 0.35,
        )


def lotus(c: Canvas, x: float, y: float, s: float, paint: str = "petal") -> None:
    """Draw an open lotus, its point being the foot of the bloom."""
    for row, (spread, tall) in enumerate(((1.2, 0.78), (0.72, 0.98), (0.0, 1.05), (0.38, 0.86))):
        for hand in (-1, 1) if spread else (1,):
            leaf(
                c,
                x,
                y,
                s * tall,
                s * 0.25,
                UP + hand * spread,
                paint,
                (-0.12, 0.0, 0.12, 0.22)[row],
                -hand * 0.16,
            )


def pad(c: Canvas, x: float, y: float, r: float, lift: float = 0.0, far: float = 0.0) -> None:
    """Draw a lotus leaf lying on the water."""
    cut = c.rng.uniform(0, 6.28)
    edge: list[Point] = [
        (x + cos(cut + a) * r, y + sin(cut + a) * r * 0.34) for a in (0.25 + i * 5.8 / 30 for i in range(31))
    ]
    c.fill([(px, py + r * 0.05) for px, py in edge], c.tone("pine", far, lift - 0.2))
    c.fill([(x, y), *edge], c.tone("fern", far, lift))
    for point in edge[2::5]:
        c.stroke(
            [(x, y), ((x + point[0] * 3) / 4, (y + point[1] * 3) / 4)], r * 0.016, c.tone("young", far, lift)
        )
