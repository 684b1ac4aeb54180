"""Pictures that other sites and devices show for ours: a card for every story and one for the site, and the icons.

A card goes where its story is linked, that is to social networks. It shows a name and a picture only where the person
agreed to that ("social" in `consent.scope`; a record that needs no consent has none); otherwise it shows the title,
which every link to the page has anyway, with kind, place and year.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from ...catalogue.edition import Edition, agreed, picture_files
from ...records.exemplar import Exemplar
from ...records.publisher import Publisher
from ...source.pictures import Picture, look
from .. import addresses
from ..artifact import Work
from ..stories import Story
from .card import FONTS, Card, draw
from .icons import draw_icons

__all__ = ["Card", "card_of", "declare", "may_be_shown"]

_TOOLS = " ".join(f"{tool} {version(tool)}" for tool in ("pillow", FONTS))
_RECIPE = f"cards 3 {_TOOLS}"


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Work]:
    """Yield the work of the site's card, of every story's, and of the icons."""
    yield _work(addresses.CARD, site_card(edition.publisher), None)
    for story in stories.values():
        yield _work(addresses.card(story.exemplar.id), card_of(edition.publisher, story), photo(story))
    icons = tuple(addresses.icon(name) for name in addresses.ICONS)
    yield Work(icons, draw_icons, sha256(f"icons {_RECIPE}".encode()).hexdigest())


def _work(address: str, card: Card, picture: Path | None) -> Work:
    seen = look(picture) if picture else None
    digest = seen.digest if isinstance(seen, Picture) else ""
    key = sha256(f"{_RECIPE} {card!r} {digest}".encode()).hexdigest()
    return Work((address,), partial(draw, card, picture if digest else None), key)


def may_be_shown(exemplar: Exemplar) -> bool:
    """Return whether name and picture may go to social networks."""
    return agreed(exemplar, "social")


def card_of(publisher: Publisher, story: Story) -> Card:
    """Return what a story's card says."""
    one = story.exemplar
    named = f"{one.honorific[:1].upper()}{one.honorific[1:]} {one.name}" if one.honorific else one.name
    return Card(
        site=publisher.name,
        badge=story.kind,
        title=one.title,
        name=named if may_be_shown(one) else "",
        foot=f"{story.place_now} · {one.year}",
        sample=one.sample or publisher.sample,
    )


def photo(story: Story) -> Path | None:
    """Return the file of the picture that stands for the story, where it may be shown."""
    if story.picture is None or not may_be_shown(story.exemplar):
        return None
    return picture_files(story.exemplar)[story.picture.photo.file].file


def site_card(publisher: Publisher) -> Card:
    """Return what the card of every other page says."""
    motto = publisher.motto
    return Card(publisher.name, "", motto.text, motto.source, publisher.office, publisher.sample)
