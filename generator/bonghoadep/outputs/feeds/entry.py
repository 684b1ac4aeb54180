"""One item as `<item>` and as `<entry>`, made by feedgen: the only file that knows feedgen's entries.

What comes out has no namespace declarations of its own; the heads of `channel.py` declare `NAMESPACES`.
"""

import re
from html import escape
from typing import Any

from feedgen.entry import FeedEntry  # type: ignore[import-untyped]
from lxml import etree  # type: ignore[import-untyped]

from .item import Item, Media

ATOM = "http://www.w3.org/2005/Atom"
DC = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"
DELETED = "http://purl.org/atompub/tombstones/1.0"
"""RFC 6721: what a reader of Atom is to delete."""
HISTORY = "http://purl.org/syndication/history/1.0"
"""RFC 5005: archives."""
TERMS = "http://purl.org/dc/terms/"
PRISM = "http://prismstandard.org/namespaces/basic/2.0/"
JPEG = "image/jpeg"
ZIP = "application/zip"
NAMESPACES = {
    "atom": ATOM,
    "at": DELETED,
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": DC,
    "dcterms": TERMS,
    "fh": HISTORY,
    "media": MEDIA,
    "prism": PRISM,
}

_HOLE = "…"
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


class Press:
    """A feedgen extension for what feedgen cannot say: caption, credit and rights of a picture, where and by what
    decisions, which version of the text, where the press kit is.

    It also gives RSS an author without an e-mail address and the moment of the last change. (feedgen's own `dc`
    extension looks for a file that does not exist each time it is loaded; that took a fifth of the time. Categories
    are ours too, for feedgen looks over each of a dozen a story again and again, another seventh.)
    """

    item: Item

    def extend_rss(self, element: Any) -> None:
        etree.SubElement(element, f"{{{DC}}}creator").text = self.item.author
        etree.SubElement(element, f"{{{DC}}}rights").text = self.item.rights
        etree.SubElement(element, f"{{{ATOM}}}updated").text = self.item.updated.isoformat()
        for one in self.item.categories:
            etree.SubElement(
                element, "category", {"domain": one.scheme} if one.scheme else {}
            ).text = one.label
        self._extend(element, f"{{{ATOM}}}link")

    def extend_atom(self, element: Any) -> None:
        # feedgen 1.0 drops what a link of an entry is; without it a picture would be a second page of the item.
        for link in element.findall("link"):
            lead = self.item.media[0] if self.item.media else None
            if lead and link.get("href") == lead.url:
                link.attrib.update({"rel": "enclosure", "type": JPEG, "length": str(lead.size)})
            else:
                link.attrib.update({"rel": "alternate", "type": "text/html"})
        for one in self.item.categories:
            scheme = {"scheme": one.scheme} if one.scheme else {}
            # feedgen's elements have no namespace of their own: the head's is Atom.
            etree.SubElement(element, "category", {"term": one.term, **scheme, "label": one.label})
        self._extend(element, "link")

    def _extend(self, element: Any, link: str) -> None:
        item = self.item
        rows = [
            *((TERMS, "alternative", one) for one in (item.short,)),
            *((TERMS, "spatial", one) for one in (item.place_now, item.place_then)),
            *((TERMS, "references", one) for one in item.decisions),
            (PRISM, "versionIdentifier", str(item.version) if item.version else ""),
            (PRISM, "embargoDate", item.embargo.isoformat() if item.embargo else ""),
        ]
        for space, name, text in rows:
            if text:
                etree.SubElement(element, f"{{{space}}}{name}").text = text
        if item.kit:
            url, size = item.kit
            about = {
                "rel": "related",
                "type": ZIP,
                "href": url,
                "length": str(size),
                "title": "Tư liệu báo chí",
            }
            etree.SubElement(element, link, about)
        for number, media in enumerate(item.media):
            _media(element, media, lead=number == 0)


def rss(item: Item) -> bytes:
    """Return the item for RSS 2.0."""
    return plain_titles(_cut(_entry(item).rss_entry(), "<content:encoded>", item)).encode()


def atom(item: Item) -> bytes:
    """Return the item for Atom 1.0."""
    return _cut(_entry(item).atom_entry(), '<content type="html">', item).encode()


def deletion(item: Item) -> bytes:
    """Return what tells readers of Atom to delete an item; it stands before all entries."""
    return (
        f'<at:deleted-entry ref="{escape(item.id)}" when="{item.updated.isoformat()}">'
        f"<at:by><name>{escape(item.author)}</name></at:by>"
        f'<at:comment xml:lang="vi">{escape(item.summary, quote=False)}</at:comment></at:deleted-entry>'
    ).encode()


def plain_titles(xml: str) -> str:
    """Return RSS with its titles' signs as hexadecimal references, which no reader takes for markup."""
    return _TITLE.sub(lambda found: f"<title>{_hexadecimal(found[1])}</title>", xml)


def _hexadecimal(text: str) -> str:
    return text.replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;").replace("&gt;", "&#x3E;")


def _entry(item: Item) -> Any:
    entry = FeedEntry()
    entry.register_extension("press", Press)
    entry.press.item = item
    entry.id(item.id)
    entry.title(item.title)
    entry.link(href=item.url, rel="alternate", type="text/html")
    # RSS takes a description for HTML, Atom takes this summary for text; content in CDATA would not be Atom.
    entry.description(escape(item.summary, quote=False))
    entry.summary(item.summary)
    entry.content(_HOLE, type="html")
    entry.published(item.published)
    entry.updated(item.updated)
    entry.author(name=item.author)
    entry.rights(item.rights)
    if item.media and item.media[0].size is not None:
        entry.enclosure(item.media[0].url, item.media[0].size, JPEG)
    return entry


def _media(parent: Any, media: Media, lead: bool) -> None:
    attributes = {"url": media.url, "type": JPEG, "medium": "image"}
    attributes |= {"width": str(media.width), "height": str(media.height)}
    attributes |= {"fileSize": str(media.size)} if media.size is not None else {}
    attributes |= {"isDefault": "true"} if lead else {}
    content = etree.SubElement(parent, f"{{{MEDIA}}}content", attributes)
    etree.SubElement(content, f"{{{MEDIA}}}description", type="plain").text = media.caption
    etree.SubElement(content, f"{{{MEDIA}}}credit").text = media.credit
    etree.SubElement(content, f"{{{MEDIA}}}copyright").text = media.rights


def _cut(element: Any, opening: str, item: Item) -> str:
    """Return the element's text as it stands below a root that has declared the namespaces.

    The full text, which is nine tenths of it, comes in only here: escaping it is all it needs. No text can
    pass for the `opening` tag, for in texts the sign < is escaped.
    """
    root = etree.Element("root", nsmap=NAMESPACES)
    root.append(element)
    text: str = etree.tostring(root, encoding="unicode")
    before, _, after = text[text.index(">") + 1 : text.rindex("<")].partition(opening + _HOLE)
    return f"{before}{opening}{escape(item.html, quote=False)}{after}"
