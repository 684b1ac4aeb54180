"""The contestants: how each gets the corpus, what it must forget before a cold run, and its command."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from .measure import RunError
from .peers.hugo import make_hugo, program
from .peers.material import make_material

GENERATOR = Path(__file__).parents[1] / "generator"


@dataclass(frozen=True)
class Tool:
    """A generator with one corpus: `site` is its input, `built` what it writes, `forget` its caches."""

    name: str
    site: Path
    built: Path
    command: Sequence[str]
    stories: int
    forget: Sequence[Path] = ()
    env: Mapping[str, str] = field(default_factory=dict)

    def clean(self) -> None:
        """Remove what an earlier run left, caches included, and let the disk settle."""
        for one in (self.built, *self.forget):
            shutil.rmtree(one, ignore_errors=True)
        os.sync()

    def check(self) -> None:
        """Raise RunError where the run that has just ended did not write a page for every story."""
        written = sum(1 for _ in (self.built / "guong").glob("*/index.html"))
        if written < self.stories:
            raise RunError(f"{self.name} wrote {written} of {self.stories} stories")


def ours(corpus: Path, only: str) -> Tool:
    """Return ours, run as an editor runs it."""
    built = corpus / "site"
    command = [sys.executable, "-m", "bonghoadep", "build", "--root", str(corpus), "--site", str(built)]
    path = os.pathsep.join(filter(None, (str(GENERATOR), os.environ.get("PYTHONPATH"))))
    env = {"PYTHONPATH": path}
    command += ["--only", only]
    return Tool("bonghoadep", corpus, built, command, _stories(corpus), [corpus / ".cache"], env)


def checking(corpus: Path) -> Tool:
    """Return our check of every record; it writes nothing."""
    command = [sys.executable, "-m", "bonghoadep", "check", "--root", str(corpus)]
    return Tool("bonghoadep check", corpus, corpus / "none", command, 0, env=ours(corpus, "pages").env)


def loading(corpus: Path) -> Tool:
    """Return the least that a check could do: reading the front matter with PyYAML."""
    command = [sys.executable, "-m", "benchmarks.peers.loading", str(corpus)]
    env = {"PYTHONPATH": os.pathsep.join((str(GENERATOR), str(GENERATOR.parent)))}
    return Tool("PyYAML alone", corpus, corpus / "none", command, 0, env=env)


def hugo(corpus: Path) -> Tool:
    """Return Hugo with the same corpus, translated afresh."""
    site = _afresh(corpus, "hugo", make_hugo)
    built, cache = site / "public", site / "cache"
    command = [str(program()), "--quiet", "--destination", str(built), "--cacheDir", str(cache)]
    return Tool("Hugo", site, built, command, _stories(corpus), [cache, site / "resources"])


def material(corpus: Path) -> Tool:
    """Return plain MkDocs with Material and the same pages, without feeds."""
    site = _afresh(corpus, "material", make_material)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    env = {"NO_MKDOCS_2_WARNING": "1"}
    return Tool("Material", site, site / "site", command, _stories(corpus), env=env)


def _stories(corpus: Path) -> int:
    return sum(1 for _ in (corpus / "content" / "exemplars").glob("*/*/index.md"))


def _afresh(corpus: Path, name: str, make: Callable[[Path, Path], None]) -> Path:
    site = corpus.with_name(f"{corpus.name}-{name}")
    shutil.rmtree(site, ignore_errors=True)
    make(corpus, site)
    return site


def versions() -> Mapping[str, str]:
    """Return the versions of all that is compared."""
    names = ("bonghoadep", "hugo", "mkdocs", "mkdocs-material", "pillow", "pyromark", "jinja2")
    return {name: version(name) for name in names}


def pages_and_feeds(built: Path) -> frozenset[str]:
    """Return the addresses of the pages and feeds a tool wrote, to see whether two did the same work."""
    found = (file for end in ("html", "xml", "json") for file in built.rglob(f"*.{end}"))
    return frozenset(file.relative_to(built).as_posix() for file in found)
