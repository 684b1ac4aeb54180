"""Press kits: what a newsroom needs to print a story, in one file beside it; and of a movement or a month together.

Only stories whose people agreed to go to newsrooms have one. A kit is made from the story's data alone; those of
movements and months are put together from the kits that are there, so no picture is resized for them.
"""

from collections.abc import Iterator, Mapping
from functools import partial

from ...catalogue.edition import Edition, may_feed
from .. import addresses
from ..artifact import Work
from ..stories import Story
from .bundles import gathered
from .kit import key_of, pack
from .manuscript import manuscript

__all__ = ["declare", "gathered", "pack"]


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Work]:
    """Yield the work of every story's kit, unless the office wants none."""
    if not edition.publisher.kits:
        return
    for story in stories.values():
        if may_feed(story.exemplar):
            text, files = manuscript(edition, story)
            yield Work((addresses.kit(story.address),), partial(pack, text, files), key_of(text, files))
