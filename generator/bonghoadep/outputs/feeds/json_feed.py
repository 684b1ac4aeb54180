"""JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/. feedgen has none, so this is ours."""

import json
from typing import Any

from ...records.publisher import Publisher
from .. import addresses
from .channel import LANGUAGE, Channel, Head
from .entry import JPEG
from .item import Item, sayable

VERSION = "https://jsonfeed.org/version/1.1"
END = "]}\n"


def head(publisher: Publisher) -> Head:
    """Return what makes all of a feed that stands before its first item."""
    site = addresses.absolute(publisher, addresses.HOME)
    reuse = publisher.reuse
    terms = {
        "about": addresses.absolute(publisher, addresses.PRESS),
        "line": reuse.line,
        "credit": reuse.credit,
        "licence": reuse.licence,
        **({"licence_url": reuse.licence_url} if reuse.licence_url else {}),
    }

    def fill(channel: Channel) -> bytes:
        feed = {
            "version": VERSION,
            "title": sayable(channel.title),
            "home_page_url": channel.page,
            "feed_url": channel.self,
            "description": sayable(channel.about),
            "language": LANGUAGE,
            "authors": [{"name": publisher.name, "url": site}],
            "_reuse": terms,
            "items": [],
        }
        return _dumped(feed)[:-2]

    return fill


def item(one: Item) -> bytes:
    """Return the item as a JSON object."""
    data: dict[str, Any] = {
        "id": one.id,
        "url": one.url,
        "title": one.title,
        "summary": one.summary,
        "content_html": one.html,
        "date_published": one.published.isoformat(),
        "date_modified": one.updated.isoformat(),
        "authors": [{"name": one.author}],
        "tags": list(dict.fromkeys(category.label for category in one.categories)),
        "language": LANGUAGE,
    }
    if one.media:
        data["image"] = one.media[0].url
        data["attachments"] = [
            {
                "url": media.url,
                "mime_type": JPEG,
                "title": f"{media.caption} ({media.credit})",
                **({"size_in_bytes": media.size} if media.size is not None else {}),
            }
            for media in one.media
        ]
    return _dumped(data)


def _dumped(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
