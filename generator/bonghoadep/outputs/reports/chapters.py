"""The body of the printed report: four chapters of sentences and tables, all of it plain text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ...catalogue.edition import Edition, published
from ...reckoning import (
    STATES,
    WITHIN,
    Count,
    QuotaTable,
    Span,
    State,
    Summary,
    award_tables,
    quota_tables,
    summary,
)
from ...records.exemplar import Exemplar
from ...records.plan import Plan
from ...text import day, number

ACROSS = 5
"""Windows of time that stand beside one another on a page; more go into a table below."""
LONGEST = 200
"""Stories that are listed; beyond, the report points to the file with all of them."""

Part = dict[str, Any]


def chapters(edition: Edition, plan: Plan, span: Span) -> list[dict[str, Any]]:
    """Return the chapters in the order offices report: results, quotas, spreading, awards and the list."""
    found = summary(edition, plan, span)
    return [
        {"title": "I. KẾT QUẢ", "parts": list(_results(found))},
        {"title": "II. CHỈ TIÊU", "parts": list(_quotas(edition, plan, span))},
        {"title": "III. TUYÊN TRUYỀN, NHÂN RỘNG", "parts": list(_spreading(found))},
        {"title": "IV. KHEN THƯỞNG, DANH SÁCH", "parts": list(_awards(edition, plan, found))},
    ]


def _results(found: Summary) -> Iterator[Part]:
    total = len(found.stories)
    if not total:
        yield _text("Trong kỳ chưa công bố bài gương nào.")
    else:
        share = round(100 * found.priority / total)
        yield _text(
            f"Trong kỳ đã công bố {number(total)} bài gương điển hình tiên tiến; {number(found.priority)} bài"
            f" ({share}%) về tập thể nhỏ, người lao động trực tiếp, nông dân."
        )
    if found.places or found.places_without:
        yield _text(
            f"{number(found.places)} xã, phường có bài gương;"
            f" {number(len(found.places_without))} xã, phường chưa có."
        )
    yield from _counts("Loại điển hình", found.kinds)
    yield from _counts("Cấp công nhận", found.levels)
    yield from _counts("Phong trào, lĩnh vực", found.movements)


def _quotas(edition: Edition, plan: Plan, span: Span) -> Iterator[Part]:
    quotas, awards = quota_tables(edition, plan, span), award_tables(edition, plan, span)
    if not quotas and not awards:
        yield _text("Kế hoạch không nêu chỉ tiêu bằng con số cho kỳ này.")
        return
    yield _text("Mỗi ô ghi số đã có trên số kế hoạch nêu; chỗ kế hoạch để trống thì ghi đúng như vậy.")
    for table in quotas:
        yield from _quota(table, STATES)
    for table in awards:
        yield from _quota(table, WITHIN)


def _quota(table: QuotaTable, states: Mapping[State, str]) -> Iterator[Part]:
    yield {"kind": "heading", "text": table.title + (f" (mục {table.section})" if table.section else "")}
    if table.text:
        yield _text(f"“{table.text}”")
    if table.note:
        yield _text(table.note)
    for first in range(0, len(table.columns), ACROSS):
        shown = slice(first, first + ACROSS)
        rows = [
            [name, *(_cell(table, row, column, states) for column in range(len(table.columns))[shown])]
            for row, name in enumerate(table.rows)
        ]
        widths = [5.0, *(2.0 for _ in table.columns[shown])]
        yield _table((table.side, *table.columns[shown]), rows, widths)


def _cell(table: QuotaTable, row: int, column: int, states: Mapping[State, str]) -> str:
    cell = table.cells[row][column]
    if cell is None:
        return "-"
    if cell.wanted is None:
        return f"{cell.found}\nĐể trống" if cell.found else "Để trống"
    return f"{cell.found}/{cell.wanted}\n{states[cell.state]}"


def _spreading(found: Summary) -> Iterator[Part]:
    yield from _counts("Lượt giới thiệu theo kênh", found.channels)
    if found.median_days is not None and found.longest_days is not None:
        yield _text(
            f"Từ ngày ra quyết định đến ngày lên trang: một nửa số bài không quá {number(found.median_days)} ngày,"
            f" lâu nhất {number(found.longest_days)} ngày."
        )
    yield _text(f"Số lượt nhân rộng sang nơi khác: {number(found.replications)}.")
    if found.places_without:
        yield _text(f"Xã, phường chưa có bài gương: {', '.join(found.places_without)}.")


def _awards(edition: Edition, plan: Plan, found: Summary) -> Iterator[Part]:
    if found.awards:
        yield from _counts("Hình thức khen thưởng", found.awards)
    else:
        yield _text("Trong kỳ chưa ghi khen thưởng nào.")
    if plan.award_priority:
        yield _text(f"Kế hoạch nêu: “{plan.award_priority.text}”")
    yield {"kind": "blank", "text": "Đề nghị khen thưởng:"}
    stories = [edition.exemplars[id] for id in found.stories]
    if not stories:
        return
    yield {"kind": "heading", "text": "Danh sách điển hình đã công bố trong kỳ"}
    rows = [_row(edition, place, one) for place, one in enumerate(stories[:LONGEST], start=1)]
    head = ("TT", "Điển hình", "Địa phương", "Phong trào", "Ngày đăng")
    yield _table(head, rows, (1, 5, 4, 4, 2.6), numbers=False)
    if len(stories) > LONGEST:
        yield _text(f"Còn {number(len(stories) - LONGEST)} bài nữa ở tệp danh-sach.csv kèm theo.")


def _row(edition: Edition, place: int, one: Exemplar) -> list[str]:
    """Return a story as a line of the list, its place by the names the unit had, as the plan's own papers have it."""
    unit = edition.place_then(one)
    province = edition.register.breadcrumb(unit, one.place.at.first)[0]
    where = unit.name if unit.id == province.id else f"{unit.name}, {province.short}"
    movements = "; ".join(edition.movements[id].short for id in one.movements)
    return [str(place), one.name, where, movements, day(published(one).date())]


def _counts(title: str, counts: Sequence[Count]) -> Iterator[Part]:
    """Yield a table of what there is, and a line of what there is none of."""
    some = [[one.label, number(one.number)] for one in counts if one.number]
    none = [one.label for one in counts if not one.number]
    if some:
        yield _table((title, "Số lượng"), some, (8, 2))
    if none:
        yield _text(f"{title} chưa có: {'; '.join(none)}.")


def _text(text: str) -> Part:
    return {"kind": "text", "text": text}


def _table(head: Iterable[str], rows: list[list[str]], widths: Iterable[float], numbers: bool = True) -> Part:
    """Return a table; with `numbers` all its columns but the first stand centred."""
    return {"kind": "table", "head": list(head), "rows": rows, "widths": list(widths), "numbers": numbers}
