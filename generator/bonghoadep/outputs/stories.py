"""Stories composed once for all outputs: prose, pictures, and the labels and addresses around them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from html import escape, unescape
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

from ..catalogue.edition import Edition, published, updated
from ..places.place import Place
from ..places.register import Register
from ..records import words
from ..records.exemplar import Exemplar
from ..records.publisher import Publisher
from . import addresses, pictures
from .pictures import Published
from .prose import Prose, render

ROOT = "⟦/⟧"
"""Stands in prose for the way to the site's root; whoever prints the prose replaces it."""

_FROM_ROOT = re.compile("/(?!/)")
_RELATIVE = re.compile(r'(<(?:a|img)\s[^<>]*?\b(?:href|src)=")(?!https?://|mailto:)([^"]*)')


@dataclass(frozen=True, slots=True)
class Link:
    """A label with the address (from the site's root) it leads to."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Story:
    """An exemplar ready for any output. Addresses are from the site's root; in `prose` they begin with `ROOT`."""

    exemplar: Exemplar
    address: str
    prose: Prose
    pictures: tuple[Published, ...]
    place_now: str
    """Commune and province of today: "Xã Vạn Linh, Lạng Sơn"; several joined by "hoặc" where no one chose."""
    place_then: str
    """Commune, district, province as they were, or empty where nothing has changed since."""
    crumbs: tuple[Link, ...]
    """Today's units from the province down."""
    movements: tuple[Link, ...]
    published: datetime
    updated: datetime

    @property
    def picture(self) -> Published | None:
        """The picture that stands for the story: an activity before a portrait."""
        ranked = sorted(self.pictures, key=lambda one: one.photo.role == "chan-dung")
        return ranked[0] if ranked else None

    @property
    def who(self) -> str:
        """The name as one says it: "Bà Trần Thị Ấn"; one that says it itself stays: "Hộ bà Trần Thị Ấn"."""
        name, called = self.exemplar.name, self.exemplar.honorific
        if not called or f" {called.lower()} " in f" {name.lower()} ":
            return name
        return f"{called[:1].upper()}{called[1:]}\u00a0{name}"

    @property
    def kind(self) -> str:
        return words.KINDS[self.exemplar.kind]


def compose(edition: Edition) -> Mapping[str, Story]:
    """Return every story of the edition by id, newest first."""
    return {one.id: _story(edition, one) for one in edition.newest}


def _story(edition: Edition, exemplar: Exemplar) -> Story:
    shown = pictures.published(exemplar)
    by_file = {one.photo.file: one for one in shown}
    then, now = edition.place_then(exemplar), edition.places_now(exemplar)
    register = edition.register
    return Story(
        exemplar,
        addresses.story(exemplar.id),
        render(
            exemplar.story,
            lambda src, alt: figure(by_file[src], alt) if src in by_file else "",
            partial(way, edition, exemplar),
        ),
        shown,
        " hoặc ".join(_short_way(place, register) for place in now),
        "" if now == (then,) else _long_way(then, register),
        _crumbs(now[0], register) if now else (),
        tuple(_movement(edition, id) for id in exemplar.movements),
        published(exemplar),
        updated(exemplar),
    )


def way(edition: Edition, exemplar: Exemplar, written: str) -> str:
    """Return where a link of an editor's leads: within the site from its root, elsewhere as written.

    A link to a story or a booklet that is not out leads nowhere, for its address would name it.
    """
    home = addresses.absolute(edition.publisher, addresses.HOME)
    slashed = written.replace("\\", "/")  # as browsers do
    if slashed.startswith("#"):
        return written
    try:
        base = urljoin(home, addresses.story(exemplar.id))
        whole = home + slashed[1:] if _FROM_ROOT.match(slashed) else urljoin(base, slashed)
        there, site = urlsplit(whole), urlsplit(home)
        ours = there.hostname == site.hostname and f"{there.path}/".startswith(site.path)
    except ValueError:  # a broken address leads nowhere, here or elsewhere
        return written
    if not ours:
        return written
    path = there.path.removeprefix(site.path)
    return ROOT + urlunsplit(("", "", path, there.query, there.fragment)) if _is_out(edition, path) else ""


def standing_alone(story: Story, publisher: Publisher) -> str:
    """Return the prose as others can print it: every address in it is a whole URL."""
    page = addresses.absolute(publisher, story.address)
    prose = story.prose.html.replace(ROOT, addresses.absolute(publisher, addresses.HOME))
    return _RELATIVE.sub(lambda found: found[1] + escape(urljoin(page, unescape(found[2]))), prose)


def _is_out(edition: Edition, path: str) -> bool:
    """Return whether the path, spelt in whatever way a browser follows, leads to something that is out."""
    parts = [part for part in unquote(path).split("/") if part not in ("", ".")]
    if len(parts) < 2:
        return True
    folder, name = f"{parts[0].lower()}/", parts[1]
    if folder == addresses.SHELF:
        # Beside a booklet's PDF lies a folder of its name; those of booklets nobody wrote tell of no story.
        of_lists = f"{name}/" in (addresses.MOVEMENTS, addresses.PLACES, addresses.YEARS)
        return (name.rpartition(".")[0] or name) in edition.booklets or of_lists
    known = name in edition.exemplars or name in edition.by_alias or f"{name}/" == addresses.PAGES
    return folder != addresses.STORIES or known


def _movement(edition: Edition, id: str) -> Link:
    movement = edition.movements[id]
    return Link(movement.short or movement.name, addresses.movement(id))


@lru_cache(maxsize=20_000)
def _short_way(place: Place, register: Register) -> str:
    return place.name if place.level == "tinh" else f"{place.name}, {register.province(place).short}"


@lru_cache(maxsize=20_000)
def _long_way(place: Place, register: Register) -> str:
    return ", ".join(unit.name for unit in reversed(register.breadcrumb(place)))


@lru_cache(maxsize=20_000)
def _crumbs(place: Place, register: Register) -> tuple[Link, ...]:
    return tuple(Link(unit.name, addresses.place(unit, register)) for unit in register.breadcrumb(place))


def figure(picture: Published, alt: str = "") -> str:
    """Return a picture within prose, with its caption and credit, at most as wide as the text."""
    photo = picture.photo
    caption = f"<figcaption>{escape(photo.caption)} <small>{escape(photo.credit)}</small></figcaption>"
    return f"<figure>{image(picture, '(min-width: 45rem) 40rem, 100vw', ROOT, alt=alt)}{caption}</figure>\n"


def image(picture: Published, sizes: str, root: str, alt: str = "", eager: bool = False) -> str:
    """Return the `<picture>` of a published picture; `root` is the way from the page to the site's root."""
    sources = ", ".join(f"{root}{address} {width}w" for address, width in picture.webp)
    loading = 'fetchpriority="high"' if eager else 'loading="lazy" decoding="async"'
    return (
        f'<picture><source type="image/webp" srcset="{sources}" sizes="{sizes}">'
        f'<img src="{root}{picture.jpeg}" alt="{escape(alt or picture.photo.alt)}"'
        f' width="{picture.width}" height="{picture.height}" {loading}></picture>'
    )
