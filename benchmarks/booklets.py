"""One book of many stories with a photograph each: ours, WeasyPrint's and Chromium's, from the same originals."""

import os
import shutil
import sys
from collections.abc import Iterator
from datetime import datetime
from html import escape
from pathlib import Path

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.catalogue.edition import edition_of
from bonghoadep.outputs.booklets import select, told
from bonghoadep.outputs.booklets.books import Book
from bonghoadep.outputs.booklets.drawn import drawn
from bonghoadep.outputs.booklets.room import opened
from bonghoadep.outputs.stories import compose
from bonghoadep.records.selection import Selection
from bonghoadep.text import VIETNAM

from . import tools
from .measure import RunError
from .tools import Tool

HERE = Path(__file__).parent
TITLE = "Sách đo"
CSS = """
@page {
  size: 148mm 210mm; margin: 20mm 17mm 21mm 20mm;
  @bottom-right { content: counter(page) } @top-left { content: string(who) }
}
body { font: 9.6pt/1.5 "Noto Serif"; text-align: justify; }
h1, h2, h3, h4 { font-family: "Be Vietnam Pro"; text-align: start; break-after: avoid; line-height: 1.3; }
h2 { break-before: page; string-set: who content(); }
img { width: 111mm; }
figure { margin: 0 0 4mm; break-inside: avoid; }
nav a::after { content: leader(".") target-counter(attr(href), page); }
nav a { display: block; color: inherit; text-decoration: none; }
table { border-collapse: collapse; } td, th { border-bottom: 0.4pt solid #999; padding: 1mm; text-align: start; }
"""


def contest(corpus: Path, work: Path, sized: bool) -> dict[str, Tool]:
    """Return the three with one book of the corpus; with `sized` the peers get pictures in print size already."""
    _one_volume(corpus)
    page = work / f"book-{corpus.name}-{'sized' if sized else 'originals'}"
    shutil.rmtree(page, ignore_errors=True)
    page.mkdir(parents=True)
    (page / "book.html").write_text("".join(_html(corpus, page, sized)), "utf-8")
    return {
        "bonghoadep": _ours(corpus, page),
        **{name: _peer(name, page) for name in ("WeasyPrint", "Chromium")},
    }


class OneBook(Tool):
    """A contestant that writes one PDF."""

    def check(self) -> None:
        written = [*self.built.rglob("*.pdf")]
        if len(written) != 1 or written[0].stat().st_size < 100_000:
            raise RunError(f"{self.name} wrote {written}")


def _ours(corpus: Path, page: Path) -> Tool:
    built = page / "ours"
    command = [sys.executable, "-m", "bonghoadep", "booklet", "--root", str(corpus), "--from", "2000"]
    command += ["--title", TITLE, "--form", "archive", "--out", str(built)]
    return OneBook(
        "bonghoadep", corpus, built, command, 0, [corpus / ".cache"], tools.ours(corpus, "pages").env
    )


def _peer(name: str, page: Path) -> Tool:
    built = page / name
    script = HERE / "peers" / f"{name.lower()}_book.py"
    command = [sys.executable, str(script), str(page / "book.html"), str(built / "book.pdf")]
    return OneBook(name, page, built, command, 0)


def _one_volume(corpus: Path) -> None:
    file = corpus / "content" / "site.yml"
    text = file.read_text("utf-8")
    if "volume_stories" not in text:
        file.write_text(f"{text}volume_stories: 5000\n", "utf-8")


def _html(corpus: Path, page: Path, sized: bool) -> Iterator[str]:
    """Yield the book as one page of HTML, its words those of our manuscript."""
    catalogue, _ = assemble(corpus / "content")
    edition = edition_of(catalogue, {}, (), datetime.now(VIETNAM))
    booklet = next(one for one in drawn(edition) if one.id.startswith("nam/"))
    booklet = booklet.model_copy(update={"selection": Selection(), "title": TITLE})
    data, illustrations = told(edition, Book(booklet, select(edition, booklet), booklet.id), compose(edition))
    files = {one.name: one.file for one in illustrations}
    if sized:
        with opened(data, illustrations) as room:
            shutil.copytree(room.folder / "pictures", page / "pictures")
        files = {name: page / "pictures" / name for name in files}
    stories = [story for part in data["parts"] for story in part["stories"]]
    yield f"<!doctype html><html lang=vi><meta charset=utf-8><title>{TITLE}</title><style>{CSS}</style>"
    yield f"<h1>{TITLE}</h1><nav>"
    yield from (f'<a href="#{one["id"]}">{escape(one["title"])}</a>' for one in stories)
    yield "</nav>"
    for one in stories:
        yield f'<h2 id="{one["id"]}">{escape(one["title"])}</h2>'
        if shown := one["picture"]:
            source = os.path.relpath(files[shown["file"]], page)
            yield f'<figure><img src="{source}" alt="{escape(shown["alt"])}">'
            yield f"<figcaption>{escape(shown['caption'])}</figcaption></figure>"
        yield f"<p><b>{escape(one['name'])}</b></p>"
        yield from (f"<p>{escape(line)}</p>" for line in one["facts"])
        yield f"<p><i>{escape(one['citation'])}</i></p>{one['lead']}"
        yield from (f"<h3>{section['title']}</h3>{section['xhtml']}" for section in one["sections"])
