"""The rows of a list become drafts, one a row; what a row leaves in doubt is said."""

import re
from collections.abc import Iterator
from datetime import date

from ...catalogue.catalogue import Catalogue
from ...records.words import KINDS
from .columns import Column
from .draft import Draft, Honour
from .grids import Doubt
from .matching import Bearings, Choice, movements, place, plan
from .sheets import Row
from .values import day_in, decision_number, form_of, kind_of, level_of, one_line, without_numbers, years_in

Read = tuple[Draft | None, list[Doubt]]

_DECIDING = (Column.DECISION, Column.DECIDED, Column.FORM, Column.LEVEL)


def drafts(catalogue: Catalogue, rows: list[Row], bearings: Bearings, file: str) -> Iterator[Read]:
    """Yield a draft for each row, or None where the row cannot be one, with what a person must look at."""
    for row in rows:
        doubts: list[Doubt] = []
        texts = {column: _bare(row, column, doubts) for column in row.values}
        year = _year(row, texts, bearings, doubts)
        yield (None if year is None else _draft(catalogue, row, texts, year, bearings, file, doubts)), doubts


def _bare(row: Row, column: Column, doubts: list[Doubt]) -> str:
    text, changed = without_numbers(row.values[column])
    if changed:
        what = "có số điện thoại hoặc số giấy tờ; số ấy không được nhập"
        doubts.append(Doubt(row.at(column), what, "không ghi lại số ấy vào bản ghi"))
    return text


def _year(row: Row, texts: dict[Column, str], bearings: Bearings, doubts: list[Doubt]) -> int | None:
    written = texts.get(Column.YEAR, "")
    years = years_in(written)
    decided = day_in(texts.get(Column.DECIDED, "") or texts.get(Column.DECISION, ""))
    if len(years) > 1:
        mend = "mỗi bản ghi một năm; sửa “year” nếu không phải năm này"
        doubts.append(
            Doubt(row.at(Column.YEAR), f"“{one_line(written)}” có nhiều năm, lấy năm {years[-1]}", mend)
        )
    elif written and not years:
        doubts.append(
            Doubt(row.at(Column.YEAR), f"“{one_line(written)}” không phải năm", "ghi bốn chữ số, ví dụ 2024")
        )
    year = years[-1] if years else bearings.year or row.year or (decided.year if decided else None)
    if year is None:
        mend = "thêm cột “Năm”, hoặc chạy lại với --year"
        doubts.append(Doubt(row.at(), "không biết năm nên không nhập được dòng này", mend))
    return year


def _draft(
    catalogue: Catalogue,
    row: Row,
    texts: dict[Column, str],
    year: int,
    bearings: Bearings,
    file: str,
    doubts: list[Doubt],
) -> Draft:
    name = one_line(texts[Column.NAME])
    honours = tuple(_honours(row, texts, year, doubts))
    publisher = catalogue.publisher
    home = bearings.unit or (publisher.unit if publisher and publisher.unit else "")
    decided = next((one.on for one in honours if one.on), None)
    where = place(catalogue.register, texts.get(Column.PLACE, ""), year, decided, home)
    moved = movements(catalogue, texts.get(Column.MOVEMENT, ""), bearings.movement)
    draft = Draft(
        origin=f"{one_line(file)}, {row.at()}",
        name=name,
        kind=kind(texts.get(Column.KIND, ""), row.kind, name, bearings.kind),
        title=one_line(texts.get(Column.TITLE, "")) or _title(texts),
        year=year,
        place=where,
        plan=plan(catalogue, moved, year, bearings.plan),
        movements=moved,
        unit=one_line(texts.get(Column.UNIT, ""))[:600],
        position=one_line(texts.get(Column.POSITION, ""))[:600],
        honours=honours,
        note=one_line(texts.get(Column.NOTE, "")),
        sections={"Kết quả": deeds} if (deeds := _deeds(row, texts)) else {},
    )
    doubts += open_keys(draft, row.at())
    return draft


def open_keys(draft: Draft, where: str) -> Iterator[Doubt]:
    """Yield a doubt for every key a draft leaves to people, without which it is no record yet."""
    keys = {"kind": draft.kind, "place": draft.place, "plan": draft.plan, "movements": draft.movements}
    if not draft.name:
        yield Doubt(where, "không thấy tên điển hình", "ghi “name” trong tệp nháp")
    for key, choice in keys.items():
        if not choice.value:
            yield Doubt(where, choice.why, f"ghi “{key}” trong tệp nháp; chưa ghi thì chưa dựng được trang")


def kind(written: str, section: str, name: str, given: str) -> Choice:
    """Return the kind a list says, or that the name shows; a name that does not show it stays open."""
    by_name = kind_of(name)
    # “Họ và tên” may head a list with collectives in it, so a name that says what it is goes before its heading.
    surely = by_name if by_name != "ca-nhan" else ""
    found = kind_of(written) or surely or section or by_name or given
    candidates = tuple(f"{id}  # {label}" for id, label in KINDS.items())
    return (
        Choice(found)
        if found
        else Choice(why=f"không rõ “{name}” là cá nhân hay tập thể", candidates=candidates)
    )


def _title(texts: dict[Column, str]) -> str:
    parts = (texts.get(column, "") for column in (Column.NAME, Column.POSITION, Column.UNIT))
    whole = ", ".join(one_line(part) for part in parts if part)
    return whole if len(whole) <= 120 else one_line(texts[Column.NAME])


def _deeds(row: Row, texts: dict[Column, str]) -> str:
    """Return the achievements as Markdown: each line of the cell a paragraph, dashes and bullets a list."""
    more = (without_numbers(one.values.get(Column.DEEDS, ""))[0] for one in row.also)
    lines = "\n".join(dict.fromkeys([texts.get(Column.DEEDS, ""), *more])).split("\n")
    written: list[str] = []
    for line in filter(None, map(str.strip, lines)):
        item = re.match(r"[-–+•*●▪]\s*(.+)", line)
        text = f"- {item[1]}" if item else re.sub(r"^([#>=])", r"\\\1", line)
        together = item and written and written[-1].startswith("- ")
        written += [text] if together or not written else ["", text]
    return "\n".join(written).replace("<", "\\<")


def _honours(row: Row, texts: dict[Column, str], year: int, doubts: list[Doubt]) -> Iterator[Honour]:
    first = _honour(row, texts, doubts)
    yield from filter(None, [first])
    for more in row.also:
        one = _honour(more, dict(more.values), doubts)
        if one and one != first:
            yield one


def _honour(row: Row, texts: dict[Column, str], doubts: list[Doubt]) -> Honour | None:
    written = {column: one_line(texts.get(column, "")) for column in _DECIDING}
    number = decision_number(written[Column.DECISION])
    on = _decided(row, written, doubts)
    if written[Column.DECISION] and not number and not on:
        what = f"không thấy số quyết định trong “{written[Column.DECISION]}”"
        doubts.append(Doubt(row.at(Column.DECISION), what, "viết như 15/QĐ-UBND"))
        number = written[Column.DECISION]
    form, level = form_of(written[Column.FORM]), level_of(written[Column.LEVEL])
    for column, found in ((Column.FORM, form), (Column.LEVEL, level)):
        if written[column] and not found:
            doubts.append(
                Doubt(row.at(column), f"không rõ “{written[column]}”", "chọn giá trị trong tệp nháp")
            )
    if not any((number, on, *written.values())):
        return None
    form = form or ("khac" if written[Column.FORM] else "")
    authority = one_line(texts.get(Column.AUTHORITY, ""))
    return Honour(level, form, written[Column.FORM], authority, number, on)


def _decided(row: Row, written: dict[Column, str], doubts: list[Doubt]) -> date | None:
    on = day_in(written[Column.DECIDED]) or day_in(written[Column.DECISION])
    if written[Column.DECIDED] and on is None:
        mend = "viết ngày/tháng/năm, ví dụ 05/3/2024"
        doubts.append(Doubt(row.at(Column.DECIDED), f"“{written[Column.DECIDED]}” không phải ngày", mend))
    return on
