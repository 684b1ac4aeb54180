"""Houses, roofs, walls, boats and lamps; every (x, y) is the middle of the foot."""

from __future__ import annotations

from drawing.canvas import Canvas, Point, ring, smooth
from drawing.land import shadow
from drawing.light import mix


def door(c: Canvas, x: float, y: float, w: float, h: float, paint: str = "leaf", far: float = 0.0) -> None:
    """Draw a two-leaf door standing on the point."""
    c.box(x - w / 2 - w * 0.06, y - h * 1.05, w * 1.12, h * 1.05, c.tone("wood", far, 0.1))
    for hand in (0, 1):
        left = x - w / 2 + hand * w / 2
        c.box(left + w * 0.02, y - h, w * 0.46, h, c.tone(paint, far, -0.04 * hand))
        for row in (0.08, 0.54):
            c.box(left + w * 0.1, y - h + h * row, w * 0.3, h * 0.36, c.tone(paint, far, 0.16), w * 0.03)


def window(c: Canvas, x: float, y: float, w: float, h: float, far: float = 0.0) -> None:
    """Draw a shuttered window centred on the point; it glows after dark."""
    lit = c.light.name in ("night", "dusk")
    glass = mix(c.tone("heart", far), (255, 240, 200), 0.5) if lit else c.tone("deep", far, 0.2)
    c.box(x - w / 2, y - h / 2, w, h, c.tone("wood", far, 0.1), w * 0.06)
    c.box(x - w * 0.42, y - h * 0.42, w * 0.84, h * 0.84, glass)
    for part in (-0.21, 0.0, 0.21):
        c.box(x + part * w - w * 0.025, y - h * 0.42, w * 0.05, h * 0.84, c.tone("wood", far))
    for hand in (-1, 1):
        left = x + hand * w * 0.5 - (w * 0.36 if hand < 0 else 0)
        c.box(left, y - h / 2, w * 0.36, h, c.tone("leaf", far, 0.05 * hand), w * 0.03)


def roof(c: Canvas, outline: list[Point], paint: str, far: float = 0.0, rows: int = 5) -> None:
    """Tile a roof given as top left, top right, low right, low left."""
    (ax, ay), (bx, by), (dx, dy), (ex, ey) = outline
    c.shade(outline, c.tone(paint, far, 0.14), c.tone(paint, far, -0.1))
    for row in range(1, rows):
        t = row / rows
        c.stroke(
            [(ax + (ex - ax) * t, ay + (ey - ay) * t), (bx + (dx - bx) * t, by + (dy - by) * t)],
            max(1.2, (ey - ay) * 0.014),
            c.tone(paint, far, -0.2),
        )
    c.stroke([(ax, ay), (bx, by)], (ey - ay) * 0.09, c.tone(paint, far, -0.22))


def house(
    c: Canvas, x: float, y: float, s: float, far: float = 0.0, paint: str = "tile", plain: bool = False
) -> None:
    """Draw a village house about twice as wide as its size, with its door and two windows."""
    if not plain:
        shadow(c, x + c.sunny_side * -s * 0.2, y, s * 1.2, s * 0.1, 50)
    wall = c.tone("wall", far)
    c.shade(
        [(x - s, y - s * 0.78), (x + s, y - s * 0.78), (x + s, y), (x - s, y)],
        wall,
        c.tone("wall", far, -0.1),
    )
    c.box(x - s, y - s * 0.78, 2 * s, s * 0.13, c.tone("wall", far, -0.26))
    c.box(x - s * 1.03, y - s * 0.07, s * 2.06, s * 0.08, c.tone("stone", far, -0.1))
    roof(
        c,
        [
            (x - s * 0.86, y - s * 1.36),
            (x + s * 0.86, y - s * 1.36),
            (x + s * 1.2, y - s * 0.72),
            (x - s * 1.2, y - s * 0.72),
        ],
        paint,
        far,
    )
    if not plain:
        door(c, x, y - s * 0.07, s * 0.44, s * 0.52, "leaf", far)
        for hand in (-1, 1):
            window(c, x + hand * s * 0.6, y - s * 0.37, s * 0.26, s * 0.28, far)


def swept_roof(
    c: Canvas, x: float, y: float, w: float, h: float, paint: str = "tile", far: float = 0.0
) -> None:
    """Draw the curved roof of a communal house; (x, y) is the middle of its eaves."""
    eave = smooth(
        [
            (x - w * 0.62, y - h * 0.34),
            (x - w * 0.48, y - h * 0.02),
            (x - w * 0.2, y),
            (x, y + h * 0.01),
            (x + w * 0.2, y),
            (x + w * 0.48, y - h * 0.02),
            (x + w * 0.62, y - h * 0.34),
        ],
        10,
    )
    ridge = smooth(
        [
            (x - w * 0.36, y - h * 1.1),
            (x - w * 0.3, y - h),
            (x, y - h * 0.97),
            (x + w * 0.3, y - h),
            (x + w * 0.36, y - h * 1.1),
        ],
        12,
    )
    c.shade([*ridge, *reversed(eave)], c.tone(paint, far, 0.16), c.tone(paint, far, -0.14))
    for step in range(1, 8):
        t = step / 8
        row = [
            (ridge[round(i * (len(ridge) - 1) / 40)], eave[round(i * (len(eave) - 1) / 40)])
            for i in range(41)
        ]
        c.stroke(
            [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in row],
            h * 0.011,
            c.tone(paint, far, -0.2),
        )
    c.stroke(ridge, h * 0.07, c.tone("brick", far, -0.12))
    c.stroke(eave, h * 0.06, c.tone("brick", far, -0.2))
    for part in (-1, 1):
        c.stroke(
            smooth(
                [
                    (x + part * w * 0.33, y - h * 1.03),
                    (x + part * w * 0.43, y - h * 0.5),
                    (x + part * w * 0.62, y - h * 0.34),
                ],
                8,
            ),
            h * 0.05,
            c.tone("brick", far, -0.12),
        )


def lantern(c: Canvas, x: float, y: float, r: float, paint: str = "rose", lit: bool = True) -> None:
    """Hang a silk lantern, its point being the middle."""
    if lit:
        c.glow(x, y, r * 3.4, c.tone("amber", 0, 0.4), 0.5)
    c.stroke([(x, y + r * 0.9), (x, y + r * 1.75)], r * 0.16, c.tone(paint, 0, -0.1))
    base = c.tone(paint, 0, 0.12)
    for part, lift in ((1.0, 0.0), (0.66, 0.16), (0.3, 0.34)):
        c.fill(ring(x, y, r * part, r * 0.86), mix(base, (255, 226, 160), lift * 1.6))
    for hand in (-1, 1):
        c.box(x - r * 0.4, y + hand * r * 0.84 - r * 0.11, r * 0.8, r * 0.22, c.tone("honey"), r * 0.06)


def string_of(c: Canvas, a: Point, b: Point, sag: float, count: int) -> list[Point]:
    """Stretch a sagging cord and give the points where things hang from it."""
    cord = smooth([a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + sag), b], 20)
    c.stroke(cord, 2.4, c.tone("bark", 0, -0.1))
    return [cord[round((i + 0.5) / count * (len(cord) - 1))] for i in range(count)]


def solar_lamp(c: Canvas, x: float, y: float, tall: float, hand: int, far: float = 0.0) -> None:
    """Stand a solar street lamp with its panel; after dark it throws a cone of light."""
    head = (x + hand * tall * 0.2, y - tall * 0.9)
    if c.light.name in ("night", "dusk"):
        k = tall * 0.5
        c.fill([head, (head[0] - k * 0.62, y), (head[0] + k * 0.62, y)], (255, 226, 150), 30)
        c.glow(head[0], head[1], tall * 0.46, (255, 232, 170), 0.75)
        c.fill(ring(head[0], y, k * 0.62, k * 0.13), (255, 226, 150), 46)
    colour = c.tone("slate", far, -0.2)
    c.stroke([(x, y), (x, y - tall)], tall * 0.022, colour)
    c.stroke(
        smooth([(x, y - tall * 0.86), (x + hand * tall * 0.1, y - tall * 0.93), head], 6),
        tall * 0.016,
        colour,
    )
    c.stroke([head, (head[0] - hand * tall * 0.07, head[1])], tall * 0.03, c.tone("cream", far))
    c.fill(
        [
            (x - tall * 0.1, y - tall * 0.96),
            (x + tall * 0.08, y - tall * 1.03),
            (x + tall * 0.1, y - tall),
            (x - tall * 0.08, y - tall * 0.93),
        ],
        c.tone("deep", far, 0.08),
    )


def boat(c: Canvas, x: float, y: float, s: float, paint: str, far: float = 0.0) -> None:
    """Draw a wooden fishing boat with its cabin, and its reflection below."""
    hull = smooth(
        [
            (x - s, y - s * 0.36),
            (x - s * 0.8, y - s * 0.02),
            (x - s * 0.5, y + s * 0.08),
            (x + s * 0.5, y + s * 0.08),
            (x + s * 0.84, y - s * 0.04),
            (x + s * 1.08, y - s * 0.46),
        ],
        8,
    )
    deck = smooth(
        [
            (x + s * 1.08, y - s * 0.46),
            (x + s * 0.4, y - s * 0.2),
            (x - s * 0.4, y - s * 0.18),
            (x - s, y - s * 0.36),
        ],
        8,
    )
    c.fill(
        [(px, y + s * 0.1 + (y + s * 0.08 - py) * 0.5) for px, py in [*hull, *deck]],
        c.tone(paint, far, -0.3),
        70,
    )
    c.box(x - s * 0.55, y - s * 0.62, s * 0.62, s * 0.5, c.tone("cream", far), s * 0.03)
    c.box(x - s * 0.62, y - s * 0.68, s * 0.78, s * 0.09, c.tone("tile", far), s * 0.03)
    for dx in (-0.46, -0.2):
        c.box(x + dx * s, y - s * 0.52, s * 0.18, s * 0.17, c.tone("deep", far, 0.1), s * 0.03)
    c.stroke([(x + s * 0.36, y - s * 0.2), (x + s * 0.36, y - s * 1.15)], s * 0.03, c.tone("bark", far))
    c.stroke([(x + s * 0.36, y - s * 1.1), (x + s * 1.06, y - s * 0.46)], s * 0.012, c.tone("bark", far))
    c.shade([*hull, *deck], c.tone(paint, far, 0.1), c.tone(paint, far, -0.16))
    c.stroke(deck, s * 0.05, c.tone("cream", far))
    c.stroke([(px, py + s * 0.13) for px, py in deck[4:-4]], s * 0.03, c.tone("honey", far))
