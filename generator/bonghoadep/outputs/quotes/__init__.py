"""Stories where others show them: a frame for portals, a file that describes it (oEmbed), a text for social networks.

A frame stays at its address whatever becomes of its story: who withdrew their leave, or was withdrawn, is gone from
every page that shows the frame, and a plain word stands there instead.
"""

from collections.abc import Iterator, Mapping
from functools import partial

from ...catalogue.edition import Edition, agreed
from .. import addresses
from ..artifact import Artifact
from ..frames import may_be_framed
from ..posts import BOM, of_story
from ..stories import Story
from . import frame, oembed

__all__ = ["declare"]


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Artifact]:
    """Yield the frame of every story and of every one that was withdrawn; the other files where they may be."""
    publisher = edition.publisher
    for id, story in stories.items():
        framed = may_be_framed(story.exemplar)
        made = partial(frame.of_story if framed else frame.closed, publisher, story)
        yield Artifact(addresses.file(addresses.embed(id)), made)
        if framed:
            yield Artifact(addresses.oembed(id), partial(oembed.written, publisher, story))
        if agreed(story.exemplar, "social"):
            yield Artifact(addresses.social(id), partial(_post, edition, story))
    for gone in edition.tombstones:
        yield Artifact(addresses.file(addresses.embed(gone.id)), partial(frame.of_tombstone, publisher, gone))
    for old, one in edition.by_alias.items():
        yield Artifact(addresses.file(addresses.embed(old)), partial(frame.moved, publisher, old, one.id))


def _post(edition: Edition, story: Story) -> bytes:
    return f"{BOM}{of_story(edition, story)}\n".encode()
