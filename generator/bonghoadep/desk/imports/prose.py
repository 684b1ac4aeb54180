"""A report's paragraphs and tables as Markdown, each with what tells headings, lists and captions apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree  # type: ignore[import-untyped]  # ships no types

from .values import clean, one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<])")
_LEADING = re.compile(r"^(?:(?=[#>+=-])|(\d+)(?=[.)]\s))")
"""What would make a heading, a quotation or a list of a line that is none."""

_DASH = re.compile(r"^[-–+•●▪*]\s*(?=\S)")
_RUNS = ".//w:r[not(ancestor::w:del) and not(ancestor::w:txbxContent)]"
"""What is said: insertions that nobody has accepted yet are, deletions and text boxes are not."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or table: its form, its Markdown, its bare text, and the pictures in it by their relation."""

    form: str
    """heading, item, quote, paragraph or table"""
    markdown: str
    plain: str
    level: int = 0
    bold: bool = False
    centred: bool = False
    pictures: tuple[str, ...] = ()
    mark: str = ""
    """Of an item: what its list counts with."""


def blocks(document: Document) -> Iterator[Block]:
    """Yield the body's paragraphs and tables in their order; empty ones without a picture are left out."""
    for part in document.iter_inner_content():
        for block in [_paragraph(document, part)] if isinstance(part, Paragraph) else _table(document, part):
            if block.plain or block.pictures:
                yield block


def _paragraph(document: Document, paragraph: Paragraph) -> Block:
    runs = [Run(run, paragraph) for run in paragraph._p.xpath(_RUNS)]
    plain = one_line(clean("".join(run.text for run in runs)))
    style = (paragraph.style.name or "") if paragraph.style else ""
    said = [run for run in runs if run.text.strip()]
    block = Block(
        form="paragraph",
        markdown=_inline(runs),
        plain=plain,
        bold=bool(said) and all(_strong(run, paragraph) for run in said),
        centred=paragraph.alignment == WD_ALIGN_PARAGRAPH.CENTER,
        pictures=_pictures(paragraph._p),
    )
    if found := re.match(r"(?:Heading|Tiêu đề|Đầu đề)\s*(\d)", style):
        return replace(block, form="heading", markdown=plain, level=int(found[1]))
    if style == "Title":
        return replace(block, form="heading", markdown=plain, level=0)
    if "Quote" in style:
        return replace(block, form="quote", markdown=f"> {block.markdown}")
    return _item(document, paragraph, style, block)


def _item(document: Document, paragraph: Paragraph, style: str, block: Block) -> Block:
    numbered = paragraph._p.xpath("./w:pPr/w:numPr")
    if numbered or style.startswith("List"):
        level = int(paragraph._p.xpath("string(./w:pPr/w:numPr/w:ilvl/@w:val)") or 0)
        mark = "1." if style.startswith("List Number") or _counts(document, paragraph, level) else "-"
        return replace(
            block, form="item", markdown=f"{'   ' * min(level, 3)}{mark} {block.markdown}", mark=mark
        )
    if found := _DASH.match(block.plain):
        bare = _DASH.sub("", block.markdown.lstrip("\\"))
        return replace(block, form="item", markdown=f"- {bare}", plain=block.plain[found.end() :], mark="-")
    return replace(block, markdown=_LEADING.sub(lambda found: f"{found[1] or ''}\\", block.markdown))


def _counts(document: Document, paragraph: Paragraph, level: int) -> bool:
    """Return whether the paragraph's list counts, by the definition in the numbering part."""
    number = paragraph._p.xpath("string(./w:pPr/w:numPr/w:numId/@w:val)")
    try:
        lists = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return False
    definition = "./w:abstractNum[@w:abstractNumId=../w:num[@w:numId=$number]/w:abstractNumId/@w:val]"
    path = etree.XPath(f"string({definition}/w:lvl[@w:ilvl=$level]/w:numFmt/@w:val)", namespaces=nsmap)
    return path(lists, number=number, level=str(level)) not in ("", "bullet", "none")


def _strong(run: Run, paragraph: Paragraph) -> bool:
    if run.bold is not None:
        return run.bold
    return bool(paragraph.style and paragraph.style.font.bold)


def _inline(runs: list[Run]) -> str:
    """Return runs as one line of Markdown, neighbours of one dress together."""
    pieces: list[tuple[str, str]] = []
    for run in runs:
        mark = "*" * (2 * bool(run.bold) + bool(run.italic))
        text = _SPECIAL.sub(r"\\\1", _run_text(run.text))
        if pieces and (pieces[-1][0] == mark or not text.strip()):
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + text)
        elif text:
            pieces.append((mark, text))
    whole = ""
    for index, (mark, text) in enumerate(pieces):
        after = pieces[index + 1][1][:1] if index + 1 < len(pieces) else ""
        whole += _dressed(mark, text, whole[-1:], after)
    return " ".join(whole.split())


def _run_text(text: str) -> str:
    """Return a run's text with its outer blanks, which `clean` would take."""
    bare = clean(text).replace("\n", " ")
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' * before}{bare}{' ' * (after and bool(bare))}" or " " * bool(text)


def _dressed(mark: str, text: str, before: str, after: str) -> str:
    bare = text.strip()
    if not mark or not bare:
        return text
    # Between a letter and a sign CommonMark would not see where emphasis begins or ends.
    clear = (bare[0].isalnum() or text[0].isspace() or not before.isalnum()) and (
        bare[-1].isalnum() or text[-1].isspace() or not after.isalnum()
    )
    return text.replace(bare, f"{mark}{bare}{mark}") if clear else text


def _pictures(element: BaseOxmlElement) -> tuple[str, ...]:
    """Return the relations of the pictures in an element, drawn the new way or the old."""
    drawn = element.xpath("./descendant::*[local-name()='blip' or local-name()='imagedata']")
    names = [qn(name) for name in ("r:embed", "r:id", "r:link")]
    return tuple(dict.fromkeys(next(filter(None, map(one.get, names)), "") for one in drawn))


def _table(document: Document, table: Table) -> Iterator[Block]:
    rows = []
    for row in table.rows:
        seen: set[object] = set()
        cells = []
        for cell in row.cells:
            # A merged cell comes once for each column it covers.
            text = (
                "" if cell._tc in seen else one_line(" ".join(clean(part.text) for part in cell.paragraphs))
            )
            seen.add(cell._tc)
            cells.append(_SPECIAL.sub(r"\\\1", text).replace("|", "\\|"))
        rows.append(cells)
    plain = " ".join(cell for row in rows for cell in row if cell)
    width = max(map(len, rows), default=0)
    pictures = _pictures(table._tbl)
    filled = [row for row in rows if any(row)]
    if width < 2 or len(filled) < 2:
        yield Block("paragraph", " ".join(cell for row in filled for cell in row), plain, pictures=pictures)
        return
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in filled]
    lines.insert(1, "|" + " --- |" * width)
    yield Block("table", "\n".join(lines), plain, pictures=pictures)
