"""The full text of an item as HTML that stands alone: whole URLs only, its terms of re-use at the end."""

import re
from collections.abc import Iterator
from datetime import date
from html import escape

from ...catalogue.edition import version
from ...records.publisher import Contact, Publisher
from ...text import day, weight
from .. import addresses
from ..honours import honours
from ..pictures import Published
from ..stories import Story, standing_alone

# What XML 1.0 has no way to say, not even escaped.
_UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def of_story(story: Story, publisher: Publisher, notice: str, kit: int | None = None) -> str:
    """Return a story's text with the lead picture first; `notice`, where given, stands above all.

    `kit` is the size in bytes of the story's press kit, where there is one.
    """
    exemplar = story.exemplar
    prose = standing_alone(story, publisher)
    page = addresses.absolute(publisher, story.address)
    parts = [f"<p><strong>{escape(notice)}.</strong></p>\n"] if notice else []
    parts += (note("Đính chính", fix.on, fix.note) for fix in exemplar.corrections)
    if story.picture and story.picture.jpeg not in prose:
        parts.append(_figure(story.picture, publisher))
    parts.append(prose)
    parts += (note("Cập nhật", later.on, later.text) for later in exemplar.follow_ups)
    return "".join((*parts, *_terms(story, publisher, page), *_service(story, publisher, kit)))


def sayable(text: str) -> str:
    """Return the text without the characters that XML cannot hold."""
    return _UNSAYABLE.sub("", text)


def note(label: str, on: date, text: str) -> str:
    """Return a dated paragraph of what became of a story."""
    return f"<p><strong>{label} {day(on)}:</strong> {escape(text)}</p>\n"


def contact(press: Contact) -> str:
    """Return in one line where a newsroom reaches the office."""
    return ", ".join(part for part in (press.office, press.phone, press.email) if part)


def decisions(story: Story) -> tuple[str, ...]:
    """Return the decisions of recognition and award that are in force, each in words with number and day."""
    return tuple(
        f"{row.title}: {row.authority}, Quyết định số {row.number}"
        + (f" ngày {day(row.on)}" if row.on else "")
        for row in honours(story.exemplar)
        if row.number and not row.note
    )


def stop(sentence: str) -> str:
    """Return the sentence with a full stop at its end."""
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
    """Yield where it happened, by what decisions, then by whom and on what terms the story may be printed."""
    then = f" (trước đây: {story.place_then})" if story.place_then else ""
    yield f"<p>Địa phương: {escape(story.place_now + then)}.</p>\n"
    if found := decisions(story):
        yield f"<p>Công nhận, khen thưởng: {escape('; '.join(found))}.</p>\n"
    author, reuse = story.exemplar.author, publisher.reuse
    by = ", ".join(part for part in (author.name, author.unit) if part) if author else publisher.name
    licence = escape(reuse.licence)
    if reuse.licence_url:
        licence = f'<a rel="license" href="{escape(reuse.licence_url)}">{licence}</a>'
    yield (
        f'<p><small>Bài: {escape(by)}. <a href="{escape(page)}">Bài gốc</a>.'
        f" {stop(escape(reuse.line))} {stop(licence)} Khi đăng lại, ghi: {stop(escape(reuse.credit))}</small></p>\n"
    )


def _service(story: Story, publisher: Publisher, kit: int | None) -> Iterator[str]:
    """Yield whom to ask, which version of the text this is, and where all of it is to be had in one file."""
    parts = [f"Liên hệ báo chí: {stop(escape(contact(publisher.press)))}", f"Bản {version(story.exemplar)}."]
    if kit is not None:
        where = escape(addresses.absolute(publisher, addresses.kit(story.address)))
        parts.append(f'<a href="{where}">Tư liệu báo chí</a> (ZIP, {weight(kit)}).')
    yield f"<p><small>{' '.join(parts)}</small></p>\n"
