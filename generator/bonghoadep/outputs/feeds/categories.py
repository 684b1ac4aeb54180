"""What an item is told apart by: the words of the site's own lists, each under the list whose word it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...catalogue.edition import Edition, is_new_factor, levels
from ...places.place import Place
from ...records import words
from .. import addresses
from ..stories import Story
from .content import sayable

STATE = "tinh-trang"
"""The tag under which an item says that it is made up, or of what kind of notice it is."""
STAGE = "giai-doan"


@dataclass(frozen=True, slots=True)
class Category:
    """A label under a scheme: whose words `term` is one of."""

    term: str
    label: str
    scheme: str | None = None


class Categories:
    """The categories of an edition's stories; each is made once, however many stories have it."""

    def __init__(self, edition: Edition) -> None:
        publisher = edition.publisher
        self._edition = edition
        self._made: dict[tuple[str, str], Category] = {}
        self._schemes = {
            address: addresses.absolute(publisher, address)
            for address in (
                *(addresses.MOVEMENTS, addresses.FAMILIES, addresses.PLACES, addresses.KINDS),
                *(addresses.LEVELS, addresses.FIELDS, addresses.PLANS),
            )
        } | {name: addresses.tag(publisher, name) for name in (STATE, STAGE)}

    def of_story(self, story: Story, notice: str) -> tuple[Category, ...]:
        """Return the categories of a story; `notice`, where given, is the first."""
        rows = ([(STATE, "minh-hoa", notice)] if notice else []) + list(_rows(self._edition, story))
        return tuple(self._category(*row) for row in rows)

    def _category(self, scheme: str, term: str, label: str) -> Category:
        key = scheme, term
        if key not in self._made:
            self._made[key] = Category(term, sayable(label), self._schemes[scheme])
        return self._made[key]


def _rows(edition: Edition, story: Story) -> Iterator[tuple[str, str, str]]:
    """Yield the list, the value of it and its label for all that the story is told apart by."""
    exemplar = story.exemplar
    if is_new_factor(exemplar):
        yield STAGE, "nhan-to-moi", words.CATEGORIES["nhan-to-moi"]
    for id, link in zip(exemplar.movements, story.movements, strict=True):
        yield addresses.MOVEMENTS, id, link.label
    families = {edition.movements[id].family: edition.movements[id].family_name for id in exemplar.movements}
    yield from ((addresses.FAMILIES, *family) for family in families.items())
    yield from ((addresses.PLACES, unit.id, unit.name) for unit in _units_now(edition, story))
    yield addresses.KINDS, exemplar.kind, story.kind
    reached = levels(exemplar)
    yield from ((addresses.LEVELS, *level) for level in words.LEVELS.items() if level[0] in reached)
    yield from ((addresses.FIELDS, id, words.FIELDS[id]) for id in dict.fromkeys(exemplar.fields))
    if plan := edition.plans.get(exemplar.plan):
        yield addresses.PLANS, plan.id, plan.short


def _units_now(edition: Edition, story: Story) -> tuple[Place, ...]:
    """Return today's province and commune; of a place that was split, only what its parts have in common."""
    ways = [edition.register.breadcrumb(one) for one in edition.places_now(story.exemplar)]
    return tuple(unit for unit in ways[0] if all(unit in way for way in ways)) if ways else ()
