"""A new office's folder: settings, an about page and one plan to change, so that it checks and builds at once."""

from dataclasses import dataclass
from pathlib import Path

from ..records.schema import schemas
from .approve import DeskError

MKDOCS = """site_name: {name}
docs_dir: content/pages
site_dir: site
theme: {{name: material, language: vi, font: false}}
plugins: [bonghoadep]
markdown_extensions: [abbr, admonition, attr_list, footnotes, tables]
"""

SITE = """# yaml-language-server: $schema=.schemas/site.json
name: {name}
short: {name}
office: {office}
description: "Những gương điển hình tiên tiến, người tốt, việc tốt do {bare} giới thiệu."
url: {url}
tag: {{domain: {domain}, year: {year}}}
motto: {{text: "Mỗi người tốt, việc tốt là một bông hoa đẹp", source: Chủ tịch Hồ Chí Minh}}
contact: {{office: {office}}}
press: {{office: {office}}}
responsible: "Người đứng đầu {bare}"
reuse:
  line: Được đăng lại khi ghi rõ nguồn và giữ nguyên nội dung.
  credit: "Nguồn: {bare}"
  licence: Được đăng lại, ghi nguồn
# Ai được phê duyệt: cơ quan và các chức vụ ký; sửa cho đúng cơ quan mình.
approvers: [{{authority: {office}, positions: [Người đứng đầu, Chủ tịch, Phó Chủ tịch, Giám đốc, Phó Giám đốc]}}]
"""

MOVEMENT = """# yaml-language-server: $schema=../.schemas/movement.json
id: nguoi-tot-viec-tot
name: Người tốt, việc tốt
short: Người tốt, việc tốt
type: phong-trao
family: nguoi-tot-viec-tot
family_name: Người tốt, việc tốt
about: Nêu gương những việc làm tốt của mọi người trong đời sống hằng ngày.
"""

PLAN = """# yaml-language-server: $schema=../.schemas/plan.json
# Thay bằng kế hoạch thật của cơ quan; khóa nào chưa có thì bỏ trống.
id: ke-hoach
title: Xây dựng, nhân rộng điển hình tiên tiến
short: "{bare}, năm {year}"
issuance: {{type: ke-hoach, issued: {{place: "…", year: {year}}}}}
issuer: {{id: co-quan, name: {office}, short: {office}, level: xa}}
place: {{unit: {unit}, at: {year}}}
sector: toan-dien
period: {{from_year: {year}, to_year: {year}, as_written: năm {year}}}
definition: Tập thể, cá nhân, hộ gia đình, mô hình tiêu biểu trong các phong trào thi đua.
kinds: [tap-the, ca-nhan, ho-gia-dinh, mo-hinh]
movements:
  - {{movement: nguoi-tot-viec-tot, as_written: "Người tốt, việc tốt"}}
"""

ABOUT = """# Giới thiệu

Trang này do {bare} lập, giới thiệu những gương điển hình tiên tiến, người tốt, việc tốt đã được phê duyệt.
"""

IGNORED = "/site/\n/site.next/\n/site.previous/\n/.cache/\n/.venv/\n"


@dataclass(frozen=True, slots=True)
class Office:
    """Who begins, and where the site will be."""

    name: str
    office: str
    url: str
    domain: str
    unit: str
    year: int


def init(folder: Path, office: Office) -> tuple[str, ...]:
    """Write a working site and return its files; a folder that has one already is left alone."""
    values = {
        "name": _plain(office.name),
        "office": _plain(office.office),
        "bare": _plain(office.office)[1:-1],
        "url": office.url,
        "domain": office.domain,
        "unit": office.unit,
        "year": str(office.year),
    }
    files = {
        "mkdocs.yml": MKDOCS.format_map(values),
        "content/site.yml": SITE.format_map(values),
        "content/movements/nguoi-tot-viec-tot.yml": MOVEMENT,
        "content/plans/ke-hoach.yml": PLAN.format_map(values),
        "content/pages/gioi-thieu.md": ABOUT.format_map(values),
        ".gitignore": IGNORED,
        **{f"content/.schemas/{name}.json": text for name, text in schemas().items()},
    }
    taken = [name for name in files if (folder / name).exists() and name != ".gitignore"]
    if taken:
        raise DeskError(f"thư mục đã có {taken[0]}; không ghi đè")
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_bytes(text.encode())
    return tuple(files)


def _plain(text: str) -> str:
    """Return a name as YAML reads it back: in quotes, for it may hold a colon or a comma."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
