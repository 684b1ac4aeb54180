"""All feeds of a large office, spread over 200 movements and 3,400 communes, beside feedgen making a feed at a time."""

import gc
import shutil
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from feedgen.feed import FeedGenerator

from bonghoadep.build import Plan, plan, write
from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.feedlists import ledger, lists
from bonghoadep.outputs.stories import Story
from bonghoadep.places.register import open_register
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM

MOVEMENTS, COMMUNES = 200, 3_400
MOMENT = datetime(2026, 6, 1, 8, tzinfo=VIETNAM)
SAMPLE = 60
"""Lists that the peer makes; it would take minutes over all."""


def compare(corpus: Path, work: Path) -> dict[str, Any]:
    """Return seconds, files and bytes of a cold build of the feeds and of one after it, and the peer's cost a feed."""
    gc.disable()  # as every command does
    site = open_site(corpus, MOMENT)
    edition = spread(site.edition)
    planned = plan(edition, ("feeds",))
    first, second = work / "feeds-first", work / "feeds-second"
    for folder in (first, second):
        shutil.rmtree(folder, ignore_errors=True)
    with ProcessPoolExecutor(1) as pool:
        cold = _timed(lambda: write(planned, {}, [], first, site.cache, pool, _quiet))
        again = _timed(lambda: write(planned, {}, [], second, site.cache, pool, _quiet, first))
    files = [one for one in first.rglob("*") if one.is_file()]
    rewritten = sum(not (second / one.relative_to(first)).samefile(one) for one in files)
    found = {
        "stories": len(edition.exemplars),
        "lists": len(lists(edition, ledger(edition))),
        "files": len(files),
        "bytes": sum(one.stat().st_size for one in files),
        "cold": round(cold, 2),
        "again": round(again, 2),
        "rewritten": rewritten,
        "a feed": round(cold / len(files) * 1000, 3),
        "a feed by feedgen": round(_peer(planned), 3),
    }
    for folder in (first, second):
        shutil.rmtree(folder, ignore_errors=True)
    return found


def spread(edition: Edition) -> Edition:
    """Return the edition with its stories over as many movements and communes as the largest office has."""
    register = open_register()
    communes = [
        one
        for one in register
        if one.level == "xa" and one.covers(date(2023, 1, 1)) and one.covers(date(2025, 6, 30))
    ]
    chosen = communes[:: len(communes) // COMMUNES][:COMMUNES]
    model = next(iter(edition.movements.values()))
    movements = {
        f"phong-trao-{number}": model.model_copy(
            update={
                "id": f"phong-trao-{number}",
                "name": f"Phong trào {number}",
                "family": f"nhom-{number % 40}",
            }
        )
        for number in range(MOVEMENTS)
    }
    exemplars = {}
    for number, (id, one) in enumerate(edition.exemplars.items()):
        unit = chosen[number % len(chosen)]
        if not unit.covers(one.place.at.first):
            unit = register.now(unit)[0].place
        place = one.place.model_copy(update={"unit": unit.id, "now": None})
        ids = tuple(f"phong-trao-{(number * step + step) % MOVEMENTS}" for step in (1, 7))
        exemplars[id] = one.model_copy(update={"place": place, "movements": ids})
    return replace(edition, exemplars=exemplars, movements=movements)


def _timed(work: Any) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _quiet(*_: object) -> None:
    pass


def _peer(planned: Plan) -> float:
    """Return the milliseconds that feedgen takes to make one feed, RSS or Atom, of the same lists' windows."""
    edition = planned.edition
    known = ledger(edition)
    table = lists(edition, known)
    rows = [one.window(known, edition.publisher.feed_window).current for one in table]
    chosen = rows[:: max(1, len(rows) // SAMPLE)]
    begun = time.perf_counter()
    for keys in chosen:
        feed = _feedgen([planned.stories[key] for key in keys if key in planned.stories])
        feed.rss_str()
        feed.atom_str()
    return (time.perf_counter() - begun) / len(chosen) / 2 * 1000


def _feedgen(stories: Sequence[Story]) -> Any:
    feed = FeedGenerator()
    feed.id("tag:do.example,2026:nguon-tin")
    feed.title("Nguồn tin")
    feed.subtitle("Nguồn tin")
    feed.link(href="https://do.example/")
    for story in stories:
        entry = feed.add_entry(order="append")
        entry.id(f"tag:do.example,2026:{story.exemplar.id}")
        entry.title(story.exemplar.title)
        entry.link(href=f"https://do.example/{story.address}")
        entry.summary(story.exemplar.citation)
        entry.content(story.prose.html, type="html")
        entry.published(story.published)
        entry.updated(story.updated)
    return feed
