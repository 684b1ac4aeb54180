"""A movement: one thing with one page and one feed, however the plans name it."""

from typing import Annotated

from pydantic import StringConstraints

from . import words
from .document import Record
from .fields import Flag, Id, Line, OneOf


class Movement(Record):
    """An emulation movement, campaign or field of work; `aliases` are its names in the plans."""

    id: Id
    name: Line
    short: Annotated[Line, StringConstraints(max_length=40)]
    type: Annotated[str, OneOf(words.MOVEMENT_TYPES)]
    family: Id
    family_name: Line
    aliases: tuple[Line, ...] = ()
    about: Line
    launched_by: Line | None = None
    level: Annotated[str, OneOf(words.LEVELS)] | None = None
    minors: Flag = False
    """Stories of the movement may be about children."""
    armed_forces: Flag = False
    """Stories of the movement may be about the armed forces, whose own agency clears them."""
