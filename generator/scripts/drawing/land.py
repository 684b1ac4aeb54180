"""Skies, hills, water and weather: the far layers of a picture."""

from __future__ import annotations

from collections.abc import Callable
from math import exp, sin

from drawing.canvas import Canvas, Point, ring, smooth
from drawing.light import mix

Ridge = Callable[[float], float]


def sky(c: Canvas, low: float, clouds: int = 3, sun: bool = True) -> None:
    """Paint the sky down to a line, with its sun or moon and a few calm clouds."""
    c.shade([(0, 0), (c.w, 0), (c.w, low), (0, low)], *c.light.sky)
    c.fill([(0, low - 2), (c.w, low - 2), (c.w, c.h), (0, c.h)], c.light.sky[2])
    if sun and c.light.name != "rain":
        x = c.w * (0.5 + c.sunny_side * c.rng.uniform(0.14, 0.32))
        y = low * c.rng.uniform(0.34, 0.62)
        r = 46 if c.light.name == "night" else c.rng.uniform(58, 84)
        c.glow(x, y, r * 5, mix(c.light.sun, (255, 255, 255), 0.4), 0.42)
        c.oval(x, y, r, r, mix(c.light.sun, c.light.sky[1], 0.08))
    if c.light.name == "night":
        for _ in range(46):
            r = c.rng.uniform(0.8, 2.2)
            c.oval(c.rng.uniform(0, c.w), c.rng.uniform(0, low * 0.8), r, r, (255, 244, 214), 150)
    for _ in range(clouds):
        cloud(c, c.rng.uniform(0, c.w), low * c.rng.uniform(0.12, 0.6), c.rng.uniform(0.6, 1.25))


def cloud(c: Canvas, x: float, y: float, s: float) -> None:
    """Draw one flat cloud: long soft bars laid over one another."""
    if c.light.name == "night":
        colour = mix(c.light.sky[1], c.light.sky[2], 0.3)
    else:
        colour = mix(mix(c.light.sky[2], (255, 255, 255), 0.5), c.light.sky[0], 0.22)
    for shift, drop, length in ((0, 0, 150), (-50, 20, 120), (66, 24, 104)):
        c.box(x + (shift - length) * s, y + drop * s, 2 * length * s, 23 * s, colour, 11.5 * s)
    c.box(x - 58 * s, y - 18 * s, 130 * s, 36 * s, colour, 18 * s)


def ridge(c: Canvas, y: float, swing: float, wave: float = 520) -> Ridge:
    """Give a rolling hill line around a height."""
    p, q, r = (c.rng.uniform(0, 6.28) for _ in range(3))

    def line(x: float) -> float:
        return y + swing * (
            0.62 * sin(x / wave * 3.1 + p) + 0.28 * sin(x / wave * 6.7 + q) + 0.1 * sin(x / wave * 13 + r)
        )

    return line


def karst(c: Canvas, y: float, tall: float, count: int = 6) -> Ridge:
    """Give a line of limestone peaks, rounded and steep."""
    peaks = [
        (c.w * (i + c.rng.uniform(0.1, 0.9)) / count, tall * c.rng.uniform(0.4, 1), c.rng.uniform(60, 130))
        for i in range(count)
    ]

    def line(x: float) -> float:
        return y - max(h * exp(-(abs((x - px) / wide) ** 2.6)) for px, h, wide in peaks)

    return line


def land(c: Canvas, line: Ridge, paint: str, far: float = 0.0, lift: float = 0.0, fade: float = 0.16) -> None:
    """Fill the ground below a line; it pales towards its foot, as hills do in haze."""
    points: list[Point] = [(x, line(x)) for x in span(c, 12)]
    top = c.tone(paint, far, lift)
    low = mix(top, c.light.haze, fade) if far > 0 else c.tone(paint, 0, lift - fade)
    foot = min(c.h + 10, max(p[1] for p in points) + 420)
    c.shade([*points, (c.w + 20, foot), (-20, foot)], top, low)
    if foot < c.h:
        c.fill([(0, foot - 2), (c.w, foot - 2), (c.w, c.h), (0, c.h)], low)


def span(c: Canvas, step: float) -> list[float]:
    """Give positions across the picture and a little beyond both edges."""
    return [-20 + i * step for i in range(int((c.w + 40) / step) + 2)]


def distance(c: Canvas, y: float, paint: str = "fern", peaks: bool = False, layers: int = 3) -> None:
    """Set two or three far ranges one before another, each nearer and clearer, with mist between."""
    for index in range(layers):
        part = (index + 1) / (layers + 1)
        base = y - 92 + 46 * index
        if peaks and index < layers - 1:
            line = karst(c, base + 60, 250 - 70 * index, 5 + 2 * index)
        else:
            line = ridge(c, base, 34, 460 + 120 * index)
        land(c, line, paint if part > 0.5 else "slate", far=0.82 - 0.42 * part, fade=0.6)
        c.veil(base + 20, base + 100, c.light.haze, 0.0, 0.22)


def water(c: Canvas, top: float, low: float, paint: str = "water") -> None:
    """Paint still water with the sky in it and short bright ripples, wider when nearer."""
    near = c.tone(paint, 0, -0.12)
    c.shade([(0, top), (c.w, top), (c.w, low), (0, low)], mix(c.light.sky[2], c.tone(paint), 0.35), near)
    shine = mix(c.light.sky[2], (255, 255, 255), 0.2)
    for _ in range(46):
        part = c.rng.random() ** 1.3
        y, length = top + (low - top) * part, c.rng.uniform(16, 46) * (0.4 + 1.6 * part)
        x = c.rng.uniform(-20, c.w)
        c.stroke([(x, y), (x + length, y)], 1.4 + 2.8 * part, shine, 70 + int(50 * (1 - part)))


def path(c: Canvas, centre: list[tuple[float, float, float]], paint: str, lift: float = 0.0) -> None:
    """Lay a winding road: each entry is a point of its middle and its width there."""
    left = smooth([(x - w / 2, y) for x, y, w in centre], 14)
    right = smooth([(x + w / 2, y) for x, y, w in centre], 14)
    top, low = (c.tone(paint, far, lift) for far in (0.28, 0.0))
    c.shade([*left, *reversed(right)], top, low)


def rain(c: Canvas) -> None:
    """Let a light rain fall over the whole picture, in the hours that have rain."""
    if c.light.name != "rain":
        return
    for _ in range(190):
        x, y, s = c.rng.uniform(0, c.w + 100), c.rng.uniform(-20, c.h), c.rng.uniform(0.5, 1.3)
        c.stroke([(x, y), (x - 11 * s, y + 46 * s)], 1.7 * s, (255, 255, 255), 74)


def shadow(c: Canvas, x: float, y: float, rx: float, ry: float, strength: int = 60) -> None:
    """Ground an object with a soft flat shadow made of three nested ellipses."""
    for part in (1.0, 0.82, 0.64):
        c.fill(ring(x, y, rx * part, ry * part), c.light.shade, strength // 3)
