"""The corpus as a plain MkDocs site with Material: the same pages, lists included; it has no feeds."""

import shutil
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.catalogue.edition import Edition, edition_of
from bonghoadep.outputs import addresses
from bonghoadep.records import words
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.text import VIETNAM

PER_PAGE = 24
CONFIG = """\
site_name: Những bông hoa đẹp (dữ liệu đo)
site_url: https://do.example/
theme: {name: material, language: vi, font: false}
plugins: []
# Stories in the navigation would cost minutes; they are left out of it, which is the fastest way there is.
nav: [index.md]
not_in_nav: "*"
validation: {omitted_files: ignore, unrecognized_links: ignore, links: {not_found: ignore}}
"""


def make_material(corpus: Path, site: Path) -> None:
    """Write a new MkDocs site that holds the stories and lists of a corpus."""
    catalogue, _ = assemble(corpus / "content")
    edition = edition_of(catalogue, {}, (), datetime.now(VIETNAM))
    docs = site / "docs"
    _page(docs, "", "Những bông hoa đẹp", "[Tất cả bài gương](guong/index.md)")
    (site / "mkdocs.yml").write_text(CONFIG, "utf-8")
    for one in edition.newest:
        _page(docs, addresses.story(one.id), one.title, _story(edition, one))
        for photo in one.photos:
            shutil.copy(one.document.folder / photo.file, docs / addresses.story(one.id) / photo.file)
    for address, title, stories in _lists(edition):
        for first in range(0, max(1, len(stories)), PER_PAGE):
            shown = stories[first : first + PER_PAGE]
            _page(docs, addresses.page(address, first // PER_PAGE + 1), title, _cards(edition, shown))


def _lists(edition: Edition) -> Iterator[tuple[str, str, Sequence[Exemplar]]]:
    yield addresses.STORIES, "Tất cả bài gương", edition.newest
    for key, movement in edition.movements.items():
        yield addresses.movement(key), movement.name, edition.by_movement.get(key, ())
    for unit in edition.places:
        yield addresses.place(unit, edition.register), unit.name, edition.by_place[unit.id]
    for key, label in words.KINDS.items():
        yield addresses.kind(key), label, edition.by_kind.get(key, ())
    for year, stories in edition.by_year.items():
        yield addresses.year(year), f"Năm {year}", stories
    for key, plan in edition.plans.items():
        yield addresses.plan(key), plan.short, edition.by_plan.get(key, ())


def _story(edition: Edition, one: Exemplar) -> str:
    newer, older = edition.neighbours(one)
    near = [*(other for other, _ in edition.related(one)), *(other for other in (newer, older) if other)]
    figures = "\n".join(f"| {row.what} | {row.value:.0f} {row.unit} | {row.year} |" for row in one.impact)
    facts = f"> {one.citation}\n\n{words.KINDS[one.kind]} · {_where(edition, one)} · {one.year}"
    pictures = "\n".join(f"![{photo.alt}]({photo.file})" for photo in one.photos)
    sources = "\n".join(f"1. {source.title}" for source in one.sources)
    others = "\n".join(f"- [{other.title}](/{addresses.story(other.id)})" for other in near)
    table = f"| Việc | Số | Năm |\n|---|---|---|\n{figures}"
    return "\n\n".join((facts, pictures, one.story, table, sources, others))


def _cards(edition: Edition, shown: Sequence[Exemplar]) -> str:
    rows = (
        f"### [{one.title}](/{addresses.story(one.id)})\n\n{_where(edition, one)} · {one.year}\n\n{one.citation}"
        for one in shown
    )
    return "\n\n".join(rows)


def _where(edition: Edition, one: Exemplar) -> str:
    now = edition.places_now(one)[0]
    return f"{now.name}, {edition.register.province(now).short}"


def _page(docs: Path, address: str, title: str, text: str) -> None:
    file = docs / address / "index.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"# {title}\n\n{text}\n", "utf-8")
