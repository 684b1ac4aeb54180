"""The command that takes lists and reports in as drafts."""

from pathlib import Path

import click

from ..catalogue.catalogue import Catalogue
from ..desk.imports import lists, reports, sheets
from ..desk.imports.container import RefusedError, contents
from ..desk.imports.draft import Draft
from ..desk.imports.grids import Doubt
from ..desk.imports.matching import Bearings
from ..desk.imports.store import Stored, store
from ..voice import Voice
from .opening import KIND, open_at, root_option


@click.command("import")
@root_option
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP")
@click.option("--plan", "plan_id", default="", help="Mã kế hoạch cho mọi dòng.")
@click.option("--movement", default="", help="Mã phong trào cho dòng không ghi phong trào.")
@click.option("--year", type=click.IntRange(1945, 2100), help="Năm cho dòng không ghi năm.")
@click.option("--unit", default="", help="Mã đơn vị cho dòng không ghi xã; mặc định là đơn vị ở site.yml.")
@click.option("--kind", type=KIND, help="Loại cho dòng không rõ loại.")
@click.option("--dry-run", "dry", is_flag=True, help="Chỉ nói sẽ viết gì, không viết.")
def import_command(
    root: Path,
    file: Path,
    plan_id: str,
    movement: str,
    year: int | None,
    unit: str,
    kind: str | None,
    dry: bool,
) -> None:
    """Nhập danh sách (.xlsx) hoặc báo cáo (.docx) thành các bản nháp; không ghi đè bài nào."""
    voice = Voice()
    site = open_at(root, voice)
    bearings = Bearings(plan_id, movement, year, unit, kind or "")
    _known(site.catalogue, bearings, voice)
    try:
        drafts, doubts = _read(site.catalogue, file, bearings)
    except RefusedError as error:
        voice.stop(str(error))
    stored = store(site.content, drafts, dry)
    _tell(voice, site.prefix, stored, doubts, dry)


def _known(catalogue: Catalogue, bearings: Bearings, voice: Voice) -> None:
    """Stop where an option names what the site does not have."""
    if bearings.plan and bearings.plan not in catalogue.plans:
        voice.stop(f"không có kế hoạch “{bearings.plan}”; có: {', '.join(catalogue.plans)}")
    if bearings.movement and bearings.movement not in catalogue.movements:
        voice.stop(f"không có phong trào “{bearings.movement}”; có: {', '.join(catalogue.movements)}")
    if bearings.unit and catalogue.register.get(bearings.unit) is None:
        voice.stop(f"không có đơn vị “{bearings.unit}”; tra mã bằng “bonghoadep place TÊN”")


def _read(catalogue: Catalogue, file: Path, bearings: Bearings) -> tuple[list[Draft], list[Doubt]]:
    raw = contents(file)
    if file.suffix.lower() == ".docx":
        draft, doubts = reports.read(raw, catalogue, bearings, file.name)
        return [draft], doubts
    workbook = sheets.read(raw)
    read = list(lists.drafts(catalogue, workbook.rows, bearings, file.name))
    return [draft for draft, _ in read if draft], [
        *workbook.doubts,
        *(doubt for _, doubts in read for doubt in doubts),
    ]


def _tell(voice: Voice, prefix: str, stored: list[Stored], doubts: list[Doubt], dry: bool) -> None:
    fresh = [one for one in stored if one.fresh]
    for one in stored:
        said = ("sẽ viết" if dry else "đã viết") if one.fresh else "đã có, giữ nguyên"
        voice.say(f"{said}: {prefix}{one.path} ({one.draft.name or one.draft.title})")
    if doubts:
        voice.say(f"\n{len(doubts)} điều cần xem lại:")
    for doubt in doubts:
        voice.say(f"- {doubt.where}: {doubt.what}" + (f"; {doubt.mend}" if doubt.mend else ""))
    voice.say(
        f"\n{len(fresh)} bản nháp {'sẽ được viết' if dry else 'mới'}, {len(stored) - len(fresh)} bài đã có."
    )
    if fresh and not dry:
        voice.say(
            "viết tiếp từng bản nháp rồi chạy “bonghoadep check”; bản nháp không lên trang khi còn “draft: true”"
        )
