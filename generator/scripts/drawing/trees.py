"""Trees, palms and orchard plants; every (x, y) is the foot of the plant."""

from __future__ import annotations

from math import cos, pi

from drawing.canvas import Canvas, ring, smooth
from drawing.land import shadow
from drawing.plants import UP, leaf


def canopy(c: Canvas, x: float, y: float, s: float, paint: str, far: float, lift: float = 0.0) -> None:
    """Draw a rounded crown: dark mass, body, and a lit side towards the sun."""
    lumps = [
        (0.0, -0.1, 0.62),
        (-0.5, 0.12, 0.44),
        (0.52, 0.1, 0.46),
        (-0.26, -0.42, 0.44),
        (0.3, -0.4, 0.45),
    ]
    shifts = [(c.rng.uniform(-0.06, 0.06), c.rng.uniform(-0.05, 0.05)) for _ in lumps]
    for move, size, extra in ((0.0, 1.0, -0.2), (0.1, 0.86, 0.0), (0.24, 0.56, 0.17)):
        for (lx, ly, r), (dx, dy) in zip(lumps, shifts, strict=True):
            px = x + (lx * (1 - move * 0.6) + dx + c.sunny_side * move * 0.7) * s
            py = y + (ly * (1 - move * 0.4) + dy - move * 0.7) * s
            c.oval(px, py, r * s * size, r * s * size * 0.92, c.tone(paint, far, extra + lift))


def tree(c: Canvas, x: float, y: float, s: float, paint: str = "leaf", far: float = 0.0) -> None:
    """Draw a broad village tree about twice as tall as its size."""
    bark = c.tone("bark", far)
    for reach in (-0.34, 0.3):
        c.stroke([(x, y - s * 0.5), (x + reach * s, y - s * 1.05)], s * 0.075, bark)
    c.fill(
        [(x - s * 0.12, y), (x - s * 0.06, y - s * 1.1), (x + s * 0.06, y - s * 1.1), (x + s * 0.13, y)], bark
    )
    canopy(c, x, y - s * 1.35, s * 0.86, paint, far)


def palm(c: Canvas, x: float, y: float, s: float, far: float = 0.0, lean: float = 0.2) -> None:
    """Draw a coconut palm with a curved trunk."""
    top = (x + lean * s, y - s)
    c.stroke(smooth([(x, y), (x + lean * s * 0.3, y - s * 0.5), top], 8), s * 0.05, c.tone("bark", far, 0.12))
    for index, angle in enumerate((-3.05, -2.5, -2.0, -1.5, -1.05, -0.55, -0.05, 0.45, 2.7)):
        bend = 0.75 if cos(angle) > 0 else -0.75
        leaf(
            c,
            *top,
            s * c.rng.uniform(0.4, 0.5),
            s * 0.05,
            angle,
            "leaf",
            -0.14 + 0.05 * (index % 4),
            bend,
            far,
        )
    for dx in (-0.03, 0.035):
        c.oval(top[0] + dx * s, top[1] + s * 0.045, s * 0.032, s * 0.036, c.tone("bark", far, 0.1))


def areca(c: Canvas, x: float, y: float, s: float, far: float = 0.0) -> None:
    """Draw a slim upright areca palm."""
    c.stroke([(x, y), (x + s * 0.02, y - s)], s * 0.032, c.tone("stone", far, -0.25))
    c.stroke([(x + s * 0.02, y - s * 0.9), (x + s * 0.02, y - s)], s * 0.042, c.tone("young", far))
    for index, angle in enumerate((-2.85, -2.3, -1.8, -1.35, -0.85, -0.3)):
        bend = 0.6 if cos(angle) > 0 else -0.6
        leaf(c, x + s * 0.02, y - s, s * 0.27, s * 0.036, angle, "leaf", -0.1 + 0.06 * (index % 3), bend, far)


def banana(c: Canvas, x: float, y: float, s: float, far: float = 0.0, lift: float = 0.0) -> None:
    """Draw a banana plant with broad drooping leaves."""
    c.fill(
        [(x - s * 0.06, y), (x - s * 0.035, y - s * 0.5), (x + s * 0.035, y - s * 0.5), (x + s * 0.06, y)],
        c.tone("sage", far, lift),
    )
    for index, angle in enumerate((-2.75, -0.4, -2.2, -0.95, -1.75, -1.35)):
        bend = 0.5 if cos(angle) > 0 else -0.5
        leaf(
            c,
            x,
            y - s * 0.46,
            s * c.rng.uniform(0.55, 0.7),
            s * 0.085,
            angle,
            "fern",
            lift - 0.12 + index * 0.04,
            bend,
            far,
        )


def bamboo(c: Canvas, x: float, y: float, s: float, far: float = 0.0, lift: float = 0.0) -> None:
    """Draw a clump of bamboo bending one way."""
    for index in range(6):
        lean = c.rng.uniform(-0.3, 0.34)
        tall = s * c.rng.uniform(0.75, 1.1)
        foot = x + (index - 2.5) * s * 0.045
        stalk = smooth([(foot, y), (foot + lean * s * 0.2, y - tall * 0.6), (foot + lean * s, y - tall)], 8)
        c.stroke(stalk, s * 0.02, c.tone("young", far, lift - 0.1))
        for spot in stalk[6:]:
            for hand in (-1, 1):
                leaf(
                    c,
                    *spot,
                    s * 0.13,
                    s * 0.017,
                    pi / 2 - hand * c.rng.uniform(0.5, 1.3),
                    "fern",
                    lift + c.rng.uniform(-0.15, 0.12),
                    0.2 * hand,
                    far,
                )


def sapling(c: Canvas, x: float, y: float, s: float, far: float = 0.0) -> None:
    """Draw a young tree of a few pairs of leaves, on a little mound."""
    c.fill(ring(x, y, s * 0.26, s * 0.07), c.tone("soil", far, 0.1))
    c.stroke([(x, y), (x, y - s * 0.85)], s * 0.03, c.tone("bark", far, 0.1))
    for step in range(4):
        for hand in (-1, 1):
            leaf(
                c,
                x,
                y - s * (0.32 + step * 0.17),
                s * (0.36 - step * 0.05),
                s * 0.075,
                UP + hand * (1.15 - step * 0.16),
                "young" if step > 1 else "fern",
                0.02 * step,
                hand * 0.25,
                far,
            )


def fruit_post(c: Canvas, x: float, y: float, s: float, far: float = 0.0) -> None:
    """Draw a dragon-fruit plant on its post, arms hanging, with its fruit."""
    shadow(c, x, y, s * 0.4, s * 0.08, 50)
    c.box(x - s * 0.045, y - s * 0.72, s * 0.09, s * 0.72, c.tone("stone", far, -0.1))
    for index in range(13):
        reach = (index - 6) / 6
        out = reach * s * 0.55 + c.rng.uniform(-0.05, 0.05) * s
        drop = y - s * c.rng.uniform(0.18, 0.4) + abs(reach) * s * 0.02
        arm = smooth(
            [(x, y - s * 0.68), (x + out * 0.55, y - s * (0.97 - abs(reach) * 0.1)), (x + out, drop)], 6
        )
        c.stroke(arm, s * 0.062, c.tone("leaf", far, -0.14 + 0.05 * (index % 5)))
        if index % 3 == 1:
            c.fill(ring(x + out, drop + s * 0.04, s * 0.07, s * 0.088), c.tone("rose", far))
            leaf(c, x + out, drop, s * 0.08, s * 0.02, UP + 0.6, "young", 0.0, 0.0, far)
            c.oval(x + out - s * 0.02, drop + s * 0.02, s * 0.02, s * 0.026, c.tone("petal", far))
