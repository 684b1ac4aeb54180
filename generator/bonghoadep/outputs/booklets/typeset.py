"""Type set by Typst: plain data and pictures become a PDF and its cover.

The same data gives the same bytes, wherever and whenever: fonts come from packages, dates from the data,
and the folder it happens in leaves no trace.
"""

import json
import re
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import typst
from PIL import Image

from ..letters import printed
from ..pictures import resize
from ..templates import theme
from .passage import Illustration

FONT_PACKAGES = ("fontpkg_be_vietnam_pro", "fontpkg_noto_serif")
COVER_WIDTH = 600
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1: tagged, so that those who listen can read the book too."""

_TOOLS = ("typst", "pillow", "fontpkg-be-vietnam-pro", "fontpkg-noto-serif")
_INCH = 25.4


@cache
def open_fonts() -> list[str]:
    """Return the folders of the book's fonts, both under the OFL."""
    return [str(files(package) / "files") for package in FONT_PACKAGES]


def key_of(manuscript: str, illustrations: Iterable[Illustration]) -> str:
    """Return the digest of all that goes into a booklet, template and tools included."""
    digest = sha256(manuscript.encode())
    for template in _templates():
        digest.update(template.name.encode() + b"\0" + template.read_bytes())
    for one in illustrations:
        digest.update(f"{one.name} {one.digest} {one.width}\n".encode())
    digest.update(" ".join(f"{tool} {version(tool)}" for tool in _TOOLS).encode())
    return digest.hexdigest()


def _templates() -> list[Path]:
    return sorted((theme() / "booklets").glob("*.typ"))


def set_type(manuscript: str, illustrations: tuple[Illustration, ...]) -> tuple[bytes, bytes]:
    """Return the booklet as PDF and its cover as WebP; raises OSError where a picture's data is broken."""
    data = json.loads(manuscript)
    with TemporaryDirectory(prefix="bonghoadep-") as name:
        folder = Path(name)
        for template in _templates():
            shutil.copyfile(template, folder / template.name)
        (folder / "pictures").mkdir()
        for one in illustrations:
            # One pixel of WebP comes with it: what screens need is not wanted here.
            (folder / "pictures" / one.name).write_bytes(resize(one.file, (1,), one.width)[-1])
        year, month, dom = data["date"]
        moment = datetime(year, month, dom, tzinfo=UTC)
        return printed(partial(_pdf, folder, moment), manuscript), _cover(folder, data["layout"]["width"])


def _pdf(folder: Path, moment: datetime, manuscript: str) -> bytes:
    (folder / "manuscript.json").write_text(manuscript, "utf-8")
    return typst.compile(
        str(folder / "booklet.typ"),
        root=str(folder),
        font_paths=open_fonts(),
        ignore_system_fonts=True,
        pdf_standards=STANDARD,
        timestamp=moment,
    )


def page_count(pdf: bytes) -> int | None:
    """Return how many pages a PDF of ours has, cover included; None where Typst should ever write it otherwise."""
    found = re.search(rb"/Type/Pages/Count (\d+)", pdf)
    return int(found[1]) if found else None


def _cover(folder: Path, width: float) -> bytes:
    """Return the front cover alone, drawn at twice its width and then made smaller for smooth edges."""
    png = typst.compile(
        str(folder / "booklet.typ"),
        root=str(folder),
        font_paths=open_fonts(),
        ignore_system_fonts=True,
        format="png",
        ppi=2 * COVER_WIDTH / width * _INCH,
        sys_inputs={"only": "cover"},
    )
    with Image.open(BytesIO(png)) as image:
        height = round(image.height * COVER_WIDTH / image.width)
        small = image.convert("RGB").resize((COVER_WIDTH, height), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "WEBP", quality=82, method=4)
    return out.getvalue()
