"""What a picture carries in itself, so that it is never without: caption, who made it, on what terms, about what.

Twice, for programs read either: IPTC-IIM, the newsrooms' old form, and XMP. Both say the same and nothing of the camera
or of where it was.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import md5
from typing import Any
from xml.sax.saxutils import escape, quoteattr

_SEGMENT = b"\xff\xed"
_UTF8 = b"\x1b%G"
"""How ISO 2022 says that what follows is UTF-8; without it Vietnamese marks turn into other letters."""

_IPTC, _IPTC_DIGEST = 0x0404, 0x0425
_MOST = {105: 256, 40: 256, 116: 128, 120: 2000}
"""Octets that the form of 1997 gives these fields. What is longer ends at a word, with the whole of it in XMP; a credit
and a source (32) stay whole, for half a name would be wrong and programs read the rest."""

_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}


@dataclass(frozen=True, slots=True)
class Label:
    """What all pictures of a kit have in common."""

    headline: str
    source: str
    terms: str
    """On what terms the office lets things be printed again."""
    page: str
    """Where these terms stand."""
    mark: str
    """Stands before captions where what they show is illustrative; else empty."""

    def of(self, picture: dict[str, Any]) -> tuple[bytes, bytes]:
        """Return the picture's APP13 segment with IPTC-IIM, and its XMP packet."""
        said = _Said(
            caption=f"{self.mark}{picture['caption']}",
            alt=picture["alt"],
            headline=self.headline,
            credit=picture["credit"],
            source=self.source,
            rights=f"{picture['credit']}. {picture['rights']}",
            usage=f"{self.mark}{picture['rights']}. {self.terms}",
            page=self.page,
            people=tuple(picture["people"]),
        )
        return _photoshop(said), _xmp(said)


@dataclass(frozen=True, slots=True)
class _Said:
    caption: str
    alt: str
    headline: str
    credit: str
    source: str
    rights: str
    usage: str
    page: str
    people: tuple[str, ...]


def _photoshop(said: _Said) -> bytes:
    """Return IPTC-IIM in the segment where Photoshop keeps it, with the digest by which readers see it is not stale."""
    iptc = b"".join(
        (
            _dataset(1, 90, _UTF8),
            _dataset(2, 0, b"\x00\x04"),
            *(_dataset(2, number, _cut(text, _MOST.get(number, 0))) for number, text in _fields(said)),
        )
    )
    check = md5(iptc, usedforsecurity=False).digest()
    body = b"Photoshop 3.0\x00" + _resource(_IPTC, iptc) + _resource(_IPTC_DIGEST, check)
    return _SEGMENT + (len(body) + 2).to_bytes(2, "big") + body


def _fields(said: _Said) -> Iterator[tuple[int, str]]:
    yield 40, said.usage
    yield 105, said.headline
    yield 110, said.credit
    yield 115, said.source
    yield 116, said.rights
    yield 120, said.caption


def _dataset(record: int, number: int, content: bytes) -> bytes:
    return bytes((0x1C, record, number)) + len(content).to_bytes(2, "big") + content


def _cut(text: str, most: int) -> bytes:
    whole = text.encode()
    if not most or len(whole) <= most:
        return whole
    short = whole[: most - 3].decode(errors="ignore")
    return f"{short.rpartition(' ')[0] or short}…".encode()


def _resource(id: int, content: bytes) -> bytes:
    return (
        b"8BIM"
        + id.to_bytes(2, "big")
        + b"\0\0"
        + len(content).to_bytes(4, "big")
        + content
        + b"\0" * (len(content) % 2)
    )


def _xmp(said: _Said) -> bytes:
    spaces = " ".join(f"xmlns:{name}={quoteattr(space)}" for name, space in _SPACES.items())
    body = "".join(
        (
            _in_words("dc:description", said.caption),
            _in_words("dc:rights", said.rights),
            "<dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>",
            _plain("photoshop:Headline", said.headline),
            _plain("photoshop:Credit", said.credit),
            _plain("photoshop:Source", said.source),
            _plain("photoshop:Instructions", said.usage),
            _plain("xmpRights:Marked", "True"),
            _plain("xmpRights:WebStatement", said.page),
            _in_words("xmpRights:UsageTerms", said.usage),
            _in_words("Iptc4xmpCore:AltTextAccessibility", said.alt),
            _people(said.people),
        )
    )
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {spaces}>{body}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    )
    return packet.encode()


def _plain(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"


def _in_words(name: str, text: str) -> str:
    """Return a property that could stand in several languages; ours stands in one."""
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></{name}>'


def _people(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    items = "".join(f"<rdf:li>{escape(name)}</rdf:li>" for name in names)
    return f"<Iptc4xmpExt:PersonInImage><rdf:Bag>{items}</rdf:Bag></Iptc4xmpExt:PersonInImage>"
