"""For newsrooms: terms, credit line, contact, and every feed there is."""

from collections.abc import Iterator

from ...records import words
from ...text import sort_key
from .. import addresses
from ..stories import Link
from .page import Page, template
from .stock import Stock

Group = tuple[str, tuple[Link, ...]]


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
            forms=addresses.FEED_FILES,
            feed=addresses.feed,
            feed_list=addresses.FEED_LIST,
            news_list=addresses.api(addresses.NEWS_ITEMS),
            sample=stock.is_sample(),
        ),
    )


def groups(stock: Stock) -> tuple[Group, ...]:
    """Return the lists that have a feed, in groups."""
    edition = stock.edition
    movements = [Link(one.name, addresses.movement(one.id)) for one in edition.movements.values()]
    kinds = [Link(label, addresses.kind(key)) for key, label in words.KINDS.items()]
    return (
        ("Toàn bộ", (Link("Tất cả bài gương", addresses.HOME),)),
        ("Theo loại điển hình", tuple(kinds)),
        ("Theo phong trào", tuple(sorted(movements, key=lambda link: sort_key(link.label)))),
        ("Theo địa phương", tuple(_places(stock))),
    )


def _places(stock: Stock) -> Iterator[Link]:
    """Yield today's units with stories, each province followed by its communes."""
    register = stock.edition.register
    for province in register.provinces():
        if stock.count(province):
            yield stock.place(province)
            for unit in sorted(stock.below.get(province.id, ()), key=lambda unit: sort_key(unit.short)):
                if unit.current:
                    yield Link(f"{unit.name}, {province.short}", stock.place(unit).address)
