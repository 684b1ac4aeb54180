"""Short texts that an office posts on Zalo or Facebook: of a story, and of a month's digest.

They are made of the record's own words. Who may be named in one agreed to social networks (`months.agreed`); whoever
calls asks that first.
"""

import re
from collections.abc import Iterator, Mapping

from ..catalogue.edition import Edition
from ..text import slug
from . import addresses
from .months import Month
from .stories import Story

LONGEST = 500
"""Characters of a story's text: what a phone shows before “Xem thêm”, and a comment holds."""

TAGS = 3
LONGEST_TAG = 30

SAMPLE = "(Dữ liệu minh họa: người và việc trong bài không có thật.)"

BOM = "\ufeff"
"""Begins each text file, for hosts do not say how plain text is written, and browsers would guess."""

_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_a-z])")
_UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def of_story(edition: Edition, story: Story) -> str:
    """Return a story's text, at most `LONGEST` characters.

    Its title, its citation, a sentence of its summary, the link, the credit and the movements as tags; where that is
    too long the last sentences and tags go first, then the end of the citation.
    """
    publisher, one = edition.publisher, story.exemplar
    end = [addresses.absolute(publisher, story.address), publisher.reuse.credit]
    if publisher.sample or one.sample:
        end.append(SAMPLE)
    tags = " ".join(_tags(story))
    title = one.short_title or one.title
    second = next(iter(_sentences(one.summary or "")), "")
    cited = [part for part in (one.citation, second) if part and part != title]
    for said, tagged in ((cited, tags), (cited, ""), (cited[:1], tags), (cited[:1], "")):
        text = _joined(title, " ".join(said), [*end, tagged])
        if len(text) <= LONGEST:
            return text
    return _shortened(title, one.citation, end)


def of_month(edition: Edition, stories: Mapping[str, Story], month: Month) -> str:
    """Return a digest's text: what the month brought and each story with its link; `month` is that of "social"."""
    publisher = edition.publisher
    sample = publisher.sample or any(one.sample for one in month.stories)
    parts = [
        f"{month.title} – {publisher.name}",
        month.summary,
        *(_entry(edition, stories[one.id]) for one in month.stories),
        f"Đọc cả bản tin: {addresses.absolute(publisher, addresses.digest(month.key))}",
        "\n".join([publisher.reuse.credit, *([SAMPLE] if sample else [])]),
    ]
    return _clean("\n\n".join(parts)) + "\n"


def _entry(edition: Edition, story: Story) -> str:
    one = story.exemplar
    url = addresses.absolute(edition.publisher, story.address)
    return f"• {one.short_title or one.title} ({story.place_now})\n{url}"


def _sentences(text: str) -> list[str]:
    return [one.strip() for one in _SENTENCE.split(" ".join(text.split())) if one.strip()]


def _tags(story: Story) -> Iterator[str]:
    """Yield the movements as networks find them: #NongThonMoi; a name that is too long to be read so is left out."""
    names = ("".join(part.capitalize() for part in slug(link.label).split("-")) for link in story.movements)
    fitting = [name for name in dict.fromkeys(names) if 0 < len(name) <= LONGEST_TAG]
    yield from (f"#{name}" for name in fitting[:TAGS])


def _joined(title: str, said: str, end: list[str]) -> str:
    return _clean("\n\n".join(part for part in (title, said, "\n".join(filter(None, end))) if part))


def _shortened(title: str, citation: str, end: list[str]) -> str:
    """Return the text with as much of the citation as there is room for, cut at a word."""
    room = LONGEST - len(_joined(title, "…", end))
    cut = citation[: max(room, 0) + 1].rpartition(" ")[0].rstrip(" ,;:–-")
    text = _joined(title, f"{cut}…" if cut else "", end)
    # Only a credit or an address beyond all use is longer than this; the link must stay whole.
    return text if len(text) <= LONGEST else _joined("", "", end[:1])


def _clean(text: str) -> str:
    """Return the text without letters that steer a screen instead of being read."""
    return _UNPRINTABLE.sub("", text)
