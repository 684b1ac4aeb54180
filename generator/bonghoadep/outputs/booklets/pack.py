"""The booklet as papers for a conference: who is honoured, then every story, closely set on A4."""

from ..typeset import forget, pdf
from .hanging import READING, hung
from .pdfs import saved
from .room import Room

TEMPLATE = "pack.typ"


def pack(room: Room) -> bytes:
    """Return the papers as PDF/UA-1, with every word of the stories."""
    laid = pdf(room.desk, TEMPLATE, room.text, room.dated)
    forget()
    with hung(room, laid, READING) as papers:
        return saved(papers)
