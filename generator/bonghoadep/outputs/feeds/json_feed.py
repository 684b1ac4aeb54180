"""JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/. feedgen has none, so this is ours.

What the format has no word for stands in objects whose names begin with an underscore, as it asks of extensions.
"""

import json
from typing import Any

from ...records.publisher import Publisher
from .. import addresses
from .channel import LANGUAGE, Channel, Head
from .content import sayable
from .entry import JPEG, ZIP
from .item import Item

VERSION = "https://jsonfeed.org/version/1.1"
END = "]}\n"


def head(publisher: Publisher) -> Head:
    """Return what makes all of a feed that stands before its first item."""
    site = addresses.absolute(publisher, addresses.HOME)

    def fill(channel: Channel) -> bytes:
        older, hub = channel.links.get("prev-archive"), channel.links.get("hub")
        feed = {
            "version": VERSION,
            "title": sayable(channel.title),
            "home_page_url": channel.page,
            "feed_url": channel.self,
            "description": sayable(channel.about),
            **({"next_url": older} if older else {}),
            "language": LANGUAGE,
            "authors": [{"name": publisher.name, "url": site}],
            **({"hubs": [{"type": "WebSub", "url": hub}]} if hub else {}),
            "_reuse": _reuse(publisher),
            "_contact": publisher.press.model_dump(exclude_none=True),
            "items": [],
        }
        return _dumped(feed)[:-2]

    return fill


def _reuse(publisher: Publisher) -> dict[str, str]:
    reuse = publisher.reuse
    return {
        "about": addresses.absolute(publisher, addresses.PRESS),
        "line": reuse.line,
        "credit": reuse.credit,
        "licence": reuse.licence,
        **({"licence_url": reuse.licence_url} if reuse.licence_url else {}),
    }


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
    if attached := [*_pictures(one), *_kit(one)]:
        data["attachments"] = attached
    if press := _press(one):
        data["_press"] = press
    return _dumped(data)


def _pictures(one: Item) -> list[dict[str, Any]]:
    return [
        {
            "url": media.url,
            "mime_type": JPEG,
            "title": f"{media.caption} ({media.credit})",
            **({"size_in_bytes": media.size} if media.size is not None else {}),
            "_press": {"caption": media.caption, "credit": media.credit, "rights": media.rights},
        }
        for media in one.media
    ]


def _kit(one: Item) -> list[dict[str, Any]]:
    if one.kit is None:
        return []
    url, size = one.kit
    return [{"url": url, "mime_type": ZIP, "title": "Tư liệu báo chí", "size_in_bytes": size}]


def _press(one: Item) -> dict[str, Any]:
    """Return what a newsroom's program wants to know besides, without what is empty."""
    said = {
        "status": "canceled" if one.taken_back else "usable" if one.version else "",
        "version": one.version,
        "embargo_until": one.embargo.isoformat() if one.embargo else "",
        "short_title": one.short,
        "place": one.place_now,
        "place_then": one.place_then,
        "decisions": list(one.decisions),
    }
    return {name: value for name, value in said.items() if value}


def _dumped(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
