"""Items that are no stories: a story taken back, a correction, a month's digest, the end of a unit's feed."""

from html import escape

from ...catalogue.edition import Edition, Tombstone, withdrawn_at
from ...places.place import Place
from ...places.register import Register
from ...records.approval import Correction
from ...records.publisher import Publisher
from ...text import day
from .. import addresses
from ..feedlists import Stamp
from ..months import Month
from ..stories import Story
from .categories import STATE, Category
from .content import contact, note, sayable, stop
from .item import SAMPLE, Item

WITHDRAWN = "ĐÃ RÚT BÀI"
CORRECTED = "ĐÍNH CHÍNH"


def of_tombstone(edition: Edition, gone: Tombstone) -> Item:
    """Return the item that takes a story back: under its id, with the reason and nothing personal."""
    publisher = edition.publisher
    ask = "Đề nghị tòa soạn đã đăng lại gỡ bài."
    press = addresses.absolute(publisher, addresses.PRESS)
    html = (
        f"<p><strong>Bài đã rút ngày {day(gone.on)}.</strong> Lý do: {escape(stop(gone.reason))}</p>\n"
        f'<p>{ask} <a href="{escape(press)}">Liên hệ báo chí</a>: {escape(stop(contact(publisher.press)))}</p>\n'
    )
    return Item(
        addresses.tag(publisher, f"guong/{gone.first_id}"),
        addresses.absolute(publisher, addresses.story(gone.id)),
        f"{WITHDRAWN}: bài đăng ngày {day(gone.first_published.date())}",
        sayable(gone.reason),
        sayable(html),
        gone.first_published,
        withdrawn_at(gone),
        sayable(publisher.name),
        sayable(publisher.reuse.line),
        (Category("rut-bai", WITHDRAWN, addresses.tag(publisher, STATE)),),
        taken_back=True,
    )


def of_correction(edition: Edition, story: Story, fix: Correction, number: int, stamp: Stamp) -> Item:
    """Return the item that tells of a correction, beside the story's own, which is its new version."""
    publisher, exemplar = edition.publisher, story.exemplar
    page = addresses.absolute(publisher, story.address)
    sample = f"{SAMPLE}. " if exemplar.sample or publisher.sample else ""
    html = (
        (f"<p><strong>{sample.strip()}</strong></p>\n" if sample else "")
        + note("Đính chính", fix.on, fix.note)
        + f'<p>Bài đã sửa (bản {number}): <a href="{escape(page)}">{escape(exemplar.title)}</a>.</p>\n'
        + "<p>Đề nghị tòa soạn đã đăng lại sửa theo.</p>\n"
    )
    return _notice(
        publisher,
        f"dinh-chinh/{exemplar.id}/{number}",
        story.address,
        f"{CORRECTED}: {exemplar.short_title or exemplar.title}",
        sample + fix.note,
        html,
        stamp,
        Category("dinh-chinh", CORRECTED, addresses.tag(publisher, STATE)),
    )


def of_digest(edition: Edition, month: Month) -> Item:
    """Return the item of a month's digest: its summary, and the month's stories by title."""
    publisher = edition.publisher
    sample = publisher.sample or any(one.sample for one in month.stories)
    rows = "".join(
        f'<li><a href="{escape(addresses.absolute(publisher, addresses.story(one.id)))}">{escape(one.title)}</a>.'
        f" {escape(stop(one.citation))}</li>\n"
        for one in month.stories
    )
    html = f"<p><strong>{SAMPLE}.</strong></p>\n" if sample else ""
    html += f"<p>{escape(month.summary)}</p>\n" + (f"<ul>\n{rows}</ul>\n" if rows else "")
    return _notice(
        publisher,
        f"ban-tin/{month.key}",
        addresses.digest(month.key),
        month.title,
        f"{SAMPLE}. {month.summary}" if sample else month.summary,
        html,
        Stamp(month.published, month.updated),
        Category("ban-tin", "Bản tin tháng", addresses.tag(publisher, STATE)),
    )


def of_ending(edition: Edition, unit: Place, stamp: Stamp) -> Item:
    """Return the last note in the feed of a unit that is no more, with the ways to what took over."""
    publisher, register = edition.publisher, edition.register
    heirs = [link.place for link in register.now(unit)]
    ways = "; ".join(_way(publisher, register, one, one.id in edition.by_place) for one in heirs)
    until = day(unit.until) if unit.until else ""
    names = " hoặc ".join(one.name for one in heirs)
    summary = f"{unit.name} kết thúc ngày {until}" + (f", nay thuộc {names}." if names else ".")
    html = f"<p>{escape(summary)} Từ nay nguồn tin này không có bài mới.</p>\n"
    html += f"<p>Theo dõi tiếp: {ways}.</p>\n" if ways else ""
    return _notice(
        publisher,
        f"ket-thuc/{unit.id}",
        addresses.place(unit, register) if unit.id in edition.by_place else addresses.PLACES,
        f"Nguồn tin đã dừng: {unit.name} nay thuộc {names}" if names else f"Nguồn tin đã dừng: {unit.name}",
        summary,
        html,
        stamp,
        Category("ket-thuc", "Nguồn tin đã dừng", addresses.tag(publisher, STATE)),
    )


def _way(publisher: Publisher, register: Register, unit: Place, told: bool) -> str:
    """Return the name of a unit with the way to its page and its feed, where it has any."""
    name = escape(", ".join(part.name for part in reversed(register.breadcrumb(unit))))
    if not told:
        return name
    address = addresses.place(unit, register)
    page = escape(addresses.absolute(publisher, address))
    feed = escape(addresses.absolute(publisher, addresses.feed(address, "rss")))
    return f'<a href="{page}">{name}</a> (<a href="{feed}">RSS</a>)'


def _notice(
    publisher: Publisher,
    name: str,
    address: str,
    title: str,
    summary: str,
    html: str,
    stamp: Stamp,
    category: Category,
) -> Item:
    return Item(
        addresses.tag(publisher, name),
        addresses.absolute(publisher, address),
        sayable(title),
        sayable(summary),
        sayable(html),
        stamp.published,
        stamp.updated,
        sayable(publisher.name),
        sayable(publisher.reuse.line),
        (category,),
    )
