"""Open data: what there is to take away, with sizes, how to ask for one record, and what every column means."""

from collections.abc import Iterator
from functools import partial

from .. import addresses
from ..stories import Link
from ..templates import render
from . import linked
from .downloads import Download, made
from .page import Page
from .stock import DataTable, Stock

TITLE = "Dữ liệu mở"
ABOUT = (
    "Bài gương, phong trào, kế hoạch, địa phương dưới dạng bảng tính, CSV, JSON để thống kê, nghiên cứu, dùng lại:"
    " nội dung từng cột, điều kiện sử dụng và cách lấy từng bản ghi."
)
FORMS = ("csv", "json")


def pages(stock: Stock) -> Iterator[Page]:
    if stock.publisher.data and stock.tables:
        yield Page(
            addresses.DATA,
            TITLE,
            ABOUT,
            "du-lieu",
            partial(_main, stock),
            stock.changed,
            linked=partial(_linked, stock),
        )


def _main(stock: Stock) -> str:
    example = next(iter(stock.stories.values()), None)
    return render(
        "data.html",
        publisher=stock.publisher,
        sample=stock.is_sample(),
        book=_book(stock),
        rows=[(table, _files(stock, table)) for table in stock.tables],
        others=list(made(stock, _others())),
        api=_api(),
        example=addresses.api(addresses.API_LISTS["exemplar"], example.exemplar.id) if example else "",
        root=addresses.absolute(stock.publisher, addresses.HOME),
    )


def _book(stock: Stock) -> Download | None:
    return next(made(stock, iter([("Bảng tính Excel", addresses.DATA_BOOK)])), None)


def _files(stock: Stock, table: DataTable) -> list[Download]:
    wanted = ((form.upper(), addresses.data(table.name, form)) for form in FORMS)
    return list(made(stock, wanted))


def _others() -> Iterator[tuple[str, str]]:
    yield "Từ điển dữ liệu (CSV)", addresses.DICTIONARY
    yield "Gói dữ liệu Frictionless (datapackage.json)", addresses.DATA_PACKAGE
    yield "Bài đã rút (JSON)", addresses.WITHDRAWN


def _api() -> tuple[tuple[str, str], ...]:
    """Return the lists for programs, by what is in them."""
    lists = addresses.API_LISTS
    return (
        ("Mục lục: mọi địa chỉ dưới đây", addresses.api("index")),
        ("Bài gương", addresses.api(lists["exemplar"])),
        ("Phong trào", addresses.api(lists["movement"])),
        ("Kế hoạch", addresses.api(lists["plan"])),
        ("Địa phương", addresses.api(lists["place"])),
        ("Bản cho tòa soạn (ninjs)", addresses.api(addresses.NEWS_ITEMS)),
        ("Từ vựng: nhãn của mọi mã", addresses.api("tu-vung")),
    )


def _linked(stock: Stock) -> tuple[linked.Node, ...]:
    files = [
        Link(f"{table.title} ({file.label})", file.address)
        for table in stock.tables
        for file in _files(stock, table)
    ]
    book = _book(stock)
    files += [Link(book.label, book.address)] if book else []
    return (linked.open_data(stock.publisher, TITLE, ABOUT, files),)
