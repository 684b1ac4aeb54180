"""The book as plain data: all that the template prints, and nothing it would have to know of the world."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ...catalogue.edition import Edition
from ...records.booklet import SIZES, Booklet, Colophon
from ...records.evidence import Award, Recognition
from ...records.exemplar import Exemplar
from ...records.words import AWARD_FORMS, IN_FORCE, LEVELS
from ...text import day, number
from ..passage import Illustration, passage
from ..stories import Story
from .layout import LAYOUTS
from .names import index
from .selection import Selected

ACCENT_ORDER = ("leaf", "lotus", "honey")
ORDINALS = (
    *("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"),
    *("mười một", "mười hai", "mười ba", "mười bốn", "mười lăm", "mười sáu", "mười bảy", "mười tám"),
)
INTERNAL = "Tài liệu lưu hành nội bộ"
NOT_FOR_SALE = "Sách không bán"
SAMPLE_NOTE = (
    "Những trang ghi “Dữ liệu minh họa” kể về người, việc, số liệu và văn bản không có thật, "
    "được đặt ra để giới thiệu cách trình bày tập sách."
)

_COLOPHON = {
    "director": "Chịu trách nhiệm xuất bản",
    "editor_in_chief": "Chịu trách nhiệm nội dung",
    "compiler": "Biên soạn",
    "editor": "Biên tập",
    "designer": "Trình bày",
    "technical_editor": "Kỹ thuật vi tính",
    "proof_reader": "Sửa bản in",
    "publishing_house": "Nhà xuất bản",
    "partner": "Đơn vị liên kết xuất bản",
    "registration": "Số xác nhận đăng ký xuất bản",
    "decision": "Số quyết định xuất bản",
    "licence": "Số giấy phép xuất bản",
    "isbn": "ISBN",
    "printer": "In tại",
    "deposited": "In xong và nộp lưu chiểu",
}
"""In the order Vietnamese books print them."""


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
        "honoured": [_honoured(edition, stories[one.id]) for one in selected.stories],
        "index": index(selected.stories),
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
        "colophon": list(_colophon(booklet)),
        "notices": list(_notices(booklet.colophon)),
        "sale": [*_sale(booklet.colophon), *(f"ISBN {one}" for one in [booklet.colophon.isbn] if one)],
    }


def _colophon(booklet: Booklet) -> Iterator[tuple[str, str]]:
    """Yield what the editor has given; a publishing house without its decision or licence is not named."""
    colophon = booklet.colophon
    for field, label in _COLOPHON.items():
        value = getattr(colophon, field)
        if value and (field != "publishing_house" or _licensed(colophon)):
            yield label, value
    yield "Khổ sách", SIZES[booklet.size]
    if colophon.print_run:
        yield "Số lượng in", f"{number(colophon.print_run)} cuốn"


def _licensed(colophon: Colophon) -> bool:
    return bool(colophon.decision or colophon.licence)


def _notices(colophon: Colophon) -> Iterator[str]:
    if not _licensed(colophon):
        yield INTERNAL
    yield from _sale(colophon)


def _sale(colophon: Colophon) -> list[str]:
    if colophon.price:
        return [f"Giá: {colophon.price}"]
    return [NOT_FOR_SALE] if colophon.not_for_sale else []


def _ordinal(place: int) -> str:
    return f"Phần thứ {ORDINALS[place] if place < len(ORDINALS) else place + 1}"


def _accent(first: str, place: int) -> str:
    return ACCENT_ORDER[(ACCENT_ORDER.index(first) + place) % len(ACCENT_ORDER)]


def _honoured(edition: Edition, story: Story) -> dict[str, Any]:
    exemplar = story.exemplar
    return {
        "name": exemplar.name,
        "place": story.place_now,
        "movements": ", ".join(edition.movements[id].short for id in exemplar.movements),
        "honours": list(_honours(exemplar)),
    }


def _honours(exemplar: Exemplar) -> Iterator[dict[str, Any]]:
    for recognition in exemplar.recognitions:
        if recognition.status in IN_FORCE:
            yield _honour(recognition.title or f"Công nhận {LEVELS[recognition.level].lower()}", recognition)
    for award in exemplar.awards:
        if award.status in IN_FORCE:
            yield _honour(award.title or AWARD_FORMS[award.form], award)


def _honour(what: str, honour: Recognition | Award) -> dict[str, Any]:
    """Return what was given and, line by line, by which decision; by whom and when where there is none."""
    decision = honour.decision
    if decision is None:
        return {"what": what, "by": [honour.authority, f"năm {honour.year}"]}
    return {"what": what, "by": [decision.number, f"ngày {day(decision.on)}"]}
