"""Pictures of what is printed, for docs/gallery: python -m tests.print_gallery [SITE]

Small PNGs of single pages in few colours, so that a change of the typesetting can be seen in a review. The site must be
that of the repository's own content.
"""

import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path

from PIL import Image

from bonghoadep.outputs.passage import passage
from bonghoadep.outputs.stories import compose
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM
from tests.outputs.booklet_pdf import outline
from tests.tools import ROOT, program

GALLERY = ROOT / "docs" / "gallery"
BOOK = "nguoi-tot-viec-tot-2024"
WIDE = 420
"""Pixels across a page."""
COLOURS = 96


def shown(site: Path) -> Iterator[tuple[str, Path, int]]:
    """Yield what is shown: its name, the PDF, and the page from 1."""
    folder, book = site / "an-pham", site / "an-pham" / f"{BOOK}.pdf"
    starts = outline(book)
    yield "cover", book, 1
    yield "contents", book, starts["Mục lục"]
    yield "part-opener", book, starts["Tập thể"]
    for length, (title, id) in _stories().items():
        yield f"{length}-story", book, starts[title]
        yield f"{length}-story-next", book, starts[title] + 1
        if length == "long":
            yield "poster", site / "guong" / id / "ap-phich.pdf", 1
    yield "index", book, starts["Chỉ mục tên"]
    yield "places", book, starts["Chỉ mục địa phương"]
    yield "print", folder / BOOK / f"{BOOK}-nha-in.pdf", starts["Tập thể"]
    yield "fold-guide", folder / BOOK / f"{BOOK}-gap-so.pdf", 1
    yield "imposed-sheet", folder / BOOK / f"{BOOK}-gap-so.pdf", 3
    yield "conference-papers", folder / BOOK / f"{BOOK}-hoi-nghi.pdf", 1


def _stories() -> dict[str, tuple[str, str]]:
    """Return the title and the id of one story of the book in each length."""
    edition = open_site(ROOT, datetime.now(VIETNAM)).edition
    found: dict[str, tuple[str, str]] = {}
    for id, story in compose(edition).items():
        if story.exemplar.year == 2024 and story.picture:
            found.setdefault(passage(edition, story, 1, 600).data["length"], (story.exemplar.title, id))
    return {length: found[length] for length in ("short", "medium", "long")}


def take(site: Path, folder: Path) -> Iterator[Path]:
    """Write the pictures, and yield each file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, pdf, number in shown(site):
        command = [program("pdftoppm"), "-png", "-r", "110", "-f", str(number), "-l", str(number), str(pdf)]
        raw = subprocess.run(command, capture_output=True, check=True).stdout
        with Image.open(BytesIO(raw)) as page:
            across = WIDE if page.height > page.width else WIDE * 3 // 2
            small = page.convert("RGB").resize(
                (across, round(page.height * across / page.width)), Image.Resampling.LANCZOS
            )
        file = folder / f"book-{name}.png"
        small.quantize(COLOURS).save(file, "PNG", optimize=True)
        yield file


if __name__ == "__main__":
    for made in take(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site", GALLERY):
        print(f"{made.name}: {made.stat().st_size:,} bytes", flush=True)
