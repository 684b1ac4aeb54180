"""The templates of what we render ourselves, and where the theme lies."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .. import text
from ..records import words
from ..records.booklet import FORMS


@cache
def theme() -> Path:
    """Return the theme's folder: inside the installed package, or beside the sources it is developed in."""
    installed = Path(__file__).parent.parent / "theme"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "themes" / "bonghoadep"


@cache
def environment() -> Environment:
    """Return the templates of `records/`; every value is escaped unless it is Markup, no name may be missing."""
    found = Environment(
        loader=FileSystemLoader(theme() / "records"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    found.filters.update(day=text.day, number=text.number, day_in_words=text.day_in_words, weight=text.weight)
    found.globals.update(words=words, FORMS=FORMS)
    return found


def render(name: str, **values: Any) -> str:
    """Return a template of `records/` filled with values."""
    return environment().get_template(name).render(values)
