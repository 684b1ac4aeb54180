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
    """What the index knows of a story, in its own letters; Pagefind takes the story's address from the path."""

    path: str
    shown: dict[str, str]
    facets: dict[str, tuple[str, ...]]
    order: int
    """When the story was published, for readers who only filter."""
    picture: str
    prose: str
    blocks: tuple[tuple[int, tuple[str, ...]], ...]
    """What is searched: texts by their weight, 1 to 10."""

    def html(self) -> str:
        """Return the page Pagefind reads."""
        shown = "".join(_p("meta", name, text) for name, text in self.shown.items())
        chosen = "".join(_p("filter", name, one) for name, values in self.facets.items() for one in values)
        picture = f'<a id="anh:{escape(self.picture)}"></a>' if self.picture else ""
        prose = BLANK.join(self.prose.split())
        return (
            '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"></head><body data-pagefind-body>\n'
            f"<div data-pagefind-ignore>{shown}{chosen}{_p('sort', 'ngay', str(self.order))}</div>\n"
            f'{picture}<a id="bai:{escape(prose)}"></a>\n{self._searched()}</body></html>\n'
        )

    def _searched(self) -> str:
        """Return the body in blocks; the last has what the others say in short or at length."""
        texts = [(weight, _told_once(parts)) for weight, parts in self.blocks]
        also = " ".join(counterparts(" ".join(text for _, text in texts)))
        body = [*texts, (1, also)]
        return "".join(f'<p data-pagefind-weight="{weight}">{text}</p>\n' for weight, text in body if text)


def _p(role: str, name: str, text: str) -> str:
    return f'<p data-pagefind-{role}="{name}">{escape(text)}</p>'


def _told_once(parts: Iterable[str]) -> str:
    """Return the parts mended, those that say the same only once."""
    return " ".join(dict.fromkeys(mended(part) for part in parts))


def documents(edition: Edition, stories: Iterable[Story]) -> Iterator[Document]:
    """Yield a document for every story."""
    for story in stories:
        yield _document(edition, story)


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


def _document(edition: Edition, story: Story) -> Document:
    one, prose = story.exemplar, story.prose.text
    blocks = (
        (10, (one.title, one.short_title, one.name)),
        (6, (story.place_now, story.place_then, one.place.detail, one.place.as_written)),
        (5, (one.citation,)),
        (4, tuple(_movements(edition, one))),
        (2, tuple(_about(one))),
        (1, (prose,)),
    )
    return Document(
        path=f"{story.address}index.html",
        shown=_shown(story),
        facets=facets(edition, story),
        order=int(story.published.timestamp()),
        picture=story.picture.webp[0][0] if story.picture else "",
        prose=prose,
        blocks=tuple((weight, tuple(part for part in parts if part)) for weight, parts in blocks),
    )


def _shown(story: Story) -> dict[str, str]:
    one = story.exemplar
    shown = {"title": one.title, "ten": one.name, "vi": one.citation, "nay": story.place_now}
    return shown | ({"truoc": story.place_then} if story.place_then else {})


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
    yield from (one.title for one in exemplar.recognitions if one.status in IN_FORCE)
    yield from (one.title for one in exemplar.awards if one.status in IN_FORCE)
