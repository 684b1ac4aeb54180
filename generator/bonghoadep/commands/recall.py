"""Commands that call back what went out: withdraw, correct, consent."""

from datetime import date, datetime
from pathlib import Path

import click

from ..desk.outline import DeskError
from ..desk.recall import Agreement, correct, end_consent, give_consent, withdraw
from ..desk.record_file import path_of
from ..records.words import CONSENT_FIELDS, SCOPES
from ..text import day
from ..voice import Voice
from .desk import decision, today
from .opening import DAY, content_of, open_at, root_option


@click.command("withdraw")
@root_option
@click.argument("id", metavar="MÃ")
@click.option("--reason", required=True, help="Lý do, in trên trang báo rút; không nêu tên người.")
@click.option("--on", type=DAY, help="Ngày rút; mặc định là hôm nay.")
@click.option("--number", help="Số quyết định rút, nếu có; ký cùng ngày.")
def withdraw_command(root: Path, id: str, reason: str, on: datetime | None, number: str | None) -> None:
    """Rút một bài đã công bố: chỉ còn trang báo lý do, nguồn tin báo cho nơi đã đăng lại."""
    voice = Voice()
    content = content_of(root, voice)
    when = on.date() if on else today()
    try:
        withdraw(content, path_of(content, id), reason, when, number)
    except DeskError as error:
        voice.stop(f"{id}: {error}")
    voice.say(f"đã ghi: rút bài {id} ngày {day(when)}")
    _tell_what_follows(root, id, when, voice)


@click.command("correct")
@root_option
@click.argument("id", metavar="MÃ")
@click.option("--note", required=True, help="Đã sửa điều gì, thành gì; in cuối bài và ở trang đính chính.")
@click.option("--on", type=DAY, help="Ngày đính chính; mặc định là hôm nay.")
@click.option("--authority", help="Cơ quan phê duyệt lại.")
@click.option("--position", help="Chức vụ người ký.")
@click.option("--number", help="Số quyết định.")
@click.option("--decided", type=DAY, help="Ngày quyết định.")
def correct_command(
    root: Path,
    id: str,
    note: str,
    on: datetime | None,
    authority: str | None,
    position: str | None,
    number: str | None,
    decided: datetime | None,
) -> None:
    """Ghi một lời đính chính; kèm quyết định thì đóng dấu lại luôn."""
    voice = Voice()
    given = decision(voice, "--decided", authority, position, number, decided)
    content = content_of(root, voice)
    when = on.date() if on else today()
    try:
        correct(content, path_of(content, id), note, when, given)
    except DeskError as error:
        voice.stop(f"{id}: {error}")
    voice.say(f"đã ghi lời đính chính ngày {day(when)} vào bài {id}" + (" và đóng dấu lại" if given else ""))
    if given is None:
        voice.say(f"bài bị giữ lại cho đến khi duyệt lại: bonghoadep approve {id}")


@click.command("consent")
@root_option
@click.argument("id", metavar="MÃ")
@click.option("--withdraw", "ended", is_flag=True, help="Người được nêu rút lời đồng ý.")
@click.option("--give", "given", is_flag=True, help="Người được nêu đồng ý, hoặc đồng ý lại.")
@click.option("--on", type=DAY, help="Ngày rút, hoặc ngày ký phiếu; mặc định là hôm nay.")
@click.option("--scope", default="web", show_default=True, help=f"Đồng ý đăng ở đâu: {', '.join(SCOPES)}.")
@click.option(
    "--fields", default="name", show_default=True, help=f"Đồng ý nêu điều gì: {', '.join(CONSENT_FIELDS)}."
)
@click.option("--ref", help="Số hồ sơ của phiếu đồng ý; phiếu giữ ở cơ quan, không đưa vào kho.")
def consent_command(
    root: Path,
    id: str,
    ended: bool,
    given: bool,
    on: datetime | None,
    scope: str,
    fields: str,
    ref: str | None,
) -> None:
    """Ghi việc người được nêu rút lời đồng ý, hoặc đồng ý; rút thì bài được gỡ ngay."""
    voice = Voice()
    if ended == given:
        voice.stop("ghi một trong hai: --withdraw (rút lời đồng ý) hoặc --give (đồng ý)")
    if given and not ref:
        voice.stop("thêm --ref: số hồ sơ của phiếu đồng ý, như --ref HS-2024-15")
    content = content_of(root, voice)
    when = on.date() if on else today()
    try:
        path = path_of(content, id)
        if ended:
            end_consent(content, path, when)
        else:
            give_consent(content, path, Agreement(_listed(scope), _listed(fields), ref or "", when))
    except DeskError as error:
        voice.stop(f"{id}: {error}")
    voice.say(f"đã ghi: người được nêu ở bài {id} {'rút lời đồng ý' if ended else 'đồng ý'} ngày {day(when)}")
    if ended:
        _tell_what_follows(root, id, when, voice)
    else:
        voice.say(f"nội dung đã đổi, trình duyệt lại rồi chạy: bonghoadep approve {id}")


def _listed(written: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in written.split(",") if one.strip())


def _tell_what_follows(root: Path, id: str, when: date, voice: Voice) -> None:
    """Say what the next build makes of a story called back, and what no build reaches."""
    if when > today():
        voice.warn(f"bài vẫn còn trên trang đến ngày {day(when)}")
        return
    site = open_at(root, voice)
    verdict = site.verdict
    if verdict.stops:
        count = len(verdict.stops)
        voice.warn(f"nhưng trang CHƯA dựng lại được vì còn {count} lỗi; sửa ngay, vì bài vẫn đang hiện:")
        voice.diagnostics(verdict.stops, site.prefix)
    elif id in verdict.withdrawn:
        voice.say("lần dựng tới: bài chỉ còn trang báo lý do, nguồn tin báo nơi đã đăng lại gỡ bài")
    elif id in verdict.held:
        voice.say("lần dựng tới: bài không còn ở đầu ra nào, không để lại dấu vết")
    voice.say("chạy “bonghoadep build” rồi đưa lên ngay; bản in, bản tải về và lịch sử Git thì vẫn giữ bài:")
    voice.say("xem “Rút bài và xóa khỏi lịch sử” trong tài liệu của bonghoadep (docs/withdrawal.md)")
