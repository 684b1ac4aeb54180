"""Plan, render, write: from an edition to the files of a site.

Slow work runs in workers and is looked up in the cache by what it is made from. Files go into an empty folder; who
called decides when that folder becomes the site.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import accumulate
from pathlib import Path

from .cache import Cache
from .catalogue.edition import Edition
from .outputs import (
    addresses,
    admin,
    booklets,
    cards,
    digests,
    feeds,
    hosting,
    loudspeaker,
    opendata,
    pages,
    pictures,
    posters,
    presskit,
    quotes,
    rapporteurs,
    reports,
    search,
    sheets,
)
from .outputs.artifact import Artifact, Declared, Folder, Work, collisions
from .outputs.pages import DataColumn, DataTable, Manual, ShelfFile, ShelfItem
from .outputs.shell import Shell
from .outputs.stories import Story, compose
from .outputs.typeset import page_count
from .records.booklet import FORMS
from .rules import FAMILIES, RULES
from .workers import in_shares
from .writer import Made, Writer

FEW = 500
"""Quick artifacts that one process writes sooner than two could begin."""

PILE = 100
"""Quick artifacts that are made in one turn."""

MANY = 15_000
"""Quick artifacts (some 5,000 stories) above which two processes would hold more memory than an office's server has:
forks come to copy most of what they read."""

OUTPUTS = (
    *("pages", "feeds", "pictures", "cards", "search", "booklets", "sheets", "posters"),
    *(
        "presskit",
        "loudspeaker",
        "rapporteurs",
        "digests",
        "quotes",
        "opendata",
        "reports",
        "admin",
        "hosting",
    ),
)

PREVIEWED = ("pages", "feeds", "pictures", "cards", "search", "reports")
"""What newsrooms get of stories under embargo: to read, to subscribe to, and nothing to hand on."""

Progress = Callable[[str, int, int], None]
"""(what is being made, how many are done, how many there are)."""


class BuildError(Exception):
    """The site cannot be made; the message is for the editor, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The outputs of one build, declared; pages and feeds come last, for they tell sizes of what was made."""

    edition: Edition
    stories: Mapping[str, Story]
    only: Sequence[str]

    def slow(self, shells: Mapping[int, Shell]) -> Iterator[tuple[str, Declared]]:
        writers: dict[str, Callable[[], Iterator[Declared]]] = {
            "booklets": lambda: booklets.declare(self.edition, self.stories),
            "sheets": lambda: sheets.declare(self.edition, self.stories),
            "posters": lambda: posters.declare(self.edition, self.stories),
            "loudspeaker": lambda: loudspeaker.declare(self.edition, self.stories),
            "rapporteurs": lambda: rapporteurs.declare(self.edition, self.stories),
            "digests": lambda: digests.declare(self.edition, self.stories),
            "presskit": lambda: presskit.declare(self.edition, self.stories),
            "search": lambda: search.declare(self.edition, self.stories, shells),
            "pictures": lambda: pictures.declare(self.edition),
            "cards": lambda: cards.declare(self.edition, self.stories),
            "reports": lambda: reports.declare(self.edition),
            "opendata": lambda: opendata.declare(self.edition, self.stories),
            "admin": lambda: admin.declare(self.edition.publisher),
        }
        yield from ((name, one) for name in writers if name in self.only for one in writers[name]())

    def gathered(self, slow: Sequence[tuple[str, Declared]], target: Path) -> Iterator[tuple[str, Declared]]:
        """Yield what is made out of the slow ones' files, which lie below `target` by then."""
        if "presskit" in self.only:
            keys = {path: one.key for _, one in slow if isinstance(one, Work) for path in one.paths}
            for kit in presskit.gathered(self.edition, self.stories, keys, target):
                yield "presskit", kit

    def quick(
        self, shells: Mapping[int, Shell], prose: Sequence[tuple[str, date | None]], made: Made
    ) -> Iterator[tuple[str, Artifact]]:
        folders = {address.partition("/")[0] for address in (addresses.SEARCH, *(one for one, _ in prose))}
        if "pages" in self.only:
            shelf = self._shelf(made)
            told = (manuals(), made.sizes, data_tables())
            for page in pages.declare(self.edition, self.stories, shelf, shells, prose, *told):
                folders.add(page.path.rpartition("/")[0].partition("/")[0])
                yield "pages", page
        if "quotes" in self.only:
            for quote in quotes.declare(self.edition, self.stories):
                yield "quotes", quote
        if "feeds" in self.only:
            for feed in feeds.declare(self.edition, self.stories, made.sizes.get):
                yield "feeds", feed
        if "hosting" in self.only:
            for file in hosting.declare(self.edition, folders - {"", "assets"}):
                yield "hosting", file

    def _shelf(self, made: Made) -> list[ShelfItem]:
        """Return the books that were made, as the shelf shows them."""
        if "booklets" not in self.only:
            return []
        items = []
        for book in booklets.books(self.edition):
            id = book.booklet.id
            lying = ((form, addresses.booklet(id, form)) for form in FORMS)
            files = tuple(ShelfFile(form, at, made.sizes[at]) for form, at in lying if at in made.sizes)
            if files:
                read = addresses.booklet(id)
                pages = page_count((made.target / read).read_bytes()) if read in made.sizes else None
                cover, stories = addresses.booklet_cover(id), len(book.selected.stories)
                items.append(ShelfItem(book.booklet, files, cover, stories, book.of, pages, book.stands_for))
        return items


def plan(edition: Edition, only: Sequence[str] = OUTPUTS) -> Plan:
    """Return what the edition will become; stories are composed here, once for all outputs."""
    return Plan(edition, compose(edition), only)


def manuals() -> list[Manual]:
    """Return every rule as the public guide prints it, the gravest family first."""
    return [
        Manual(rule.code, rule.name, name, rule.severity.word, rule.manual)
        for letter, name in FAMILIES.items()
        for rule in RULES.values()
        if rule.code.startswith(letter)
    ]


def data_tables() -> list[DataTable]:
    """Return the tables of open data as its page explains them."""
    return [
        DataTable(
            table.name,
            table.title,
            table.about,
            tuple(
                DataColumn(one.name, opendata.KINDS[one.kind], one.meaning, one.key) for one in table.columns
            ),
        )
        for table in opendata.TABLES
    ]


def write(
    plan: Plan,
    shells: Mapping[int, Shell],
    prose: Sequence[tuple[str, date | None]],
    target: Path,
    cache: Cache,
    pool: Executor,
    progress: Progress,
    last: Path | None = None,
) -> Made:
    """Render and write everything below `target`, an empty folder; raises BuildError if two files collide.

    `last` is the site that this one will take the place of.
    """
    slow = list(plan.slow(shells))
    writer = Writer(target, last)
    made = writer.made
    _slow(slow, writer, cache, pool, progress)
    gathered = list(plan.gathered(slow, target))
    _slow(gathered, writer, cache, pool, progress)
    quick = list(plan.quick(shells, prose, made))
    twice = sorted(set(collisions(one for _, one in (*slow, *gathered, *quick))))
    if twice:
        raise BuildError(f"hai đầu ra cùng một địa chỉ: {', '.join(twice[:5])}")
    count, piles = len(quick), _piles(quick)
    del quick
    begun = [0, *accumulate(map(len, piles))]
    task = partial(_written, piles, target, last)

    def tell(turn: int) -> None:
        progress("trang và nguồn tin", begun[turn], count)

    try:
        shares = in_shares(task, len(piles), tell, alone=not FEW < count < MANY)
    except ChildProcessError as error:
        raise BuildError(str(error)) from error
    for share in reversed(shares):
        made.add(share)
    progress("trang và nguồn tin", count, count)
    return made


def _piles(quick: Sequence[tuple[str, Artifact]]) -> list[list[tuple[str, Artifact]]]:
    """Return the quick artifacts in piles, each to be made in one turn; large ones first, so that all end together."""
    kin: dict[str, list[tuple[str, Artifact]]] = {}
    rest: list[tuple[str, Artifact]] = []
    for one in quick:
        (kin.setdefault(one[1].kin, []) if one[1].kin else rest).append(one)
    return [*kin.values(), *(rest[first : first + PILE] for first in range(0, len(rest), PILE))]


def _written(piles: list[list[tuple[str, Artifact]]], target: Path, last: Path | None, turn: int) -> Made:
    """Write the artifacts of one pile and let them go, and with the last of a kin what they had in common."""
    writer = Writer(target, last)
    pile, piles[turn] = piles[turn], []
    for name, artifact in pile:
        writer.put(name, artifact.path, artifact.make())
    return writer.made


def _slow(
    declared: Sequence[tuple[str, Declared]],
    writer: Writer,
    cache: Cache,
    pool: Executor,
    progress: Progress,
) -> None:
    futures: dict[Future[tuple[bytes, ...]], tuple[str, Work]] = {}
    folders: list[tuple[str, Folder]] = []
    for name, one in declared:
        if isinstance(one, Artifact):
            writer.put(name, one.path, one.make())
        elif isinstance(one, Folder):
            folders.append((name, one))
        elif (kept := cache.files(one.key)) is not None:
            _put_all(writer, name, one, kept)
        else:
            futures[pool.submit(one.make)] = (name, one)
    for name, folder in folders:
        try:
            writer.put_folder(name, folder.path, cache.folder(folder.key, folder.make))
        except (OSError, ValueError) as error:
            raise BuildError(f"không làm được {folder.path}: {error}") from error
    for number, future in enumerate(as_completed(futures), start=1):
        name, work = futures.pop(future)
        try:
            files = future.result()
        except Exception as error:  # whatever a foreign tool raises, the last good site must stay
            raise BuildError(f"không làm được {work.paths[0]}: {error}") from error
        cache.keep(work.key, files)
        _put_all(writer, name, work, files)
        progress("ảnh và tập sách", number, number + len(futures))


def _put_all(writer: Writer, name: str, work: Work, files: tuple[bytes, ...]) -> None:
    for path, content in zip(work.paths, files, strict=True):
        writer.put(name, path, content)
