"""The documents Pagefind reads: one small page a story, written for the index and never published.

What is shown stands in the metadata with its own letters; what is searched stands in the body, mended. Pagefind
indexes metadata too, so a query with its marks finds them exactly. Two things are handed back but not indexed,
the document's path and the ids of its anchors: they carry the story's address, its picture and its prose.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from ...catalogue.edition import Edition
from ...records import words
from ...records.exemplar import Exemplar
from ...text import slug
from ..stories import Story
from .mending import counterparts, mended

BLANK = "␣"
"""Stands for a space in an anchor's id, from which Pagefind drops every space."""

IN_FORCE = ("hieu-luc", "phuc-hoi")


@dataclass(frozen=True, slots=True)
class Document:
    """A page for the index; Pagefind takes the story's address from its path."""

    path: str
    html: str


def documents(edition: Edition, stories: Iterator[Story]) -> Iterator[Document]:
    """Yield a document for every story."""
    for story in stories:
        yield Document(f"{story.address}index.html", _html(edition, story))


def facets(edition: Edition, story: Story) -> dict[str, tuple[str, ...]]:
    """Return what a story can be filtered by: the name of each filter, which stands in addresses, and its values."""
    one = story.exemplar
    provinces = (edition.register.province(unit).short for unit in edition.places_now(one))
    return {
        "phong-trao": tuple(dict.fromkeys(one.movements)),
        "tinh": tuple(dict.fromkeys(map(slug, provinces))),
        "loai": (one.kind,),
        "nam": (str(one.year),),
    }


def _html(edition: Edition, story: Story) -> str:
    shown = "".join(f'<p data-pagefind-meta="{name}">{escape(text)}</p>' for name, text in _shown(story))
    chosen = "".join(
        f'<p data-pagefind-filter="{name}">{value}</p>'
        for name, values in facets(edition, story).items()
        for value in values
    )
    order = f'<p data-pagefind-sort="ngay">{int(story.published.timestamp())}</p>'
    picture = f'<a id="anh:{story.picture.webp[0][0]}"></a>' if story.picture else ""
    prose = BLANK.join(story.prose.text.split())
    return (
        '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"></head><body data-pagefind-body>'
        f"<div data-pagefind-ignore>{shown}{chosen}{order}</div>\n"
        f'{picture}<a id="bai:{escape(prose)}"></a>\n{_searched(edition, story)}</body></html>\n'
    )


def _shown(story: Story) -> Iterator[tuple[str, str]]:
    one = story.exemplar
    yield "title", one.title
    yield "ten", one.name
    yield "vi", one.citation
    yield "nay", story.place_now
    if story.place_then:
        yield "truoc", story.place_then


def _searched(edition: Edition, story: Story) -> str:
    """Return the body in blocks, each with its weight; the last has what the others say in short or at length."""
    blocks: list[tuple[int, Iterable[str | None]]] = [
        (10, (story.exemplar.title, story.exemplar.short_title, story.exemplar.name)),
        (6, _places(edition, story)),
        (5, (story.exemplar.citation,)),
        (4, _movements(edition, story.exemplar)),
        (2, _about(story.exemplar)),
        (1, (story.prose.text,)),
    ]
    texts = [(weight, _told_once(parts)) for weight, parts in blocks]
    also = " ".join(counterparts(" ".join(text for _, text in texts)))
    body = (f'<p data-pagefind-weight="{weight}">{text}</p>\n' for weight, text in (*texts, (1, also)) if text)
    return "".join(body)


def _told_once(parts: Iterable[str | None]) -> str:
    """Return the parts mended, those that say the same only once."""
    return " ".join(dict.fromkeys(mended(part) for part in parts if part))


def _places(edition: Edition, story: Story) -> Iterator[str | None]:
    place = story.exemplar.place
    yield story.place_now
    yield story.place_then
    yield place.detail
    yield place.as_written
    for unit in edition.places_now(story.exemplar):
        yield edition.register.province(unit).name


def _movements(edition: Edition, exemplar: Exemplar) -> Iterator[str]:
    for id in dict.fromkeys(exemplar.movements):
        movement = edition.movements[id]
        yield from (movement.name, movement.short, movement.family_name, *movement.aliases)


def _about(exemplar: Exemplar) -> Iterator[str | None]:
    yield words.KINDS[exemplar.kind]
    yield words.SUBKINDS[exemplar.subkind] if exemplar.subkind else None
    yield words.CATEGORIES[exemplar.category]
    yield from (words.FIELDS[field] for field in exemplar.fields)
    yield from (exemplar.honorific, exemplar.unit, exemplar.position, exemplar.led_by, exemplar.summary)
    yield exemplar.owner.name if exemplar.owner else None
    yield str(exemplar.year)
    yield from (figure.what for figure in exemplar.impact)
    for honour in (*exemplar.recognitions, *exemplar.awards):
        if honour.status in IN_FORCE:
            yield honour.title
