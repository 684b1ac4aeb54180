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


def declare(
    publisher: Publisher, pages: Iterable[Page], prose_pages: Sequence[tuple[str, date | None]]
) -> Iterator[Artifact]:
    """Yield the site map of all pages that may be found, and robots.txt, which names it."""
    known = [(page.address, page.changed) for page in pages if not page.hidden]
    yield Artifact(SITE_MAP, partial(_site_map, publisher, [*known, *prose_pages]))
    where = addresses.absolute(publisher, SITE_MAP)
    closed = f"Disallow: /{addresses.ADMIN}\n" if publisher.admin else ""
    yield Artifact(ROBOTS, partial(str.encode, f"User-agent: *\nAllow: /\n{closed}\nSitemap: {where}\n"))


def _site_map(publisher: Publisher, pages: Sequence[tuple[str, date | None]]) -> bytes:
    rows = "".join(
        f"<url><loc>{escape(addresses.absolute(publisher, address))}</loc>"
        + (f"<lastmod>{changed.isoformat()}</lastmod>" if changed else "")
        + "</url>\n"
        for address, changed in sorted(pages, key=lambda page: page[0])
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    ).encode()
