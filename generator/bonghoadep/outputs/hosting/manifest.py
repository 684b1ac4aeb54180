"""The web manifest: what a phone needs to put the site on its home screen."""

import json

from ...records.publisher import Publisher
from .. import addresses

PAPER, LEAF = "#FBF8F1", "#1F5E45"


def written(publisher: Publisher) -> bytes:
    """Return the manifest; its addresses are relative, so that it holds wherever the site lies."""
    png = {"type": "image/png"}
    masked = {"icon-mask": "maskable"}
    icons = [{"src": "assets/hoa.svg", "sizes": "any", "type": "image/svg+xml"}]
    icons += [
        {"src": addresses.icon(name), "sizes": f"{side}x{side}", **png, "purpose": masked.get(name, "any")}
        for name, side in addresses.ICONS.items()
        if name != "icon-touch"
    ]
    said = {
        "name": publisher.name,
        "short_name": publisher.short,
        "description": " ".join(publisher.description.split()),
        "lang": "vi",
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": LEAF,
        "icons": icons,
    }
    return json.dumps(said, ensure_ascii=False, indent=2).encode() + b"\n"
