"""Photographs of 12 megapixels with the grain, edges and metadata of a telephone's, made quickly."""

from functools import cache
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageEnhance

SIZE = (4000, 3000)
MARGIN = 800
ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
TURNS = (1, 1, 6, 8, 3)


@cache
def _texture() -> Image.Image:
    """Return one large scene: soft land and sky, hard edges, noise in several sizes; made once a run."""
    width, height = SIZE[0] + MARGIN, SIZE[1] + MARGIN
    noise = Image.effect_noise((width, height), 26)
    for scale, weight in ((3, 0.5), (24, 0.55), (160, 0.6)):
        small = Image.effect_noise((width // scale, height // scale), 70)
        noise = Image.blend(noise, small.resize((width, height), Image.Resampling.BICUBIC), weight)
    sky = Image.linear_gradient("L").resize((width, height))
    bands = (
        ImageChops.add(noise, sky, 1.6),
        ImageChops.add(noise, sky.rotate(180), 1.7),
        ImageChops.add(ImageChops.offset(noise, 90, 40), sky, 2.0),
    )
    scene = Image.merge("RGB", bands)
    _edges(scene)
    grain = Image.effect_noise((width, height), 22).convert("RGB")
    return Image.blend(scene, grain, 0.16)


def _edges(scene: Image.Image) -> None:
    random, draw = Random(7), ImageDraw.Draw(scene)
    for _ in range(260):
        x, y = random.randrange(scene.width), random.randrange(scene.height)
        side = random.randint(20, 420)
        colour = tuple(random.randrange(30, 230) for _ in range(3))
        shape = random.choice((draw.rectangle, draw.ellipse))
        shape((x, y, x + side, y + random.randint(20, 420)), outline=colour, width=random.randint(2, 30))


def photo(file: Path, number: int, seed: int) -> None:
    """Write the nth photograph: its own view, tint, turn and place."""
    random = Random(f"{seed}/photo/{number}")
    left, top = random.randrange(MARGIN), random.randrange(MARGIN)
    image = _texture().crop((left, top, left + SIZE[0], top + SIZE[1]))
    if random.random() < 0.5:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    image = ImageEnhance.Color(image).enhance(random.uniform(0.3, 0.8))
    exif = Image.Exif()
    exif[ORIENTATION] = random.choice(TURNS)
    exif[MAKE] = "Benchmark"
    if random.random() < 0.6:
        north, east = (random.randrange(8, 23), random.randrange(60), 0), (random.randrange(103, 109), 30, 0)
        exif[GPS] = {1: "N", 2: north, 3: "E", 4: east}
    image.save(file, "JPEG", quality=88, exif=exif)
