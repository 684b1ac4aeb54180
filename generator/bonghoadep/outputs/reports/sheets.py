"""The tables of a plan's report, ready for any kind of file: numbers stay numbers and days stay days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ...catalogue.edition import Edition, published
from ...reckoning import (
    Count,
    Due,
    QuotaTable,
    Span,
    Summary,
    award_tables,
    dues,
    quota_tables,
    standing,
    summary,
    today_of,
)
from ...reckoning.days import in_force
from ...records import words
from ...records.exemplar import Exemplar
from ...records.plan import Plan
from ...text import sort_key
from .. import addresses
from ..spreadsheet import Row, Sheet

_DETAILS = (
    "Kế hoạch",
    "Bảng",
    "Mục",
    "Hàng",
    "Kỳ",
    "Chỉ tiêu",
    "Đã có",
    "Còn lại (số âm: vượt)",
    "Trạng thái",
    "Mã bài gương",
    "Lời kế hoạch",
)
_TOTALS = ("Kế hoạch", "Kỳ báo cáo", "Từ ngày", "Đến ngày", "Nhóm", "Nội dung", "Số lượng")
_LIST = (
    "STT",
    "Đơn vị chọn",
    "Phong trào",
    "Loại",
    "Tên",
    "Bài gương",
    "Năm",
    "Nơi khi ấy",
    "Nơi ngày nay",
    "Công nhận",
    "Khen thưởng",
    "Cuộc thi viết",
    "Ngày quyết định đăng",
    "Ngày công bố",
    "Số lần đưa tin",
    "Địa chỉ",
    "Ghi chú",
)
_DUES = ("Từ ngày", "Đến ngày", "Việc", "Ai làm", "Gửi tới", "Mục", "Tình trạng")
_WAITS = ("Bài gương", "Ngày quyết định", "Ngày công bố", "Số ngày", "Nơi đưa", "Ngày đưa")


def tables(edition: Edition, plan: Plan, span: Span | None = None) -> tuple[QuotaTable, ...]:
    """Return what the plan asks for and what it allows; a span narrows both to what meets it."""
    return (*quota_tables(edition, plan, span), *award_tables(edition, plan, span))


def details(found: Iterable[tuple[Plan, Iterable[QuotaTable]]]) -> Sheet:
    """Return every cell of the plans' tables on a row of its own."""
    rows = [
        (
            plan.short,
            table.title,
            table.section,
            row,
            column,
            cell.wanted,
            cell.found,
            cell.left,
            table.said(cell),
            " ".join(cell.stories),
            table.text,
        )
        for plan, tables in found
        for table in tables
        for row, cells in zip(table.rows, table.cells, strict=True)
        for column, cell in zip(table.columns, cells, strict=True)
        if cell
    ]
    return Sheet("Chi tiết chỉ tiêu", _DETAILS, tuple(rows))


def matrix(table: QuotaTable, number: int) -> Sheet:
    """Return a table as it is read: what is wanted and what is there, side by side for each window."""
    header = (table.side, *(f"{column}: {what}" for column in table.columns for what in ("cần", "có")))
    rows = []
    for row, cells in zip(table.rows, table.cells, strict=True):
        pairs = ((cell.wanted, cell.found) if cell else (None, None) for cell in cells)
        rows.append((row, *(value for pair in pairs for value in pair)))
    return Sheet(f"Bảng {number} - {table.side}", header, tuple(rows))


def totals(plan: Plan, figures: Iterable[Summary]) -> Sheet:
    """Return the figures of each span, one to a row."""
    rows: list[Row] = [
        (plan.short, one.span.label, one.span.first, one.span.last, group, count.label, count.number)
        for one in figures
        for group, counts in groups(one)
        for count in counts
    ]
    rows += [
        (
            plan.short,
            one.span.label,
            one.span.first,
            one.span.last,
            "Số ngày từ quyết định đến công bố",
            label,
            value,
        )
        for one in figures
        for label, value in (("Trung vị", one.median_days), ("Lâu nhất", one.longest_days))
        if value is not None
    ]
    return Sheet("Tổng hợp", _TOTALS, tuple(rows))


def groups(one: Summary) -> Iterator[tuple[str, tuple[Count, ...]]]:
    """Yield the counts of a summary under the headings readers know."""
    told, priority = Count("Đã công bố", len(one.stories)), Count("Thuộc nhóm ưu tiên", one.priority)
    yield "Bài gương", (told, priority, Count("Lượt nhân rộng", one.replications))
    yield "Loại", one.kinds
    yield "Phong trào", one.movements
    yield "Cấp công nhận", one.levels
    yield "Giai đoạn", one.stages
    yield "Nơi đưa", one.channels
    yield "Khen thưởng", one.awards
    if one.unit_plans:
        yield "Kế hoạch của đơn vị", (Count("Đã có kế hoạch", len(one.unit_plans)),)
    if one.places or one.places_without:
        without = Count("Chưa có bài gương", len(one.places_without))
        yield "Xã, phường, đặc khu", (Count("Có bài gương", one.places), without)


def stories(edition: Edition, plan: Plan) -> Sheet:
    """Return the list of the plan's exemplars, by the unit that chose them, then by movement and name."""
    own = edition.by_plan.get(plan.id, ())
    order = sorted(
        own,
        key=lambda one: (
            sort_key(one.led_by or ""),
            sort_key(_movement(plan, one)),
            sort_key(one.name),
            one.id,
        ),
    )
    rows = [(number, *_story(edition, plan, one)) for number, one in enumerate(order, start=1)]
    return Sheet("Danh sách", _LIST, tuple(rows))


def _story(edition: Edition, plan: Plan, one: Exemplar) -> Row:
    then = edition.register.breadcrumb(edition.place_then(one), one.place.at.first)
    now = [edition.register.breadcrumb(place) for place in edition.places_now(one)]
    return (
        one.led_by,
        _movement(plan, one),
        words.KINDS[one.kind],
        one.name,
        one.title,
        one.year,
        ", ".join(place.name for place in reversed(then)),
        "; ".join(", ".join(place.name for place in reversed(trail)) for trail in now),
        "; ".join(
            f"{words.LEVELS[part.level]} {part.year}, {part.authority}"
            for part in one.recognitions
            if in_force(part.status)
        ),
        "; ".join(
            f"{part.title or words.AWARD_FORMS[part.form]} {part.year}, {part.authority}"
            for part in one.awards
            if in_force(part.status)
        ),
        ", ".join(filter(None, (one.contest.name, one.contest.prize))) if one.contest else None,
        one.approval.decision.on if one.approval else None,
        published(one).date(),
        len(one.publicity) + len(one.coverage),
        addresses.absolute(edition.publisher, addresses.story(one.id)),
        "Dữ liệu minh họa" if one.sample or edition.publisher.sample else None,
    )


def _movement(plan: Plan, one: Exemplar) -> str:
    """Return the story's first movement as the plan writes it."""
    written = {part.movement: part.as_written for part in reversed(plan.movements)}
    return written.get(one.movements[0], one.movements[0])


def dates(found: Iterable[Due], today: date) -> Sheet:
    rows = [
        (one.first, one.last, one.what, one.by, one.to, one.section, standing(one, today)) for one in found
    ]
    return Sheet("Thời hạn", _DUES, tuple(rows))


def showings(edition: Edition, one: Summary) -> Sheet:
    """Return how soon each story was published, and where it was shown when: a row for each showing."""
    rows = [
        (edition.exemplars[wait.story].title, wait.decided, wait.published, wait.days, *shown)
        for wait in one.waits
        for shown in wait.channels or ((None, None),)
    ]
    return Sheet("Tuyên truyền", _WAITS, tuple(rows))


def book(
    edition: Edition, plan: Plan, reported: Sequence[Span], span: Span | None = None
) -> tuple[Sheet, ...]:
    """Return every sheet of a plan's report; `reported` are the spans summed up, `span` narrows the quotas."""
    found = tables(edition, plan, span)
    figures = [summary(edition, plan, one) for one in reported]
    return (
        totals(plan, figures),
        *(matrix(table, number) for number, table in enumerate(found, start=1)),
        details([(plan, found)]),
        stories(edition, plan),
        *(showings(edition, one) for one in figures[-1:]),
        dates(dues(plan, today_of(edition)), today_of(edition)),
    )
