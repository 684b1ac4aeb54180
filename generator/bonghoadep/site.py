"""The one door to a site: open it, check it, get what may be published."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from .cache import Cache
from .catalogue.assemble import assemble
from .catalogue.catalogue import Catalogue
from .catalogue.edition import Edition, edition_of, press_edition
from .diagnostics import Diagnostic
from .rules.run import Verdict, run
from .text import VIETNAM
from .workers import in_shares


@dataclass(frozen=True)
class Site:
    """An office's folder: `mkdocs.yml` and `content/` below `root`, at one moment."""

    root: Path
    content: Path
    moment: datetime
    catalogue: Catalogue
    found: Sequence[Diagnostic]

    @cached_property
    def verdict(self) -> Verdict:
        """What the check says; every diagnostic's path is from the content folder."""
        return run(self.catalogue, self.moment, self.found, in_shares)

    @cached_property
    def edition(self) -> Edition:
        """What may be published; to be asked only when nothing in the verdict stops a build."""
        return edition_of(self.catalogue, self.verdict.held, self.verdict.withdrawn, self.moment)

    def press_edition(self, url: str) -> Edition:
        """Return what accredited newsrooms may see before its hour; `url` is where it will lie."""
        return press_edition(self.edition, self.catalogue, url)

    @property
    def prefix(self) -> str:
        """What to put before a diagnostic's path so that it leads there from the root."""
        return f"{self.content.relative_to(self.root).as_posix()}/"

    @property
    def cache(self) -> Cache:
        return Cache(self.root / ".cache" / "bonghoadep")


def open_site(
    root: Path, moment: datetime, pool: Executor | None = None, content: Path | None = None
) -> Site:
    """Return the site in a folder; reads and decodes every record, and raises nothing an editor could cause."""
    folder = content or root / "content"
    catalogue, found = assemble(folder, pool)
    return Site(root, folder, moment, catalogue, found)


_LAST_SECOND = 253_402_300_799
"""Of the calendar: a number of as many digits is taken for no moment."""


def moment_of(environ: Mapping[str, str]) -> datetime:
    """Return the moment to build for: SOURCE_DATE_EPOCH, so that a build can be repeated, or else now."""
    seconds = environ.get("SOURCE_DATE_EPOCH", "")
    if seconds.isdecimal() and seconds.isascii() and len(seconds) < len(str(_LAST_SECOND)):
        return datetime.fromtimestamp(int(seconds), VIETNAM)
    return datetime.now(VIETNAM)
