"""Colours of the illustrations and the light of the hour that ties them together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

Colour = tuple[int, int, int]


def parse(code: str) -> Colour:
    """Read a colour written as six hexadecimal digits."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Blend two colours; a share of 1 gives the second."""
    share = min(1.0, max(0.0, share))
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


PAINTS: dict[str, Colour] = {
    name: parse(code)
    for name, code in {
        "pine": "1F5E45",
        "leaf": "3F7F5A",
        "fern": "5F9A6B",
        "sage": "84A982",
        "young": "A9C27A",
        "lime": "C5D089",
        "straw": "DCC27A",
        "dry": "E3CB93",
        "earth": "B98E66",
        "soil": "8C6549",
        "sand": "EAD8B4",
        "stone": "CBC5B5",
        "tile": "B8634A",
        "brick": "9C4F3F",
        "wall": "F6EAD0",
        "cream": "FFF6E2",
        "wood": "9A6E4C",
        "bark": "6B4C3B",
        "bamboo": "C9A866",
        "rattan": "D9B678",
        "petal": "EFA9C1",
        "blush": "F7D3DC",
        "lotus": "A82B57",
        "rose": "D3638A",
        "heart": "F2C14E",
        "honey": "E0A93A",
        "amber": "F6D58A",
        "paper": "FBF8F1",
        "white": "FFFFFF",
        "water": "93C3C2",
        "sea": "5B9CA3",
        "deep": "2F6F78",
        "sky": "BFDDE3",
        "plum": "6A4467",
        "lilac": "B7A3C9",
        "ink": "1E2A26",
        "slate": "5C6F72",
        "coral": "E58B6C",
        "wool": "FAF1DF",
    }.items()
}


@dataclass(frozen=True)
class Light:
    """The hour of a picture: its sky, its sun, and how it tints whatever it falls on."""

    name: str
    sky: tuple[Colour, Colour, Colour]
    sun: Colour
    haze: Colour
    tint: Colour
    strength: float
    shade: Colour

    def tone(self, paint: str, far: float = 0.0, lift: float = 0.0) -> Colour:
        """Give a paint as seen in this light, at this distance, lifted to the light or dropped to shade."""
        colour = mix(PAINTS[paint], self.tint, self.strength)
        if lift > 0:
            colour = mix(colour, mix(self.sun, (255, 255, 255), 0.45), lift)
        elif lift < 0:
            colour = mix(colour, self.shade, -lift)
        return mix(colour, self.haze, far)


def hour(name: str, codes: str, strength: float) -> Light:
    """Build a light from seven colour codes: three of sky, then sun, haze, tint and shade."""
    top, middle, low, sun, haze, tint, shade = (parse(code) for code in codes.split())
    return Light(name, (top, middle, low), sun, haze, tint, strength, shade)


LIGHTS: dict[str, Light] = {
    light.name: light
    for light in (
        hour("morning", "BFDCDD E3E9DC FCE9D3 F6CB6B F1E6D6 FFE2BF 2A5A55", 0.09),
        hour("blossom", "F3D3D4 F8E2DC FDF3E4 F2C14E F6E1DA FBD9D2 5A4A63", 0.10),
        hour("noon", "A9D3DC CDE6E2 F4F5E6 F8D98A DEECE4 F4FAE9 1E5550", 0.04),
        hour("honey", "F3D9A0 F9E6BC FEF5DF EFA94A F8E6C2 F9CF83 6A4A3A", 0.15),
        hour("dusk", "B49BC0 EDB0A6 FCDCAE EE8A63 EDC0AC E08A72 43355A", 0.22),
        hour("rain", "9DB6B8 BCCCC9 E2E9E0 F0E9CF C6D3CF 7E9C9B 24464B", 0.22),
        hour("night", "10262F 1F4450 4A7A7D F9E3A6 2E5A63 12343F 081A22", 0.58),
    )
}
DAYTIME = ("morning", "blossom", "noon", "honey", "dusk", "rain")


def choose_light(rng: Random, seed: int, names: tuple[str, ...]) -> Light:
    """Pick the hour by seed, so that neighbouring seeds differ, and shift its sky a little."""
    light = LIGHTS[names[seed % len(names)]]
    lean = PAINTS[rng.choice(("sky", "amber", "blush", "lime", "lilac"))]
    share = rng.uniform(0.02, 0.12) * (0.3 if light.name == "night" else 1.0)
    top, middle, low = light.sky
    sky = (mix(top, lean, share), mix(middle, lean, share * 0.6), low)
    return replace(light, sky=sky, haze=mix(light.haze, lean, share * 0.5))
