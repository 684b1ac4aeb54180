"""Who made the book and how it was printed: the copyright page, the deposit block, the back cover's barcode.

Only what the editor gave is told; without a licence the book is for use inside the office and names no house.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from barcode import EAN13  # type: ignore[import-untyped]

from ...records.booklet import SIZES, Booklet, Colophon
from ...text import number

INTERNAL = "Tài liệu lưu hành nội bộ"
NOT_FOR_SALE = "Sách không bán"
STATE_ORDERED = "Sách Nhà nước đặt hàng"

_MAKERS: Mapping[str, str] = {
    "author": "Tác giả",
    "chief_compiler": "Chủ biên",
    "compiler": "Biên soạn",
    "director": "Chịu trách nhiệm xuất bản",
    "editor_in_chief": "Chịu trách nhiệm nội dung",
    "editor": "Biên tập",
    "designer": "Trình bày",
    "illustrator": "Minh họa",
    "technical_editor": "Biên tập kỹ thuật",
    "proof_reader": "Sửa bản in",
    "publishing_house": "Nhà xuất bản",
    "partner": "Đơn vị liên kết xuất bản",
    "reprint": "Lần tái bản",
    "isbn": "ISBN",
}
_NUMBERS: Mapping[str, str] = {
    "registration": "Số xác nhận đăng ký xuất bản",
    "decision": "Số quyết định xuất bản",
    "licence": "Số giấy phép xuất bản",
    "isbn": "ISBN",
    "deposited": "In xong và nộp lưu chiểu",
}
"""Both in the order Vietnamese books print them."""


def imprint(booklet: Booklet) -> dict[str, Any]:
    """Return what the covers, the copyright page and the last page say of the making of the book."""
    colophon = booklet.colophon
    return {
        "house": colophon.publishing_house if colophon.licensed else None,
        "by": next(_authors(colophon), None),
        "colophon": list(_given(colophon, _MAKERS)),
        "deposit": [*_printing(booklet), *_given(colophon, _NUMBERS)],
        "notices": list(_notices(colophon)),
        "sale": _sale(colophon),
        "barcode": barcode(colophon.isbn) if colophon.isbn else None,
    }


def _authors(colophon: Colophon) -> Iterator[str]:
    """Yield whom the law wants named on the cover, the first of them there is: the author, or who led the compiling."""
    if colophon.author:
        yield colophon.author
    if colophon.chief_compiler:
        yield f"{colophon.chief_compiler} (chủ biên)"


def _given(colophon: Colophon, labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for field, label in labels.items():
        value = getattr(colophon, field)
        if value and (field != "publishing_house" or colophon.licensed):
            yield label, value


def _printing(booklet: Booklet) -> Iterator[tuple[str, str]]:
    colophon = booklet.colophon
    if booklet.volume:
        yield "Tập", booklet.volume
    yield "Khuôn khổ", SIZES[booklet.size]
    if colophon.print_run:
        yield "Số lượng in", f"{number(colophon.print_run)} cuốn"
    if where := ", ".join(part for part in (colophon.printer, colophon.printer_address) if part):
        yield "In tại", where


def _notices(colophon: Colophon) -> Iterator[str]:
    if not colophon.licensed:
        yield INTERNAL
    yield from _sale(colophon)


def _sale(colophon: Colophon) -> list[str]:
    if colophon.price:
        return [f"Giá: {colophon.price}"]
    if colophon.state_ordered:
        return [STATE_ORDERED]
    return [NOT_FOR_SALE] if colophon.not_for_sale else []


# From here on: the barcode

_QUIET = (11, 7)
"""Modules that stay white left and right of the bars, as GS1 wants."""
_TALL, _SHORT = 74, 69
"""The heights of guards and of other bars, in modules: 22.85 mm at the size shops scan best."""


def barcode(isbn: str) -> dict[str, Any]:
    """Return the bars of an ISBN as SVG, and its digits as they stand below them: one, six, six."""
    digits = isbn.replace("-", "")
    (modules,) = EAN13(digits, guardbar=True).build()
    width = len(modules) + sum(_QUIET)
    bars = "".join(
        f"M{_QUIET[0] + place} 0h1v{_TALL if module == 'G' else _SHORT}h-1z"
        for place, module in enumerate(modules)
        if module != "0"
    )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_TALL}" width="{width}" height="{_TALL}">'
        f'<path d="{bars}"/></svg>'
    )
    return {"svg": svg, "isbn": isbn, "digits": [digits[0], digits[1:7], digits[7:]], "modules": width}
