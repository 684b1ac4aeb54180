"""A table of contents that Word keeps itself: full from the start, and its pages counted when the file is opened."""

from collections.abc import Iterable

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from .runs import styled

_ASKED = ' TOC \\o "1-2" \\h \\z \\u '


def listed_in(file: Document, titles: Iterable[tuple[str, int]]) -> None:
    """Add the field with a line for each title; levels are 1 and 2."""
    lines = [_line(file, title, level) for title, level in titles]
    if not lines:
        return
    head, tail = lines[0]._p, lines[-1]
    runs = [_mark("begin"), _asked(), _mark("separate")]
    for run in reversed(runs):
        head.insert(1 if head.pPr is not None else 0, run)
    tail._p.append(_mark("end"))


def _line(file: Document, title: str, level: int) -> Paragraph:
    paragraph = styled(file.add_paragraph(), "Body Text")
    paragraph.paragraph_format.left_indent = (level - 1) * 360_000  # a centimetre, as Word counts
    paragraph.add_run(title)
    return paragraph


def _mark(kind: str) -> BaseOxmlElement:
    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    if kind == "begin":
        mark.set(qn("w:dirty"), "true")
    run.append(mark)
    return run


def _asked() -> BaseOxmlElement:
    run, text = OxmlElement("w:r"), OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = _ASKED
    run.append(text)
    return run
