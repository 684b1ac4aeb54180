"""Commands with which editors write records."""

from datetime import datetime
from pathlib import Path

import click

from ..desk.approve import DeskError, Given, approve
from ..desk.init import Office, init
from ..desk.new import Start, new
from ..records.words import KINDS
from ..site import Site
from ..text import VIETNAM
from ..voice import Voice
from .opening import open_at, root_option


@click.command("new")
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


@click.command("approve")
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
    opened = open_at(root, voice)
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


@click.command("init")
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
