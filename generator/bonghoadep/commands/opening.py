"""What commands begin with: a folder, the site in it, and how days and kinds are typed."""

import gc
import os
from pathlib import Path

import click

from ..records.words import KINDS
from ..site import Site, moment_of, open_site
from ..text import slug
from ..voice import Voice
from ..workers import workers

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="thư mục hiện tại",
    help="Thư mục có mkdocs.yml và content/.",
)


DAY = click.DateTime(["%Y-%m-%d", "%d/%m/%Y"])


class _Kind(click.Choice[str]):
    """A kind by its id or in plain words: “cá nhân” is ca-nhan."""

    def normalize_choice(self, choice: object, ctx: click.Context | None) -> str:
        return slug(str(choice))


KIND = _Kind(list(KINDS))


def content_of(root: Path, voice: Voice) -> Path:
    """Return the content folder of a site's folder; stops where there is none."""
    content = root.resolve() / "content"
    if not content.is_dir():
        voice.stop(f"không thấy thư mục content/ trong {root.resolve()}; chạy “bonghoadep init” để lập mới")
    return content


def open_at(root: Path, voice: Voice) -> Site:
    """Return the site in a folder, all records read; stops where there is none."""
    # Records are never garbage while a command runs; the collector would only look through them again and again.
    gc.disable()
    content = content_of(root, voice)
    with workers() as pool:
        return open_site(content.parent, moment_of(os.environ), pool)
