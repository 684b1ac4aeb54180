"""The page in the frame: small, whole in itself, without scripts; dark where the reader's device is."""

from typing import Any

from ...catalogue.edition import Tombstone
from ...records.publisher import Publisher
from .. import addresses, policy
from ..frames import STYLE
from ..stories import ROOT, Story, image
from ..templates import render

SIZES = "(min-width: 30rem) 13rem, 6rem"


def of_story(publisher: Publisher, story: Story) -> bytes:
    """Return the frame of a story: title, citation, the picture that stands for it, whose it is."""
    one = story.exemplar
    return _page(
        publisher,
        one.id,
        title=one.title,
        main="story",
        story=story,
        picture=image(story.picture, SIZES, ROOT, eager=True) if story.picture else "",
        credit=story.picture.photo.credit if story.picture else "",
        fix=max(one.corrections, key=lambda fix: fix.on, default=None),
        sample=publisher.sample or one.sample,
    )


def closed(publisher: Publisher, story: Story) -> bytes:
    """Return the frame of a story that others may not show: it names nobody and leads to the site."""
    return _page(publisher, story.exemplar.id, title="Bài không cho trang khác nhúng", main="closed")


def of_tombstone(publisher: Publisher, gone: Tombstone) -> bytes:
    """Return the frame of a story that was withdrawn."""
    return _page(publisher, gone.id, title="Bài đã được rút", main="gone", gone=gone)


def moved(publisher: Publisher, old: str, new: str) -> bytes:
    """Return the frame at an earlier id of a story; it leads to the one of today."""
    return _page(
        publisher, old, title="Khung đã chuyển", main="moved", moved_to=addresses.embed(new), about=new
    )


def _page(publisher: Publisher, id: str, title: str, main: str, **values: Any) -> bytes:
    address = addresses.embed(id)
    known: dict[str, Any] = {"moved_to": "", "about": id, **values}
    page = render(
        "frame.html",
        policy=policy.written(policy.SHOWN_ELSEWHERE),
        publisher=publisher,
        page_title=title,
        main=main,
        style=STYLE,
        story_address=addresses.story(known["about"]),
        canonical=addresses.absolute(publisher, addresses.story(known["about"])),
        **known,
    )
    return page.replace(ROOT, addresses.root_from(address)).encode()
