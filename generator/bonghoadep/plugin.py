"""The edge to MkDocs, the only file that knows it: shells out, a finished site in.

MkDocs renders the prose pages of `content/pages` and one empty page for each depth of address; of those we keep
the HTML and let MkDocs write nothing. Everything else is ours.
"""

import logging
import os
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Literal

import nh3
from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from .build import OUTPUTS, BuildError, Progress, plan, write
from .catalogue.edition import Edition
from .outputs import pages, policy
from .outputs.shell import Shell
from .outputs.templates import theme
from .report import plain
from .site import Site, moment_of, open_site
from .workers import workers
from .writer import Made

# Material prints a notice about its own future on every build; the decision is in docs/decisions/0001.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

_CLASSES = {"class", "id"}
_SAFE = nh3.Cleaner(
    tags=nh3.ALLOWED_TAGS | {"details", "summary", "figure", "figcaption"},
    attributes={**nh3.ALLOWED_ATTRIBUTES, "*": _CLASSES},
    link_rel=None,
)


class Settings(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves its subclass hook untyped
    content = Type(str, default="")
    """The content folder, from mkdocs.yml; by default the one that holds MkDocs' docs_dir."""


class BonghoadepPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """One build of MkDocs as ours: hooks of one step each."""

    def __init__(self) -> None:
        self.site: Site | None = None
        self.only: tuple[str, ...] = OUTPUTS
        self.cluster = ""
        self.last: Path | None = None
        self.edition: Edition | None = None
        self.progress: Progress = lambda what, done, of: None
        self.made = Made()
        self.broken: Exception | None = None
        self._given = self._previewed = False
        self._shells: dict[int, Shell] = {}
        self._prose: list[tuple[str, date | None]] = []

    def give(self, site: Site) -> None:
        """Build this site instead of opening one, as the command line does after its own check."""
        self.site, self._given = site, True

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether pages are only previewed: MkDocs' live reload is a script within the page."""
        self._previewed = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = Path(config.config_file_path).parent
        if not self._given:
            content = root / self.config.content if self.config.content else Path(config.docs_dir).parent
            self.site = open_site(root, moment_of(os.environ), content=content)
        site = self._site()
        if site.verdict.stops:
            raise PluginError("\n".join(plain.lines(site.verdict.stops, site.prefix)))
        self._shells, self._prose = {}, []
        edition = self.edition or site.edition
        publisher = edition.publisher
        config.extra["preview"] = edition.preview
        config.site_url = publisher.url.rstrip("/") + "/"
        config.site_name = publisher.name
        config.extra["publisher"] = publisher
        config.extra["shown"] = partial(pages.shared, publisher)
        config.extra["policy"] = "" if self._previewed else policy.written(policy.SITE)
        config.use_directory_urls = True
        config.theme.dirs.insert(0, str(theme()))
        # Our own sitemap knows every page; MkDocs' knows only the prose.
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        own = str(theme() / "assets")
        kept = [
            file for file in files if file.src_uri.endswith(".md") or str(file.abs_src_path).startswith(own)
        ]
        kept = [file for file in kept if file.src_uri != "index.md"]
        for depth in pages.depths(self.edition or self._site().edition, {}):
            name = "vo/" * (depth - 1) + "vo.md" if depth else "index.md"
            empty = f"---\nshell: true\ndepth: {depth}\n---\n"
            kept.append(File.generated(config, name, content=empty, inclusion=InclusionLevel.NOT_IN_NAV))
        return Files(kept)

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        return _SAFE.clean(html)

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        if not page.meta.get("shell"):
            self._prose.append((page.url, _day(page.meta.get("updated"))))
            return output
        self._shells[page.meta["depth"]] = Shell.cut(output)
        return ""

    def on_post_build(self, config: MkDocsConfig) -> None:
        site, target = self._site(), Path(config.site_dir)
        with workers(self.cluster) as pool:
            try:
                planned = plan(self.edition or site.edition, self.only)
                self.made = write(
                    planned, self._shells, self._prose, target, site.cache, pool, self.progress, self.last
                )
            except BuildError as error:
                raise PluginError(str(error)) from error

    def on_build_error(self, error: Exception) -> None:
        self.broken = error

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        server.watch(str(self._site().content))
        server.watch(str(theme()))
        return server

    def _site(self) -> Site:
        if self.site is None:
            raise PluginError("on_config has not run")
        return self.site


def _day(written: object) -> date | None:
    """Return the day a prose page says it was last changed; files' own dates are those of a copy."""
    return written if isinstance(written, date) and not isinstance(written, datetime) else None


def render(
    site: Site,
    target: Path,
    only: tuple[str, ...],
    progress: Progress,
    cluster: str = "",
    last: Path | None = None,
    edition: Edition | None = None,
) -> Made:
    """Build a checked site into an empty folder; raises BuildError with a message for the editor.

    `last` is the site that this one will take the place of: what stays the same in it is not written again.
    `edition` is what to build where that is not all the site may publish.
    """
    config = load_config(str(site.root / "mkdocs.yml"), site_dir=str(target))
    found = config.plugins.get("bonghoadep")
    if not isinstance(found, BonghoadepPlugin):
        raise BuildError("mkdocs.yml chưa có “bonghoadep” trong mục plugins")
    found.give(site)
    found.only, found.progress, found.cluster, found.last = only, progress, cluster, last
    found.edition = edition
    # MkDocs would say an error itself and leave with a word of its own; we say it once, in ours.
    logging.getLogger(mkdocs_build.__name__).setLevel(logging.CRITICAL)
    try:
        mkdocs_build.build(config)
    except Abort as abort:
        raise BuildError(str(found.broken or abort)) from abort
    return found.made


def preview(root: Path, address: str) -> None:
    """Serve the site with live reload until interrupted."""
    mkdocs_serve.serve(str(root / "mkdocs.yml"), dev_addr=address)
