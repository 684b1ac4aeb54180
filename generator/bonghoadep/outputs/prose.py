"""Stories from Markdown to safe HTML: rendered once, used by page, feed and book alike.

CommonMark with tables and strike-through; raw HTML is taken away by an allow-list, so what comes out is well nested
and has no script, style, event or foreign frame. Pictures appear only if the record declares them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape

import nh3
import pyromark

from ..text import slug

Figure = Callable[[str, str], str]
"""(file name, alternative text) → the HTML of a published picture; empty for one that is not the record's."""

Way = Callable[[str], str]
"""An address as the editor wrote it → the one to link to; empty where no link should be."""

_MARKDOWN = pyromark.Markdown(options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH)
_CLEANER = nh3.Cleaner(
    tags={
        *(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "strong",
            "em",
            "del",
            "blockquote",
            "br",
            "hr",
            "a",
            "img",
        ),
        *("table", "thead", "tbody", "tr", "th", "td", "code", "pre", "sup", "sub"),
    },
    clean_content_tags={"script", "style", "iframe", "object", "template", "svg", "math"},
    attributes={"a": {"href", "title"}, "img": {"src", "alt"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="nofollow noopener",
)
_ALONE = re.compile(r"<p>(?:\s*<img [^>]*>)+\s*</p>|<img [^>]*>")
_IMAGE = re.compile(r"<img ([^>]*)>")
_ATTRIBUTE = re.compile(r'(src|alt)="([^"]*)"')
_LINK = re.compile(r'<a ((?:\w+="[^"]*" )*?)href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
"""The title may stand before the address, as the editor wrote it."""

_HEADING = re.compile(r"<h2>(.*?)</h2>\n?", re.DOTALL)
_ANY_HEADING = re.compile(r"<(h[234])>(.*?)</\1>\n?", re.DOTALL)
_NESTING = re.compile(r"<(/?)(\w+)")
_TAG = re.compile(r"<[^>]+>")
_VOID = re.compile(r"<(br|hr|img|source)\b([^>]*?)\s*/?>")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a story under one heading; `html` is what stands below it."""

    title: str
    anchor: str
    html: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A story in parts; `lead` is what stands before the first heading."""

    lead: str
    sections: tuple[Section, ...]

    @property
    def html(self) -> str:
        """The whole story as one piece, as feeds carry it."""
        parts = (f"<h2>{section.title}</h2>\n{section.html}" for section in self.sections)
        return self.lead + "".join(parts)

    @property
    def text(self) -> str:
        """The story's words without markup, paragraphs on lines of their own."""
        spaced = re.sub(r"</(p|li|h\d|tr|blockquote)>", "\n", self.html)
        lines = (line.strip() for line in unescape(_TAG.sub("", spaced)).split("\n"))
        return "\n".join(line for line in lines if line)


def render(markdown: str, figure: Figure, way: Way) -> Prose:
    """Return the story in parts; headings become addresses of their own, told apart when they repeat."""
    # An empty head cell names no column; those who listen to the table are spared it.
    html = _CLEANER.clean(_MARKDOWN.html(markdown)).replace("<th></th>", "<td></td>")
    if "<img" in html:
        html = _ALONE.sub(lambda found: _pictures(found[0], figure), html)
    if "<a " in html:
        html = _LINK.sub(lambda found: _linked(found, way), html)
    lead, *rest = _HEADING.split(_headed(html))
    sections: list[Section] = []
    taken: dict[str, int] = {}
    for title, body in zip(rest[::2], rest[1::2], strict=True):
        sections.append(Section(title, _anchor(title, taken), body))
    return Prose(lead, tuple(sections))


def _headed(html: str) -> str:
    """Return the story without headings that say nothing; what stands in a list or a quotation heads no part."""
    if "<h" not in html:
        return html
    depth = 0

    def step(found: re.Match[str]) -> str:
        nonlocal depth
        end, tag = found.groups()
        if tag == "h2" and depth:
            return f"<{end}h3"
        if tag not in ("h2", "br", "hr", "img", "source"):
            depth += -1 if end else 1
        return found[0]

    return _NESTING.sub(step, _ANY_HEADING.sub(lambda found: found[0] if _says(found[2]) else "", html))


def _says(html: str) -> bool:
    return any(char.isprintable() and not char.isspace() for char in unescape(_TAG.sub("", html)))


def _pictures(found: str, figure: Figure) -> str:
    """Return figures for a paragraph of pictures; a picture within a line of text is dropped, for it would break it."""
    if not found.startswith("<p>"):
        return ""
    given = [dict(_ATTRIBUTE.findall(image)) for image in _IMAGE.findall(found)]
    return "".join(figure(unescape(one.get("src", "")), unescape(one.get("alt", ""))) for one in given)


def _linked(found: re.Match[str], way: Way) -> str:
    before, written, after, text = found.groups()
    address = way(unescape(written))
    return f'<a href="{escape(address)}" {before}{after.strip()}>{text}</a>' if address else text


def _anchor(title: str, taken: dict[str, int]) -> str:
    """Return an anchor nobody has; `taken` says how often each has been asked for."""
    base = anchor = slug(unescape(_TAG.sub("", title))) or "phan"
    while anchor in taken:
        taken[base] += 1
        anchor = f"{base}-{taken[base]}"
    taken[anchor] = 1
    return anchor


def xhtml(html: str) -> str:
    """Return the same HTML as well-formed XML, for the booklet and the e-book."""
    return _VOID.sub(r"<\1\2/>", html).replace("&nbsp;", "&#160;")
