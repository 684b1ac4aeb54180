"""The forms of a booklet, and who makes each."""

from collections.abc import Callable, Mapping

from . import pdfs
from .room import Room

Maker = Callable[[Room], bytes]

MAKERS: Mapping[str, Maker] = {
    "screen": pdfs.screen,
    "archive": pdfs.archive,
}
"""By the words of `Booklet.forms`; a form comes after those it is made out of."""
