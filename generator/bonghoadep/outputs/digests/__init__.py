"""Digests: a month on one sheet of A4, two sides, to be printed, handed out or put up; and as a text to post.

The sheet is the digest's page in another form: it shows what the page shows and nothing else. So whoever agreed to the
web has agreed to it. The text goes to social networks, and knows only of those who agreed to that.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, partial
from io import BytesIO

import segno

from ...catalogue.edition import Edition
from .. import addresses
from ..artifact import Artifact, Declared, Work
from ..months import months
from ..passage import Illustration
from ..posts import BOM, of_month
from ..stories import Story
from ..typeset import composing_room, key_of, page_count, pdf, press
from .fitting import PAGES, Step, fullest, laid_out, steps
from .manuscript import manuscript

TEMPLATE = "digest.typ"

__all__ = ["declare", "set_digest"]


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Declared]:
    """Yield every month's sheet and its text, where there is something to print and to post.

    A month whose stories were all withdrawn since has its page left, and no paper.
    """
    made_with = f"{press()} segno {segno.__version__}"
    for month in months(edition):
        if not (month.stories or month.state_awards):
            continue
        data, illustrations = manuscript(edition, stories, month)
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
        path = addresses.digest_sheet(month.key)
        yield Work((path,), partial(set_digest, text, illustrations), key_of(made_with, text, illustrations))
    for month in months(edition, "social"):
        if month.stories:
            text = of_month(edition, stories, month)
            yield Artifact(addresses.digest_post(month.key), partial(str.encode, BOM + text))


def set_digest(manuscript: str, illustrations: tuple[Illustration, ...]) -> tuple[bytes]:
    """Return the digest as PDF/UA of two pages; raises OSError where a picture's data is broken."""
    data = json.loads(manuscript)
    with composing_room(illustrations) as room:
        (room / "address.svg").write_bytes(_code(data["url"]))

        @cache
        def set_as(step: Step) -> bytes:
            text = json.dumps(laid_out(data, step), ensure_ascii=False)
            return pdf(room, TEMPLATE, text, date(*data["date"]))

        def count(step: Step) -> int:
            return page_count(set_as(step))

        step = fullest(steps(data), count)
        made = set_as(step)
        return (made if count(step) >= PAGES else set_as(replace(step, turned=True)),)


def _code(url: str) -> bytes:
    """Return the address as a QR code, for whoever reads the digest on paper."""
    out = BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=0)
    return out.getvalue()
