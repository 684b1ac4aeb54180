"""Lists that newsrooms ask for and no record makes: a family of movements, and the new factors."""

from collections import Counter
from collections.abc import Iterator

from .. import addresses
from ..stories import Link
from . import listing
from .listing import Listing
from .page import Page
from .stock import Stock

MOVEMENTS = Link("Phong trào", addresses.MOVEMENTS)


def pages(stock: Stock) -> Iterator[Page]:
    families = Counter((one.family, one.family_name) for one in stock.edition.movements.values())
    for (id, name), members in families.items():
        if members > 1:
            yield from listing.pages(_family(stock, id, name), stock)
    new = Listing(
        addresses.NEW_FACTORS,
        "Nhân tố mới",
        "Những việc làm mới, người mới vừa được phát hiện ở cơ sở, cần giới thiệu kịp thời.",
        "guong",
        stock.edition.new_factors,
        (Link("Bài gương", addresses.STORIES),),
        has_feed=True,
    )
    yield from listing.pages(new, stock)


def _family(stock: Stock, id: str, name: str) -> Listing:
    members = [one.short for one in stock.edition.movements.values() if one.family == id]
    return Listing(
        addresses.family(id),
        name,
        f"Bài gương của nhóm phong trào: {'; '.join(members)}.",
        "phong-trao",
        stock.edition.by_family.get(id, ()),
        (MOVEMENTS,),
        has_feed=True,
    )
