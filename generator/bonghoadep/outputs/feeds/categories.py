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


@dataclass(frozen=True, slots=True)
class Category:
    """A label under a scheme: whose words `term` is one of."""

    term: str
    label: str
    scheme: str | None = None


def of_exemplar(edition: Edition, story: Story, notice: str) -> tuple[Category, ...]:
    """Return the categories of a story; `notice`, where given, is the first."""
    return tuple(
        Category(one.term, sayable(one.label), one.scheme) for one in _of_exemplar(edition, story, notice)
    )


def _of_exemplar(edition: Edition, story: Story, notice: str) -> Iterator[Category]:
    exemplar, publisher = story.exemplar, edition.publisher

    def scheme(address: str) -> str:
        return addresses.absolute(publisher, address)

    if notice:
        yield Category("minh-hoa", notice, addresses.tag(publisher, STATE))
    if is_new_factor(exemplar):
        yield Category("nhan-to-moi", words.CATEGORIES["nhan-to-moi"], addresses.tag(publisher, "giai-doan"))
    movements = scheme(addresses.MOVEMENTS)
    for id, link in zip(exemplar.movements, story.movements, strict=True):
        yield Category(id, link.label, movements)
    families = {edition.movements[id].family: edition.movements[id].family_name for id in exemplar.movements}
    yield from (Category(id, name, scheme(addresses.FAMILIES)) for id, name in families.items())
    places = scheme(addresses.PLACES)
    yield from (Category(unit.id, unit.name, places) for unit in _units_now(edition, story))
    yield Category(exemplar.kind, story.kind, scheme(addresses.KINDS))
    reached, found = levels(exemplar), scheme(addresses.LEVELS)
    yield from (Category(level, label, found) for level, label in words.LEVELS.items() if level in reached)
    fields = scheme(addresses.FIELDS)
    yield from (Category(id, words.FIELDS[id], fields) for id in dict.fromkeys(exemplar.fields))
    if plan := edition.plans.get(exemplar.plan):
        yield Category(plan.id, plan.short, scheme(addresses.PLANS))


def _units_now(edition: Edition, story: Story) -> tuple[Place, ...]:
    """Return today's province and commune; of a place that was split, only what its parts have in common."""
    ways = [edition.register.breadcrumb(one) for one in edition.places_now(story.exemplar)]
    return tuple(unit for unit in ways[0] if all(unit in way for way in ways)) if ways else ()
