"""A story as the book tells it: the prose every output shares, its pictures and figures ready to set."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..catalogue.edition import Edition, picture_files
from ..records.evidence import Source
from ..source.pictures import Picture, look
from ..text import day, fold, number
from . import addresses
from .pictures import Published
from .prose import Section, xhtml
from .stories import ROOT, Story

BOXED = "cach lam"
"""The part others can follow stands on a tint."""
RESULTS = "ket qua"
"""The part the figures belong to."""

SHORT, LONG = 420, 650
"""Words up to which a story is short, and from which it is long: each opens in a way of its own."""

_QUOTED = re.compile(r"“([^“”\n]{40,150}[.!?…])”")
_RESPONSIVE = re.compile(r"<picture>.*?(<img [^>]*>)</picture>", re.DOTALL)
_OWN_LINK = re.compile(rf'<a href="{ROOT}[^>]*>(.*?)</a>', re.DOTALL)
_SOURCE = re.compile(r'src="([^"]*)"')
_HEADING = re.compile(r"<(/?)h([234])>")


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture of the book: its name there, the file it comes from, and the digest of that file's bytes."""

    name: str
    file: Path
    digest: str
    width: int
    """Pixels across in print; never more than the file has."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What the template is told of a story, as plain data, and the pictures it shows."""

    data: Mapping[str, Any]
    pictures: Mapping[str, Mapping[str, Any]]
    illustrations: tuple[Illustration, ...]


def passage(edition: Edition, story: Story, level: int, widest: int) -> Passage:
    """Return the story, its title a heading of `level`, its pictures at most `widest` pixels across."""
    exemplar = story.exemplar
    names = {
        ROOT + one.jpeg: one.jpeg.removeprefix(addresses.STORIES).replace("/", "-") for one in story.pictures
    }
    by_name = {names[ROOT + one.jpeg]: one for one in story.pictures}
    shown = {name: _picture(name, picture) for name, picture in by_name.items()}
    within = {names[src] for src in _SOURCE.findall(story.prose.html) if src in names}
    lead, rest = _placed(story, names, within)
    impact, notes = _impact(story)
    length = _length(story)
    url = addresses.absolute(edition.publisher, story.address)
    data = {
        "id": exemplar.id,
        "url": url,
        "length": length,
        "pull": _pull(story) if length == "long" else None,
        "level": level,
        "title": exemplar.title,
        "short": exemplar.short_title or exemplar.title,
        "name": exemplar.name,
        "kicker": f"{story.kind} · {story.place_now}",
        "facts": list(_facts(story)),
        "movements": " · ".join(edition.movements[id].name for id in exemplar.movements),
        "citation": exemplar.citation,
        "sample": exemplar.sample,
        "picture": shown.get(lead),
        "gallery": [shown[name] for name in rest],
        "lead": _printed(story.prose.lead, names, 1),
        "sections": [_section(one, names) for one in story.prose.sections],
        "impact": impact,
        "notes": notes,
        "author": _author(story),
    }
    in_prose = {name: shown[name] for name in sorted(within)}
    return Passage(data, in_prose, tuple(_illustrations(story, by_name, widest)))


def _length(story: Story) -> str:
    words = len(story.prose.text.split())
    return "short" if words <= SHORT else "long" if words >= LONG else "medium"


def _pull(story: Story) -> str | None:
    """Return the first thing somebody says in the prose that is long enough to stand alone, word for word."""
    found = _QUOTED.search(story.prose.text)
    return found[1] if found else None


def _picture(name: str, picture: Published) -> dict[str, Any]:
    photo = picture.photo
    return {
        "file": name,
        "alt": photo.alt,
        "caption": photo.caption,
        "credit": photo.credit,
        "width": picture.width,
        "height": picture.height,
    }


def _placed(story: Story, names: Mapping[str, str], within: set[str]) -> tuple[str, list[str]]:
    """Return the picture above the title, and those after the prose; those the prose shows are neither."""
    free = [names[ROOT + one.jpeg] for one in story.pictures if names[ROOT + one.jpeg] not in within]
    first = names[ROOT + story.picture.jpeg] if story.picture else ""
    lead = first if first in free else next(iter(free), "")
    return lead, [name for name in free if name != lead]


def _illustrations(story: Story, by_name: Mapping[str, Published], widest: int) -> Iterator[Illustration]:
    files = picture_files(story.exemplar)
    for name, one in by_name.items():
        file = files[one.photo.file].file
        seen = look(file)
        if isinstance(seen, Picture):
            yield Illustration(name, file, seen.digest, min(widest, one.width))


def _section(section: Section, names: Mapping[str, str]) -> dict[str, Any]:
    plain = fold(re.sub(r"<[^>]+>", "", section.title)).strip()
    return {
        "title": xhtml(section.title),
        "xhtml": _printed(section.html, names, 2),
        "boxed": plain == BOXED,
        "results": plain == RESULTS,
    }


def _printed(html: str, names: Mapping[str, str], above: int) -> str:
    """Return prose as XML whose pictures are the book's own and whose headings skip no level."""
    # On paper a link within the site leads nowhere.
    plain = _OWN_LINK.sub(r"\1", _RESPONSIVE.sub(r"\1", html))
    named = _SOURCE.sub(lambda found: f'src="{names.get(found[1], found[1])}"', plain)
    return xhtml(stepped(named, above))


def stepped(html: str, above: int) -> str:
    """Return the prose with headings that skip no level below one of rank `above`."""
    deepest = above

    def step(found: re.Match[str]) -> str:
        nonlocal deepest
        if not found[1]:
            deepest = min(int(found[2]), deepest + 1)
        return f"<{found[1]}h{deepest}>"

    return _HEADING.sub(step, html)


def _facts(story: Story) -> Iterator[str]:
    exemplar = story.exemplar
    if exemplar.owner:
        yield f"Chủ mô hình: {exemplar.owner.name}"
    if work := ", ".join(part for part in (exemplar.position, exemplar.unit) if part):
        yield work
    if story.place_then:
        yield f"Khi ấy: {story.place_then}"


def _impact(story: Story) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the figures, and their sources numbered in the order they are first called upon."""
    sources = story.exemplar.sources
    notes: dict[int, str] = {}
    figures = []
    for one in story.exemplar.impact:
        known = 0 < one.source <= len(sources)
        if known:
            notes.setdefault(one.source, _cited(sources[one.source - 1]))
        note = list(notes).index(one.source) + 1 if known else None
        figures.append(
            {"value": number(one.value), "unit": one.unit, "what": one.what, "year": one.year, "note": note}
        )
    return figures, list(notes.values())


def _cited(source: Source) -> str:
    parts = (source.title, source.issuer, day(source.date) if source.date else None)
    return ", ".join(part for part in parts if part)


def _author(story: Story) -> str | None:
    author = story.exemplar.author
    return ", ".join(part for part in (author.name, author.unit) if part) if author else None
