"""A report becomes one draft: its title, the lines that name the exemplar, its sections, its pictures."""

import re
from io import BytesIO

import docx

from ...catalogue.catalogue import Catalogue
from ...text import fold
from .chapters import Report, markdown, read_body, section_of
from .columns import Column
from .container import RefusedError
from .draft import Draft
from .grids import Doubt
from .lists import kind, open_keys
from .matching import Bearings, movements, place, plan
from .prose import Block, blocks
from .values import day_in, kind_of, one_line, years_in

MOST_BLOCKS = 3_000
MOST_HEAD = 15
"""Blocks among which the state's name, the office's and the date are looked for."""

_HEAD = re.compile(
    r"cong hoa xa hoi chu nghia viet nam|^doc lap|^so\s*:|^[\W_]+$|, ?ngay .{1,4} ?thang .{1,4} ?nam \d{4}$"
)
_DOCUMENT = re.compile(r"^(bao cao|to trinh|ban (khai|tom tat|bao cao|thanh tich)|guong|bai viet|de nghi|\()")


def read(raw: bytes, catalogue: Catalogue, bearings: Bearings, file: str) -> tuple[Draft, list[Doubt]]:
    """Return the draft a report makes and what a person must look at; raises RefusedError, naming what is wrong."""
    try:
        document = docx.Document(BytesIO(raw))
        found = list(blocks(document))
    except Exception as error:  # the library raises whatever a broken file makes it raise
        raise RefusedError(
            f"“{file}” hỏng, không đọc được; mở bằng Word, lưu thành tệp mới rồi nhập lại"
        ) from error
    if len(found) > MOST_BLOCKS or not found:
        raise RefusedError(f"“{file}” {'dài quá một báo cáo' if found else 'không có chữ nào'}; xem lại tệp")
    head = _head(found)
    title, rest = _title(found[head:])
    report = Report()
    read_body(document, rest, report)
    year = _year(bearings, title, found[:head], report)
    if year is None:
        raise RefusedError(f"không biết “{file}” kể việc năm nào; chạy lại với --year")
    if not title:
        title = file.rpartition(".")[0]
        report.doubts.append(Doubt(file, "không thấy tiêu đề", "viết lại “title” trong tệp nháp"))
    return _draft(catalogue, report, title, year, bearings, file), report.doubts


def _head(found: list[Block]) -> int:
    """Return how many blocks at the top are the state's name, the office's, the number and the date."""
    last = 0
    for index, block in enumerate(found[:MOST_HEAD]):
        if block.form != "heading" and _HEAD.search(fold(block.plain)) and len(block.plain) < 400:
            last = index + 1
    return last


def _title(found: list[Block]) -> tuple[str, list[Block]]:
    """Return the title and what follows it: of the bold lines in the middle, the first that names no document."""
    lines = []
    for block in found:
        if not _titles(block) or section_of(block.plain):
            break
        lines.append(block)
    names = [block.plain for block in lines if not _DOCUMENT.match(fold(block.plain))]
    title = (names or [block.plain for block in lines] or [""])[0]
    return title, found[len(lines) :]


def _titles(block: Block) -> bool:
    return (block.form == "heading" and block.level < 2) or (
        block.form == "paragraph" and block.bold and block.centred and len(block.plain) < 300
    )


def _year(bearings: Bearings, title: str, head: list[Block], report: Report) -> int | None:
    if bearings.year:
        return bearings.year
    told = years_in(report.facts.get(Column.YEAR, "")) or years_in(title)
    dated = [year for block in head for year in years_in(block.plain)]
    return told[-1] if told else dated[-1] if dated else None


def _draft(
    catalogue: Catalogue, report: Report, title: str, year: int, bearings: Bearings, file: str
) -> Draft:
    facts = report.facts
    name = facts.get(Column.NAME, "")
    publisher = catalogue.publisher
    home = bearings.unit or (publisher.unit if publisher and publisher.unit else "")
    decided = day_in(facts.get(Column.DECIDED, ""))
    moved = movements(catalogue, facts.get(Column.MOVEMENT, ""), bearings.movement)
    draft = Draft(
        origin=one_line(file),
        name=name,
        kind=kind(facts.get(Column.KIND, ""), report.named or kind_of(title), name, bearings.kind),
        title=title,
        year=year,
        place=place(catalogue.register, facts.get(Column.PLACE, ""), year, decided, home),
        plan=plan(catalogue, moved, year, bearings.plan),
        movements=moved,
        unit=facts.get(Column.UNIT, ""),
        position=facts.get(Column.POSITION, ""),
        note=facts.get(Column.NOTE, ""),
        sections={name: text for name, parts in report.sections.items() if (text := markdown(parts))},
        photos=tuple(report.photos),
    )
    report.doubts += open_keys(draft, file)
    return draft
