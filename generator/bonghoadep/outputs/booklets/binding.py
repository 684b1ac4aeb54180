"""The booklet bound: its manuscript and pictures become every form it is wanted in, and the picture of its cover."""

from collections.abc import Mapping
from typing import Any

from ..passage import Illustration
from . import pdfs
from .forms import MAKERS
from .room import opened


def bound(
    data: Mapping[str, Any], illustrations: tuple[Illustration, ...], forms: tuple[str, ...]
) -> tuple[bytes, ...]:
    """Return the booklet in each form, in their order, then its cover as WebP.

    Raises OSError where a picture's data is broken.
    """
    with opened(data, illustrations) as room:
        for form, make in MAKERS.items():
            if form in forms:
                room.made[form] = make(room)
        return (*(room.made[form] for form in forms), pdfs.cover(room))
