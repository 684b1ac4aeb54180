"""The booklet as an e-book: EPUB 3.3, for telephones, out of the same manuscript as the printed one."""

from hashlib import sha256

from ...packing import packed
from ...templates import theme
from ..room import Room
from .chapters import chapters
from .pictures import shown
from .volume import volume

__all__ = ["epub", "made_with"]


def epub(room: Room) -> bytes:
    """Return the booklet as EPUB 3.3 with its fonts and pictures; the same manuscript gives the same bytes."""
    pictures = shown(room)
    return packed(volume(room.data, chapters(room.data, pictures), pictures))


def made_with() -> str:
    """Return the digest of the templates, the style and the fonts e-books are made with."""
    digest = sha256()
    for folder in ("records/epub", "booklets/epub", "assets/fonts"):
        for file in sorted((theme() / folder).iterdir()):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
