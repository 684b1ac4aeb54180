"""Commands with which editors write records."""

import os
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import click

from ..desk.approve import Given, approve
from ..desk.fmt import Form, formed, records
from ..desk.init import Office, Signer, init
from ..desk.new import Start, moment, new
from ..desk.offers import movements, plans
from ..desk.outline import DeskError
from ..desk.record_file import path_of, write_whole
from ..desk.units import unit_of
from ..places.register import open_register
from ..records.booklet import Booklet
from ..records.exemplar import Exemplar
from ..site import moment_of
from ..voice import Voice, reasons
from .opening import DAY, KIND, content_of, open_at, root_option


def today() -> date:
    return moment_of(os.environ).date()


@click.command("new")
@root_option
@click.option("--title", help="Tiêu đề. Điều gì không ghi thì lệnh hỏi.")
@click.option("--kind", type=KIND, help="Loại; gõ có dấu cũng được: cá nhân.")
@click.option("--name", help="Tên người, tập thể, hộ hoặc mô hình.")
@click.option("--year", type=click.IntRange(1900, 2999), help="Năm.")
@click.option("--at", help="Lúc việc diễn ra, nếu năm chưa đủ rõ: 2025-03.")
@click.option("--unit", help="Tên hoặc mã đơn vị lúc ấy.")
@click.option("--plan", "plan_id", help="Mã kế hoạch.")
@click.option("--movement", help="Mã phong trào trong kế hoạch.")
def new_command(
    root: Path,
    title: str | None,
    kind: str | None,
    name: str | None,
    year: int | None,
    at: str | None,
    unit: str | None,
    plan_id: str | None,
    movement: str | None,
) -> None:
    """Viết tệp nháp cho một bài mới, với câu hỏi gợi ý từng phần."""
    voice = Voice()
    content = content_of(root, voice)
    title = title or click.prompt("Tiêu đề")
    kind = kind or click.prompt("Loại", type=KIND)
    name = name or click.prompt("Tên người, tập thể, hộ hoặc mô hình")
    year = year or click.prompt("Năm", type=click.IntRange(1900, 2999), default=today().year)
    try:
        unit = unit or _asked_unit(voice, year, at)
        plan_id = plan_id or _chosen("Kế hoạch (mã hoặc số)", plans(content), voice)
        movement = movement or _chosen("Phong trào (mã hoặc số)", movements(content, plan_id, kind), voice)
        file = new(content, Start(title, kind, name, year, unit, plan_id, movement, at), today())
    except DeskError as error:
        voice.stop(str(error))
    voice.say(f"đã viết {file}; trả lời các câu hỏi trong đó rồi chạy “bonghoadep check”")


def _asked_unit(voice: Voice, year: int, at: str | None) -> str:
    """Ask for the unit until one is meant; where the name has several, they are shown."""
    when = moment(year, at, today())
    while True:
        try:
            return unit_of(open_register(), click.prompt("Đơn vị hành chính (tên hoặc mã)"), when)
        except DeskError as error:
            voice.say(str(error))


def _chosen(question: str, offered: Mapping[str, str], voice: Voice) -> str:
    """Ask for one of what is offered, by id or number, until it is one; the only one is the answer if none is typed."""
    by_number = {str(number): id for number, id in enumerate(offered, 1)}
    for number, id in by_number.items():
        voice.say(f"  {number}. {id}  {offered[id]}")
    while True:
        answer: str = click.prompt(question, default=next(iter(offered)) if len(offered) == 1 else None)
        answer = by_number.get(answer, answer)
        # Where nothing is offered, what is wrong is said of the answer.
        if answer in offered or not offered:
            return answer
        voice.say(f"không có “{answer}” trong danh sách trên")


@click.command("approve")
@root_option
@click.argument("ids", nargs=-1, required=True, metavar="MÃ…")
@click.option("--authority", help="Cơ quan phê duyệt.")
@click.option("--position", help="Chức vụ người ký.")
@click.option("--number", help="Số quyết định.")
@click.option("--on", type=DAY, help="Ngày quyết định.")
def approve_command(
    root: Path,
    ids: tuple[str, ...],
    authority: str | None,
    position: str | None,
    number: str | None,
    on: datetime | None,
) -> None:
    """Ghi phê duyệt và đóng dấu lên bài hoặc tập sách; nội dung đổi sau đó thì dấu không còn khớp."""
    voice = Voice()
    given = decision(voice, "--on", authority, position, number, on)
    content = content_of(root, voice)
    for id in ids:
        try:
            approve(content, path_of(content, id, (Exemplar, Booklet)), given)
        except DeskError as error:
            voice.stop(f"{id}: {error}")
        voice.say(f"đã đóng dấu: {id}")
    held = open_at(root, voice).verdict.held
    for id in ids:
        if codes := held.get(id):
            voice.warn(f"{id} vẫn bị giữ lại: {reasons(codes)}; chạy “bonghoadep check” để xem cách sửa")


def decision(
    voice: Voice,
    day: str,
    authority: str | None,
    position: str | None,
    number: str | None,
    on: datetime | None,
) -> Given | None:
    """Return the decision that the four options give, or None where there are none; stops at less than four."""
    if authority and position and number and on:
        return Given(authority, position, number, on.date())
    if any((authority, position, number, on)):
        voice.stop(f"ghi đủ cả bốn: --authority, --position, --number, {day}")
    return None


@click.command("fmt")
@root_option
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[TỆP…|all]")
@click.option("--check", "only_check", is_flag=True, help="Không sửa; thoát với mã 1 nếu có tệp cần sửa.")
def fmt_command(root: Path, paths: tuple[Path, ...], only_check: bool) -> None:
    """Đưa bản ghi về một dạng: thứ tự khóa, chữ NFC, dòng LF, không dấu cách thừa; nội dung và dấu giữ nguyên."""
    voice = Voice()
    content = content_of(root, voice)
    chosen = list(records(content)) if paths in ((), (Path("all"),)) else _below(content, paths, voice)
    forms: list[Form] = []
    refused = 0
    for path in chosen:
        try:
            forms.append(formed(content, path))
        except DeskError as error:
            refused += 1
            voice.warn(f"để nguyên content/{path}: {error}")
    changing = [form for form in forms if form.changes]
    for form in changing:
        if not only_check:
            write_whole(form.file, form.new)
        voice.say(
            f"{'cần sửa' if only_check else 'đã sửa'}: {form.file.relative_to(content.parent).as_posix()}"
        )
    voice.say(f"{len(chosen)} bản ghi: {len(changing)} {'cần sửa' if only_check else 'đã sửa'}")
    if refused or (only_check and changing):
        raise SystemExit(1)


def _below(content: Path, paths: tuple[Path, ...], voice: Voice) -> list[str]:
    """Return the records' files at or below these paths; stops at a path that has none."""
    every = list(records(content))
    chosen: list[str] = []
    for path in paths:
        below = [one for one in every if (content / one).is_relative_to(path.resolve())]
        if not below:
            voice.stop(f"không có bản ghi nào ở {path}")
        chosen += below
    return list(dict.fromkeys(chosen))


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="THƯ_MỤC")
@click.option("--name", default="Những bông hoa đẹp", show_default=True, help="Tên trang.")
@click.option("--office", prompt="Tên cơ quan", help="Tên cơ quan. Không ghi thì lệnh hỏi.")
@click.option("--url", default="https://example.vn/", show_default=True, help="Địa chỉ trang sẽ đặt.")
@click.option("--unit", help="Tên hoặc mã đơn vị hành chính. Không ghi thì lệnh hỏi.")
@click.option(
    "--approver",
    "signers",
    multiple=True,
    metavar="“CƠ QUAN: CHỨC VỤ, …”",
    help="Ai được phê duyệt, như “UBND xã Mẫu: Chủ tịch, Phó Chủ tịch”; ghi được nhiều lần.",
)
def init_command(
    folder: Path, name: str, office: str, url: str, unit: str | None, signers: tuple[str, ...]
) -> None:
    """Lập thư mục làm việc cho một cơ quan mới: kiểm tra và dựng được ngay, bằng tay và tự động."""
    voice = Voice()
    url = url if "//" in url else f"https://{url}"
    domain = url.split("//", 1)[-1].split("/", 1)[0].split(":", maxsplit=1)[0].lower()
    year = today().year
    try:
        approvers = tuple(Signer.parse(one) for one in signers)
        here = (
            unit_of(open_register(), unit, moment(year, None, today()))
            if unit
            else _asked_unit(voice, year, None)
        )
        files = init(folder, Office(name, office, url, domain, here, year, approvers))
    except DeskError as error:
        voice.stop(str(error))
    voice.say(f"đã viết {len(files)} tệp vào {folder}; đọc README.md ở đó")
    voice.say(f"tiếp theo: bonghoadep check --root {folder}")
