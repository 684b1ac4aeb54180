"""What commands begin with: a folder, and the site in it."""

import gc
import os
from pathlib import Path

import click

from ..site import Site, moment_of, open_site
from ..voice import Voice
from ..workers import workers

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="thư mục hiện tại",
    help="Thư mục có mkdocs.yml và content/.",
)


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
