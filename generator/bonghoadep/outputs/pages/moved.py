"""Pages at old addresses, which lead on at once, and by a link where a browser does not."""

from collections.abc import Iterator

from ..moves import moves
from .page import Page, template
from .stock import Stock


def pages(stock: Stock) -> Iterator[Page]:
    for old, new in moves(stock.edition).items():
        yield Page(
            old,
            "Trang đã chuyển địa chỉ",
            "Trang này đã chuyển sang địa chỉ mới.",
            "trang",
            template("moved.html", address=new),
            hidden=True,
            moved_to=new,
        )
