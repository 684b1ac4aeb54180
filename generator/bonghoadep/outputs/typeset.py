"""Type set by Typst: plain data and pictures become a PDF that those who listen can read too.

The same data gives the same bytes, wherever and whenever: fonts come from packages, dates from the data,
and the folder it happens in leaves no trace.
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import typst
from pikepdf import Pdf

from .letters import printed
from .passage import Illustration
from .pictures import resize
from .templates import theme

FONT_PACKAGES = ("fontpkg_be_vietnam_pro", "fontpkg_noto_serif")
Standard = Literal["ua-1", "a-2a"]
TAGGED: tuple[Standard, ...] = ("ua-1",)
"""PDF/UA-1."""

MANUSCRIPT = "manuscript.json"

_TOOLS = ("typst", "pillow", "pikepdf", "fontpkg-be-vietnam-pro", "fontpkg-noto-serif")
_REMEMBERED = 10
"""Settings of type after which Typst drops what none of them has asked for."""


@cache
def open_fonts() -> typst.Fonts:
    """Return the fonts of all print, under the OFL; a process looks through their folders once."""
    folders = [str(files(package) / "files") for package in FONT_PACKAGES]
    return typst.Fonts(include_system_fonts=False, font_paths=folders)


def press() -> str:
    """Return the digest of what all print is made with, templates and tools; asked for once by who declares much."""
    digest = sha256(" ".join(f"{tool} {version(tool)}" for tool in _TOOLS).encode())
    for template in _templates():
        digest.update(template.name.encode() + b"\0" + template.read_bytes())
    return digest.hexdigest()


def key_of(press: str, manuscript: str, illustrations: Iterable[Illustration]) -> str:
    """Return the digest of all that goes into a PDF."""
    digest = sha256(f"{press} {manuscript}".encode())
    for one in illustrations:
        digest.update(f"{one.name} {one.digest} {one.width}\n".encode())
    return digest.hexdigest()


def _templates() -> Iterator[Path]:
    yield from sorted((theme() / "booklets").glob("*.typ"))


@contextmanager
def composing_room(illustrations: Iterable[Illustration]) -> Iterator[Path]:
    """Yield a folder with templates and pictures, gone afterwards; raises OSError where a picture's data is broken."""
    with TemporaryDirectory(prefix="bonghoadep-") as name:
        pictures = furnished(Path(name))
        for one in illustrations:
            # One pixel of WebP comes with it: what screens need is not wanted here.
            (pictures / one.name).write_bytes(resize(one.file, (1,), one.width)[-1])
        yield Path(name)


def furnished(room: Path) -> Path:
    """Put the templates into a folder, and return the empty one below it that is for pictures."""
    pictures = room / "pictures"
    pictures.mkdir(parents=True)
    for template in _templates():
        shutil.copyfile(template, room / template.name)
    return pictures


def pdf(
    room: Path,
    template: str,
    manuscript: str,
    dated: date,
    standards: Sequence[Standard] = TAGGED,
    **how: Any,
) -> bytes:
    """Return the manuscript as PDF/UA, or by other standards; letters that the fonts lack become question marks."""
    moment = datetime.combine(dated, time(), UTC)

    def made(text: str) -> bytes:
        return set_type(room, template, text, pdf_standards=list(standards), timestamp=moment, **how)

    return printed(made, manuscript)


def set_type(room: Path, template: str, manuscript: str, **how: Any) -> bytes:
    """Return what Typst makes of the manuscript; `how` says in which form."""
    (room / MANUSCRIPT).write_text(manuscript, "utf-8")
    made: bytes = typst.compile(
        str(room / template), root=str(room), font_paths=open_fonts(), ignore_system_fonts=True, **how
    )
    return made


def forget() -> None:
    """Let Typst drop what it remembers, some 500 kB a page, for its memory is this process's: nobody will ask again."""
    for _ in range(_REMEMBERED):
        typst.compile(b"", font_paths=open_fonts(), ignore_system_fonts=True, format="svg")


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has, cover included."""
    with Pdf.open(BytesIO(pdf)) as book:
        return len(book.pages)
