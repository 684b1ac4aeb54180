"""How our Word files look: the styles by Word's own names, so that an office can change each in one place.

Times New Roman, for every office has it and it holds every Vietnamese letter; sizes in points.
"""

from collections.abc import Iterator
from dataclasses import dataclass

FONT = "Times New Roman"
INK, SOFT, LEAF = "1E2A26", "5C6660", "1F5E45"

DEPTHS = 9
"""Levels a list may have in Word; what is deeper stands at the last."""
BULLETS, NUMBERS = 1, 2
"""The two kinds of list, by their numbers among the definitions; a list of bullets needs no number of its own."""

_BULLETS = "•–▪"


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style; `before` and `after` in points, `indent` in millimetres."""

    name: str
    size: float = 13
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: float = 0
    after: float = 6
    indent: float = 0
    rank: int | None = None
    """Among headings, 0 the highest; a heading stays with what follows."""
    based: str = "Normal"
    follow: str = ""
    """The style of the paragraph an editor types next."""
    more: str = ""
    """Properties of a paragraph that few have: borders, tabs; they stand before the spacing."""
    jc: str = ""
    line: float = 0
    """Lines' worth of room each has; 0 for what the file has anywhere."""

    @property
    def id(self) -> str:
        return self.name.replace(" ", "")


_RULE = '<w:pBdr><w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/></w:pBdr>'

LOOKS = (
    Look("Title", 20, bold=True, colour=LEAF, after=8, follow="BodyText", more="<w:keepNext/>"),
    Look("Subtitle", 13, bold=True, after=8, follow="BodyText"),
    *(
        Look(
            f"Heading {rank + 1}",
            size,
            True,
            rank > 2,
            LEAF,
            before=14 - 2 * rank,
            rank=rank,
            follow="BodyText",
        )
        for rank, size in enumerate((16, 14, 13, 13, 13))
    ),
    Look("Body Text", after=7),
    Look("Quote", italic=True, indent=9, more=_RULE.format(side="left", size=12, space=8, colour="EFA9C1")),
    Look("Caption", 11, italic=True, colour=SOFT, after=9, follow="BodyText"),
    Look("Byline", 12, colour=SOFT, after=8),
    Look("Note", 11, colour=SOFT, after=5),
    Look("Spoken", 17, after=14, more="<w:keepLines/>", line=1.5),
    *(Look(f"List {kind}", after=4) for kind in ("Bullet", "Number", "Continue")),
    Look("Preformatted", 11, after=7),
    Look("Divider", after=8, more=_RULE.format(side="bottom", size=6, space=1, colour="A9B5AE")),
    Look("Cell", 11.5, after=2),
    Look("Header", 10, colour=SOFT, after=0),
    Look("Footer", 10, colour=SOFT, after=0, jc="center"),
)
"""Byline, Note, Spoken (a script to be read aloud), Preformatted, Divider and Cell are our own, the others Word's."""

_CHARACTERS = (
    ("Hyperlink", f'<w:color w:val="{LEAF}"/><w:u w:val="single"/>'),
    ("Strong", "<w:b/><w:bCs/>"),
    ("Emphasis", "<w:i/><w:iCs/>"),
    ("Code", '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'),
)

_DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}"'
    f' w:cs="{FONT}"/><w:color w:val="{INK}"/><w:sz w:val="26"/><w:szCs w:val="26"/>'
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="120" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    "</w:tblPr></w:style>"
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
    '<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>'
    + "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="A9B5AE"/>' for edge in _EDGES)
    + '</w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="E6F0E9"/></w:tcPr></w:tblStylePr></w:style>'
)


def styles(namespace: str) -> str:
    """Return the part of a Word file that holds its styles."""
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/>'
        "</w:style>"
    )
    characters = "".join(
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{run}</w:rPr></w:style>'
        for name, run in _CHARACTERS
    )
    body = "".join(map(_style, LOOKS))
    return f"<w:styles {namespace}>{_DEFAULTS}{normal}{body}{characters}{_TABLE}</w:styles>"


def _style(look: Look) -> str:
    follow = f'<w:next w:val="{look.follow}"/>' if look.follow else ""
    # Word's own names of headings are small; python-docx knows them by either.
    name = look.name.replace("Heading", "heading")
    name = name.lower() if look.name in ("Caption", "Header", "Footer") else name
    return (
        f'<w:style w:type="paragraph" w:styleId="{look.id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{look.based}"/>{follow}<w:qFormat/>'
        f"<w:pPr>{''.join(_paragraph(look))}</w:pPr><w:rPr>{''.join(_run(look))}</w:rPr></w:style>"
    )


def _paragraph(look: Look) -> Iterator[str]:
    """Yield a paragraph's properties in the order the format asks for."""
    if look.rank is not None:
        yield "<w:keepNext/><w:keepLines/>"
    yield look.more
    lines = f' w:line="{look.line * 240:.0f}" w:lineRule="auto"' if look.line else ""
    yield f'<w:spacing w:before="{look.before * 20:.0f}" w:after="{look.after * 20:.0f}"{lines}/>'
    if look.indent:
        yield f'<w:ind w:left="{look.indent * 56.7:.0f}"/>'
    if look.jc:
        yield f'<w:jc w:val="{look.jc}"/>'
    if look.rank is not None:
        yield f'<w:outlineLvl w:val="{look.rank}"/>'


def _run(look: Look) -> Iterator[str]:
    if look.name == "Preformatted":
        yield '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
    yield "<w:b/><w:bCs/>" if look.bold else ""
    yield "<w:i/><w:iCs/>" if look.italic else ""
    yield f'<w:color w:val="{look.colour}"/>' if look.colour else ""
    yield f'<w:sz w:val="{look.size * 2:.0f}"/><w:szCs w:val="{look.size * 2:.0f}"/>'


def numbering(namespace: str) -> str:
    """Return the part of a Word file that says how lists are marked and counted, at every depth."""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{kind}"><w:multiLevelType w:val="hybridMultilevel"/>'
        + "".join(_level(kind, depth) for depth in range(DEPTHS))
        + "</w:abstractNum>"
        for kind in (BULLETS, NUMBERS)
    )
    bullets = f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="{BULLETS}"/></w:num>'
    return f"<w:numbering {namespace}>{kinds}{bullets}</w:numbering>"


def _level(kind: int, depth: int) -> str:
    mark = _BULLETS[depth % len(_BULLETS)] if kind == BULLETS else f"%{depth + 1}."
    form = "bullet" if kind == BULLETS else "decimal"
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent(depth)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def indent(depth: int) -> int:
    """Return how far in a list's text stands, in twentieths of a point."""
    return 425 * (depth + 1)
