"""Kits of several stories: a movement's or a month's newest, made from the stories' own kits without a picture anew."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

from ...catalogue.edition import Edition
from ...records.exemplar import Exemplar
from ...text import nfc
from .. import addresses
from ..artifact import Work
from ..stories import Story
from ..wordfile import printable
from . import documents, texts
from .kit import RECIPE, summed
from .manuscript import SAMPLE, contact_of, in_order, photo_name, reuse_of

_TAKEN = (texts.STORY, documents.STORY, texts.QUOTES, texts.CAPTIONS, texts.FACTS)
"""Of a story's kit; the picture that stands for it comes with them."""


@dataclass(frozen=True, slots=True)
class Part:
    """A story in a kit of several: where its own kit is, and the picture taken from it."""

    id: str
    kit: str
    picture: str
    key: str


def gathered(
    edition: Edition, stories: Mapping[str, Story], keys: Mapping[str, str], target: Path
) -> Iterator[Work]:
    """Yield the kits of movements and months; `keys` has that of each file made, which lies below `target`."""
    if not edition.publisher.kits:
        return
    for id, movement in edition.movements.items():
        of = edition.kit(edition.by_movement.get(id, ()))
        yield from _bundle(edition, stories, keys, target, addresses.movement(id), id, movement.name, of)
    for month, published in edition.by_month.items():
        name = f"Tháng {month[5:].lstrip('0')}/{month[:4]}"
        of = edition.kit(published)
        yield from _bundle(edition, stories, keys, target, addresses.digest(month), month, name, of)


def _bundle(
    edition: Edition,
    stories: Mapping[str, Story],
    keys: Mapping[str, str],
    target: Path,
    address: str,
    folder: str,
    name: str,
    of: Sequence[Exemplar],
) -> Iterator[Work]:
    if not of:
        return
    told = [stories[one.id] for one in of]
    parts = tuple(_part(story, keys) for story in told)
    readme = printable(_readme(edition, name, told))
    digest = sha256(f"{RECIPE} {folder} {readme} {parts!r}".encode())
    yield Work((addresses.kit(address),), partial(bind, target, folder, readme, parts), digest.hexdigest())


def _part(story: Story, keys: Mapping[str, str]) -> Part:
    kit = addresses.kit(story.address)
    shown = in_order(story)
    return Part(story.exemplar.id, kit, photo_name(1, shown[0]) if shown else "", keys[kit])


def bind(target: Path, folder: str, readme: str, parts: Sequence[Part]) -> tuple[bytes]:
    """Return the kit of several stories, a folder for each, out of their kits below `target`."""
    content = {texts.README: nfc(readme).encode()}
    for part in parts:
        with ZipFile(target / part.kit) as kit:
            for name in (*_TAKEN, part.picture):
                if name:
                    content[f"{part.id}/{name}"] = kit.read(f"{part.id}/{name}")
    return (summed(folder, content),)


def _readme(edition: Edition, name: str, told: Sequence[Story]) -> str:
    publisher = edition.publisher
    sample = publisher.sample or any(story.exemplar.sample for story in told)
    rows = [
        f"- {story.exemplar.id}/: {story.exemplar.title}\n"
        f"  Bài gốc: {addresses.absolute(publisher, story.address)}\n"
        f"  Mọi ảnh và ảnh cắt sẵn: {addresses.absolute(publisher, addresses.kit(story.address))}"
        for story in told
    ]
    data = {"reuse": reuse_of(publisher), "contact": contact_of(publisher)}
    parts = [
        f"TƯ LIỆU BÁO CHÍ: {name}",
        *(
            [f"{SAMPLE}: người và việc trong các bài không có thật, không đăng lại như tin thật."]
            if sample
            else []
        ),
        f"Trong gói có {len(told)} bài, mới nhất trước. Thư mục của mỗi bài có toàn văn, lời nói được dẫn, chú thích, "
        f"dữ kiện và ảnh đứng đầu bài. {texts.SUMS} ghi mã kiểm của mọi tệp.",
        "\n".join(rows),
        *texts.closing(data, addresses.absolute(publisher, addresses.CORRECTIONS)),
    ]
    return "\n\n".join(parts) + "\n"
