"""The sample content's pages as a reader gets them, for the tests of the ways into the stories."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cache

import lxml.html
from lxml.html import HtmlElement

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import pages as writer
from bonghoadep.outputs.pages.page import Page
from bonghoadep.outputs.pages.stock import Stock
from bonghoadep.outputs.stories import ROOT, compose
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM
from tests.tools import ROOT as REPOSITORY


@cache
def sample() -> Stock:
    """The sample content, as it will be when every embargo of it is over."""
    found = open_site(REPOSITORY, datetime(2026, 1, 15, 8, tzinfo=VIETNAM)).edition
    return Stock(found, compose(found))


@cache
def sample_pages() -> Mapping[str, Page]:
    stock = sample()
    return {page.address: page for kind in writer.KINDS for page in kind.pages(stock)}


@cache
def shown(address: str) -> HtmlElement:
    return body(sample_pages()[address])


def body(page: Page) -> HtmlElement:
    return lxml.html.fromstring(f"<main>{page.main()}</main>")


def pages_of(kind: Callable[[Stock], Iterator[Page]], office: Edition) -> dict[str, HtmlElement]:
    return {page.address: body(page) for page in kind(Stock(office, compose(office)))}


def said(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def links(element: HtmlElement) -> list[str]:
    return [str(href).removeprefix(ROOT) for href in element.xpath(".//a/@href")]
