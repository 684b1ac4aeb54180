"""What a page says to machines in words of schema.org: JSON-LD in its head.

It says no more than the page shows. The block is data, which no browser runs, so the site's policy has nothing against
it; letters that could end it or begin markup are escaped.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ...records import words
from ...records.exemplar import Exemplar
from ...records.plan import Plan
from ...records.publisher import Publisher
from .. import addresses
from ..stories import Link, Story

Node = Mapping[str, Any]

CONTEXT = "https://schema.org"
OFFICE, SITE = "#co-quan", "#trang"
"""How nodes of all pages name who publishes and what it appears in."""

ABOUT = {"ca-nhan": "Person", "tap-the": "Organization", "ho-gia-dinh": "Thing", "mo-hinh": "Project"}
"""What an exemplar of each kind is; schema.org has no word for a household."""

HONOURED = ("Person", "Organization", "Project")


def script(nodes: Sequence[Node]) -> str:
    """Return the block that holds the nodes; empty where there are none."""
    if not nodes:
        return ""
    whole = {"@context": CONTEXT, "@graph": nodes}
    told = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).replace("<", r"\u003c")
    return f'<script type="application/ld+json">{told}</script>'


def crumbs(publisher: Publisher, links: Iterable[Link], last: Link) -> Iterator[Node]:
    """Yield the way from home to a page, for pages that show one."""
    way = [link for link in links if link.address]
    if way:
        steps = [_step(publisher, n, link) for n, link in enumerate([*way, last], start=1)]
        yield {"@type": "BreadcrumbList", "itemListElement": steps}


def _step(publisher: Publisher, position: int, link: Link) -> Node:
    page = {"@type": "WebPage", "@id": addresses.absolute(publisher, link.address)}
    return {"@type": "ListItem", "position": position, "name": link.label, "item": page}


def stories(publisher: Publisher, links: Iterable[Link], before: int = 0, of: int | None = None) -> Node:
    """Return the list of a page's stories; `before` stand on the pages before it, `of` is how many there are in all."""
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": link.label,
            "url": addresses.absolute(publisher, link.address),
        }
        for position, link in enumerate(links, start=before + 1)
    ]
    return {"@type": "ItemList", "numberOfItems": of or len(items), "itemListElement": items}


def office(publisher: Publisher) -> Node:
    """Return who publishes."""
    return {
        "@type": "Organization",
        "@id": addresses.absolute(publisher, OFFICE),
        "name": publisher.office,
        "url": addresses.absolute(publisher, addresses.HOME),
        "logo": addresses.absolute(publisher, addresses.icon("icon-large")),
    }


def website(publisher: Publisher) -> Node:
    """Return the site with its search."""
    return {
        "@type": "WebSite",
        "@id": addresses.absolute(publisher, SITE),
        "name": publisher.name,
        "alternateName": publisher.short,
        "description": " ".join(publisher.description.split()),
        "url": addresses.absolute(publisher, addresses.HOME),
        "inLanguage": "vi",
        "publisher": office(publisher),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": addresses.absolute(publisher, addresses.SEARCH) + "?q={search_term_string}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def article(publisher: Publisher, story: Story, honours: Iterable[str]) -> Node:
    """Return a story as an article about somebody, with what was corrected in it."""
    one = story.exemplar
    url = addresses.absolute(publisher, story.address)
    shown = story.picture.jpeg if story.picture else addresses.card(one.id)
    found: dict[str, Any] = {
        "@type": "Article",
        "@id": f"{url}#bai",
        "mainEntityOfPage": url,
        "url": url,
        "headline": one.title,
        "description": one.citation,
        "image": addresses.absolute(publisher, shown),
        "inLanguage": "vi",
        "datePublished": story.published.isoformat(),
        "dateModified": story.updated.isoformat(),
        "author": _author(publisher, one),
        "publisher": office(publisher),
        "isPartOf": _site(publisher),
        "about": _about(one, list(honours)),
        "contentLocation": {"@type": "Place", "name": story.place_now},
        "license": _licence(publisher),
        "creditText": publisher.reuse.credit,
        "keywords": _keywords(story),
    }
    if one.corrections:
        found["correction"] = [
            {"@type": "CorrectionComment", "text": fix.note, "datePublished": fix.on.isoformat()}
            for fix in one.corrections
        ]
    return found


def _author(publisher: Publisher, one: Exemplar) -> Node:
    if one.author is None:
        return office(publisher)
    found: dict[str, Any] = {"@type": "Person", "name": one.author.name}
    if one.author.unit:
        found["affiliation"] = {"@type": "Organization", "name": one.author.unit}
    return found


def _about(one: Exemplar, honours: list[str]) -> Node:
    kind = ABOUT[one.kind]
    found: dict[str, Any] = {"@type": kind, "name": one.name}
    if kind == "Person" and one.honorific:
        found["honorificPrefix"] = one.honorific
    if kind in HONOURED and honours:
        found["award"] = honours
    return found


def _keywords(story: Story) -> list[str]:
    movements = [link.label for link in story.movements]
    return [*movements, *(words.FIELDS[field] for field in story.exemplar.fields), story.kind]


def data(publisher: Publisher, plan: Plan, files: Iterable[Link], about: str) -> Node:
    """Return a plan's figures as a data set with the files it can be taken away in."""
    return {
        "@type": "Dataset",
        "name": f"Tiến độ: {plan.short}",
        "description": about,
        "url": addresses.absolute(publisher, addresses.progress(plan.id)),
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "license": _licence(publisher),
        "creator": office(publisher),
        "distribution": [_download(publisher, file) for file in files],
    }


def open_data(publisher: Publisher, name: str, about: str, files: Iterable[Link]) -> Node:
    """Return all records as a data set with the files it can be taken away in."""
    page = addresses.absolute(publisher, addresses.DATA)
    return {
        "@type": "Dataset",
        "@id": f"{page}#du-lieu",
        "name": f"{name}: {publisher.name}",
        "description": about,
        "url": page,
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "license": _licence(publisher),
        "creditText": publisher.reuse.credit,
        "creator": office(publisher),
        "publisher": office(publisher),
        "distribution": [_download(publisher, file) for file in files],
    }


TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "ics": "text/calendar",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def _download(publisher: Publisher, file: Link) -> Node:
    return {
        "@type": "DataDownload",
        "name": file.label,
        "contentUrl": addresses.absolute(publisher, file.address),
        "encodingFormat": TYPES[file.address.rpartition(".")[2]],
    }


def _licence(publisher: Publisher) -> str | Node:
    terms = publisher.reuse
    return terms.licence_url or {"@type": "CreativeWork", "name": terms.licence, "description": terms.line}


def _site(publisher: Publisher) -> Node:
    return {"@type": "WebSite", "@id": addresses.absolute(publisher, SITE), "name": publisher.name}
