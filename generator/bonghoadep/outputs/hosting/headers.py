"""`_headers` and `_redirects`, as Netlify, Cloudflare Pages and others read them; docs/hosting.md has the rest.

Where two rules hold for a path such hosts send both values, so none here overlap in a header: the site's policy would
be narrowed by the editor's, no other site could show a frame, and a picture would be kept for two times at once.
"""

from collections.abc import Iterable, Iterator, Mapping

from ...records.publisher import Admin, Publisher
from .. import addresses, policy

POLICY = "Content-Security-Policy"

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

ANY = ":any"
"""Stands in a path for one part of it."""

WEEK = "public, max-age=604800"
"""Of what never changes under its name. Not longer: a picture taken back should not stay on readers' devices."""

KEPT = {f"{addresses.STORIES}*.webp": WEEK, "assets/fonts/*": WEEK, addresses.WORKER: "no-cache"}
"""How long browsers keep a file without asking again; of all else hosts let them ask each time."""

SHARED = {f"{addresses.DATA}*": {"Access-Control-Allow-Origin": "*"}}
"""What the pages of other sites may read by script: open data."""


def written(publisher: Publisher, folders: Iterable[str]) -> bytes:
    """Return the headers of every path; `folders` are those of the site's pages."""
    base = addresses.base(publisher)
    rules: dict[str, dict[str, str]] = {}
    for path, headers in (
        *_rules(publisher.admin, folders),
        *((path, {"Cache-Control": how}) for path, how in KEPT.items()),
        *(SHARED.items() if publisher.data else ()),
    ):
        rules.setdefault(path, {}).update(headers)
    return "\n".join(_rule(base + path, headers) for path, headers in rules.items()).encode()


def _rules(admin: Admin | None, folders: Iterable[str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield a policy for every page: the site's, or that of the frames others may show, or the editor's."""
    site = {POLICY: policy.written({**policy.SITE, **policy.FRAMED})}
    yield "*", ALWAYS
    yield from ((path, site) for path in _pages(folders))
    yield addresses.embed(ANY), {POLICY: policy.written(policy.SHOWN_ELSEWHERE)}
    if admin:
        yield f"{addresses.ADMIN}*", {POLICY: policy.written({**policy.editor(admin), **policy.FRAMED})}


def _pages(folders: Iterable[str]) -> Iterator[str]:
    """Yield the paths of all pages that nobody may frame; among stories lie frames, so that these are named by kind."""
    yield from ("", "404.html")
    for folder in folders:
        if f"{folder}/" != addresses.STORIES:
            yield f"{folder}/*"
            continue
        yield addresses.STORIES
        yield addresses.page(addresses.STORIES, ANY)
        yield from (address(ANY) for address in (addresses.story, addresses.loudspeaker))


def _rule(path: str, headers: Mapping[str, str]) -> str:
    return "\n".join([path, *(f"  {name}: {value}" for name, value in headers.items()), ""])


def redirects(publisher: Publisher, moved: Mapping[str, str]) -> bytes:
    """Return a line for every old address; those hosts need no page to lead on."""
    base = addresses.base(publisher)
    return "".join(f"{base}{old} {base}{new} 301\n" for old, new in sorted(moved.items())).encode()
