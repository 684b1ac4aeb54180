"""Plans: the list, and each with its document, movements, quotas, deadlines, criteria and stories."""

from collections.abc import Iterator, Mapping
from functools import partial

from ...reckoning import STATES, today_of
from ...records.plan import Plan, PlanMovement
from .. import addresses
from ..stories import Link
from . import downloads, listing, phrases, progress
from .clauses import chapters
from .course import course
from .listing import Listing
from .page import Page, template
from .stock import Stock


def pages(stock: Stock) -> Iterator[Page]:
    edition = stock.edition
    plans = sorted(edition.plans.values(), key=lambda plan: (-plan.period.from_year, plan.id))
    rows = [
        (Link(plan.short, addresses.plan(plan.id)), plan, len(edition.by_plan.get(plan.id, ())))
        for plan in plans
    ]
    yield Page(
        addresses.PLANS,
        "Kế hoạch",
        "Kế hoạch xây dựng, nhân rộng điển hình: ai ban hành, phong trào nào, chỉ tiêu bao nhiêu, hạn khi nào.",
        "ke-hoach",
        template("plans.html", rows=rows, phrases=phrases, sample=stock.is_sample()),
        stock.changed,
    )
    for plan in plans:
        yield from _pages(stock, plan)


def _pages(stock: Stock, plan: Plan) -> Iterator[Page]:
    found = Listing(
        addresses.plan(plan.id),
        plan.short,
        f"{plan.issuer.name}: {plan.title}.",
        "ke-hoach",
        stock.edition.by_plan.get(plan.id, ()),
        (Link("Kế hoạch", addresses.PLANS),),
        "plan.html",
        partial(_values, stock, plan),
        has_feed=True,
    )
    yield from listing.pages(found, stock)


def _values(stock: Stock, plan: Plan) -> Mapping[str, object]:
    edition = stock.edition
    unit = edition.register.get(plan.place.unit)
    now = [] if unit is None or unit.current else [link.place for link in edition.register.now(unit)]
    mine = {one.id for one in edition.by_plan.get(plan.id, ())}
    counts = {key: sum(one.id in mine for one in found) for key, found in edition.by_movement.items()}
    parent = edition.plans.get(plan.parent_plan or "")
    return {
        "plan": plan,
        "phrases": phrases,
        "place": stock.place(unit) if unit else None,
        "place_now": [stock.place(one) for one in now],
        "children": [
            Link(one.short, addresses.plan(one.id))
            for one in edition.plans.values()
            if one.parent_plan == plan.id
        ],
        "parent": Link(parent.short, addresses.plan(parent.id)) if parent else None,
        "movements": [
            (part, _movement(stock, part), counts.get(part.movement, 0)) for part in plan.movements
        ],
        "quotas": list(plan.all_quotas()),
        "drawn": list(progress.drawn(stock.quota_tables(plan), STATES)),
        "progress": addresses.progress(plan.id),
        "packs": downloads.for_speakers(stock, addresses.plan(plan.id)),
        "calendar": addresses.calendar(plan.id),
        "course": course(plan, today_of(edition)),
        "chapters": chapters(plan),
    }


def _movement(stock: Stock, part: PlanMovement) -> Link:
    known = part.movement in stock.edition.movements
    return Link(part.as_written, addresses.movement(part.movement) if known else "")
