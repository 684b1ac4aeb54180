"""The book as plain data: all that the template prints, and nothing it would have to know of the world."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ...catalogue.edition import Edition
from ...records.booklet import SIZES, Booklet
from .. import addresses
from ..passage import Illustration, passage
from ..stories import Story
from .colophon import imprint
from .honoured import honoured
from .indexes import indexes
from .layout import LAYOUTS
from .selection import Selected

ACCENT_ORDER = ("leaf", "lotus", "honey")
ORDINALS = (
    *("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"),
    *("mười một", "mười hai", "mười ba", "mười bốn", "mười lăm", "mười sáu", "mười bảy", "mười tám"),
)
SAMPLE_NOTE = (
    "Những trang ghi “Dữ liệu minh họa” kể về người, việc, số liệu và văn bản không có thật, "
    "được đặt ra để giới thiệu cách trình bày tập sách."
)


def manuscript(
    edition: Edition, booklet: Booklet, selected: Selected, stories: Mapping[str, Story], foreword: str | None
) -> tuple[dict[str, Any], tuple[Illustration, ...]]:
    """Return the data of the book and the pictures it needs; `foreword` is XHTML."""
    layout = LAYOUTS[booklet.size]
    grouped = len(selected.groups) > 1
    told = {
        one.id: passage(edition, stories[one.id], 2 if grouped else 1, layout.picture_width)
        for one in selected.stories
    }
    data = {
        "id": addresses.tag(edition.publisher, f"{addresses.SHELF}{booklet.id}"),
        "rights": edition.publisher.reuse.line,
        **_front(booklet, foreword),
        "layout": {name: getattr(layout, name) for name in layout.__slots__},
        "sample": any(one.sample for one in selected.stories),
        "sample_note": SAMPLE_NOTE,
        "grouped": grouped,
        "parts": [
            {
                "number": place + 1,
                "ordinal": _ordinal(place),
                "title": group.title,
                "count": f"{len(group.stories)} bài gương",
                "accent": _accent(booklet.accent, place),
                "stories": [told[one.id].data for one in group.stories],
            }
            for place, group in enumerate(selected.groups)
        ],
        "pictures": {name: shown for one in told.values() for name, shown in one.pictures.items()},
        "honoured": [honoured(edition, stories[one.id]) for one in selected.stories],
        "indexes": indexes(edition, booklet.indexes, selected.stories),
    }
    return data, tuple(illustration for one in told.values() for illustration in one.illustrations)


def _front(booklet: Booklet, foreword: str | None) -> dict[str, Any]:
    dated = booklet.dated or date(booklet.year, 12, 31)
    epigraph, signing = booklet.epigraph, booklet.foreword
    return {
        "title": booklet.title,
        "subtitle": booklet.subtitle,
        "series": booklet.series,
        "volume": booklet.volume,
        "office": booklet.office,
        "year": booklet.year,
        "date": [dated.year, dated.month, dated.day],
        "accent": booklet.accent,
        "paper": booklet.paper,
        "format": SIZES[booklet.size],
        "contents_at_end": booklet.contents_at_end,
        "epigraph": {"text": epigraph.text, "source": epigraph.source} if epigraph else None,
        "foreword": {
            "xhtml": foreword,
            "signed": signing.signed,
            "position": signing.position,
            "dated": signing.dated,
        }
        if signing and foreword
        else None,
        **imprint(booklet),
    }


def _ordinal(place: int) -> str:
    return f"Phần thứ {ORDINALS[place] if place < len(ORDINALS) else place + 1}"


def _accent(first: str, place: int) -> str:
    return ACCENT_ORDER[(ACCENT_ORDER.index(first) + place) % len(ACCENT_ORDER)]
