"""A small office's content, wholly made up, and what the feed tests ask of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from PIL import Image

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.catalogue.edition import Edition, Tombstone, edition_of
from bonghoadep.outputs import feeds
from bonghoadep.outputs.stories import compose
from bonghoadep.text import VIETNAM
from tests.example import MOMENT

SITE = "https://hoa.example/xa"

PUBLISHER = """\
name: Trang gương sáng xã Thử
short: Hoa đẹp xã Thử
office: Ủy ban nhân dân xã Thử
description: |
  Những việc tốt
  của người xã Thử.
url: https://hoa.example/xa
tag: {domain: hoa.example, year: 2024}
motto: {text: Mỗi người tốt là một bông hoa đẹp, source: Lời dạy}
contact: {office: Văn phòng xã Thử}
press: {office: Văn phòng xã Thử, email: bao-chi@hoa.example}
responsible: Chánh Văn phòng
reuse: {line: Được đăng lại khi ghi nguồn, credit: "Nguồn: hoa.example", licence: CC BY 4.0}
"""

MOVEMENT = """\
id: {id}
name: Phong trào {id}
short: {id}
type: phong-trao
family: gia-dinh
family_name: Gia đình
about: Một phong trào để thử.
"""

STORY = """\
---
id: {id}
kind: {kind}
name: Tập thể {number}
title: Bài gương thứ {number}
citation: Vì đã làm việc tốt thứ {number}.
year: 202{number}
place: {{unit: vn-06520, at: 2024-03}}
plan: ke-hoach
movements: [phong-trao-mot]
publish_on: 202{number}-10-20T08:00+07:00
recognitions: [{{level: xa, year: 2024, authority: UBND xã}}]
{more}---
Mở đầu <script>alert(1)</script> & tiếp.

## Cách làm

Đọc [trang kia](../bai-3/), [mục dưới](#ket-qua), [nơi xa](https://xa.example/a?b=1&c=2).

{picture}

## Kết quả

Hết.
"""

PICTURES = """\
photos:
  - {file: viec.jpg, role: hoat-dong, alt: Con đường, caption: Đường hoa & cây, credit: Ảnh A, consent: true}
  - {file: nguoi.jpg, role: chan-dung, alt: Chiếc nón, caption: Chiếc nón, credit: Ảnh B, consent: true}
author: {name: Người Viết, unit: Ban biên tập}
corrections: [{on: 2024-12-01, note: Sửa số hộ thành 12.}]
"""


def write(root: Path) -> None:
    """Write the content: three stories (the newest with pictures, the second a sample) and two movements."""
    files = {"site.yml": PUBLISHER}
    files |= {f"movements/{id}.yml": MOVEMENT.format(id=id) for id in ("phong-trao-mot", "phong-trao-vang")}
    sample, private = "sample: true\n", "consent: {scope: [web], given_on: 2024-10-01, ref: HS-01}\n"
    picture = "![Chiếc nón](nguoi.jpg)"
    for number, (kind, more, shown) in enumerate(
        [
            ("mo-hinh", private, ""),
            ("ca-nhan", "", ""),
            ("ho-gia-dinh", sample, ""),
            ("tap-the", PICTURES, picture),
        ],
        start=1,
    ):
        text = STORY.format(id=f"bai-{number}", number=number, kind=kind, more=more, picture=shown)
        files[f"exemplars/2024/bai-{number}/index.md"] = text
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    for name in ("viec.jpg", "nguoi.jpg"):
        Image.new("RGB", (1500, 1000), "#8a3").save(root / "exemplars/2024/bai-4" / name)


def edition(root: Path) -> Edition:
    """Return all that was written as an edition, with one story withdrawn at the end of 2023."""
    write(root)
    catalogue, found = assemble(root)
    assert not found, found
    gone = Tombstone(
        "bai-rut",
        date(2023, 12, 1),
        "Theo đề nghị của gia đình",
        datetime(2022, 5, 1, 8, tzinfo=VIETNAM),
        "bai-rut",
        True,
        ("phong-trao-mot",),
    )
    return replace(edition_of(catalogue, {}, (), MOMENT), tombstones=(gone,))


def changed(edition: Edition, id: str, **values: str) -> Edition:
    """Return the edition with other values in one story, such as no reader of files would let in."""
    other = edition.exemplars[id].model_copy(update=values)
    return replace(edition, exemplars={**edition.exemplars, id: other})


def made(edition: Edition, sizes: Mapping[str, int] | None = None) -> dict[str, bytes]:
    """Return every file of the feed writer by its path."""
    declared = list(feeds.declare(edition, compose(edition), (sizes or {}).get))
    assert len({one.path for one in declared}) == len(declared)
    return {one.path: one.make() for one in declared}
