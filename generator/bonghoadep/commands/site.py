"""Commands that make a site and show it."""

import gc
from pathlib import Path

import click

from ..build import OUTPUTS, BuildError
from ..diagnostics import Severity
from ..plugin import preview, render
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
            made = render(opened, beside(target), chosen, progress, cluster, last=target)
        except BuildError as error:
            recover(target)
            voice.stop(f"không dựng được trang: {error}; trang đang có không thay đổi")
    swap(target)
    opened.cache.prune()
    voice.built(opened, made.counts, target)


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
