"""What commands begin with: a folder, the site in it, and how days and kinds are typed."""

import gc
import os
from pathlib import Path

import click
from pydantic_core import PydanticCustomError

from ..records.fields import When
from ..records.words import KINDS, Vocabulary
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


class Word(click.Choice[str]):
    """A word of a vocabulary by its id or in plain words: “cá nhân” is ca-nhan."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__(list(vocabulary))
        self._ids = {slug(label): slug(id) for id, label in vocabulary.items()}

    def normalize_choice(self, choice: object, ctx: click.Context | None) -> str:
        plain = slug(str(choice))
        return self._ids.get(plain, plain)


KIND = Word(KINDS)


class _Time(click.ParamType[When]):
    """A year, a month or a day: 2024, 2024-06, 2024-06-30 or 30/6/2024."""

    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> When:
        try:
            return When.parse("-".join(part.zfill(2) for part in reversed(str(value).split("/"))))
        except PydanticCustomError as error:
            self.fail(error.message(), param, ctx)


TIME = _Time()


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
