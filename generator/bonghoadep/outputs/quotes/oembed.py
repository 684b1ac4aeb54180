"""oEmbed 1.0, of the type "rich": how programs learn to show a story's frame when somebody pastes its address."""

import json

from ...records.publisher import Publisher
from .. import addresses
from ..frames import SIZE, snippet
from ..stories import Story

DAY = 86_400
"""Seconds for which others may keep it: a story that is withdrawn should not live on in their caches."""


def written(publisher: Publisher, story: Story) -> bytes:
    """Return the description of a story's frame."""
    one = story.exemplar
    (width, height), (across, down) = SIZE, addresses.CARD_SIZE
    home = addresses.absolute(publisher, addresses.HOME)
    told = {
        "version": "1.0",
        "type": "rich",
        "title": one.title,
        "author_name": one.author.name if one.author else publisher.office,
        "author_url": home,
        "provider_name": publisher.name,
        "provider_url": home,
        "cache_age": DAY,
        "html": snippet(publisher, story),
        "width": width,
        "height": height,
        "thumbnail_url": addresses.absolute(publisher, addresses.card(one.id)),
        "thumbnail_width": across,
        "thumbnail_height": down,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
