"""One command that compares: python -m benchmarks.run. It prints ratios and writes benchmarks/out/last.json.

Runs are interleaved (ours, the peer, ours, the peer), cold, each after a look whether the machine is quiet.
"""

import argparse
import fcntl
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from shutil import disk_usage, rmtree
from statistics import median
from typing import Any

from . import feeds, tools
from .corpus import make_corpus
from .measure import RunError, Sample, machine, measure, wait_until_quiet
from .rules_cost import costs
from .table import heading, render
from .tools import Tool

HERE = Path(__file__).parent
ROOM = 6 * 2**30
"""Bytes that all corpora and sites take, twice."""
PAGES = "pages,feeds"
PICTURES = "pages,feeds,pictures"

Runs = dict[str, list[Sample]]


class Bench:
    """One run of all comparisons; `report` collects what goes into last.json."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.given = given
        self.used: list[Tool] = []
        self.report: dict[str, Any] = {
            "on": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": {**machine(), "files in": str(given.work)},
            "versions": tools.versions(),
            "rounds": given.rounds,
            "comparisons": {},
        }

    def pages(self) -> None:
        """Compare pages and feeds of stories without pictures with Hugo's full build."""
        corpus = self.corpus(self.given.stories, 0)
        ours, hugo = tools.ours(corpus, PAGES), tools.hugo(corpus)
        title = f"{self.given.stories:,} stories, pages and feeds, without pictures"
        self.compare("pages", title, {"bonghoadep": ours, "Hugo": hugo})
        _same_work(ours, hugo)

    def photos(self) -> None:
        """Compare stories with one photograph each, nothing in any cache."""
        corpus = self.corpus(self.given.photos, self.given.photos)
        both = {"bonghoadep": tools.ours(corpus, PICTURES), "Hugo": tools.hugo(corpus)}
        title = f"{self.given.photos:,} stories with a photograph of 12 megapixels each, cold"
        self.compare("photos", title, both)

    def scale(self) -> None:
        """Compare a large and a small site of ours: cost a story, and memory."""
        sizes = (self.given.large, self.given.small)
        runs = {f"{size:,} stories": tools.ours(self.corpus(size, 0), PAGES) for size in sizes}
        self.compare("scale", "Cost a story as the site grows", runs, sizes)

    def check(self) -> None:
        """Compare a check of the large corpus with merely reading it, and say what each rule costs."""
        corpus = self.corpus(self.given.large, 0)
        both = {"bonghoadep check": tools.checking(corpus), "PyYAML alone": tools.loading(corpus)}
        self.compare("check", f"A check of {self.given.large:,} stories", both)
        whole, spent, found = costs(corpus)
        dearest = sorted(((seconds / whole, code) for code, seconds in spent.items()), reverse=True)[:8]
        print(
            f"  {found:,} diagnostics; dearest: "
            + ", ".join(f"{code} {share:.1%}" for share, code in dearest)
        )
        self.report["rules"] = {code: round(seconds / whole, 4) for code, seconds in spent.items()}

    def material(self) -> None:
        """Compare with plain MkDocs and Material once, for it takes long; it makes no feeds."""
        corpus = self.corpus(self.given.stories, 0)
        both = {"bonghoadep": tools.ours(corpus, PAGES), "Material": tools.material(corpus)}
        title = f"{self.given.stories:,} stories, ours with feeds, Material without"
        self.compare("material", title, both, rounds=1)

    def search(self) -> None:
        """Compare our index with Pagefind's: what it costs a story, and what a reader's browser is sent."""
        from . import search  # it needs a browser, which the other steps do not

        corpus = self.corpus(self.given.searched, 0)
        print(heading(f"Search over {self.given.searched:,} stories"), flush=True)
        wait_until_quiet(self.given.patience)
        self.report["search"] = search.compare(corpus, self.given.work, self.given.rounds)

    def feeds(self) -> None:
        """Measure the feeds of a large office alone, made and made again, and what one would cost with feedgen."""
        corpus = self.corpus(self.given.large, 0)
        print(heading(f"Feeds over {self.given.large:,} stories"), flush=True)
        wait_until_quiet(self.given.patience)
        self.report["feeds"] = feeds.compare(corpus, self.given.work)
        print(
            "  " + ", ".join(f"{name} {value:,}" for name, value in self.report["feeds"].items()), flush=True
        )

    def booklets(self) -> None:
        """Compare a book of stories with a photograph each, then the typesetting alone, then a book of many stories."""
        from . import booklets  # WeasyPrint needs libraries that the other steps do not

        corpus = self.corpus(self.given.photos, self.given.photos)
        for sized, what in (
            (False, "originals of 12 megapixels"),
            (True, "peers with pictures in print size"),
        ):
            three = booklets.contest(corpus, self.given.work, sized)
            for name in ("WeasyPrint", "Chromium"):
                title = f"A book of {self.given.photos:,} stories with a photograph each, {what}: {name}"
                pair = {"bonghoadep": three["bonghoadep"], name: three[name]}
                self.compare(f"booklets {what} {name}", title, pair, rounds=1)
        many = booklets.contest(self.corpus(self.given.small, 0), self.given.work, False)
        pair = {"many stories": many["bonghoadep"], "200 with photographs": three["bonghoadep"]}
        sizes = (self.given.small, self.given.photos)
        self.compare(
            "booklets scale", f"A book of {self.given.small:,} stories, cost a story", pair, sizes, rounds=1
        )

    def compare(
        self, key: str, title: str, both: dict[str, Tool], sizes: Sequence[int] = (1, 1), rounds: int = 0
    ) -> None:
        """Run two tools in turns and print the ratio of the first to the second, a story each where sizes differ."""
        runs: Runs = {name: [] for name in both}
        print(heading(title), flush=True)
        for number in range(rounds or self.given.rounds):
            for name, tool in both.items():
                self.used.append(tool)
                tool.clean()
                wait_until_quiet(self.given.patience)
                runs[name].append(measure(tool.command, tool.site, tool.env, self.given.cap))
                tool.check()
                print(f"  round {number + 1}: {name} {runs[name][-1].wall:.2f} s", flush=True)
        print(render(runs, sizes), flush=True)
        self.report["comparisons"][key] = {
            "title": title,
            "runs": {name: [asdict(one) for one in row] for name, row in runs.items()},
            "ratios": _ratios(runs, sizes),
        }

    def corpus(self, stories: int, photos: int) -> Path:
        """Return a corpus, made when the one of an earlier run is not of the same make."""
        folder: Path = self.given.work / f"corpus-{stories}-{photos}"
        stamp = folder / "stamp"
        digest = f"{self.given.seed} {_digest()}"
        if not stamp.is_file() or stamp.read_text() != digest:
            rmtree(folder, ignore_errors=True)
            make_corpus(folder, stories, photos, self.given.seed)
            stamp.write_text(digest)
        return folder


def _ratios(runs: Runs, sizes: Sequence[int]) -> dict[str, float]:
    def ratio(of: Callable[[Sample], float]) -> float:
        first, second = (median(map(of, row)) / size for row, size in zip(runs.values(), sizes, strict=True))
        return round(first / second, 3)

    return {"wall": ratio(lambda one: one.wall), "cpu": ratio(lambda one: one.cpu)}


def _same_work(ours: Tool, peer: Tool) -> None:
    """Say what the peer wrote and we did not, and the other way round, so that nobody wins by doing less."""
    mine, theirs = tools.pages_and_feeds(ours.built), tools.pages_and_feeds(peer.built)
    missing, extra = sorted(theirs - mine), sorted(mine - theirs)
    print(
        f"  files in both: {len(mine & theirs):,}; only {peer.name}: {missing or 'none'}; only ours: {extra}"
    )


def _digest() -> str:
    """Return a digest of all that decides what a corpus looks like."""
    sources = [HERE / f"{name}.py" for name in ("corpus", "records", "prose", "photos")]
    sources += [*(HERE / "words").glob("*.yml"), *(tools.GENERATOR / "bonghoadep" / "records").glob("*.py")]
    sources += (tools.GENERATOR / "bonghoadep" / "places").glob("register.*")
    return sha256(b"".join(one.read_bytes() for one in sorted(sources))).hexdigest()


def _steps(bench: Bench) -> Iterator[tuple[str, Callable[[], None]]]:
    yield from (("pages", bench.pages), ("photos", bench.photos), ("scale", bench.scale))
    yield from (("check", bench.check), ("material", bench.material))
    yield from (("search", bench.search), ("feeds", bench.feeds), ("booklets", bench.booklets))


def _room() -> Path:
    """Return a folder in memory where there is room, for a disk's moods are larger than what we compare."""
    memory = Path("/dev/shm")
    if memory.is_dir() and disk_usage(memory).free > ROOM:
        return memory / "bonghoadep-bench"
    return HERE / "out"


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "steps", nargs="*", help="pages photos scale check material search feeds booklets; by default all"
    )
    parser.add_argument("--stories", type=int, default=2_000)
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--small", type=int, default=1_000)
    parser.add_argument("--large", type=int, default=10_000)
    parser.add_argument("--searched", type=int, default=3_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cap", type=float, default=900, help="seconds after which a run is given up")
    parser.add_argument("--patience", type=float, default=60, help="seconds to wait for a quiet machine")
    parser.add_argument("--work", type=Path, default=_room(), help="where corpora and sites go")
    return parser.parse_args()


def main() -> None:
    """Run the comparisons that were asked for."""
    given = _given()
    given.work = given.work.resolve()
    given.work.mkdir(parents=True, exist_ok=True)
    with (given.work / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two runs at once would measure each other
        _run(Bench(given))


def _run(bench: Bench) -> None:
    given = bench.given
    for part in ("machine", "versions"):
        print(f"{part}: " + ", ".join(f"{name} {value}" for name, value in bench.report[part].items()))
    for name, step in _steps(bench):
        if not given.steps or name in given.steps:
            try:
                step()
            except RunError as error:
                print(f"  not measured: {error}")
            for tool in bench.used:
                tool.clean()  # sites in memory are memory
    (HERE / "out").mkdir(exist_ok=True)
    (HERE / "out" / "last.json").write_text(json.dumps(bench.report, indent=1), "utf-8")


if __name__ == "__main__":
    main()
