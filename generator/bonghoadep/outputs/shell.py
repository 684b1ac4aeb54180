"""The shell: a page of chrome that MkDocs rendered once for a depth, with holes for what differs.

Filling it is string work; no template of the theme runs per story.
"""

import re
from dataclasses import dataclass
from html import escape

HOLES = ("title", "description", "canonical", "head", "main", "kind")
_HOLE = re.compile(f"⟦({'|'.join(HOLES)})⟧")


def hole(name: str) -> str:
    """Return the placeholder that the theme's template prints where `name` will stand."""
    if name not in HOLES:
        raise KeyError(name)
    return f"⟦{name}⟧"


@dataclass(frozen=True, slots=True)
class Filling:
    """What one page puts into the holes. `title`, `description` and `canonical` are plain text, the rest is HTML."""

    title: str
    description: str
    canonical: str
    main: str
    head: str = ""
    kind: str = "trang"
    """A word for the page's kind, for the style sheet: the body's class."""


@dataclass(frozen=True, slots=True)
class Shell:
    """The chrome of one depth, cut at its holes: text, name, text, name … text."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> "Shell":
        """Return the shell of a rendered page; a hole that is missing is a fault of the theme."""
        pieces = tuple(_HOLE.split(html))
        missing = set(HOLES) - set(pieces[1::2])
        if missing:
            raise ValueError(f"the theme's shell has no hole for {', '.join(sorted(missing))}")
        return cls(pieces)

    def fill(self, filling: Filling) -> bytes:
        """Return the finished page."""
        values = {
            "title": escape(filling.title),
            "description": escape(filling.description),
            "canonical": escape(filling.canonical),
            "head": filling.head,
            "main": filling.main,
            "kind": filling.kind,
        }
        parts = [values[piece] if odd % 2 else piece for odd, piece in enumerate(self.pieces)]
        return "".join(parts).encode()
