"""The command that shows accredited newsrooms what is still under embargo."""

import re
import secrets
from pathlib import Path

import click

from ..build import PREVIEWED, BuildError
from ..catalogue.edition import Edition
from ..diagnostics import Severity
from ..plugin import render
from ..site import Site
from ..swap import beside, recover, swap
from ..voice import Voice
from .opening import open_at, root_option

KEPT = ".press-token"
"""Where the secret part of the address lies, so that newsrooms find each preview where the last one was."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22,64}")
_HEADERS = """/*
  X-Robots-Tag: noindex, nofollow, noarchive
  Cache-Control: no-store
  Referrer-Policy: no-referrer
"""
_BESIDE = {"_headers": _HEADERS, "robots.txt": "User-agent: *\nDisallow: /\n", "index.html": ""}
"""Files beside the preview. The empty page keeps a server from listing the folder, and the secret in it."""


@click.command("preview")
@root_option
@click.option("--press", is_flag=True, help="Bản cho báo chí: chỉ những bài đang chờ giờ công bố.")
@click.option(
    "--out", type=click.Path(path_type=Path), help="Nơi đặt bản xem trước; mặc định là press/ dưới --root."
)
@click.option(
    "--url", default="", help="Địa chỉ sẽ đặt thư mục ấy; mặc định là xem-truoc/ dưới địa chỉ của trang."
)
@click.option(
    "--token",
    default="",
    envvar="BONGHOADEP_PRESS_TOKEN",
    help=f"Phần bí mật của địa chỉ; mặc định lấy ở {KEPT}.",
)
@click.option(
    "--new-token", is_flag=True, help="Đổi phần bí mật; địa chỉ đã đưa cho báo chí không dùng được nữa."
)
def preview_command(root: Path, press: bool, out: Path | None, url: str, token: str, new_token: bool) -> None:
    """Làm bản xem trước cho báo chí ở một thư mục riêng; trang công khai không đổi."""
    if not press:
        raise click.UsageError("ghi --press; muốn tự xem trang trên máy thì dùng “bonghoadep serve”")
    voice = Voice()
    opened = open_at(root, voice)
    stops = opened.verdict.stops
    if stops:
        voice.diagnostics(stops, opened.prefix, at_least=Severity.ERROR)
        voice.stop(f"không làm bản xem trước vì còn {len(stops)} lỗi")
    target = _place(opened, (out or opened.root / "press").resolve(), voice)
    secret = _secret(opened.root, token, new_token)
    base = url or f"{opened.edition.publisher.url.rstrip('/')}/xem-truoc/"
    edition = opened.press_edition(f"{base.rstrip('/')}/{secret}/")
    if not edition.exemplars:
        voice.stop("không có bài nào đang chờ giờ công bố mà được đưa cho báo chí; không làm gì")
    _write(opened, edition, target, secret, voice)
    voice.say(f"{len(edition.exemplars)} bài đang chờ giờ công bố, ở {target}")
    voice.say(f"đưa thư mục ấy lên {base}; nguồn tin cho báo chí: {edition.publisher.url}rss.xml")
    voice.say("ai có địa chỉ là đọc được: chỉ gửi cho nơi đã cam kết không đăng trước giờ")


def _place(site: Site, target: Path, voice: Voice) -> Path:
    """Return the folder to write; stops where a preview would lie in the public site or over something else."""
    for taken in (site.content.resolve(), (site.root / "site").resolve()):
        if target.is_relative_to(taken) or taken.is_relative_to(target):
            voice.stop(f"không đặt bản xem trước ở {target}: đó là nơi của nội dung, của trang công khai")
    ours = (target / "robots.txt").is_file() and (target / "_headers").is_file()
    if target.is_dir() and any(target.iterdir()) and not ours:
        voice.stop(f"{target} đã có tệp khác; chọn --out là một thư mục trống")
    return target


def _secret(root: Path, token: str, new: bool) -> str:
    """Return the secret part of the address: the one given, the one kept, or a new one, which is kept."""
    if token:
        if not _TOKEN.fullmatch(token):
            raise click.BadParameter("phần bí mật cần 22 đến 64 chữ cái không dấu, chữ số, dấu - hoặc _")
        return token
    file = root / KEPT
    known = file.read_text("utf-8").strip() if file.is_file() else ""
    if not new and _TOKEN.fullmatch(known):
        return known
    made = secrets.token_urlsafe(24)
    file.touch(mode=0o600)
    file.write_text(made + "\n", "utf-8")
    return made


def _write(site: Site, edition: Edition, target: Path, secret: str, voice: Voice) -> None:
    recover(target)
    fresh = beside(target)
    with voice.progress() as progress:
        try:
            render(site, fresh / secret, PREVIEWED, progress, edition=edition)
        except BuildError as error:
            recover(target)
            voice.stop(f"không làm được bản xem trước: {error}")
    for name, text in _BESIDE.items():
        (fresh / name).write_text(text, "utf-8")
    swap(target)
