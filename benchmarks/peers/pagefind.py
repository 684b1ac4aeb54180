"""Pagefind as the peer of the search: a page a story for it to read, its command, and a page that asks it.

It gets what served it best (decision 6): words without marks, in its documents and in what it is asked.
"""

import subprocess
from collections.abc import Iterable
from html import escape
from pathlib import Path

from bonghoadep.outputs.search.documents import Document
from bonghoadep.outputs.search.words import bare, forms, plain

ASKING = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Pagefind</title></head><body>
<input id="tim"><ol></ol><script type="module">
const pagefind = await import("./pagefind/pagefind.js");
await pagefind.options({ exactDiacritics: true });
await pagefind.filters();
window.ask = async (query) => {
  const found = await pagefind.search(query);
  return (await Promise.all(found.results.slice(0, 10).map((one) => one.data()))).length;
};
</script></body></html>
"""


def make_pages(documents: Iterable[Document], folder: Path) -> None:
    """Write a page for every story: what is shown as metadata, what is searched as the body, three filters."""
    for number, document in enumerate(documents):
        shown = document.shown
        metas = "".join(
            f'<p data-pagefind-meta="{one}">{escape(str(shown[one]))}</p>'
            for one in ("title", "name", "place")
        )
        chosen = "".join(
            f'<p data-pagefind-filter="{one}">{escape(str(shown[one]))}</p>'
            for one in ("kind", "year", "movement")
        )
        body = "".join(f"<p>{mended(text)}</p>" for part in document.texts for text in part)
        (folder / f"{number}.html").write_text(
            '<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body data-pagefind-body>'
            f"<div data-pagefind-ignore>{metas}{chosen}</div>{body}</body></html>",
            "utf-8",
        )


def mended(text: str) -> str:
    """Return a text's words without their marks."""
    return " ".join(map(bare, forms(plain(text))))


def index(pages: Path, target: Path) -> None:
    """Run Pagefind's own program over the pages."""
    from pagefind_bin import get_executable  # the wheel is a binary and this one function

    command = [
        str(get_executable().absolute()),
        "--silent",
        "--site",
        str(pages),
        "--output-path",
        str(target),
    ]
    subprocess.run(command, check=True, capture_output=True)
