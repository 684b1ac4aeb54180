"""Draw the illustrations of the sample stories: scenes of places and work, never a person or a face.

Usage: draw_pictures.py SCENE SEED OUT.jpg [--size 2000x1333] | --list | --contact-sheet OUT.png
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image

# Lets the script run by its path and be loaded by tests without being installed.
sys.path.insert(0, str(Path(__file__).resolve().parent))

from drawing import (
    scenes_farm,
    scenes_land,
    scenes_orchard,
    scenes_portrait,
    scenes_portrait_field,
    scenes_still,
    scenes_village,
    scenes_water,
    scenes_yard,
)
from drawing.canvas import Canvas

Scene = Callable[[Canvas], None]
LANDSCAPE_SIZE = (2000, 1333)
PORTRAIT_SIZE = (1600, 2000)
JPEG_QUALITIES = (82, 77, 72, 66)
WEIGHT_LIMIT = 250_000

PORTRAIT_SCENES: dict[str, Scene] = {**scenes_portrait.SCENES, **scenes_portrait_field.SCENES}
LANDSCAPE_SCENES: dict[str, Scene] = {
    **scenes_land.SCENES,
    **scenes_water.SCENES,
    **scenes_village.SCENES,
    **scenes_yard.SCENES,
    **scenes_orchard.SCENES,
    **scenes_farm.SCENES,
    **scenes_still.SCENES,
}
SCENES: dict[str, Scene] = {**LANDSCAPE_SCENES, **PORTRAIT_SCENES}


def draw(scene: str, seed: int, size: tuple[int, int]) -> Image.Image:
    """Draw one scene; the same scene, seed and size always give the same picture."""
    canvas = Canvas(size, scene, seed)
    SCENES[scene](canvas)
    return canvas.finish()


def default_size(scene: str) -> tuple[int, int]:
    """Give the size a scene is published at."""
    return PORTRAIT_SIZE if scene in PORTRAIT_SCENES else LANDSCAPE_SIZE


def save(picture: Image.Image, target: Path) -> None:
    """Write a picture as a progressive JPEG, a step lighter where fine detail would pass the weight limit."""
    data = b""
    for quality in JPEG_QUALITIES:
        stream = BytesIO()
        picture.save(stream, "JPEG", quality=quality, optimize=True, progressive=True)
        data = stream.getvalue()
        if len(data) <= WEIGHT_LIMIT:
            break
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def contact_sheet(seeds: int = 3) -> Image.Image:
    """Lay every scene out in rows, one column a seed, wide scenes first."""
    gap, height = 12, 200
    cells = [(name, seed) for name in SCENES for seed in range(seeds)]
    columns = seeds * 2
    rows = -(-len(cells) // columns)
    sheet = Image.new("RGB", (columns * (300 + gap) + gap, rows * (height + gap) + gap), (251, 248, 241))
    for index, (name, seed) in enumerate(cells):
        width = 160 if name in PORTRAIT_SCENES else 300
        place = (gap + index % columns * (300 + gap), gap + index // columns * (height + gap))
        sheet.paste(draw(name, seed, (width, height)), place)
    return sheet


def parse_size(text: str) -> tuple[int, int]:
    """Read a size written as 2000x1333."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 100 and int(height) >= 100):
        raise argparse.ArgumentTypeError(
            f"a size is written as 2000x1333, at least 100 each way; got {text!r}"
        )
    return int(width), int(height)


def build_parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    parser = argparse.ArgumentParser(description="Draw the illustrations of the sample stories.")
    parser.add_argument("scene", nargs="?", choices=sorted(SCENES), metavar="SCENE")
    parser.add_argument("seed", nargs="?", type=int, metavar="SEED")
    parser.add_argument("out", nargs="?", type=Path, metavar="OUT.jpg")
    parser.add_argument("--size", type=parse_size, help="2000x1333 unless told; 1600x2000 for portraits")
    parser.add_argument("--list", action="store_true", help="list the scenes and stop")
    parser.add_argument("--contact-sheet", type=Path, metavar="OUT.png", help="draw every scene on one sheet")
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and give its exit code."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    if options.list:
        print("\n".join(SCENES))
    elif options.contact_sheet:
        contact_sheet().save(options.contact_sheet)
    elif options.scene is None or options.seed is None or options.out is None:
        parser.error("give SCENE SEED OUT.jpg, or --list, or --contact-sheet OUT.png")
    else:
        save(draw(options.scene, options.seed, options.size or default_size(options.scene)), options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
