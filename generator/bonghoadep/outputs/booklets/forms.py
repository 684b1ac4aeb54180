"""The forms of a booklet, and who makes each."""

from collections.abc import Callable, Mapping

from . import pdfs
from .epub import epub
from .imposition import imposed
from .pack import pack
from .press_ready import press_ready
from .room import Room
from .word import docx

Maker = Callable[[Room], bytes]

MAKERS: Mapping[str, Maker] = {
    "screen": pdfs.screen,
    "archive": pdfs.archive,
    "print": press_ready,
    "imposed": imposed,
    "pack": pack,
    "epub": epub,
    "docx": docx,
}
"""By the words of `Booklet.forms`; a form comes after those it is made out of."""
