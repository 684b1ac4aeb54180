"""What a reader sees without a network: the stories this device has kept, listed by a script."""

from collections.abc import Iterator

from .. import addresses
from .page import Page, template
from .stock import Stock


def pages(stock: Stock) -> Iterator[Page]:
    yield Page(
        addresses.OFFLINE,
        "Đang không có mạng",
        "Những bài đã đọc trên máy này, đọc lại được khi không có mạng.",
        "trang",
        template("offline.html"),
        hidden=True,
    )
