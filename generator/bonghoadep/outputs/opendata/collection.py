"""What may be read by machines: the stories, movements, plans and places of an edition with their addresses.

A story is in it where whoever it is about agreed to the web, and goes to newsrooms where they agreed to feeds.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...catalogue.edition import Edition
from ...places.place import Place
from ...records import words
from ...records.exemplar import Exemplar
from ...records.movement import Movement
from ...records.plan import Plan
from ...records.publisher import Publisher
from .. import addresses
from ..stories import Story

SAMPLE = "Dữ liệu minh họa"

PLACE_LEVELS = {
    "tinh": "Tỉnh, thành phố",
    "huyen": "Huyện, quận, thị xã",
    "xa": "Xã, phường, thị trấn, đặc khu",
}

Reference = dict[str, str]


@dataclass(frozen=True)
class Collection:
    """An edition as open data; whoever asks twice is answered from memory."""

    edition: Edition
    composed: Mapping[str, Story]

    @property
    def publisher(self) -> Publisher:
        return self.edition.publisher

    @cached_property
    def stories(self) -> Mapping[str, Story]:
        """The stories that may be told as data, newest first."""
        return {id: one for id, one in self.composed.items() if _agreed(one.exemplar, "web")}

    @cached_property
    def news(self) -> Mapping[str, Story]:
        """Those of them that may go to newsrooms with text and pictures."""
        return {id: one for id, one in self.stories.items() if _agreed(one.exemplar, "feed")}

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every unit with a story of its own or below it, of today and of before, by id."""
        return {
            unit.id: unit
            for unit in sorted(self.edition.places, key=lambda unit: unit.id)
            if self.of_place(unit)
        }

    def of_movement(self, movement: Movement) -> list[str]:
        return self._out(self.edition.by_movement.get(movement.id, ()))

    def of_plan(self, plan: Plan) -> list[str]:
        return self._out(self.edition.by_plan.get(plan.id, ()))

    def of_place(self, unit: Place) -> list[str]:
        return self._out(self.edition.by_place.get(unit.id, ()))

    def _out(self, exemplars: tuple[Exemplar, ...]) -> list[str]:
        return [one.id for one in exemplars if one.id in self.stories]

    @cached_property
    def replications(self) -> Counter[str]:
        return Counter({id: len(one.exemplar.replications) for id, one in self.stories.items()})

    def url(self, address: str) -> str:
        return addresses.absolute(self.publisher, address)

    def api(self, kind: str, id: str = "") -> str:
        """Return the URL of a record for programs, or of the list of its kind."""
        return self.url(addresses.api(addresses.API_LISTS[kind], id))

    def to(self, kind: str, id: str, name: str) -> Reference:
        """Return a reference to another record."""
        return {"id": id, "name": name, "url": self.api(kind, id)}

    def story(self, id: str) -> Reference:
        return self.to("exemplar", id, self.stories[id].exemplar.title)

    def unit(self, unit: Place) -> dict[str, Any]:
        """Return a reference to a unit, with the units above it in its name."""
        way = self.edition.register.breadcrumb(unit)
        known = {"url": self.api("place", unit.id)} if unit.id in self.places else {}
        return {"id": unit.id, "name": ", ".join(part.name for part in reversed(way)), **known}

    def is_sample(self, exemplar: Exemplar | None = None) -> bool:
        return self.publisher.sample or bool(exemplar and exemplar.sample)

    def note(self, exemplar: Exemplar | None = None) -> dict[str, str]:
        """Return what must be said of made-up content, for any file that holds it."""
        return {"note": SAMPLE} if self.is_sample(exemplar) else {}

    @cached_property
    def licence(self) -> dict[str, str]:
        """On what terms everything here may be used."""
        reuse, site = self.publisher.reuse, self.publisher
        link = {"url": reuse.licence_url} if reuse.licence_url else {}
        return {
            "name": reuse.licence,
            **link,
            "terms": reuse.line,
            "credit": reuse.credit,
            "publisher": site.office,
            "about": self.url(addresses.DATA),
        }


def word(labels: words.Vocabulary, id: str) -> dict[str, str]:
    return {"id": id, "label": labels[id]}


def _agreed(exemplar: Exemplar, scope: str) -> bool:
    return exemplar.consent is None or scope in exemplar.consent.scope
