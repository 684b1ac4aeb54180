"""The body of a report: lines that name the exemplar become facts, headings sections, pictures files."""

import re
from dataclasses import dataclass, field, replace

from docx.document import Document

from ...text import fold
from .columns import Column, heading
from .draft import Snapshot
from .grids import Doubt
from .photos import UnusableError, snapshot
from .prose import Block
from .values import one_line, without_numbers

MOST_LABELS = 40
"""Blocks among which labelled lines are looked for; further down a colon belongs to the prose."""

_SIGNED = re.compile(
    r"^(noi nhan|xac nhan|tm\.|kt\.|nguoi (bao cao|viet|lap)|thu truong|.{0,60}nguoi bao cao)"
)
_NUMBERED = re.compile(
    r"^(?P<roman>[IVX]+)\s*[.\-)/:]\s*|^(?P<arabic>\d+(?:\.\d+)*)\s*[.\-)/:]?\s+|^[A-Da-d][.)]\s+"
)
_CAPTION = re.compile(r"^(?:Ảnh|Hình|ẢNH|HÌNH)(?:\s*\d+)?\s*[:.\-–]\s*(?=\S)")
_LABEL = re.compile(r"^[-–+•\d.)\s]*([^:]{2,60}?)\s*:\s*(.+)$")
_SECTIONS = {
    "Hoàn cảnh": r"hoan canh|boi canh|dac diem|so luoc|so yeu|thuc trang|tinh hinh|gioi thieu",
    "Khó khăn": r"kho khan|thach thuc",
    "Cách làm": r"cach lam|bien phap|giai phap|qua trinh|noi dung thuc hien|cach thuc|viec (da )?lam",
    "Kết quả": r"ket qua|thanh tich|hieu qua",
    "Bài học": r"bai hoc|kinh nghiem",
    "Điều kiện nhân rộng": r"dieu kien|nhan rong|kha nang|huong nhan rong",
}


@dataclass(slots=True)
class Report:
    """What has been read so far."""

    facts: dict[Column, str] = field(default_factory=dict)
    named: str = ""
    """The kind that the label of the name speaks of."""
    sections: dict[str, list[Block]] = field(default_factory=dict)
    current: str = "Hoàn cảnh"
    pictures: int = 0
    photos: list[Snapshot] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def add(self, block: Block) -> None:
        self.sections.setdefault(self.current, []).append(block)


def read_body(document: Document, found: list[Block], report: Report) -> None:
    """Read what follows the title, up to the signatures, into the report."""
    romans = any((one := _NUMBERED.match(block.plain)) and one["roman"] and block.bold for block in found)
    begun = False
    for index, block in enumerate(found):
        if _SIGNED.match(fold(block.plain)) and index > len(found) // 2 and block.form != "heading":
            break
        captions = bool(index and found[index - 1].pictures and _CAPTION.match(block.plain))
        if block.form == "heading" or _is_heading(block):
            begun = True
            _begin(report, block, romans)
        elif not captions and (begun or index >= MOST_LABELS or not _labelled(block, report)) and block.plain:
            report.add(_without_numbers(block, report))
        for relation in block.pictures:
            _picture(document, relation, _caption(found[index + 1 : index + 2]), report)


def _is_heading(block: Block) -> bool:
    short = block.form == "paragraph" and block.bold and 2 < len(block.plain) < 110
    return short and not block.plain.endswith((".", ";", ",")) and not _CAPTION.match(block.plain)


def _begin(report: Report, block: Block, romans: bool) -> None:
    """Begin a section, or a part of the one that is open."""
    number = _NUMBERED.match(block.plain)
    bare = block.plain[number.end() :].rstrip(" :") if number else block.plain.rstrip(" :")
    deep = block.level > 1 or bool(romans and number and number["arabic"])
    known = section_of(bare)
    if known and known not in report.sections and not deep:
        report.current = known
    elif deep or known:
        report.add(Block("paragraph", f"### {bare}", bare))
    else:
        report.current = bare.replace("<", "").replace("*", "") or report.current


def section_of(text: str) -> str:
    folded = fold(_NUMBERED.sub("", text))
    return next((name for name, words in _SECTIONS.items() if re.match(rf"(?:{words})", folded)), "")


def _labelled(block: Block, report: Report) -> bool:
    """Take a line like “Chức vụ: Trưởng thôn” as a fact; personal ones are dropped, and that is said."""
    found = _LABEL.match(block.plain)
    one = heading(found[1]) if found else None
    if not found or one is None or len(found[1].split()) > 8 or one.column in (Column.DEEDS, Column.IGNORED):
        return False
    if one.column is Column.PERSONAL:
        report.doubts.append(
            Doubt(f"dòng “{found[1]}”", "không được nhập: thông tin cá nhân không đưa vào bản ghi")
        )
        return True
    text, _ = without_numbers(found[2])
    if one.column is Column.NAME:
        report.named = report.named or one.kind
    report.facts.setdefault(one.column, one_line(text).rstrip(".;"))
    return True


def _without_numbers(block: Block, report: Report) -> Block:
    text, changed = without_numbers(block.markdown)
    if changed:
        where = f"đoạn “{block.plain[:40].rsplit(' ', 1)[0]}…”"
        report.doubts.append(Doubt(where, "có số điện thoại hoặc số giấy tờ; số ấy không được nhập"))
    return replace(block, markdown=text)


def _caption(after: list[Block]) -> str:
    found = [_CAPTION.match(block.plain) for block in after]
    return without_numbers(after[0].plain[found[0].end() :])[0] if found and found[0] else ""


def _picture(document: Document, relation: str, caption: str, report: Report) -> None:
    report.pictures += 1
    number = report.pictures
    where = f"ảnh thứ {number}"
    part = document.part.related_parts.get(relation)
    if part is None:
        what = "chỉ là liên kết ra ngoài, không lấy được"
        report.doubts.append(Doubt(where, what, "chép tệp ảnh vào thư mục của bài"))
        return
    try:
        report.photos.append(snapshot(part.blob, number, caption))
    except UnusableError as error:
        report.doubts.append(Doubt(where, str(error)))
        return
    words = re.sub(r"[\[\]\\*_`<>]", "", caption) or "Lời tả ảnh"
    report.add(Block("paragraph", f"![{words}]({report.photos[-1].file})", ""))


def markdown(parts: list[Block]) -> str:
    """Return blocks as one text: the items of one list and the lines of one quotation stay together."""
    lines: list[str] = []
    for before, block in zip([None, *parts], parts, strict=False):
        together = before is not None and before.form == block.form and before.mark == block.mark
        gap = {"item": "\n", "quote": "\n>\n"}.get(block.form, "\n\n") if together else "\n\n"
        lines.append((gap if lines else "") + block.markdown)
    return "".join(lines)
