"""The search page: the question, what narrows it, and ways in for those without scripts."""

from collections.abc import Sequence

from ...catalogue.edition import Edition
from .. import addresses
from ..shell import Filling
from ..templates import render
from .facets import Facet
from .words import bare, forms, plain

MODULES = ("cards", "facets", "filters", "index", "rank", "text", "words")
"""What search.js imports, of js/search/ in the theme's assets."""

TITLE = "Tìm bài gương"
DESCRIPTION = (
    "Tìm bài gương theo tên người, nơi cũ và nơi mới, phong trào, lĩnh vực, số quyết định;"
    " có dấu hay không dấu."
)


def filling(edition: Edition, facets: Sequence[Facet], key: str) -> Filling:
    """Return the search page; its scripts and styles are loaded here and nowhere else."""
    root = addresses.root_from(addresses.SEARCH)
    publisher = edition.publisher
    return Filling(
        title=f"{TITLE} - {publisher.name}",
        description=DESCRIPTION,
        canonical=addresses.absolute(publisher, addresses.SEARCH),
        head=_tools(root) if key else "",
        main=render(
            "search.html",
            root=root,
            index=addresses.root_from(addresses.SEARCH) + addresses.search_index(key),
            title=TITLE,
            sought=bool(key),
            facets=facets,
            asked=asked,
        ),
        kind=addresses.SEARCH.rstrip("/"),
    )


def _tools(root: str) -> str:
    """Return what the page loads; modules are named at once, so that a slow line need not find them one by one."""
    ahead = "".join(
        f'<link rel="modulepreload" href="{root}assets/js/search/{name}.js">\n' for name in MODULES
    )
    return ahead + (
        f'<link rel="stylesheet" href="{root}assets/css/search.css">\n'
        f'<script src="{root}assets/js/search/from-file.js" defer></script>\n'
        f'<script type="module" src="{root}assets/js/search/search.js"></script>'
    )


def asked(names: Sequence[str]) -> str:
    """Return the names by which a reader may ask for a page, without marks, a bar between them."""
    return "|".join(" ".join(map(bare, forms(plain(name)))) for name in dict.fromkeys(names))
