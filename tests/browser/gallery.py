"""Pictures of every kind of page for docs/gallery: python -m tests.browser.gallery [SITE]

Small on purpose: the first screen of a phone and of a desk, light and dark, one WebP a kind and width, so that a change
of the look can be seen in a review.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.pages import KINDS
from tests.browser.serving import served
from tests.tools import ROOT, chromium

GALLERY = ROOT / "docs" / "gallery"
SCREENS = {390: 844, 1280: 900}
SCHEMES = ("light", "dark")
SHOWN = 0.5
"""Of a screen's size; enough to see the look by."""

GAP = 12
EXTRA = {"search with answers": "tim-kiem/?q=con%20duong"}
FRONT = (("home", 1280), ("story", 1280), ("home", 390), ("story", 390))
"""What the project's front page shows, in one picture."""


def take(site: Path, folder: Path) -> Iterator[Path]:
    """Write the pictures, and yield each file."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play, served(site) as url:
        browser = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for kind, address in (KINDS | EXTRA).items():
            for width in SCREENS:
                shots = [_shot(browser, url + address, width, scheme) for scheme in SCHEMES]
                file = folder / f"{kind.replace(' ', '-')}-{width}.webp"
                _beside(shots).save(file, "WEBP", quality=60, method=6)
                yield file
        front = [_shot(browser, url + KINDS[kind], width, "light") for kind, width in FRONT]
        _beside([shot.resize((shot.width * 450 // shot.height, 450)) for shot in front]).save(
            folder / "readme.webp", "WEBP", quality=70, method=6
        )
        yield folder / "readme.webp"
        browser.close()


def _shot(browser: Browser, url: str, width: int, scheme: str) -> Image.Image:
    size = {"width": width, "height": SCREENS[width]}
    page = browser.new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page.goto(url, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(300)
    shot = Image.open(BytesIO(page.screenshot()))
    page.close()
    return shot.resize((round(shot.width * SHOWN), round(shot.height * SHOWN)), Image.Resampling.LANCZOS)


def _beside(shots: list[Image.Image]) -> Image.Image:
    """Return the pictures in a row, on paper."""
    width = sum(shot.width for shot in shots) + GAP * (len(shots) - 1)
    row = Image.new("RGB", (width, max(shot.height for shot in shots)), "white")
    left = 0
    for shot in shots:
        row.paste(shot, (left, 0))
        left += shot.width + GAP
    return row


def index() -> str:
    """Return the gallery's page: every kind, phone and desk."""
    rows = []
    for kind in KINDS | EXTRA:
        name = kind.replace(" ", "-")
        rows.append(f"## {kind}\n\n![{kind}, phone]({name}-390.webp)\n![{kind}, desk]({name}-1280.webp)\n")
    head = "# Gallery\n\nThe first screen of every kind of page, light and dark; made by `make gallery`.\n\n"
    books = "\n".join(f"![{one.stem}]({one.name})" for one in sorted(GALLERY.glob("book-*.png")))
    printed = "\n## What is printed\n\nPages of a booklet and its forms; made by `python -m tests.print_gallery`.\n\n"
    return head + "\n".join(rows) + printed + books + "\n"


if __name__ == "__main__":
    for made in take(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site", GALLERY):
        print(f"{made.name}: {made.stat().st_size:,} bytes", flush=True)
    (GALLERY / "README.md").write_text(index(), encoding="utf-8")
