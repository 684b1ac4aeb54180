"""The command line: every sentence it prints is for an office's editor, in Vietnamese."""

import gc
import os
import sys
from datetime import date, datetime
from pathlib import Path

import click

from .build import OUTPUTS, BuildError
from .desk.approve import DeskError, Given, approve
from .desk.init import Office, init
from .desk.new import Start, new
from .diagnostics import Severity, worst
from .places.register import open_register
from .plugin import preview, render
from .records.schema import schemas
from .records.words import KINDS
from .report import as_json, github, plain
from .rules import RULES
from .site import Site, moment_of, open_site
from .swap import beside, recover, swap
from .text import VIETNAM
from .voice import Voice
from .workers import workers

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="thư mục hiện tại",
    help="Thư mục có mkdocs.yml và content/.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="bonghoadep", message="bonghoadep %(version)s")
def main() -> None:
    """Từ bản ghi điển hình đã phê duyệt đến trang công khai, nguồn tin báo chí và tập sách in."""
    # Windows consoles may not be UTF-8; a letter that cannot be shown must not stop a build.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


@main.command("build")
@root_option
@click.option("--site", type=click.Path(path_type=Path), help="Nơi đặt trang; mặc định là site/ dưới --root.")
@click.option("--only", default=",".join(OUTPUTS), show_default=True, help="Chỉ làm các đầu ra này.")
@click.option("--cluster", default="", help="Địa chỉ bộ lập lịch Dask, nếu làm trên nhiều máy.")
def build_command(root: Path, site: Path | None, only: str, cluster: str) -> None:
    """Kiểm tra rồi dựng trang; hỏng giữa chừng thì trang đang có vẫn nguyên vẹn."""
    chosen = tuple(name for name in only.split(",") if name)
    unknown = sorted(set(chosen) - set(OUTPUTS))
    if unknown:
        raise click.BadParameter(f"không có đầu ra “{unknown[0]}”; có: {', '.join(OUTPUTS)}")
    voice = Voice()
    opened = _open(root, voice)
    verdict = opened.verdict
    voice.diagnostics(verdict.diagnostics, opened.prefix, at_least=Severity.WARNING)
    if verdict.stops:
        voice.stop(f"không dựng trang vì còn {len(verdict.stops)} lỗi; trang đang có không thay đổi")
    target = (site or opened.root / "site").resolve()
    recover(target)
    with voice.progress() as progress:
        try:
            made = render(opened, beside(target), chosen, progress, cluster)
        except BuildError as error:
            recover(target)
            voice.stop(f"không dựng được trang: {error}; trang đang có không thay đổi")
    swap(target)
    opened.cache.prune()
    voice.built(opened, made, target)


@main.command("check")
@root_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True
)
def check_command(root: Path, form: str) -> None:
    """Kiểm tra mọi bản ghi; thoát với mã 1 nếu có lỗi."""
    voice = Voice()
    opened = _open(root, voice)
    found = opened.verdict.diagnostics
    if form == "json":
        click.echo(as_json.text(found, opened.prefix))
    elif form == "github":
        click.echo("\n".join(github.lines(found, opened.prefix)), nl=bool(found))
    else:
        voice.diagnostics(found, opened.prefix)
        voice.say(f"{len(opened.catalogue.records())} bản ghi: {plain.summary(found)}")
    sys.exit(1 if worst(found) is Severity.ERROR else 0)


@main.command("approve")
@root_option
@click.argument("ids", nargs=-1, required=True, metavar="MÃ…")
@click.option("--authority", help="Cơ quan phê duyệt.")
@click.option("--position", help="Chức vụ người ký.")
@click.option("--number", help="Số quyết định.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Ngày quyết định.")
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
    parts = (authority, position, number, on)
    given = None
    if authority and position and number and on:
        given = Given(authority, position, number, on.date())
    elif any(parts):
        voice.stop("ghi đủ cả bốn: --authority, --position, --number, --on")
    opened = _open(root, voice)
    for id in ids:
        try:
            approve(opened.content, _path_of(opened, id), given)
        except DeskError as error:
            voice.stop(f"{id}: {error}")
        voice.say(f"đã đóng dấu: {id}")


def _path_of(site: Site, id: str) -> str:
    record = site.catalogue.exemplars.get(id) or site.catalogue.booklets.get(id)
    if record is None:
        raise DeskError("không có bài hay tập sách nào đọc được với mã này; chạy “bonghoadep check”")
    return record.document.path


@main.command("new")
@root_option
@click.option("--title", prompt="Tiêu đề")
@click.option("--kind", type=click.Choice(list(KINDS)), prompt="Loại")
@click.option("--name", prompt="Tên người, tập thể, hộ hoặc mô hình")
@click.option("--year", type=int, default=lambda: datetime.now(VIETNAM).year, prompt="Năm")
@click.option("--unit", prompt="Mã đơn vị (tra bằng bonghoadep place TÊN)")
@click.option("--plan", "plan_id", prompt="Mã kế hoạch")
@click.option("--movement", prompt="Mã phong trào")
def new_command(
    root: Path, title: str, kind: str, name: str, year: int, unit: str, plan_id: str, movement: str
) -> None:
    """Viết tệp nháp cho một bài mới."""
    start = Start(title, kind, name, year, unit, plan_id, movement)
    try:
        file = new(root / "content", start, datetime.now(VIETNAM).date())
    except DeskError as error:
        Voice().stop(str(error))
    Voice().say(f"đã viết {file}; viết tiếp rồi chạy “bonghoadep check”")


@main.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="THƯ_MỤC")
@click.option("--name", default="Những bông hoa đẹp", show_default=True, help="Tên trang.")
@click.option("--office", prompt="Tên cơ quan")
@click.option("--url", default="https://example.vn/", show_default=True, help="Địa chỉ trang sẽ đặt.")
@click.option("--unit", prompt="Mã đơn vị hành chính (tra bằng bonghoadep place TÊN)")
def init_command(folder: Path, name: str, office: str, url: str, unit: str) -> None:
    """Lập thư mục làm việc cho một cơ quan mới: kiểm tra và dựng được ngay."""
    domain = url.split("//", 1)[-1].split("/", 1)[0].split(":", maxsplit=1)[0].lower()
    try:
        files = init(folder, Office(name, office, url, domain, unit, datetime.now(VIETNAM).year))
    except DeskError as error:
        Voice().stop(str(error))
    Voice().say(f"đã viết {len(files)} tệp vào {folder}; tiếp theo: bonghoadep check --root {folder}")


@main.command("explain")
@click.argument("code", required=False, metavar="[QUY_TẮC]")
def explain_command(code: str | None) -> None:
    """In hướng dẫn của một quy tắc; không ghi mã thì liệt kê mọi quy tắc."""
    if code is None:
        click.echo("\n".join(f"{rule.code} {rule.severity.word:9} {rule.title}" for rule in RULES.values()))
    elif rule := RULES.get(code.upper()):
        click.echo(f"{rule.code} · {rule.name} · {rule.severity.word}\n\n{rule.manual.strip()}")
    else:
        Voice().stop(f"không có quy tắc “{code}”; chạy “bonghoadep explain” để xem danh sách")


@main.command("place")
@click.argument("name", metavar="TÊN")
@click.option("--at", type=click.DateTime(["%Y-%m-%d"]), help="Chỉ các đơn vị có vào ngày này.")
def place_command(name: str, at: datetime | None) -> None:
    """Tra mã đơn vị hành chính theo tên, có dấu hay không dấu, cũ hay mới."""
    register = open_register()
    found = register.find(name) or register.suggest(name)
    day: date | None = at.date() if at else None
    found = tuple(one for one in found if day is None or one.covers(day))
    for place in found:
        above = ", ".join(unit.name for unit in reversed(register.breadcrumb(place)[:-1]))
        now = "" if place.current else "; nay: " + ", ".join(link.place.name for link in register.now(place))
        until = f" (đến {place.until:%d/%m/%Y}{now})" if place.until else ""
        click.echo(f"{place.id:14} {place.name}{', ' + above if above else ''}{until}")
    if not found:
        Voice().stop(f"không có đơn vị nào tên gần giống “{name}”" + (" vào ngày ấy" if day else ""))


@main.command("schema")
@root_option
def schema_command(root: Path) -> None:
    """Viết JSON Schema của các loại bản ghi vào content/.schemas/ cho trình soạn thảo."""
    folder = root / "content" / ".schemas"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / f"{name}.json").write_bytes(text.encode())
    Voice().say(f"đã viết {len(schemas())} lược đồ vào {folder}")


@main.command("serve")
@root_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Địa chỉ và cổng.")
def serve_command(root: Path, address: str) -> None:
    """Xem trước trang trên máy; sửa tệp là trang tự tải lại."""
    Voice().say(f"xem trước tại http://{address}/ (Ctrl+C để dừng)")
    preview(root.resolve(), address)


def _open(root: Path, voice: Voice) -> Site:
    # Records are never garbage while a command runs; the collector would only look through them again and again.
    gc.disable()
    root = root.resolve()
    if not (root / "content").is_dir():
        voice.stop(f"không thấy thư mục content/ trong {root}; chạy “bonghoadep init” để lập mới")
    with workers() as pool:
        return open_site(root, moment_of(os.environ), pool)
