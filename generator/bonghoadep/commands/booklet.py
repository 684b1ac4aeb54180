"""The command that makes one booklet: of those there are, or of what the editor chooses on the spot."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from ..catalogue.choosing import chosen
from ..catalogue.edition import booklet_key, edition_of
from ..diagnostics import Severity
from ..outputs import booklets
from ..outputs.booklets import Book
from ..records.booklet import FORMS, GROUPINGS, ORDERS, SIZES, Booklet
from ..records.fields import When
from ..records.words import AWARD_FORMS, FIELDS, LEVELS
from ..site import Site
from ..text import number, weight
from ..voice import Voice, reasons
from .booklet_asked import AskError, Dress, named, put_together
from .booklet_made import Bound, make
from .opening import KIND, TIME, Word, open_at, root_option

CHOOSING = {
    "movements": ("--movement", None, "Mã phong trào."),
    "families": ("--family", None, "Mã nhóm phong trào."),
    "plans": ("--plan", None, "Mã kế hoạch."),
    "places": ("--place", None, "Tên hoặc mã tỉnh, xã; cả những nơi bên dưới và tên cũ."),
    "years": ("--year", click.IntRange(1900, 2999), "Năm của điển hình."),
    "kinds": ("--kind", KIND, "Loại điển hình; gõ có dấu cũng được: cá nhân."),
    "levels": ("--level", Word(LEVELS), "Cấp công nhận."),
    "fields": ("--field", Word(FIELDS), "Lĩnh vực."),
    "award_forms": ("--award", Word(AWARD_FORMS), "Hình thức khen thưởng."),
    "award_levels": ("--award-level", Word(LEVELS), "Cấp khen thưởng."),
    "award_authorities": ("--authority", None, "Nơi khen thưởng, như ghi trong bài."),
    "events": ("--event", None, "Tên hội nghị, đại hội, như ghi trong bài."),
    "ids": ("--story", None, "Mã một bài lấy thêm."),
    "without": ("--without", None, "Mã một bài không lấy."),
}
"""The options that choose, by the keys of a selection; each may be written several times."""


def _choosing(command: Any) -> Any:
    """Give a command the options that choose."""
    for key, (name, kind, told) in reversed(CHOOSING.items()):
        command = click.option(name, key, type=kind, multiple=True, help=told)(command)
    return command


@click.command("booklet")
@click.argument("id", required=False, metavar="[MÃ]")
@root_option
@click.option(
    "--form", "forms", type=Word(FORMS), multiple=True, help="Chỉ làm dạng này; ghi được nhiều lần."
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("an-pham"),
    show_default="an-pham/ ở thư mục hiện tại",
    help="Thư mục nhận các tệp.",
)
@_choosing
@click.option(
    "--from", "since", type=TIME, help="Từ năm của điển hình; ghi tháng, ngày thì từ ngày đăng: 2024-06-30."
)
@click.option("--to", "until", type=TIME, help="Đến hết năm, tháng hoặc ngày ấy.")
@click.option("--title", help="Tiêu đề; mặc định là “Những bông hoa đẹp”.")
@click.option("--subtitle", help="Tiêu đề phụ.")
@click.option("--size", type=click.Choice(list(SIZES)), help="Khổ sách; mặc định là a5.")
@click.option("--group", "grouping", type=Word(GROUPINGS), help="Chia phần theo gì; mặc định không chia.")
@click.option("--order", type=Word(ORDERS), help="Thứ tự bài; mặc định bài cũ trước.")
def booklet_command(
    id: str | None,
    root: Path,
    forms: tuple[str, ...],
    out: Path,
    since: When | None,
    until: When | None,
    title: str | None,
    subtitle: str | None,
    size: str | None,
    grouping: str | None,
    order: str | None,
    **given: tuple[Any, ...],
) -> None:
    """Làm một tập sách: tập có sẵn theo mã, hoặc chọn bài ngay ở đây; không ghi gì thì kể các tập đang có."""
    dress = Dress(title, subtitle, size, grouping, order, forms)
    chosen_by = {key: values for key, values in {**given, "since": since, "until": until}.items() if values}
    if id and chosen_by:
        raise click.UsageError("ghi mã tập sách, hoặc chọn bài bằng các tùy chọn; không ghi cả hai")
    if not (id or chosen_by) and (dress.changes or forms):
        raise click.UsageError("ghi mã tập sách, hoặc chọn bài bằng --movement, --place, --year, …")
    voice = Voice()
    opened = open_at(root, voice)
    if opened.verdict.stops:
        voice.diagnostics(opened.verdict.stops, opened.prefix, at_least=Severity.ERROR)
        voice.stop(f"không làm tập sách vì còn {len(opened.verdict.stops)} lỗi")
    if not (id or chosen_by):
        _list(opened, voice)
        return
    _stop_in_the_site(opened, out.resolve(), voice)
    found = _asked(opened, id, chosen_by, dress, voice)
    with voice.progress() as progress:
        try:
            made = make(opened.edition, found, out, opened.cache, progress)
        except Exception as error:  # whatever a foreign tool raises, the editor hears of it in a sentence
            voice.stop(f"không làm được tập sách: {error}")
    for bound in made:
        _tell(bound, voice)


def _asked(
    site: Site, id: str | None, given: Mapping[str, Any], dress: Dress, voice: Voice
) -> Sequence[Book]:
    """Return the volumes that are asked for; stops where there are none."""
    edition = site.edition
    held = edition.held.get(booklet_key(id)) if id else None
    if held:
        voice.stop(
            f"tập sách “{id}” đang bị giữ lại: {reasons(held)}. Chưa phê duyệt thì chưa làm ra tệp nào;"
            f" phê duyệt xong (bonghoadep approve {id}) hãy chạy lại"
        )
    try:
        booklet = None if id else put_together(edition, given, dress)
        found = booklets.books_of(edition, booklet) if booklet else named(edition, id or "", dress)
    except AskError as error:
        voice.stop(str(error))
    _tell_left_out(site, booklet or found[0].booklet, voice)
    if not found:
        voice.stop("không có bài nào hợp mà được in vào sách")
    lacking = sorted(set(dress.forms) - set(booklets.forms_of(found[0])))
    if lacking:
        voice.stop(f"tập sách này không làm được dạng {', '.join(lacking)}")
    return found


def _stop_in_the_site(site: Site, target: Path, voice: Voice) -> None:
    """Stop where the files would lie in the site, which a build takes away, or among the records."""
    for taken in (site.content.resolve(), (site.root / "site").resolve()):
        if target.is_relative_to(taken):
            voice.stop(
                f"không đặt tập sách ở {target}: đó là nơi của nội dung, của trang công khai; chọn --out khác"
            )


def _list(site: Site, voice: Voice) -> None:
    """Say which booklets there are, and which the gate holds."""
    edition = site.edition
    for book in booklets.books(edition):
        booklet = book.booklet
        drawn = " (tự làm)" if book.is_drawn else ""
        volume = f", {booklet.volume}" if booklet.volume else ""
        voice.say(f"{booklet.id}: {booklet.title}{volume}, {len(book.selected.stories)} bài{drawn}")
    for key, codes in sorted(edition.held.items()):
        if key.startswith(booklet_key("")):
            voice.say(f"{key.removeprefix(booklet_key(''))}: đang bị giữ lại: {reasons(codes)}")


def _tell_left_out(site: Site, booklet: Booklet, voice: Voice) -> None:
    left_out = dict(_left_out(site, booklet))
    if left_out:
        voice.say(f"không lấy {len(left_out)} bài:")
    for id, why in left_out.items():
        voice.say(f"  {id}: {why}")


def _left_out(site: Site, booklet: Booklet) -> Iterator[tuple[str, str]]:
    """Yield the stories that the selection takes and that may not be printed, with the reason."""
    edition = site.edition
    yield from ((id, why) for id, why in booklets.select(edition, booklet).omitted if id not in edition.held)
    whole = edition_of(site.catalogue, {}, site.verdict.withdrawn, site.moment)
    for id in sorted(chosen(whole, booklet.selection) - edition.exemplars.keys()):
        yield id, f"bị giữ lại: {reasons(edition.held[id])}"


def _tell(bound: Bound, voice: Voice) -> None:
    """Say what a book has and where its files lie."""
    booklet, selected = bound.book.booklet, bound.book.selected
    volume = f", {booklet.volume}" if booklet.volume else ""
    pages = f", {number(bound.pages)} trang" if bound.pages else ""
    kept = "; không có gì đổi, lấy lại bản đã làm" if bound.cached else ""
    voice.say(f"{booklet.title}{volume}: {number(len(selected.stories))} bài{pages}{kept}")
    for group in selected.groups:
        if group.title:
            voice.say(f"  {group.title}: {number(len(group.stories))} bài")
    for file in bound.files:
        voice.say(f"  {file.path} ({FORMS.get(file.form, 'ảnh bìa')}, {weight(file.size)})")
    if bound.thin:
        voice.warn(f"  {len(bound.thin)} ảnh in ra dưới 300 điểm một inch; xin tệp gốc lớn hơn:")
        for one in bound.thin:
            voice.warn(
                f"    {one.story}/{one.file}: {one.dots} điểm/inch khi in rộng {one.millimetres} mm,"
                f" cần rộng {number(one.pixels)} điểm ảnh"
            )
