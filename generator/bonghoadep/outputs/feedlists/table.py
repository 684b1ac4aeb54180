"""Which lists newsrooms can subscribe to, each with the keys of its items."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from ...catalogue.edition import Edition
from ...places.place import Place
from ...records import words
from ...records.movement import Movement
from ...records.publisher import NamedFeed
from ...text import day
from .. import addresses
from .ledger import Ledger, ending
from .window import Window, window

CHOSEN = ("movements", "families", "places", "kinds", "plans", "levels", "fields")
"""By what an office can put together a feed of its own, in the ledger's words and site.yml's."""


LAST = 10
"""Items that the feed of a unit keeps when the unit is no more."""


@dataclass(frozen=True, slots=True)
class FeedList:
    """A list that newsrooms can subscribe to, in every form there is."""

    title: str
    address: str
    """`addresses.feed` says where its feeds are."""
    keys: tuple[str, ...]
    """Its items, in no order."""
    id_name: str
    """What the feed's tag URI is made of; outlives title and address."""
    group: str = ""
    """The heading under which a table of feeds has it."""
    page: str | None = None
    """The page that shows the list, where that is not at `address`."""
    about: str = ""
    unit: Place | None = None
    """The place whose feed it is."""
    archived: bool = False
    """Whether archives with the rest of the list stand behind the feed. All lists' would weigh three times the site."""

    def window(self, known: Ledger, size: int) -> Window:
        """Return what stands in the feed, at most `size` items, and in its archives.

        A unit that is no more has nothing new to tell, and its successor's feed has all it told: the last will do.
        """
        ended = self.unit is not None and not self.unit.current
        return window(self.keys, known.stamps, min(size, LAST) if ended else size, self.archived)

    @property
    def shown(self) -> str:
        """The address of the page that shows the list."""
        return self.address if self.page is None else self.page


def lists(edition: Edition, known: Ledger) -> tuple[FeedList, ...]:
    """Return every list that has feeds, the whole site's first; movements without stories are there too."""
    return (
        _home(edition, known),
        FeedList(
            "Nhân tố mới",
            addresses.NEW_FACTORS,
            known.groups["new"].get("", ()),
            "nguon-tin/nhan-to-moi",
            about="Những nhân tố mới vừa được phát hiện ở cơ sở.",
        ),
        FeedList("Bản tin tháng", addresses.DIGESTS, tuple(known.digests), "nguon-tin/ban-tin"),
        FeedList(
            "Đính chính và rút bài",
            addresses.CORRECTIONS,
            (*known.corrections, *known.tombstones),
            "nguon-tin/dinh-chinh",
            about="Những bài đã sửa, đã rút, để nơi đăng lại sửa, gỡ theo.",
        ),
        *_named(edition, known),
        *_kinds(known),
        *_movements(edition, known),
        *_families(edition, known),
        *_levels(known),
        *_fields(known),
        *_plans(edition, known),
        *_places(edition, known),
    )


def _home(edition: Edition, known: Ledger) -> FeedList:
    about = " ".join(edition.publisher.description.split())
    keys = (*known.stories, *known.tombstones)
    return FeedList("Tất cả bài gương", addresses.HOME, keys, "nguon-tin", about=about, archived=True)


def _named(edition: Edition, known: Ledger) -> Iterator[FeedList]:
    for one in edition.publisher.feeds:
        yield FeedList(
            one.title,
            addresses.named_feed(one.id),
            _chosen(one, known),
            f"nguon-tin/rieng/{one.id}",
            "Nguồn tin riêng",
            addresses.PRESS,
        )


def _chosen(one: NamedFeed, known: Ledger) -> tuple[str, ...]:
    """Return the items that have one of the values in each way of choosing, newest first."""
    sets = [
        {key for value in values for key in known.groups[name].get(value, ())}
        for name in CHOSEN
        if (values := getattr(one, name))
    ]
    found = reduce(set.intersection, sets)
    return tuple(key for key in (*known.stories, *known.tombstones) if key in found)


def _kinds(known: Ledger) -> Iterator[FeedList]:
    for id, label in words.KINDS.items():
        keys = known.groups["kinds"].get(id, ())
        yield FeedList(label, addresses.kind(id), keys, f"nguon-tin/loai/{id}", "Theo loại điển hình")


def _movements(edition: Edition, known: Ledger) -> Iterator[FeedList]:
    for id, movement in edition.movements.items():
        keys = known.groups["movements"].get(id, ())
        name = f"nguon-tin/phong-trao/{id}"
        yield FeedList(movement.name, addresses.movement(id), keys, name, "Theo phong trào", archived=True)


def _families(edition: Edition, known: Ledger) -> Iterator[FeedList]:
    members: defaultdict[str, list[Movement]] = defaultdict(list)
    for movement in edition.movements.values():
        members[movement.family].append(movement)
    for id, (first, *others) in members.items():
        keys = known.groups["families"].get(id, ())
        # A family of one has no page of its own: its movement's shows the same stories.
        page = None if others else addresses.movement(first.id)
        name = f"nguon-tin/nhom/{id}"
        yield FeedList(first.family_name, addresses.family(id), keys, name, "Theo nhóm phong trào", page)


def _levels(known: Ledger) -> Iterator[FeedList]:
    for id, label in words.LEVELS.items():
        keys = known.groups["levels"].get(id, ())
        yield FeedList(label, addresses.level(id), keys, f"nguon-tin/cap/{id}", "Theo cấp công nhận")


def _fields(known: Ledger) -> Iterator[FeedList]:
    for id, label in words.FIELDS.items():
        keys = known.groups["fields"].get(id, ())
        yield FeedList(label, addresses.field(id), keys, f"nguon-tin/linh-vuc/{id}", "Theo lĩnh vực")


def _plans(edition: Edition, known: Ledger) -> Iterator[FeedList]:
    for id, plan in edition.plans.items():
        keys = known.groups["plans"].get(id, ())
        yield FeedList(plan.short, addresses.plan(id), keys, f"nguon-tin/ke-hoach/{id}", "Theo kế hoạch")


def _places(edition: Edition, known: Ledger) -> Iterator[FeedList]:
    for id, keys in known.groups["places"].items():
        unit = edition.register.get(id)
        if unit is None:
            continue
        note = ending(unit)
        way = ", ".join(part.name for part in reversed(edition.register.breadcrumb(unit)))
        yield FeedList(
            f"{way} (đến {day(unit.until)})" if unit.until else way,
            addresses.place(unit, edition.register),
            (*keys, note) if note in known.endings else keys,
            f"nguon-tin/dia-phuong/{id}",
            "Theo địa phương",
            # A unit whose only story was withdrawn has no page any more; its feed goes on to say so.
            None if id in edition.by_place else addresses.PLACES,
            unit=unit,
            archived=unit.level == "tinh" and unit.current,
        )
