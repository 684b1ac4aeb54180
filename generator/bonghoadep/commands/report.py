"""The command that reports: what the plans want, what is there, and which records wait and why."""

import io
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path

import click
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..catalogue.catalogue import Catalogue
from ..catalogue.edition import Edition
from ..outputs import reports
from ..reckoning import (
    Cell,
    Due,
    QuotaTable,
    Span,
    Summary,
    dues,
    parse_span,
    standing,
    summary,
    today_of,
    year_span,
)
from ..reckoning.windows import years
from ..records.plan import Plan
from ..records.words import AWARD_FORMS
from ..rules import RULES
from ..rules.run import Verdict
from ..text import day, number
from ..voice import Voice
from .opening import open_at, root_option

_WIDE = 160
"""Letters to a line where no terminal says how many it shows."""

_COLOURS = {"dat": "green", "thieu": "red", "vuot": "red", "chua-het-han": "cyan", "de-trong": "dim"}


@dataclass(frozen=True, slots=True)
class _Report:
    """What is said of one plan in one span."""

    plan: Plan
    tables: tuple[QuotaTable, ...]
    dues: tuple[Due, ...]
    summary: Summary
    today: date


@click.command("report")
@click.argument("plan", required=False, metavar="[KẾ_HOẠCH]")
@root_option
@click.option(
    "--span", help="2024, 2024-H1 hoặc 2021-2025; không ghi thì năm nay, hoặc năm cuối của kế hoạch."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "csv", "xlsx", "json"]),
    default="text",
    show_default=True,
    help="Dạng: chữ, bảng CSV, bảng tính Excel (xlsx) hoặc JSON.",
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Ghi vào tệp này, không in ra.")
@click.option("--held", is_flag=True, help="Chỉ kể bản ghi đang bị giữ lại và cảnh báo được bỏ qua.")
@click.option("--proposals", is_flag=True, help="Chỉ kể đề nghị khen thưởng; việc nội bộ, không lên trang.")
def report_command(
    plan: str | None,
    root: Path,
    span: str | None,
    form: str,
    out: Path | None,
    held: bool,
    proposals: bool,
) -> None:
    """Báo cáo chỉ tiêu, thời hạn, kết quả của các kế hoạch; tính từ những bài được công bố."""
    chosen = parse_span(span) if span else None
    if span and chosen is None:
        raise click.BadParameter(f"“{span}” không phải kỳ báo cáo; viết như 2024, 2024-H1 hoặc 2021-2025")
    if (held or proposals) and form != "text":
        raise click.BadParameter("--held và --proposals chỉ có dạng chữ; hãy bỏ --format")
    if form == "xlsx" and (out is None or plan is None):
        raise click.BadParameter("dạng xlsx cần mã của một kế hoạch và --out TỆP.xlsx")
    voice = Voice()
    site = open_at(root, voice)
    if held or proposals:
        say = partial(_say_waiting, site.verdict) if held else partial(_say_proposals, site.catalogue, plan)
        _give(voice, out, say)
        return
    if site.verdict.stops:
        voice.stop(
            f"chưa lập được báo cáo vì còn {len(site.verdict.stops)} lỗi; chạy “bonghoadep check” để xem"
        )
    found = [_report(site.edition, one, chosen) for one in _plans(site.edition, plan, voice)]
    if form == "text":
        _give(voice, out, partial(_say, found))
    else:
        _put(voice, out, _FORMS[form](site.edition, found))


def _plans(edition: Edition, id: str | None, voice: Voice) -> Sequence[Plan]:
    if id is None:
        return list(edition.plans.values())
    if id not in edition.plans:
        voice.stop(f"không có kế hoạch “{id}”; có: {', '.join(edition.plans)}")
    return [edition.plans[id]]


def _report(edition: Edition, plan: Plan, chosen: Span | None) -> _Report:
    """Return the report of a span; none chosen, of this year or of the plan's year nearest to it."""
    today = today_of(edition)
    own = years(plan, today)
    span = chosen or year_span(min(max(today.year, own[0]), own[-1]))
    met = tuple(due for due in dues(plan, today) if due.first <= span.last and span.first <= due.last)
    return _Report(plan, reports.tables(edition, plan, span), met, summary(edition, plan, span), today)


def _csv(edition: Edition, found: Sequence[_Report]) -> bytes:
    return reports.csv_file(reports.details((one.plan, one.tables) for one in found))


def _xlsx(edition: Edition, found: Sequence[_Report]) -> bytes:
    plan, span = found[0].plan, found[0].summary.span
    return reports.workbook(edition, plan, reports.book(edition, plan, (span,), span))


def _json(edition: Edition, found: Sequence[_Report]) -> bytes:
    values = [
        {
            "plan": one.plan.id,
            "title": one.plan.title,
            "tables": [asdict(table) for table in one.tables],
            "dues": [asdict(due) for due in one.dues],
            "summary": asdict(one.summary),
        }
        for one in found
    ]
    return f"{json.dumps(values, ensure_ascii=False, indent=2, default=str)}\n".encode()


_FORMS: Mapping[str, Callable[[Edition, Sequence[_Report]], bytes]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "json": _json,
}


def _give(voice: Voice, out: Path | None, say: Callable[[Console], None]) -> None:
    """Say something: with colours on a terminal, plain in a pipe or a file."""
    if out is None and voice.out.is_terminal:
        say(voice.out)
    else:
        _put(voice, out, _plain(say))


def _put(voice: Voice, out: Path | None, content: bytes) -> None:
    if out is None:
        click.echo(content, nl=False)
        return
    try:
        out.write_bytes(content)
    except OSError as error:
        voice.stop(f"không ghi được {out}: {error.strerror}")
    voice.say(f"đã ghi báo cáo vào {out}")


def _plain(say: Callable[[Console], None]) -> bytes:
    text = io.StringIO()
    say(Console(file=text, width=_WIDE, highlight=False, soft_wrap=True, color_system=None))
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines()).encode()


def _say(found: Sequence[_Report], console: Console) -> None:
    for one in found:
        console.print(Text(f"{one.plan.short}: {one.summary.span.label}", style="bold"))
        for line in _figures(one.summary):
            console.print(Text(f"  {line}"))
        if not one.tables:
            console.print(Text("  Kế hoạch không nêu chỉ tiêu bằng con số."))
        for table in one.tables:
            console.print(Text(f"  {table.title}"))
            console.print(_table(table), soft_wrap=False)
            if table.note:
                console.print(Text(f"  {table.note}"))
        for due in one.dues:
            console.print(Text(f"  {_when(due, one.today)}  {due.what}", style="dim" if due.past else ""))
        console.print()


def _figures(of: Summary) -> Iterator[str]:
    """Yield a line for each group of figures; what there is none of is left to the tables."""
    for group, counts in reports.groups(of):
        told = [f"{count.label} {count.number}" for count in counts if count.number]
        if told:
            yield f"{group}: {', '.join(told)}"
    if of.median_days is not None and of.longest_days is not None:
        yield f"Từ quyết định đến công bố: trung vị {number(of.median_days)} ngày, lâu nhất {of.longest_days} ngày"
    if of.unit_plans:
        yield f"Đã có kế hoạch: {', '.join(of.unit_plans)}"
    if of.places_without:
        yield f"Chưa có bài gương: {', '.join(of.places_without)}"


def _table(table: QuotaTable) -> Table:
    shown = Table(box=box.SIMPLE)
    for label in (table.side, *table.columns):
        shown.add_column(Text(label))
    for row, cells in zip(table.rows, table.cells, strict=True):
        shown.add_row(Text(row), *(_cell(table, cell) for cell in cells))
    return shown


def _cell(table: QuotaTable, cell: Cell | None) -> Text:
    if cell is None:
        return Text("")
    wanted = "…" if cell.wanted is None else cell.wanted
    return Text(f"{cell.found}/{wanted} {table.said(cell).lower()}", style=_COLOURS[cell.state])


def _when(due: Due, today: date) -> str:
    when = day(due.last) if due.first == due.last else f"{day(due.first)} - {day(due.last)}"
    return f"{when} ({standing(due, today).lower()})"


def _say_waiting(verdict: Verdict, console: Console) -> None:
    """Say what the gate holds back and why, and how many findings their editors answer for."""
    console.print(Text(f"Bị giữ lại: {len(verdict.held)}", style="bold"))
    for id, codes in sorted(verdict.held.items()):
        console.print(Text(f"  {id}"))
        for code in codes:
            console.print(Text(f"    {code} {RULES[code].title.rstrip('.')}"))
    silenced = Counter(one.code for one in verdict.silenced)
    console.print(Text(f"Cảnh báo được bỏ qua: {silenced.total()}", style="bold"))
    for code, count in sorted(silenced.items()):
        console.print(Text(f"  {code} {RULES[code].title.rstrip('.')} ({count} lần)"))


def _say_proposals(catalogue: Catalogue, plan: str | None, console: Console) -> None:
    """Say who was put forward for an award, to whom and when, the earliest first; drafts and held stories too."""
    told = [
        (award.on, one.name, AWARD_FORMS[award.form], award.to, one.id)
        for one in catalogue.exemplars.values()
        for award in one.proposals
        if plan in (None, one.plan)
    ]
    console.print(Text(f"Đề nghị khen thưởng: {len(told)}", style="bold"))
    for on, name, form, to, id in sorted(told):
        console.print(Text(f"  {day(on)}  {form}: {name} (gửi {to}; {id})"))
