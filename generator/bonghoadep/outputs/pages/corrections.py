"""Corrections and withdrawals: what was put right, what was taken back, and the page that stands for it."""

from collections.abc import Iterator

from ...catalogue.edition import Tombstone
from .. import addresses
from .page import Page, template
from .stock import Stock


def pages(stock: Stock) -> Iterator[Page]:
    edition = stock.edition
    gone = sorted(edition.tombstones, key=lambda one: (one.on, one.id), reverse=True)
    yield Page(
        addresses.CORRECTIONS,
        "Đính chính và rút bài",
        "Những bài đã sửa sau khi đăng, sửa gì và sửa ngày nào; những bài đã rút và lý do.",
        "dinh-chinh",
        template(
            "corrections.html",
            corrected=[stock.stories[one.id] for one in edition.corrected],
            withdrawn=[(one, addresses.story(one.id)) for one in gone],
            publisher=stock.publisher,
            sample=stock.is_sample(edition.corrected),
        ),
        changed=max(
            [*(fix.on for one in edition.corrected for fix in one.corrections), *(one.on for one in gone)],
            default=None,
        ),
        feed=addresses.CORRECTIONS,
    )
    yield from (_tombstone(stock, one) for one in edition.tombstones)


def _tombstone(stock: Stock, gone: Tombstone) -> Page:
    return Page(
        addresses.story(gone.id),
        "Bài đã được rút",
        "Bài viết ở địa chỉ này đã được rút và không còn được công bố.",
        "guong",
        template("tombstone.html", gone=gone, publisher=stock.publisher),
        hidden=True,
    )
