"""Looking through every byte of a site for a word: files as they are, unpacked, as text, and pictures by their colours.

A word is looked for with its marks and without, composed and decomposed, in UTF-8 and UTF-16, small and large.
"""

import gzip
import io
import subprocess
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from bonghoadep.text import fold
from tests.tools import program

Colour = tuple[int, int, int]


def mentions(site: Path, word: str) -> list[str]:
    """Return the files in which a word stands, or whose names hold it."""
    needles = _spellings(word)
    return [name for name, raw in _texts(site) if any(needle in raw for needle in needles)]


def _spellings(word: str) -> set[bytes]:
    words = {form(one) for one in (word.lower(), fold(word)) for form in (_nfc, _nfd)}
    codings = ("utf-8", "utf-16-be", "utf-16-le")
    escaped = {one.encode("ascii", "backslashreplace") for one in words}
    return {one.encode(coding) for one in words for coding in codings} | escaped


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _texts(site: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        yield name, _lower(name.encode())
        if file.is_file():
            yield from ((name, _lower(raw)) for raw in unpacked(file))


def _lower(raw: bytes) -> bytes:
    """Return the bytes and, where they are text, the text, both in small letters."""
    return raw.lower() + raw.decode("utf-8", "ignore").lower().encode()


def unpacked(file: Path) -> Iterator[bytes]:
    """Yield a file's bytes, and what it holds packed within."""
    raw = file.read_bytes()
    yield raw
    if raw.startswith(b"\x1f\x8b"):
        yield gzip.decompress(raw)
    elif raw.startswith(b"PK\x03\x04"):
        yield from (name.encode() + b"\n" + member for name, member in members(raw))
    elif raw.startswith(b"%PDF"):
        yield _run(program("pdftotext"), str(file), "-")
        yield _run(program("pdfinfo"), "-meta", str(file)) + _run(program("pdfinfo"), str(file))
        yield _run(program("qpdf"), "--qdf", "--object-streams=disable", str(file), "-")


def members(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a package by name, and those of packages within it: a kit holds Word files."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        for name in package.namelist():
            member = package.read(name)
            yield name, member
            if member.startswith(b"PK\x03\x04"):
                yield from members(member)


def _run(*command: str) -> bytes:
    return subprocess.run(command, capture_output=True, check=True).stdout


def coloured(site: Path, colour: Colour, folder: Path) -> list[str]:
    """Return the files that show a colour on more than one pixel in fifty, pictures within books among them."""
    shown = []
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        if file.suffix in (".webp", ".jpg", ".jpeg", ".png"):
            shown += [name] if _has(file, colour) else []
        elif file.suffix == ".pdf":
            pages = folder / name.replace("/", "-")
            _run(program("pdftoppm"), "-r", "40", "-png", str(file), str(pages))
            shown += [name for page in sorted(folder.glob(f"{pages.name}*.png")) if _has(page, colour)]
        elif file.suffix == ".zip":
            inside = (io.BytesIO(raw) for part, raw in members(file.read_bytes()) if part.endswith(".jpg"))
            shown += [name for picture in inside if _has(picture, colour)]
    return sorted(set(shown))


def _has(file: Path | io.BytesIO, colour: Colour) -> bool:
    with Image.open(file) as picture:
        small = picture.convert("RGB").resize((60, 60), Image.Resampling.NEAREST)
    raw = small.tobytes()
    pixels = zip(raw[::3], raw[1::3], raw[2::3], strict=True)
    near = sum(
        all(abs(have - want) < 60 for have, want in zip(pixel, colour, strict=True)) for pixel in pixels
    )
    return near > 72
