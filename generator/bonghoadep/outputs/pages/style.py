"""The site's one style sheet, joined from the parts it is written in."""

from functools import partial
from pathlib import Path

from ..artifact import Artifact
from ..templates import theme

ADDRESS = "assets/css/bonghoadep.css"


def declare() -> Artifact:
    """Return the style sheet: the theme's `styles/`, in the order of their names."""
    return Artifact(ADDRESS, partial(_joined, theme() / "styles"))


def _joined(folder: Path) -> bytes:
    return "\n".join(part.read_text("utf-8") for part in sorted(folder.glob("*.css"))).encode()
