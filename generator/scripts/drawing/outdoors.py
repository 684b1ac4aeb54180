"""A bicycle, a beehive, a sheep: what stands in the open; every (x, y) is the middle of the foot."""

from __future__ import annotations

from math import cos, pi, sin

from drawing.canvas import Canvas, ring, smooth
from drawing.land import shadow
from drawing.light import Colour


def wheel(c: Canvas, x: float, y: float, r: float, colour: Colour) -> None:
    """Draw a spoked wheel centred on the point."""
    for index in range(9):
        dx, dy = cos(index * pi / 9) * r, sin(index * pi / 9) * r
        c.stroke([(x - dx, y - dy), (x + dx, y + dy)], r * 0.012, c.tone("slate", 0, 0.2))
    edge = ring(x, y, r, r, 0, 60)
    c.stroke([*edge, *edge[:3]], r * 0.09, colour)
    c.oval(x, y, r * 0.09, r * 0.09, colour)


def bicycle(c: Canvas, x: float, y: float, s: float, paint: str = "leaf") -> None:
    """Stand a bicycle with a basket in front and another behind."""
    shadow(c, x, y, s * 1.0, s * 0.06, 70)
    r, dark, frame = s * 0.34, c.tone("ink"), c.tone(paint)
    back, front, crank = (x - s * 0.55, y - r), (x + s * 0.55, y - r), (x - s * 0.06, y - s * 0.32)
    seat, head = (x - s * 0.2, y - s * 0.78), (x + s * 0.38, y - s * 0.8)
    for spot in (back, front):
        wheel(c, *spot, r, dark)
    for a, b in ((back, crank), (crank, head), (crank, seat), (seat, back), (head, front), (seat, head)):
        c.stroke([a, b], s * 0.035, frame)
    c.oval(*crank, s * 0.07, s * 0.07, c.tone("slate"))
    c.stroke([crank, (crank[0] + s * 0.1, crank[1] + s * 0.1)], s * 0.022, dark)
    c.stroke(
        [(crank[0] + s * 0.05, crank[1] + s * 0.1), (crank[0] + s * 0.15, crank[1] + s * 0.1)], s * 0.03, dark
    )
    c.stroke([seat, (seat[0] - s * 0.01, seat[1] - s * 0.07)], s * 0.03, dark)
    c.stroke(
        [(seat[0] - s * 0.13, seat[1] - s * 0.09), (seat[0] + s * 0.09, seat[1] - s * 0.08)],
        s * 0.055,
        c.tone("bark"),
    )
    c.stroke(
        smooth([head, (head[0] - s * 0.03, head[1] - s * 0.16), (head[0] - s * 0.16, head[1] - s * 0.17)], 6),
        s * 0.03,
        dark,
    )
    c.stroke([(back[0] - s * 0.22, y - s * 0.74), (seat[0] - s * 0.02, y - s * 0.74)], s * 0.028, dark)
    c.stroke([(back[0] - s * 0.12, y - s * 0.74), back], s * 0.02, dark)


def hive(c: Canvas, x: float, y: float, s: float, paint: str, far: float = 0.0) -> None:
    """Draw a wooden beehive box on legs with its little roof."""
    shadow(c, x, y, s * 0.6, s * 0.09, 60)
    for dx in (-0.32, 0.32):
        c.stroke([(x + dx * s, y), (x + dx * s, y - s * 0.2)], s * 0.06, c.tone("bark", far))
    c.shade(
        [
            (x - s * 0.42, y - s * 0.95),
            (x + s * 0.42, y - s * 0.95),
            (x + s * 0.42, y - s * 0.16),
            (x - s * 0.42, y - s * 0.16),
        ],
        c.tone(paint, far, 0.12),
        c.tone(paint, far, -0.1),
    )
    c.stroke(
        [(x - s * 0.42, y - s * 0.56), (x + s * 0.42, y - s * 0.56)], s * 0.02, c.tone(paint, far, -0.26)
    )
    c.box(x - s * 0.2, y - s * 0.3, s * 0.4, s * 0.06, c.tone("bark", far, -0.2), s * 0.03)
    c.box(x - s * 0.1, y - s * 0.78, s * 0.2, s * 0.05, c.tone("bark", far), s * 0.025)
    c.fill(
        [
            (x - s * 0.52, y - s * 0.94),
            (x - s * 0.44, y - s * 1.08),
            (x + s * 0.44, y - s * 1.08),
            (x + s * 0.52, y - s * 0.94),
        ],
        c.tone("wood", far, 0.16),
    )


def sheep(c: Canvas, x: float, y: float, s: float, hand: int, far: float = 0.0) -> None:
    """Draw a grazing sheep, its head down in the grass."""
    shadow(c, x, y, s * 0.75, s * 0.08, 60)
    dark = c.tone("bark", far, -0.1)
    for dx in (-0.36, -0.2, 0.2, 0.36):
        c.stroke([(x + dx * s, y - s * 0.34), (x + dx * s, y)], s * 0.075, dark)
    for lift, move in ((-0.2, 0.0), (0.06, -0.045)):
        for lx, ly, r in (
            (-0.36, -0.5, 0.25),
            (0.0, -0.55, 0.32),
            (0.36, -0.52, 0.25),
            (-0.18, -0.67, 0.24),
            (0.2, -0.67, 0.23),
            (0.0, -0.42, 0.26),
        ):
            c.oval(
                x + lx * s, y + (ly + move) * s, r * s * (1 + move), r * s * 0.88, c.tone("wool", far, lift)
            )
    c.fill(ring(x + hand * s * 0.66, y - s * 0.3, s * 0.2, s * 0.105, hand * 0.95), dark)
    c.fill(ring(x + hand * s * 0.52, y - s * 0.43, s * 0.1, s * 0.04, -hand * 0.3), dark)
    c.oval(x + hand * s * 0.53, y - s * 0.54, s * 0.13, s * 0.1, c.tone("wool", far, 0.06))
