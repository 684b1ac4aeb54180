"""The room a booklet is made in: its manuscript, its pictures in print size, and what was made there already."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..passage import Illustration
from ..typeset import composing_room


@dataclass(frozen=True, slots=True)
class Room:
    """`folder` holds the templates, and below `pictures/` the pictures by the names the manuscript calls them."""

    folder: Path
    text: str
    """The manuscript as JSON."""
    data: Mapping[str, Any]
    """The same, read."""
    made: dict[str, bytes] = field(default_factory=dict)
    """Forms that were made here, by name: one may be made out of another."""


@contextmanager
def opened(manuscript: str, illustrations: tuple[Illustration, ...]) -> Iterator[Room]:
    """Yield the room, gone afterwards; raises OSError where a picture's data is broken."""
    with composing_room(illustrations) as folder:
        yield Room(folder, manuscript, json.loads(manuscript))
