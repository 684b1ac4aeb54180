"""The full text of an item as HTML that stands alone: whole URLs only, its terms of re-use at the end."""

from collections.abc import Iterator
from datetime import date
from html import escape

from ...catalogue.edition import Tombstone
from ...records.publisher import Publisher
from ...text import day
from .. import addresses
from ..pictures import Published
from ..stories import Story, standing_alone


def of_story(story: Story, publisher: Publisher, notice: str) -> str:
    """Return a story's text with the lead picture first; `notice`, where given, stands above all."""
    exemplar = story.exemplar
    prose = standing_alone(story, publisher)
    page = addresses.absolute(publisher, story.address)
    parts = [f"<p><strong>{escape(notice)}.</strong></p>\n"] if notice else []
    parts += (_note("Đính chính", fix.on, fix.note) for fix in exemplar.corrections)
    if story.picture and story.picture.jpeg not in prose:
        parts.append(_figure(story.picture, publisher))
    parts.append(prose)
    parts += (_note("Cập nhật", later.on, later.text) for later in exemplar.follow_ups)
    return "".join((*parts, *_terms(story, publisher, page)))


def of_tombstone(tombstone: Tombstone, publisher: Publisher) -> str:
    """Return what is left to say of a story that was taken back."""
    ask = "Đề nghị tòa soạn đã đăng lại gỡ bài."
    press = addresses.absolute(publisher, addresses.PRESS)
    return (
        f"<p><strong>Bài đã rút ngày {day(tombstone.on)}.</strong> Lý do: {escape(tombstone.reason)}</p>\n"
        f'<p>{ask} <a href="{escape(press)}">Liên hệ {escape(publisher.press.office)}</a>.</p>\n'
    )


def _note(label: str, on: date, text: str) -> str:
    return f"<p><strong>{label} {day(on)}:</strong> {escape(text)}</p>\n"


def _stop(sentence: str) -> str:
    return sentence if sentence.endswith(".") else f"{sentence}."


def _figure(picture: Published, publisher: Publisher) -> str:
    photo = picture.photo
    source = escape(addresses.absolute(publisher, picture.jpeg))
    return (
        f'<figure><img src="{source}" alt="{escape(photo.alt)}" width="{picture.jpeg_width}"'
        f' height="{picture.jpeg_height}"><figcaption>{escape(photo.caption)}'
        f" <small>{escape(photo.credit)}</small></figcaption></figure>\n"
    )


def _terms(story: Story, publisher: Publisher, page: str) -> Iterator[str]:
    """Yield where it happened, then by whom, from where and on what terms the story may be printed."""
    then = f" (trước đây: {story.place_then})" if story.place_then else ""
    yield f"<p>Địa phương: {escape(story.place_now + then)}.</p>\n"
    author, reuse = story.exemplar.author, publisher.reuse
    by = ", ".join(part for part in (author.name, author.unit) if part) if author else publisher.name
    licence = escape(reuse.licence)
    if reuse.licence_url:
        licence = f'<a rel="license" href="{escape(reuse.licence_url)}">{licence}</a>'
    yield (
        f'<p><small>Bài: {escape(by)}. {_stop(escape(reuse.credit))} <a href="{escape(page)}">Bài gốc</a>.'
        f" {_stop(escape(reuse.line))} {_stop(licence)}</small></p>\n"
    )
