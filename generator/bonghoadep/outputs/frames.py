"""The frame in which other sites show a story: a page of ours, so that what is put right here changes there too.

It goes where newsrooms and portals are, so it shows only who agreed to "feed".
"""

from html import escape

from ..catalogue.edition import agreed
from ..records.exemplar import Exemplar
from ..records.publisher import Publisher
from . import addresses
from .stories import Story

SIZE = (640, 420)
"""Wide enough for a picture beside the words, high enough for the longest title and citation."""

STYLE = "assets/css/frame.css"


def may_be_framed(exemplar: Exemplar) -> bool:
    """Return whether other sites may show the story in a frame."""
    return agreed(exemplar, "feed")


def snippet(publisher: Publisher, story: Story) -> str:
    """Return the HTML that a site puts into its page; it asks nothing of that page and runs nothing there."""
    src = addresses.absolute(publisher, addresses.embed(story.exemplar.id))
    width, height = SIZE
    title = escape(f"{story.exemplar.title} - {publisher.name}")
    return (
        f'<iframe src="{escape(src)}" title="{title}" width="{width}" height="{height}" loading="lazy"'
        ' style="border:0;width:100%;max-width:640px"></iframe>'
    )
