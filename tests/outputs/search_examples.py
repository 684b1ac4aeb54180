"""A made-up office whose stories are easy to confuse without their marks, and its search page as a small site."""

import shutil
from pathlib import Path

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.catalogue.edition import Edition, edition_of
from bonghoadep.outputs import search
from bonghoadep.outputs.artifact import Artifact, Folder
from bonghoadep.outputs.shell import Shell
from bonghoadep.outputs.stories import compose
from bonghoadep.outputs.templates import theme
from tests.example import MOMENT
from tests.outputs.feed_examples import MOVEMENT, PUBLISHER

SHELL = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>⟦title⟧</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="⟦description⟧"><link rel="canonical" href="⟦canonical⟧">
<link rel="icon" href="../assets/hoa.svg"><script src="../assets/js/theme.js"></script>
<link rel="stylesheet" href="../assets/css/site.css">⟦head⟧</head>
<body class="⟦kind⟧"><main id="noi-dung">⟦main⟧</main></body></html>
"""

STORY = """\
---
id: {id}
kind: {kind}
name: {name}
title: {title}
citation: {citation}
year: {year}
place: {{unit: {unit}, at: {year}-03}}
plan: ke-hoach
movements: [{movement}]
fields: [{field}]
recognitions:
  - {{level: {level}, year: {year}, authority: Ủy ban nhân dân xã, decision: {{number: {number}, on: {year}-10-14}}}}
publish_on: {year}-10-20T08:00+07:00
---
## Cách làm

{prose}
"""

STORIES: tuple[dict[str, str], ...] = (
    {
        "id": "to-dan-pho-dong-tam",
        "unit": "vn-04261",
        "title": "Tổ dân phố quét ngõ mỗi chiều thứ bảy",
        "name": "Tổ dân phố số 4",
        "prose": "Mỗi nhà nhận một đoạn ngõ. Ai bận thì hàng xóm làm thay.",
    },
    {
        "id": "tam-long-hop-tac-xa",
        "title": "Hợp tác xã đồng lòng giữ rừng",
        "name": "Hợp tác xã Thử",
        "prose": "Cả xóm đóng góp, ai cũng có tấm lòng; đồng tiền nào cũng ghi vào sổ.",
        "kind": "mo-hinh",
        "year": "2023",
    },
    {
        "id": "chuyen-di-dien-bien",
        "title": "Chuyến xe chở sách lên biên giới",
        "name": "Bà Vì Thị Sách",
        "number": "115/QĐ-UBND",
        "level": "tinh",
        "field": "giao-duc",
        "prose": "Ba năm liền bà gửi sách lên Điện Biên. Trẻ con trong bản chờ xe từ sáng.",
        "kind": "ca-nhan",
    },
    {
        "id": "theo-doi-thoi-tiet",
        "title": "Người coi nước ở đầu nguồn",
        "name": "Ông Lường Văn Nước",
        "prose": "Ông ghi diễn biến mực nước hai lần một ngày rồi báo cho cả xóm.",
        "kind": "ca-nhan",
        "year": "2022",
        "movement": "phong-trao-vang",
    },
    {
        "id": "den-bien-bao",
        "title": "Ngọn đèn trước biển báo",
        "name": "Hộ ông Thử",
        "prose": "Ngọn đèn điện soi tấm biển báo ở chỗ đường cua, tối nào cũng sáng.",
        "kind": "ho-gia-dinh",
    },
    {
        "id": "guong-dien-hinh",
        "title": "Sổ tay gương điển hình của thôn",
        "name": "Ban công tác Mặt trận thôn",
        "prose": "Ai làm được việc hay thì cả thôn cùng đọc. Xây dựng NTM cũng từ đó mà ra.",
    },
)

USUAL = {
    "kind": "tap-the",
    "unit": "vn-06520",
    "year": "2024",
    "movement": "phong-trao-mot",
    "field": "moi-truong",
    "level": "xa",
    "number": "15/QĐ-UBND",
    "citation": "Vì đã làm một việc có ích.",
}


def edition(root: Path, held: tuple[str, ...] = ()) -> Edition:
    """Write the stories and return them as an edition without those held back."""
    files = {"site.yml": PUBLISHER}
    files |= {f"movements/{id}.yml": MOVEMENT.format(id=id) for id in ("phong-trao-mot", "phong-trao-vang")}
    files |= {f"exemplars/2024/{one['id']}/index.md": STORY.format(**{**USUAL, **one}) for one in STORIES}
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    catalogue, found = assemble(root)
    assert not found, found
    return edition_of(catalogue, dict.fromkeys(held, ("G101",)), (), MOMENT)


def declared(edition: Edition) -> tuple[Artifact, Folder]:
    """Return the search page and the folder of the index."""
    page, folder = search.declare(edition, compose(edition), {1: Shell.cut(SHELL)})
    assert isinstance(page, Artifact)
    assert isinstance(folder, Folder)
    return page, folder


def site(edition: Edition, root: Path) -> None:
    """Write the search page, its index and the theme's assets into an empty folder."""
    page, folder = declared(edition)
    shutil.copytree(theme() / "assets", root / "assets")
    styles = sorted((theme() / "styles").glob("*.css"))
    (root / "assets/css/site.css").write_text("\n".join(one.read_text("utf-8") for one in styles), "utf-8")
    (root / folder.path).mkdir(parents=True)
    folder.make(root / folder.path)
    (root / page.path).write_bytes(page.make())
