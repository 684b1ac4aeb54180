"""Stories by kind: individuals, collectives, households, models."""

from collections.abc import Iterator

from ...records import words
from .. import addresses
from ..stories import Link
from . import listing
from .listing import Listing
from .page import Page, template
from .stock import Stock

ABOUT = {
    "ca-nhan": "Những người bằng việc mình làm hằng ngày mà giúp được người khác.",
    "tap-the": "Những chi hội, tổ, đội, cơ quan, đơn vị cùng nhau làm nên một việc hay.",
    "ho-gia-dinh": "Những gia đình làm ăn giỏi, sống nghĩa tình, giúp hàng xóm cùng khá lên.",
    "mo-hinh": "Những cách làm đã cho kết quả, có thể đem về áp dụng ở nơi khác.",
}


def pages(stock: Stock) -> Iterator[Page]:
    by_kind = stock.edition.by_kind
    rows = [
        (Link(label, addresses.kind(key)), ABOUT[key], len(by_kind.get(key, ())))
        for key, label in words.KINDS.items()
    ]
    yield Page(
        addresses.KINDS,
        "Loại điển hình",
        "Bài gương chia theo loại điển hình: cá nhân, tập thể, hộ gia đình, mô hình.",
        "guong",
        template("kinds.html", rows=rows, sample=stock.is_sample(stock.edition.newest)),
        stock.changed,
        crumbs=(Link("Bài gương", addresses.STORIES),),
    )
    crumbs = (Link("Bài gương", addresses.STORIES), Link("Loại điển hình", addresses.KINDS))
    for key, label in words.KINDS.items():
        found = Listing(
            addresses.kind(key),
            label,
            ABOUT[key],
            "guong",
            by_kind.get(key, ()),
            crumbs,
            has_feed=True,
            chosen=("loai", key),
        )
        yield from listing.pages(found, stock)
