"""Paragraphs and the words in them: strong, stressed, struck, raised, linked."""

from collections.abc import Collection
from urllib.parse import quote, urlsplit

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

INLINE = {
    "strong": "bold",
    "em": "italic",
    "del": "strike",
    "sup": "superscript",
    "sub": "subscript",
}
"""Elements within a line, and what they change of its letters."""
MARKS = frozenset((*INLINE, "code"))

_WHOLE = ("http", "https", "mailto")
_SAFE = "%/:?#[]@!$&'()*+,;=~"


def styled(paragraph: Paragraph, style: str) -> Paragraph:
    """Return the paragraph in one of our styles; python-docx would look through all of them for the name each time."""
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def said(paragraph: Paragraph, text: str, marks: Collection[str], link: str = "") -> None:
    """Add words to a paragraph, marked as the elements they stand in ask for."""
    run = paragraph.add_run(text)
    for mark in marks:
        if mark == "code":
            run.style = "Code"
        else:
            setattr(run.font, INLINE[mark], True)
    if target := _target(link):
        _link(paragraph, run, target)


def _target(link: str) -> str:
    """Return the address as a file may hold it, or nothing where it leads nowhere outside the page it stands on."""
    try:
        whole = urlsplit(link).scheme in _WHOLE
    except ValueError:  # a broken address leads nowhere
        return ""
    return quote(link, safe=_SAFE) if whole else ""


def _link(paragraph: Paragraph, run: Run, target: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run.style = "Hyperlink"
    paragraph._p.append(link)
    link.append(run._r)
