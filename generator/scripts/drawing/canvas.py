"""The drawing surface: simple shapes in scene units, drawn at double size and reduced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin
from random import Random

from PIL import Image, ImageChops, ImageDraw

from drawing.light import Colour, Light, choose_light, mix

Point = tuple[float, float]
OVERSAMPLE = 2


def smooth(points: Sequence[Point], steps: int = 10, closed: bool = False) -> list[Point]:
    """Run a soft curve (Catmull-Rom) through the points."""
    count = len(points)
    result: list[Point] = []
    for index in range(count if closed else count - 1):
        picks = [index - 1, index, index + 1, index + 2]
        a, b, c, d = (points[i % count] if closed else points[min(max(i, 0), count - 1)] for i in picks)
        for step in range(steps):
            t = step / steps
            weights = (-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2)
            result.append(
                (
                    sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)) / 2,
                    sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)) / 2,
                )
            )
    return result if closed else [*result, points[-1]]


def ring(x: float, y: float, rx: float, ry: float, turn: float = 0.0, steps: int = 40) -> list[Point]:
    """Give the outline of an ellipse, turned by an angle in radians."""
    result = []
    for step in range(steps):
        px, py = rx * cos(2 * pi * step / steps), ry * sin(2 * pi * step / steps)
        result.append((x + px * cos(turn) - py * sin(turn), y + px * sin(turn) + py * cos(turn)))
    return result


class Canvas:
    """A picture in progress; its shorter side measures 1000 units whatever the pixel size."""

    def __init__(self, size: tuple[int, int], name: str, seed: int) -> None:
        """Prepare an empty surface whose every choice follows from the name and the seed."""
        self.size = size
        self.seed = seed
        self.rng = Random(f"{name}/{seed}")
        self.scale = min(size) * OVERSAMPLE / 1000
        self.w = size[0] * OVERSAMPLE / self.scale
        self.h = size[1] * OVERSAMPLE / self.scale
        self.image = Image.new("RGB", (size[0] * OVERSAMPLE, size[1] * OVERSAMPLE), (255, 255, 255))
        self.pen = ImageDraw.Draw(self.image, "RGBA")
        self.light: Light = choose_light(self.rng, seed, ("morning",))
        self.sunny_side = self.rng.choice((-1, 1))

    def set_light(self, *names: str) -> None:
        """Choose the hour of the picture among the named lights."""
        self.light = choose_light(self.rng, self.seed, names)

    def tone(self, paint: str, far: float = 0.0, lift: float = 0.0) -> Colour:
        """Give a paint under the light of this picture."""
        return self.light.tone(paint, far, lift)

    def pixels(self, points: Iterable[Point]) -> list[Point]:
        """Turn scene units into pixels."""
        return [(x * self.scale, y * self.scale) for x, y in points]

    def fill(self, points: Sequence[Point], colour: Colour, alpha: int = 255) -> None:
        """Fill a shape with one colour."""
        if len(points) > 2:
            self.pen.polygon(self.pixels(points), fill=(*colour, alpha))

    def oval(self, x: float, y: float, rx: float, ry: float, colour: Colour, alpha: int = 255) -> None:
        """Fill an upright ellipse."""
        k = self.scale
        self.pen.ellipse([(x - rx) * k, (y - ry) * k, (x + rx) * k, (y + ry) * k], fill=(*colour, alpha))

    def box(self, x: float, y: float, w: float, h: float, colour: Colour, soft: float = 0) -> None:
        """Fill a rectangle given by its top left corner, with corners softened."""
        k = self.scale
        edges = (x * k, y * k, max(x * k, (x + w) * k), max(y * k, (y + h) * k))
        self.pen.rounded_rectangle(edges, radius=soft * k, fill=(*colour, 255))

    def stroke(self, points: Sequence[Point], width: float, colour: Colour, alpha: int = 255) -> None:
        """Draw a line with round ends."""
        thick = max(1, round(width * self.scale))
        spots = self.pixels(points)
        self.pen.line(spots, fill=(*colour, alpha), width=thick, joint="curve" if len(spots) > 2 else None)
        if alpha == 255 and thick > 3:
            for x, y in (spots[0], spots[-1]):
                r = thick / 2
                self.pen.ellipse([x - r, y - r, x + r, y + r], fill=(*colour, alpha))

    def shade(self, points: Sequence[Point], *stops: Colour, across: bool = False) -> None:
        """Fill a shape with a gentle gradient, downwards unless told to run across."""
        spots = self.pixels(points)
        left, top = (int(min(p[i] for p in spots)) for i in (0, 1))
        right, low = (int(max(p[i] for p in spots)) + 1 for i in (0, 1))
        # Off-canvas parts are cut before painting: a hill may reach far outside the picture.
        cut = (max(0, left), max(0, top), min(self.image.width, right), min(self.image.height, low))
        width, height = cut[2] - cut[0], cut[3] - cut[1]
        if width <= 0 or height <= 0:
            return
        mask = Image.new("L", (width, height), 0)
        ImageDraw.Draw(mask).polygon([(x - cut[0], y - cut[1]) for x, y in spots], fill=255)
        length, start = (right - left, cut[0] - left) if across else (low - top, cut[1] - top)
        ramp = gradient(stops, length, start, width if across else height, across)
        self.image.paste(ramp.resize((width, height)), cut[:2], mask)

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.5) -> None:
        """Spread a soft light around a point."""
        side = max(2, round(2 * radius * self.scale))
        # Pillow's radial gradient stands at 181, not 255, where its circle meets the edge of the square.
        falloff = [round(255 * strength * max(0.0, (180 - v) / 180) ** 1.7) for v in range(256)]
        fade = Image.radial_gradient("L").point(falloff).resize((side, side), Image.Resampling.BICUBIC)
        spot = (round((x - radius) * self.scale), round((y - radius) * self.scale))
        self.image.paste(colour, (*spot, spot[0] + side, spot[1] + side), fade)

    def veil(self, top: float, low: float, colour: Colour, first: float, last: float) -> None:
        """Lay a mist over a band, its strength running from the first to the last value."""
        y0, y1 = max(0, round(top * self.scale)), min(self.image.height, round(low * self.scale))
        if y1 <= y0:
            return
        column = Image.new("L", (1, y1 - y0))
        span = y1 - y0
        column.putdata([round(255 * (first + (last - first) * i / span)) for i in range(span)])
        band = column.resize((self.image.width, span))
        self.image.paste(colour, (0, y0, self.image.width, y1), band)

    def finish(self) -> Image.Image:
        """Reduce to the final size and lay a light paper grain over it."""
        picture = self.image.reduce(OVERSAMPLE)
        cells = ((picture.width + 2) // 3, (picture.height + 2) // 3)
        noise = Image.frombytes("L", cells, self.rng.randbytes(cells[0] * cells[1]))
        grain = noise.point([round(128 + (v - 127) / 127 * 2.8) for v in range(256)])
        grain = grain.resize(picture.size, Image.Resampling.BICUBIC)
        return ImageChops.add(picture, Image.merge("RGB", (grain, grain, grain)), 1, -128)


def gradient(stops: Sequence[Colour], length: int, start: int, count: int, across: bool) -> Image.Image:
    """Give one line of a gradient of the given length, beginning some way along it."""
    line = Image.new("RGB", (count, 1) if across else (1, count))
    colours = []
    for index in range(count):
        place = min(1.0, (start + index) / max(1, length - 1)) * (len(stops) - 1)
        step = min(int(place), len(stops) - 2)
        colours.append(mix(stops[step], stops[step + 1], place - step))
    line.putdata(colours)
    return line
