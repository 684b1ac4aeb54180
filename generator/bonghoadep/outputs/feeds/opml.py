"""The list of all feeds as OPML 2.0, for a newsroom to take them in at once."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from ...records.publisher import Publisher
from .. import addresses
from ..feedlists import FeedList
from .content import sayable


def made(publisher: Publisher, table: Iterable[FeedList]) -> bytes:
    """Return the file: the feeds of all there is, then the others in a folder for each way of listing."""
    rows = []
    for group, lists in groupby(table, key=lambda one: one.group):
        outlines = "".join(_outline(publisher, one) for one in lists)
        rows.append(f'<outline text="{escape(group)}">\n{outlines}</outline>\n' if group else outlines)
    title = escape(sayable(f"Nguồn tin của {publisher.name}"))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
        f"<head><title>{title}</title></head>\n<body>\n{''.join(rows)}</body>\n</opml>\n"
    ).encode()


def _outline(publisher: Publisher, one: FeedList) -> str:
    title = escape(sayable(f"{one.title} · {publisher.short}"))
    feed = escape(addresses.absolute(publisher, addresses.feed(one.address, "rss")))
    page = escape(addresses.absolute(publisher, one.shown))
    names = f'text="{title}" title="{title}"'
    return f'<outline type="rss" {names} xmlUrl="{feed}" htmlUrl="{page}" language="vi"/>\n'
