"""For newsrooms: terms, credit line, contact, press kits, and every feed there is."""

from collections.abc import Iterator
from itertools import groupby

from ...places import order
from ...text import sort_key
from .. import addresses
from ..feedlists import FeedList, ledger, lists
from . import digests, downloads
from .page import Page, template
from .stock import Stock

Group = tuple[str, tuple[FeedList, ...]]

DIGESTS = 3

SORTED = ("Theo phong trào", "Theo nhóm phong trào")
"""Groups whose lists stand by their names; the others have an order of their own."""


def pages(stock: Stock) -> Iterator[Page]:
    yield Page(
        addresses.PRESS,
        "Dành cho báo chí",
        "Nguồn tin RSS, Atom, JSON theo phong trào, địa phương, loại; điều kiện đăng lại và đầu mối liên hệ.",
        "bao-chi",
        template(
            "press.html",
            publisher=stock.publisher,
            groups=groups(stock),
            kits=downloads.kits(stock),
            most=stock.publisher.kit_stories,
            forms=addresses.FEED_FILES,
            feed=addresses.feed,
            feed_list=addresses.FEED_LIST,
            digests=[digests.entry(stock, month) for month in stock.digests[:DIGESTS]],
            news_list=addresses.api(addresses.NEWS_ITEMS),
            sample=stock.is_sample(),
        ),
    )


def groups(stock: Stock) -> tuple[Group, ...]:
    """Return the lists that have a feed, in groups; units that have ended stand on their own pages only."""
    known = lists(stock.edition, ledger(stock.edition))
    current = [one for one in known if one.unit is None or one.unit.current]
    rows = groupby(current, key=lambda one: one.group)
    return tuple((group or "Toàn bộ", _sorted(stock, group, tuple(found))) for group, found in rows)


def _sorted(stock: Stock, group: str, found: tuple[FeedList, ...]) -> tuple[FeedList, ...]:
    if not found[0].unit:
        return tuple(sorted(found, key=lambda one: sort_key(one.title))) if group in SORTED else found
    # Each province is followed by its communes.
    register = stock.edition.register
    ways = {one.address: register.breadcrumb(one.unit) for one in found if one.unit}
    return tuple(sorted(found, key=lambda one: [order(unit) for unit in ways[one.address]]))
