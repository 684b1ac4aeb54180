"""Four made-up stories for the booklet tests: every kind of prose a story may have, and who may not be printed."""

from pathlib import Path

from PIL import Image

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.catalogue.edition import Edition, edition_of
from tests.example import MOMENT

PUBLISHER = """\
name: Trang thử
short: Thử
office: Ban thử
description: Trang để thử.
url: https://hoa.example/
tag: {domain: hoa.example, year: 2024}
motto: {text: Một bông hoa đẹp, source: Lời dạy}
contact: {office: Ban thử}
press: {office: Ban thử}
responsible: Trưởng ban
reuse: {line: Được đăng lại, credit: Theo hoa.example, licence: CC BY 4.0}
"""

MOVEMENT = """\
id: {id}
name: {name}
short: {name}
type: phong-trao
family: {family}
family_name: Nhóm
about: Một phong trào để thử.
"""

STORY = """\
---
id: {id}
kind: {kind}
name: {name}
title: {title}
short_title: {short}
citation: Vì đã làm một việc nhỏ mà đều đặn.
year: {year}
place: {{unit: {unit}, at: {year}-03}}
plan: ke-hoach
movements: [{movement}]
recognitions:
  - {{level: {level}, year: {year}, authority: UBND xã, decision: {{number: 12/QĐ-UBND, on: {year}-05-06}}}}
publish_on: {year}-10-20T08:00+07:00
{more}---
{prose}
"""

RICH = """\
sample: true
fields: [y-te]
awards: [{form: giay-khen, year: 2024, authority: UBND xã}]
impact: [{what: Đường có hoa, value: 1150.5, unit: mét, year: 2024, source: 2}]
sources: [{title: Sổ thứ nhất}, {title: Sổ thứ hai, issuer: Chi hội, date: 2024-06-30}]
photos:
  - {file: viec.jpg, role: hoat-dong, alt: Con đường & hoa, caption: Đường hoa., credit: Ảnh A, consent: true}
  - {file: nguoi.jpg, role: chan-dung, alt: Chiếc nón, caption: Chiếc nón., credit: Ảnh B, consent: true}
  - {file: rieng.jpg, role: chan-dung, alt: Khuôn mặt, caption: Một người., credit: Ảnh C, consent: false}
author: {name: Người Viết, unit: Ban thử}
consent: {scope: [web, book], given_on: 2024-03-01, ref: HS-1}
"""

RICH_PROSE = """\
Mở đầu có **chữ đậm**, *chữ nghiêng* & dấu < lạ.

## Hoàn cảnh

Bác nói: “Năm 2024 cả thôn 52 hộ”. Xem [sổ của thôn](https://so.example/trang)

> Một câu nói của chị trưởng thôn.

## Cách làm

#### Bước đầu

1. Đếm rác **bảy ngày**.
2. Họp bằng sổ.

   Việc kèm theo.

![Chiếc nón khác](nguoi.jpg)

## Kết quả

| Tuần | Bao |
| --- | --- |
| Đầu | 41 |
| Cuối | 3 |

---

## Bài học

- Hỏng một lứa không sao.
- Ghi lại vì sao hỏng.
"""

SHORT_PROSE = (
    "## Hoàn cảnh\n\nViệc nhỏ.\n\n## Cách làm\n\nLàm đều.\n\n## Kết quả\n\nXong.\n\n## Bài học\n\nCứ làm."
)

STORIES = (
    ("duong-hoa", "tap-the", "Chi hội thôn Đông", "Đường hoa thay bãi rác", 2024, "vn-06520", "song-dep"),
    ("ong-an", "ca-nhan", "Trần Văn Ấn", "Ông Ấn gõ mõ gọi họp", 2023, "vn-06520", "an-ninh"),
    ("ba-am", "ca-nhan", "Lê Thị Âm", "Bà Âm giữ tủ sách", 2024, "vn-00664", "song-dep"),
    ("ho-kin", "ho-gia-dinh", "Hộ ông Kín", "Hộ không muốn lên sách", 2024, "vn-06520", "song-dep"),
)

BOOKLET = """\
id: tap-thu
title: Những bông hoa thử
subtitle: Tập để thử
office: Ban thử
year: 2024
selection: {}
grouping: kind
foreword: {file: tap-thu.md, signed: Trưởng ban}
epigraph: {text: Một bông hoa đẹp., source: Lời dạy}
dated: 2024-12-01
"""


def write(root: Path) -> None:
    """Write the content: four stories, one of whose persons did not agree to be printed, and one booklet."""
    files = {
        "site.yml": PUBLISHER,
        "movements/song-dep.yml": MOVEMENT.format(id="song-dep", name="Sống đẹp", family="doi-song"),
        "movements/an-ninh.yml": MOVEMENT.format(id="an-ninh", name="An ninh", family="quoc-phong"),
        "booklets/tap-thu.yml": BOOKLET,
        "booklets/tap-thu.md": "Lời đầu sách.\n\n### Cách đọc\n\nĐọc từ đầu.\n",
    }
    for id, kind, name, title, year, unit, movement in STORIES:
        refused = "consent: {scope: [web], given_on: 2024-03-01, ref: HS-2}\n" if id == "ho-kin" else ""
        more, prose = (RICH, RICH_PROSE) if id == "duong-hoa" else (refused, SHORT_PROSE)
        files[f"exemplars/{year}/{id}/index.md"] = STORY.format(
            id=id,
            kind=kind,
            name=name,
            title=title,
            short=title[:20].strip(),
            year=year,
            unit=unit,
            movement=movement,
            level="tinh" if id == "ba-am" else "xa",
            more=more,
            prose=prose,
        )
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    for number, name in enumerate(("viec.jpg", "nguoi.jpg", "rieng.jpg")):
        picture = Image.new("RGB", (900, 600), (40 * number, 120, 90))
        picture.save(root / "exemplars/2024/duong-hoa" / name)


def edition(root: Path) -> Edition:
    """Return what was written below `root` as an edition that holds nothing back."""
    catalogue, found = assemble(root)
    assert not found, found
    return edition_of(catalogue, {}, (), MOMENT)
