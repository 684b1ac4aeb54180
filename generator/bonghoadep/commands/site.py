"""Commands that make and check a site."""

import gc
import sys
from importlib.metadata import version
from pathlib import Path

import click

from ..build import OUTPUTS, BuildError
from ..diagnostics import Diagnostic, Severity, worst
from ..plugin import preview, render
from ..records.schema import schemas
from ..report import as_json, github, gitlab, plain, sarif
from ..rules import RULES
from ..site import Site
from ..swap import beside, recover, swap
from ..voice import Voice
from .opening import open_at, root_option


@click.command("build")
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
    opened = open_at(root, voice)
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


FORMS = ("text", "json", "github", "gitlab", "sarif")


@click.command("check")
@root_option
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="text", show_default=True, help="Dạng in ra."
)
@click.option("--allow-held", is_flag=True, help="Chỉ lỗi làm trang không dựng được mới thoát với mã 1.")
def check_command(root: Path, form: str, allow_held: bool) -> None:
    """Kiểm tra mọi bản ghi; thoát với mã 1 nếu có lỗi, kể cả lỗi chỉ giữ một bài lại ở cổng."""
    voice = Voice()
    opened = open_at(root, voice)
    verdict = opened.verdict
    found = verdict.diagnostics
    if form == "text":
        voice.diagnostics(found, opened.prefix)
        summary = plain.summary(found, len(verdict.silenced))
        voice.say(f"{len(opened.catalogue.records())} bản ghi: {summary}")
        # On a screen, for who meets a code for the first time; what reads a pipe wants the summary last.
        if found and voice.out.is_terminal:
            voice.say(f"vì sao, và thế nào là đúng: bonghoadep explain {max(found, key=_gravity).code}")
    else:
        click.echo(_as_told(form, opened), nl=form != "github" or bool(found))
    bad = bool(verdict.stops) if allow_held else worst(found) is Severity.ERROR
    sys.exit(1 if bad else 0)


def _gravity(one: Diagnostic) -> Severity:
    return one.severity


def _as_told(form: str, site: Site) -> str:
    """Return what the check found as another program wants it."""
    found, silenced = site.verdict.diagnostics, site.verdict.silenced
    if form == "github":
        return "\n".join(github.lines(found, site.prefix))
    if form == "gitlab":
        return gitlab.text(found, site.prefix)
    if form == "json":
        return as_json.text(found, site.prefix, silenced)
    reasons = {
        (exemplar.document.path, one.code): one.why
        for exemplar in site.catalogue.exemplars.values()
        for one in exemplar.silences
    }
    answered = {one: reasons.get((one.path, one.code), "") for one in silenced}
    return sarif.text(found, RULES.values(), site.prefix, answered, version("bonghoadep"))


@click.command("schema")
@root_option
def schema_command(root: Path) -> None:
    """Viết JSON Schema của các loại bản ghi cho trình soạn thảo; đặt ở content/.schemas/."""
    folder = root / "content" / ".schemas"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / f"{name}.json").write_bytes(text.encode())
    Voice().say(f"đã viết {len(schemas())} lược đồ vào {folder}")


@click.command("serve")
@root_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Địa chỉ và cổng.")
def serve_command(root: Path, address: str) -> None:
    """Xem trước trang trên máy; sửa tệp là trang tự tải lại."""
    host, _, port = address.rpartition(":")
    if not (host and port.isdecimal()):
        raise click.BadParameter(f"“{address}” không phải địa chỉ và cổng; viết như 127.0.0.1:8000")
    voice = Voice()
    _ready(open_at(root, voice), voice)
    # A preview runs for hours and reads the records again at each change.
    gc.enable()
    voice.say(f"xem trước tại http://{address}/ (Ctrl+C để dừng)")
    try:
        preview(root.resolve(), address)
    except OSError as error:
        voice.stop(
            f"không mở được {address} ({error.strerror}); chọn cổng khác, như --address 127.0.0.1:8001"
        )


def _ready(site: Site, voice: Voice) -> None:
    """Stop where the site cannot be shown, and say what will not be seen in it."""
    stops = site.verdict.stops
    if stops:
        voice.diagnostics(stops, site.prefix)
        voice.stop(f"chưa xem trước được vì còn {len(stops)} lỗi")
    if site.edition.held:
        voice.say(
            f"{len(site.edition.held)} bản ghi bị giữ lại không hiện ở đây; xem “bonghoadep report --held”"
        )
