"""For machines that read the site: the site map and what robots may visit."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from html import escape

from ...records.publisher import Publisher
from .. import addresses
from ..artifact import Artifact
from .page import Page

SITE_MAP = "sitemap.xml"
ROBOTS = "robots.txt"
IMAGES = "http://www.google.com/schemas/sitemap-image/1.1"


def declare(
    publisher: Publisher, pages: Iterable[Page], prose_pages: Sequence[tuple[str, date | None]]
) -> Iterator[Artifact]:
    """Yield the site map of all pages that may be found, with stories' pictures, and robots.txt, which names it."""
    known = [(page.address, page.changed, page.pictures) for page in pages if not page.hidden]
    prose = [(address, changed, ()) for address, changed in prose_pages]
    yield Artifact(SITE_MAP, partial(_site_map, publisher, [*known, *prose]))
    where = addresses.absolute(publisher, SITE_MAP)
    closed = f"Disallow: /{addresses.ADMIN}\n" if publisher.admin else ""
    yield Artifact(ROBOTS, partial(str.encode, f"User-agent: *\nAllow: /\n{closed}\nSitemap: {where}\n"))


def _site_map(publisher: Publisher, pages: Sequence[tuple[str, date | None, tuple[str, ...]]]) -> bytes:
    rows = "".join(
        f"<url><loc>{_url(publisher, address)}</loc>"
        + (f"<lastmod>{changed.isoformat()}</lastmod>" if changed else "")
        + "".join(
            f"<image:image><image:loc>{_url(publisher, one)}</image:loc></image:image>" for one in pictures
        )
        + "</url>\n"
        for address, changed, pictures in sorted(pages, key=lambda page: page[0])
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="{IMAGES}">\n{rows}</urlset>\n'
    ).encode()


def _url(publisher: Publisher, address: str) -> str:
    return escape(addresses.absolute(publisher, address))
